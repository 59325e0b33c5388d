import { existsSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { functionFacts, type FunctionName, functionNames, peoplesFunctions } from '../functions.ts';
import { unusedSdkParts, leftOutButJsonSchema } from './unused-sdk-parts.ts';
import { asCommonJs, buildInParts } from './parts.ts';
import { pureSchemas } from './pure-schemas.ts';

const root = join(import.meta.dirname, '..', '..');

export type Bundles = {
  readonly folderOf: (name: FunctionName) => string;
  readonly remove: () => Promise<void>;
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

const builtApart = [description, ...archives, ...sentences].map((one) => basename(one.in));

/** What stands alone and is loaded later, if ever, is a file beside the entry: no start reads it. */
const loadedLater: Plugin = {
  name: 'loaded-later',
  setup(esbuild) {
    esbuild.onResolve({ filter: /\.ts$/ }, ({ kind, path }) =>
      kind === 'dynamic-import' && builtApart.includes(basename(path))
        ? { path: `./${basename(path, '.ts')}.js`, external: true }
        : undefined,
    );
  },
};

/** The functions that load parts of their own, which share with the entry, when they need them. */
const inParts: readonly FunctionName[] = ['commands'];

const optionsOf = (left: Plugin, mayDie = false): BuildOptions => ({
  absWorkingDir: root,
  bundle: true,
  minify: true,
  // Chinese text as it is: escaped it would be twice as long.
  charset: 'utf8',
  platform: 'node',
  target: 'node24',
  mainFields: ['module', 'main'],
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
  const whole = functionNames
    .filter((name) => !inParts.includes(name))
    .map((name) => ({ in: functionFacts[name].entry, out: `${name}/index` }));
  const options = optionsOf(unusedSdkParts, mayDie);
  await Promise.all([
    build({
      ...options,
      ...asCommonJs,
      entryPoints: [...whole, ...sentences, ...archives],
      outdir: folder,
    }),
    build({
      ...optionsOf(leftOutButJsonSchema),
      ...asCommonJs,
      entryPoints: [description],
      outdir: folder,
    }),
    ...inParts.map((name) => buildInParts(options, functionFacts[name].entry, join(folder, name))),
  ]);
  return {
    folderOf: (name) => join(folder, name),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
};
