import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoPeople } from '../../../infra/demo-county/people.ts';
import { root } from '../../../infra/local/paths.ts';
import { sharedCloud } from '../../local-cloud/shared-cloud.ts';
import { tokenFor } from './door.ts';

// What the README tells people to type is typed here, word for word, in a folder that looks like
// the project's after `npm start`.

const heading = '## A first case by curl';

const blocksOf = (readme: string): readonly string[] => {
  const [, after] = readme.split(`${heading}\n`);
  if (after === undefined)
    throw new Error(`README.md has no section “${heading}”: this test runs its commands.`);
  const [section = ''] = after.split(/^## /m);
  const blocks = [...section.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block = '']) => block);
  if (blocks.length === 0)
    throw new Error(`The section “${heading}” of README.md has no \`\`\`sh blocks to run.`);
  return blocks;
};

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'exit-mechanism-readme-'));
  const tokens = await Promise.all(
    Object.entries(demoPeople).map(
      async ([role, person]) => [role, await tokenFor(person)] as const,
    ),
  );
  mkdirSync(join(folder, '.local'));
  writeFileSync(
    join(folder, '.local', 'stack.json'),
    JSON.stringify({ ...sharedCloud().facts, tokens: Object.fromEntries(tokens) }),
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Everything that the blocks print, one after another, in one shell. */
const typed = (blocks: readonly string[]): string => {
  const script = ['set -euo pipefail', ...blocks].join('\n');
  const { status, signal, stdout, stderr, error } = spawnSync('bash', ['-c', script], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 50_000,
  });
  if (error !== undefined || status !== 0)
    throw new Error(
      `The README’s commands ended with ${String(signal ?? status)} ${error?.message ?? ''}:\n${stderr}\n${stdout}`,
    );
  return stdout;
};

describe('the README’s first case by curl', () => {
  it('is taken from the opinion to its acceptance by typing what stands there', () => {
    const printed = typed(blocksOf(readFileSync(join(root, 'README.md'), 'utf8')));
    expect(printed).not.toContain('/docs#problem-');
    expect(printed).not.toContain('undefined');
    expect(printed).toMatch(
      /"type":"OpinionRaised"[^\n]*"type":"StepOpened"[^\n]*"type":"OpinionAccepted"/,
    );
  });
});
