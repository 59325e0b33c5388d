import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

// What libraries bring along and a Lambda function never runs. Nearly every call of a township is a
// cold start, and a cold start loads every kilobyte.

type Replacement = {
  /** Which module, by its name in an import or by the end of its path. */
  readonly module: RegExp;
  readonly contents: (path: string) => string;
};

const thrower = (what: string) =>
  `() => { throw new Error(${JSON.stringify(`${what} is left out of the bundles.`)}); }`;

const exportsOf = (path: string): string[] =>
  [
    ...readFileSync(path, 'utf8').matchAll(/^export (?:async )?(?:function|const|class) (\w+)/gm),
  ].flatMap(([, name]) => name ?? []);

const versionIn = (path: string): unknown =>
  (JSON.parse(readFileSync(path, 'utf8')) as { version?: unknown }).version;

const replacements: readonly Replacement[] = [
  // Lambda hands credentials over in the environment; the other seven ways to find some are 100 KB.
  {
    module: /@aws-sdk\/credential-provider-node\/dist-es\/index\.js$/,
    contents: () =>
      `import { fromEnv } from '@aws-sdk/credential-provider-env'; export const defaultProvider = () => fromEnv();`,
  },
  // No service that we call streams events.
  {
    module: /@smithy\/core\/dist-es\/submodules\/event-streams\/index\.js$/,
    contents: () => `
      export class EventStreamSerde { constructor() { (${thrower('Event streams')})(); } }
      export const eventStreamSerdeProvider = () => undefined;
      export const resolveEventStreamSerdeConfig = (config) => config;`,
  },
  // Node hashes natively.
  {
    module: /@smithy\/core\/dist-es\/submodules\/checksum\/sha256\/Sha256Js\.js$/,
    contents: () => 'export const Sha256Js = undefined;',
  },
  // A cache for endpoints that DynamoDB would discover if anybody switched that on.
  {
    module: /mnemonist\/lru-cache\.js$/,
    contents: () =>
      'module.exports = class extends Map { constructor() { super(); } peek(key) { return this.get(key); } };',
  },
  // Only the messages of event streams are signed so.
  {
    module: /@smithy\/signature-v4\/dist-es\/HeaderFormatter\.js$/,
    contents: () => 'export class HeaderFormatter {} export class Int64 {}',
  },
  // Only the retry mode `adaptive` slows a client down, and nobody sets it.
  {
    module: /@smithy\/core\/dist-es\/submodules\/retry\/util-retry\/DefaultRateLimiter\.js$/,
    contents: () =>
      `export class DefaultRateLimiter { constructor() { (${thrower('The adaptive retry mode')})(); } }`,
  },
  // What is wrong with a field is said in the product's own words, in two languages.
  {
    module: /zod\/v4\/locales\/en\.js$/,
    contents: () => "export default () => ({ localeError: () => 'not valid' });",
  },
  // A client tells its version to the service and nothing else of its package.
  {
    module: /@aws-sdk\/client-[a-z0-9]+\/package\.json$/,
    contents: (path) =>
      `export const version = ${JSON.stringify(versionIn(path))}; export default { version };`,
  },
];

/** Every schema can draw itself, and only the description of the API asks for it. */
const withoutJsonSchema: Replacement = {
  module: /zod\/v4\/core\/(json-schema-processors|to-json-schema)\.js$/,
  contents: (path) =>
    `const left = () => ${thrower('JSON Schema')}; export { ${exportsOf(path)
      .map((name) => `left as ${name}`)
      .join(', ')} };`,
};

const leavingOut = (left: readonly Replacement[]): Plugin => ({
  name: 'left-out',
  setup(esbuild) {
    for (const { module, contents } of left) {
      esbuild.onLoad({ filter: module }, ({ path }) => ({
        contents: contents(path),
        loader: 'js',
      }));
    }
  },
});

export const unusedSdkParts = leavingOut([...replacements, withoutJsonSchema]);
/** For the function that describes the API. */
export const leftOutButJsonSchema = leavingOut(replacements);
