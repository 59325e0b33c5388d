import { existsSync, mkdtempSync } from 'node:fs';
import { copyFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { functionFacts, type FunctionName, functionNames } from './functions.ts';

const root = join(import.meta.dirname, '..');

/** Lambda hands credentials over in the environment; the SDK's other seven ways to find some are 100 KB of dead weight. */
const credentialsFromEnvironment: Plugin = {
  name: 'credentials-from-environment',
  setup(esbuild) {
    esbuild.onResolve({ filter: /^@aws-sdk\/credential-provider-node$/ }, () => ({ path: 'env', namespace: 'credentials' }));
    esbuild.onLoad({ filter: /.*/, namespace: 'credentials' }, () => ({
      contents: `import { fromEnv } from '@aws-sdk/credential-provider-env'; export const defaultProvider = () => fromEnv();`,
      resolveDir: join(root, 'node_modules', '@aws-sdk', 'client-dynamodb'),
    }));
  },
};

/** No service that we call streams events; the SDK would bring the code along for those that do. */
const withoutEventStreams: Plugin = {
  name: 'without-event-streams',
  setup(esbuild) {
    esbuild.onResolve({ filter: /^@smithy\/core\/event-streams$/ }, () => ({ path: 'none', namespace: 'event-streams' }));
    esbuild.onLoad({ filter: /.*/, namespace: 'event-streams' }, () => ({
      contents: `
        export class EventStreamSerde { constructor() { throw new Error('Event streams are left out of the bundles.'); } }
        export const eventStreamSerdeProvider = () => undefined;
        export const resolveEventStreamSerdeConfig = (config) => config;`,
    }));
  },
};

export type Bundles = {
  readonly folderOf: (name: FunctionName) => string;
  readonly remove: () => Promise<void>;
};

/** Bundles all functions in one run. The folder lies outside the project, or its `"type": "module"` would reach the bundles. */
export const bundleFunctions = async (sources: string = root): Promise<Bundles> => {
  const entries = functionNames.map((name) => ({ name, entry: functionFacts[name].entry }));
  const missing = entries.filter(({ entry }) => !existsSync(join(sources, entry)));
  if (missing.length > 0) throw new Error(`No such entry file: ${missing.map(({ entry }) => entry).join(', ')}.`);
  const folder = mkdtempSync(join(tmpdir(), 'exit-mechanism-bundles-'));
  await build({
    absWorkingDir: sources,
    entryPoints: entries.map(({ name, entry }) => ({ in: entry, out: `${name}/index` })),
    outdir: folder,
    bundle: true,
    minify: true,
    // Chinese text as it is: escaped it would be twice as long.
    charset: 'utf8',
    format: 'cjs',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    plugins: [credentialsFromEnvironment, withoutEventStreams],
    logLevel: 'warning',
  });
  // The page at /docs, which the function reads from its own folder.
  await copyFile(join(root, 'node_modules/redoc/bundles/redoc.standalone.js'), join(folder, 'queries', 'redoc.standalone.js'));
  return { folderOf: (name) => join(folder, name), remove: () => rm(folder, { recursive: true, force: true }) };
};
