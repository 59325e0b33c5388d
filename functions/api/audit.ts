import { calendar, composeDossier } from '../runtime/composition.ts';
import { composeHttp } from '../runtime/http/composition.ts';
import { httpHandler } from '../runtime/http/http.ts';
import { auditAnswers } from './query-answers.ts';

// Loaded with the first verification.
const archive = {
  read: async (objectKey: string) =>
    (await import('../runtime/aws/opened-archive.ts')).archive.read(objectKey),
};

/** Answers a county about all of its cases; reads only. */
export const handler = httpHandler({
  ...composeHttp(),
  function: 'audit',
  answers: auditAnswers(composeDossier(), archive, calendar),
});
