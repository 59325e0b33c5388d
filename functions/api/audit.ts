import { archiveIn } from '../runtime/archive.ts';
import { archiveClient } from '../runtime/clients.ts';
import { composeDossier } from '../runtime/composition.ts';
import { environment } from '../runtime/environment.ts';
import { composeHttp } from '../runtime/http-composition.ts';
import { httpHandler } from '../runtime/http.ts';
import { auditAnswers } from './query-answers.ts';

const { ARCHIVE_BUCKET } = environment('ARCHIVE_BUCKET');

/** Answers a county about all of its cases; reads only. */
export const handler = httpHandler({ ...composeHttp(), function: 'audit', answers: auditAnswers(composeDossier(), archiveIn(archiveClient(), ARCHIVE_BUCKET)) });
