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

  it('leave to a file beside them what is loaded later: the description of the API, the archive, and why something is refused', () => {
    const later = functionNames.flatMap((name) =>
      loadedLater(name).map((file) => [name, file] as const),
    );
    expect(later.map((one) => one.join('/')).toSorted()).toEqual([
      'audit/opened-archive.js',
      'audit/refusal-sentence.js',
      'commands/refusal-sentence.js',
      'queries/describe-api.js',
      'queries/refusal-sentence.js',
      'seal/opened-archive.js',
    ]);
    for (const [name, file] of later)
      expect(existsSync(join(bundles.folderOf(name), file))).toBe(true);
  });

  it.each(functionNames)(
    'keep that of %s under 450 KB: nearly every call is a cold start',
    (name) => {
      expect(kilobytes(name)).toBeLessThan(450);
    },
  );
});
