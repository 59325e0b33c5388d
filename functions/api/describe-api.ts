import type { HttpAnswer } from '../runtime/http-answer.ts';

/** What the API is, for programs and for people. */
export const describeApi = (name: 'ReadOpenApi' | 'ReadDocs'): HttpAnswer => ({ status: 200, body: { name } });
