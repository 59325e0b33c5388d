import { basename, join } from 'node:path';
import { build, type BuildOptions, type Metafile, type Plugin } from 'esbuild';

// A cold start reads every byte of what it loads. esbuild splits ES modules only, and Node's loader
// of those starts slower than `require`. So an entry is split as ES modules first: what it imports,
// and what it loads later by `import()`. Then all that it imports becomes one CommonJS file, and each
// later part a file beside it, which takes from the first whatever both have.

export const asCommonJs = {
  format: 'cjs',
  // By `require`: loading a file by `import()` would start the second of Node's two loaders.
  supported: { 'dynamic-import': false },
  // Zod would compile each schema before it parses with it first. That pays after many requests; a
  // cold start has one.
  banner: { js: 'globalThis.__zod_globalConfig = { jitless: true };' },
} as const satisfies BuildOptions;

type Split = {
  /** ES modules by their names, which import one another. */
  readonly modules: ReadonlyMap<string, string>;
  /** Those that are loaded with the entry, itself among them. */
  readonly first: readonly string[];
  /** Those that an `import()` loads. */
  readonly later: readonly string[];
};

type Kind = 'import-statement' | 'dynamic-import';

const entryName = 'index.js';

const importsIn =
  (outputs: Metafile['outputs']) =>
  (name: string, kind: Kind): readonly string[] =>
    Object.entries(outputs)
      .filter(([path]) => basename(path) === name)
      .flatMap(([, { imports }]) => imports)
      .filter((one) => one.kind === kind && one.external !== true)
      .map(({ path }) => basename(path));

const split = async (options: BuildOptions, entry: string): Promise<Split> => {
  const { outputFiles, metafile } = await build({
    ...options,
    entryPoints: { index: entry },
    outdir: 'parts',
    format: 'esm',
    splitting: true,
    write: false,
    metafile: true,
  });
  const importsOf = importsIn(metafile.outputs);
  const modules = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
  const first = new Set([entryName]);
  for (const name of first)
    for (const imported of importsOf(name, 'import-statement')) first.add(imported);
  const later = new Set([...modules.keys()].flatMap((name) => importsOf(name, 'dynamic-import')));
  return { modules, first: [...first], later: [...later] };
};

/** The name under which the first file gives a module of its to the later parts. */
const sharedAs = (module: string): string => `part_${module.replaceAll(/\W/g, '_')}`;

const firstSource = (first: readonly string[]): string =>
  first
    .map(
      (module) =>
        `export * ${module === entryName ? '' : `as ${sharedAs(module)} `}from './${module}';`,
    )
    .join('\n');

/** Finds the modules of a split entry; a later part takes from the first file what that has. */
const partsOf = ({ modules, first }: Split, isLater: boolean): Plugin => ({
  name: 'parts',
  setup(esbuild) {
    esbuild.onResolve({ filter: /^\.\// }, ({ path, kind, namespace }) => {
      const name = basename(path);
      if (kind === 'dynamic-import' || namespace === 'shared' || !modules.has(name))
        return { path, external: true };
      return { path: name, namespace: isLater && first.includes(name) ? 'shared' : 'part' };
    });
    esbuild.onLoad({ filter: /./, namespace: 'part' }, ({ path }) => ({
      contents: modules.get(path) ?? '',
    }));
    esbuild.onLoad({ filter: /./, namespace: 'shared' }, ({ path }) => ({
      contents: `module.exports = require('./${entryName}').${sharedAs(path)};`,
    }));
  },
});

/**
 * Bundles a function into a folder: `index.js`, which the runtime loads, and a file for each part
 * that it loads later.
 */
export const buildInParts = async (
  options: BuildOptions,
  entry: string,
  folder: string,
): Promise<void> => {
  const parts = await split(options, entry);
  const write = async (name: string, contents: string): Promise<unknown> =>
    build({
      ...options,
      ...asCommonJs,
      stdin: { contents, resolveDir: '/' },
      outfile: join(folder, name),
      plugins: [partsOf(parts, name !== entryName)],
    });
  await Promise.all([
    write(entryName, firstSource(parts.first)),
    ...parts.later.map((name) => write(name, `export * from './${name}';`)),
  ]);
};
