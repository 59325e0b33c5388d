import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
// oxlint-disable-next-line no-restricted-imports -- a program, no part of the contract
import { commandLabels } from '../../texts/command-labels.ts';
// oxlint-disable-next-line no-restricted-imports -- as above
import { roleLabels } from '../../texts/labels.ts';
// oxlint-disable-next-line no-restricted-imports -- as above
import { questionLabels } from '../../texts/question-labels.ts';
import { openApiDocument } from './document.ts';

// npm run openapi [-- file]: writes the OpenAPI document, for whoever wants it without a running
// service.
const [file = '.local/openapi.json'] = process.argv.slice(2);
mkdirSync(dirname(file), { recursive: true });
const document = await openApiDocument({
  commands: commandLabels,
  questions: questionLabels,
  roles: roleLabels,
});
writeFileSync(file, `${JSON.stringify(document, null, 2)}\n`);
console.log(`wrote ${file}`);
