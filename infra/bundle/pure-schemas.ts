import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

const making = /\bz(?=\s*\.\s*(?:iso\s*\.\s*)?\w+\()/g;

/**
 * Tells the bundler that making a schema has no effect beside the schema. Not knowing it, it would
 * keep all schemas of a file where one is asked for, and every cold start would make those that its
 * function never parses with.
 */
export const pureSchemas: Plugin = {
  name: 'pure-schemas',
  setup(esbuild) {
    esbuild.onLoad({ filter: /\/shared\/.*\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(making, '/* @__PURE__ */ $&'),
      loader: 'ts',
    }));
  },
};
