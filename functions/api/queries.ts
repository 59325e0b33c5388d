import { composeDossier } from '../runtime/composition.ts';
import { composeHttp } from '../runtime/http-composition.ts';
import { httpHandler } from '../runtime/http.ts';
import { describeApi } from './describe-api.ts';
import { queryAnswers } from './query-answers.ts';

/** Answers a township about its own cases, and anybody about the API; reads only. */
export const handler = httpHandler({ ...composeHttp(), function: 'queries', answers: queryAnswers(composeDossier(), describeApi) });
