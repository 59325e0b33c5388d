import { existsSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { functionFacts, type FunctionName, functionNames } from './functions.ts';
import { leftOut, leftOutButJsonSchema } from './left-out.ts';
import { pureSchemas } from './pure-schemas.ts';

const root = join(import.meta.dirname, '..');

export type Bundles = {
  readonly folderOf: (name: FunctionName) => string;
  readonly remove: () => Promise<void>;
};

const bundle = (names: readonly FunctionName[], folder: string, plugin: Plugin) =>
  build({
    absWorkingDir: root,
    entryPoints: names.map((name) => ({ in: functionFacts[name].entry, out: `${name}/index` })),
    outdir: folder,
    bundle: true,
    minify: true,
    // Chinese text as it is: escaped it would be twice as long.
    charset: 'utf8',
    format: 'cjs',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    plugins: [pureSchemas, plugin],
    logLevel: 'warning',
  });

/** Bundles all functions at once. The folder lies outside the project, or its `"type": "module"` would reach the bundles. */
export const bundleFunctions = async (): Promise<Bundles> => {
  const missing = functionNames.map((name) => functionFacts[name].entry).filter((entry) => !existsSync(join(root, entry)));
  if (missing.length > 0) throw new Error(`No such entry file: ${missing.join(', ')}.`);
  const folder = mkdtempSync(join(tmpdir(), 'exit-mechanism-bundles-'));
  const others = functionNames.filter((name) => name !== 'queries');
  await Promise.all([bundle(others, folder, leftOut), bundle(['queries'], folder, leftOutButJsonSchema)]);
  return { folderOf: (name) => join(folder, name), remove: () => rm(folder, { recursive: true, force: true }) };
};
