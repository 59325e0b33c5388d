import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Bundles, bundleFunctions } from '../../../infra/bundle/bundle.ts';
import { type FunctionName, functionNames } from '../../../infra/functions.ts';

describe('the bundles', () => {
  let bundles: Bundles;
  beforeAll(async () => {
    bundles = await bundleFunctions();
  });
  afterAll(() => bundles.remove());

  const kilobytes = (name: FunctionName) =>
    statSync(join(bundles.folderOf(name), 'index.js')).size / 1024;

  it('are there for every function', () => {
    for (const name of functionNames) expect(kilobytes(name)).toBeGreaterThan(1);
  });

  it('hold nothing of the deaths on purpose, unless a stage asks for them', async () => {
    const hasFaults = ({ folderOf }: Bundles) =>
      functionNames.filter((name) =>
        readFileSync(join(folderOf(name), 'index.js'), 'utf8').includes('.FAULTS'),
      );
    expect(hasFaults(bundles)).toEqual([]);
    const mortal = await bundleFunctions({ mayDie: true });
    expect(hasFaults(mortal)).toEqual(functionNames);
    await mortal.remove();
  });

  const loadedLater = (name: FunctionName) =>
    [
      ...readFileSync(join(bundles.folderOf(name), 'index.js'), 'utf8').matchAll(
        /\brequire\("\.\/([\w-]+\.js)"\)/g,
      ),
    ].flatMap(([, file]) => file ?? []);

  it('leave to a file beside them what is loaded later: a phase’s rules, the description of the API, the archive, and why something is refused', () => {
    const later = functionNames.flatMap((name) =>
      loadedLater(name).map((file) => [name, file] as const),
    );
    for (const [name, file] of later)
      expect(existsSync(join(bundles.folderOf(name), file))).toBe(true);
    const inParts = ({ [0]: name, [1]: file }: readonly [string, string]) =>
      name === 'commands' && /-[0-9A-Z]{8}\.js$/.test(file);
    expect(
      later
        .filter((one) => !inParts(one))
        .map((one) => one.join('/'))
        .toSorted(),
    ).toEqual([
      'audit/opened-archive.js',
      'audit/refusal-sentence.js',
      'commands/refusal-sentence.js',
      'queries/describe-api.js',
      'queries/refusal-sentence.js',
      'seal/opened-archive.js',
    ]);
    expect(later.filter(inParts).map(([, file]) => file.slice(0, -12))).toEqual(
      expect.arrayContaining([
        'opinion',
        'hearing',
        'decision',
        'record-vote',
        'imposition',
        'correct-entry',
        'stored-entries',
      ]),
    );
  });

  it('give a part that is loaded later what it shares with the entry, and no copy of it', () => {
    const parts = loadedLater('commands').filter(
      (file) => file.includes('-') && !file.startsWith('refusal'),
    );
    for (const file of parts) {
      const code = readFileSync(join(bundles.folderOf('commands'), file), 'utf8');
      expect([file, code.length < 40_000]).toEqual([file, true]);
    }
    const hearing = parts.find((file) => file.startsWith('hearing')) ?? '';
    expect(readFileSync(join(bundles.folderOf('commands'), hearing), 'utf8')).toContain(
      'require("./index.js")',
    );
  });

  it.each(functionNames)(
    'keep that of %s under 450 KB: nearly every call is a cold start',
    (name) => {
      expect(kilobytes(name)).toBeLessThan(450);
    },
  );
});
