import { statSync } from 'node:fs';
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

  it('keep that of commands under 450 KB: nearly every call of a township is a cold start', () => {
    expect(kilobytes('commands')).toBeLessThan(450);
  });
});
