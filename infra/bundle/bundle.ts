import { existsSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { functionFacts, type FunctionName, functionNames, peoplesFunctions } from '../functions.ts';
import { unusedSdkParts, leftOutButJsonSchema } from './unused-sdk-parts.ts';
import { pureSchemas } from './pure-schemas.ts';

const root = join(import.meta.dirname, '..', '..');

export type Bundles = {
  readonly folderOf: (name: FunctionName) => string;
  readonly remove: () => Promise<void>;
};

/**
 * What an entry loads later, if ever, is a file of its own beside it: the start does not read it.
 */
const loadedLater: Plugin = {
  name: 'loaded-later',
  setup(esbuild) {
    esbuild.onResolve({ filter: /\.ts$/ }, ({ kind, path }) =>
      kind === 'dynamic-import'
        ? { path: `./${basename(path, '.ts')}.js`, external: true }
        : undefined,
    );
  },
};

/** The description of the API, which `queries` loads when somebody asks for it. */
const description = { in: 'functions/api/describe-api.ts', out: 'queries/describe-api' };
/** The archive, which is loaded when somebody verifies a case, or a case is sealed. */
const archives = (['audit', 'seal'] as const).map((name) => ({
  in: 'functions/runtime/aws/opened-archive.ts',
  out: `${name}/opened-archive`,
}));
/** Why something is refused, in words, which a function loads with the first refusal. */
const sentences = peoplesFunctions.map((name) => ({
  in: 'shared/texts/refusal-sentence.ts',
  out: `${name}/refusal-sentence`,
}));

const bundle = (
  entryPoints: { in: string; out: string }[],
  folder: string,
  left: Plugin,
  mayDie = false,
) =>
  build({
    absWorkingDir: root,
    entryPoints,
    outdir: folder,
    bundle: true,
    minify: true,
    // Chinese text as it is: escaped it would be twice as long.
    charset: 'utf8',
    format: 'cjs',
    platform: 'node',
    target: 'node24',
    // By `require`: loading a file by `import()` would start the second of Node's two loaders.
    supported: { 'dynamic-import': false },
    mainFields: ['module', 'main'],
    // Zod would compile each schema before it parses with it first. That pays after many requests;
    // a cold start has one.
    banner: { js: 'globalThis.__zod_globalConfig = { jitless: true };' },
    // Where no function dies on purpose, nothing of it is in the bundle.
    ...(!mayDie && { define: { 'process.env.FAULTS': 'undefined' } }),
    plugins: [loadedLater, pureSchemas, left],
    logLevel: 'warning',
  });

/**
 * Bundles all functions at once. The folder lies outside the project, or its `"type": "module"`
 * would reach the bundles.
 */
export const bundleFunctions = async ({
  mayDie = false,
}: { readonly mayDie?: boolean } = {}): Promise<Bundles> => {
  const missing = functionNames
    .map((name) => functionFacts[name].entry)
    .filter((entry) => !existsSync(join(root, entry)));
  if (missing.length > 0) throw new Error(`No such entry file: ${missing.join(', ')}.`);
  const folder = mkdtempSync(join(tmpdir(), 'exit-mechanism-bundles-'));
  const entries = functionNames.map((name) => ({
    in: functionFacts[name].entry,
    out: `${name}/index`,
  }));
  await Promise.all([
    bundle([...entries, ...sentences, ...archives], folder, unusedSdkParts, mayDie),
    bundle([description], folder, leftOutButJsonSchema),
  ]);
  return {
    folderOf: (name) => join(folder, name),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
};
