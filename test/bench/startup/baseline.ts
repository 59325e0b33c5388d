import { build } from 'esbuild';
import { functionFacts, type FunctionName } from '../../../infra/functions.ts';
import { root } from '../../../infra/local/paths.ts';

type Used = { readonly module: string; readonly names: readonly string[] };

const importing = /import\s*\{([^}]*)\}\s*from\s*"([^"]+)";/g;

/**
 * What a function really takes of the SDK: the names that are left when everything unreachable is
 * gone.
 */
const sdkOf = async (name: FunctionName): Promise<readonly Used[]> => {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [functionFacts[name].entry],
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node24',
    write: false,
  });
  const code = outputFiles[0]?.text ?? '';
  const body = code.replaceAll(importing, '');
  const isUsed = (local: string) => new RegExp(`\\b${local}\\b`).test(body);
  const used = [...code.matchAll(importing)].flatMap(([, list = '', module = '']) => {
    const given = list.split(',').map((one) => one.trim().split(' as '));
    const names = given
      .filter(([exported = '', local = exported]) => isUsed(local))
      .map(([exported = '']) => exported);
    return module.startsWith('@aws-sdk/') && names.length > 0 ? [{ module, names }] : [];
  });
  const modules = [...new Set(used.map(({ module }) => module))].toSorted();
  return modules.map((module) => ({
    module,
    names: [
      ...new Set(used.filter((one) => one.module === module).flatMap(({ names }) => names)),
    ].toSorted(),
  }));
};

const isClient = (name: string): boolean =>
  name.endsWith('Client') && name !== 'DynamoDBDocumentClient';

const made = (name: string): string =>
  name === 'DynamoDBClient' ? 'DynamoDBDocumentClient.from(new DynamoDBClient())' : `new ${name}()`;

/** A function that makes the same clients, knows the same commands and does nothing with them. */
const sourceOf = (sdk: readonly Used[]): string => {
  const names = sdk.flatMap((one) => one.names);
  return [
    ...sdk.map(
      ({ module, names: ofModule }) => `import { ${ofModule.join(', ')} } from '${module}';`,
    ),
    `const clients = [${names.filter(isClient).map(made).join(', ')}];`,
    `export const handler = async () => [clients, ${names.join(', ')}];`,
  ].join('\n');
};

/** Bundles it as esbuild does when it is told no more than it must: Node 24, CommonJS, minified. */
export const bundleBaseline = async (name: FunctionName, outfile: string): Promise<void> => {
  await build({
    stdin: { contents: sourceOf(await sdkOf(name)), resolveDir: root },
    outfile,
    bundle: true,
    minify: true,
    format: 'cjs',
    platform: 'node',
    target: 'node24',
  });
};
