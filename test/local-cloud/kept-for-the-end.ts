import { appendFileSync, existsSync, readFileSync } from 'node:fs';

// What the tests of a run leave for the last of them to look at: the log of each cloud that is
// gone, and every body that was sent.

const file = (name: 'lines' | 'bodies'): string | undefined => {
  const folder = process.env['KEPT_FOR_THE_END'];
  return folder === undefined ? undefined : `${folder}/${name}`;
};

const keep = (name: 'lines' | 'bodies', texts: readonly string[]): void => {
  const kept = file(name);
  if (kept !== undefined && texts.length > 0)
    appendFileSync(kept, texts.map((text) => `${JSON.stringify(text)}\n`).join(''));
};

const keptIn = (name: 'lines' | 'bodies'): readonly string[] => {
  const kept = file(name);
  if (kept === undefined || !existsSync(kept)) return [];
  return readFileSync(kept, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as string);
};

export const keepLines = (lines: readonly string[]): void => keep('lines', lines);
export const keepBody = (body: string): void => keep('bodies', [body]);
export const linesKept = (): readonly string[] => keptIn('lines');
export const bodiesKept = (): readonly string[] => keptIn('bodies');
