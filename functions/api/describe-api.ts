import { openApiDocument } from '../../shared/contract/openapi/document.ts';
import { commandLabels } from '../../shared/texts/command-labels.ts';
import { roleLabels } from '../../shared/texts/labels.ts';
import { questionLabels } from '../../shared/texts/question-labels.ts';
import type { HttpAnswer } from '../runtime/http/answer.ts';
import type { AboutTheApi } from './query-answers.ts';
import { docsPage, pageHeaders, type Document } from './docs/page.ts';

const drawnOnce = <Value>(draw: () => Value): (() => Value) => {
  let drawing: Value | undefined;
  return () => (drawing ??= draw());
};

const document = drawnOnce(() =>
  openApiDocument({ commands: commandLabels, questions: questionLabels, roles: roleLabels }),
);
// JSON to whoever sends it; the page reads the parts that a document drawn by `openApiDocument`
// has.
const page = drawnOnce(async () => docsPage((await document()) as unknown as Document));

/** What the API is, for programs and for people. */
export const describeApi = async (name: AboutTheApi): Promise<HttpAnswer> =>
  name === 'ReadOpenApi'
    ? { status: 200, body: await document() }
    : { status: 200, headers: pageHeaders, contentType: 'text/html', body: await page() };
