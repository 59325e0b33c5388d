import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { localFolder } from '../../infra/local/paths.ts';
import { openApiDocument } from '../../shared/contract/openapi/document.ts';
import { commandLabels } from '../../shared/texts/command-labels.ts';
import { roleLabels } from '../../shared/texts/labels.ts';
import { questionLabels } from '../../shared/texts/question-labels.ts';

/** A folder of its own for each generated client; git ignores it. */
export const clientFolder = (name: string): string => {
  const folder = join(localFolder, 'clients', name);
  mkdirSync(folder, { recursive: true });
  return folder;
};

/** The OpenAPI document in a file, as a generator of clients reads it. */
export const documentIn = async (folder: string): Promise<string> => {
  const file = join(folder, 'openapi.json');
  const document = await openApiDocument({
    commands: commandLabels,
    questions: questionLabels,
    roles: roleLabels,
  });
  writeFileSync(file, JSON.stringify(document));
  return file;
};
