import { calendar, composeDossier } from '../runtime/composition.ts';
import { environment } from '../runtime/environment.ts';
import { composeHttp } from '../runtime/http/composition.ts';
import { httpHandler } from '../runtime/http/http.ts';
import { queryAnswers, type AboutTheApi } from './query-answers.ts';

const { POLICY_PACK } = environment('POLICY_PACK');

// Loaded when first asked for: whoever reads a case does not wait for it.
const describeApi = async (page: AboutTheApi) =>
  (await import('./describe-api.ts')).describeApi(page);

/** Answers a township about its own cases, and anybody about the API; reads only. */
export const handler = httpHandler({
  ...composeHttp(),
  function: 'queries',
  answers: queryAnswers(composeDossier(), describeApi, POLICY_PACK, calendar),
});
