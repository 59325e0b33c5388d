import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Bundles, bundleFunctions } from '../../infra/bundle.ts';
import { type FunctionName, functionNames } from '../../infra/functions.ts';

describe('the bundles', () => {
  let bundles: Bundles;
  beforeAll(async () => {
    bundles = await bundleFunctions();
  });
  afterAll(() => bundles.remove());

  const kilobytes = (name: FunctionName) => statSync(join(bundles.folderOf(name), 'index.js')).size / 1024;

  it('are there for every function', () => {
    for (const name of functionNames) expect(kilobytes(name)).toBeGreaterThan(1);
  });

  it('hold nothing of the deaths on purpose, unless a stage asks for them', async () => {
    const hasFaults = ({ folderOf }: Bundles) => functionNames.filter((name) => readFileSync(join(folderOf(name), 'index.js'), 'utf8').includes('.FAULTS'));
    expect(hasFaults(bundles)).toEqual([]);
    const mortal = await bundleFunctions({ mayDie: true });
    expect(hasFaults(mortal)).toEqual(functionNames);
    await mortal.remove();
  });

  const loadedLater = (name: FunctionName) => [...readFileSync(join(bundles.folderOf(name), 'index.js'), 'utf8').matchAll(/\brequire\("\.\/([\w-]+\.js)"\)/g)].flatMap(([, file]) => file ?? []);

  it('leave to a file beside them what is loaded later: the description of the API', () => {
    expect(functionNames.flatMap((name) => loadedLater(name).map((file) => `${name}/${file}`))).toEqual(['queries/describe-api.js']);
    expect(existsSync(join(bundles.folderOf('queries'), 'describe-api.js'))).toBe(true);
  });

  it('keep that of commands under 450 KB: nearly every call of a township is a cold start', () => {
    expect(kilobytes('commands')).toBeLessThan(450);
  });
});
