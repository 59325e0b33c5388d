import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleFunctions, type Bundles } from '../../../infra/bundle/bundle.ts';
import { functionNames, type FunctionName } from '../../../infra/functions.ts';
import type { Findings, Group, Kept, Tell } from '../report.ts';
import { ratiosOf, spreadOf, told } from '../statistics.ts';
import { bundleBaseline } from './baseline.ts';
import { environments } from './environment.ts';
import { starter, startOnce, type Started } from './start-once.ts';

const rounds = 40;
const mostKilobytes = 450;

type Contender = {
  readonly name: FunctionName;
  readonly ours: string;
  readonly plain: string;
  readonly env: Readonly<Record<string, string>>;
};
type Pair = { readonly ours: Started; readonly plain: Started };

const prepare = async (bundles: Bundles, folder: string): Promise<readonly Contender[]> => {
  const environmentOf = environments();
  return Promise.all(
    functionNames.map(async (name) => {
      const plain = join(folder, `${name}.cjs`);
      await bundleBaseline(name, plain);
      return {
        name,
        ours: join(bundles.folderOf(name), 'index.js'),
        plain,
        env: environmentOf(name),
      };
    }),
  );
};

/**
 * A function and its plain counterpart right after one another, each first in every other round.
 */
const startBoth = async (
  starterFile: string,
  { ours, plain, env }: Contender,
  round: number,
): Promise<Pair> => {
  const start = (bundle: string) => startOnce(starterFile, bundle, env);
  if (round % 2 === 0) return { ours: await start(ours), plain: await start(plain) };
  const before = await start(plain);
  return { ours: await start(ours), plain: before };
};

const runAll = async (
  contenders: readonly Contender[],
  starterFile: string,
  tell: Tell,
): Promise<readonly (readonly Pair[])[]> => {
  const found = contenders.map((): Pair[] => []);
  // Once for the disk's cache.
  for (const one of contenders) await startBoth(starterFile, one, 0);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, one] of contenders.entries())
      found[index]?.push(await startBoth(starterFile, one, round));
    if (round % 10 === 9) tell(`  ${round + 1} of ${rounds} rounds`);
  }
  return found;
};

const kilobytes = async (file: string): Promise<number> => (await stat(file)).size / 1024;

const rowOf = async ({ name, ours, plain }: Contender, pairs: readonly Pair[]) => {
  const of = (side: keyof Pair, figure: keyof Started) => pairs.map((pair) => pair[side][figure]);
  const ratio = (figure: keyof Started) =>
    spreadOf(ratiosOf(of('ours', figure), of('plain', figure)));
  const wall = ratio('milliseconds');
  const size = await kilobytes(ours);
  const cells = [
    name,
    size.toFixed(0),
    (await kilobytes(plain)).toFixed(0),
    spreadOf(of('ours', 'milliseconds')).median.toFixed(0),
    told(wall, 2),
    told(ratio('cpuMilliseconds'), 2),
  ];
  return { name, size, wall, cells };
};

const measure = async (bundles: Bundles, folder: string, tell: Tell): Promise<Findings> => {
  const starterFile = join(folder, 'start.cjs');
  await writeFile(starterFile, starter);
  const contenders = await prepare(bundles, folder);
  const pairs = await runAll(contenders, starterFile, tell);
  const rows = await Promise.all(contenders.map((one, index) => rowOf(one, pairs[index] ?? [])));
  const promises = rows.flatMap(({ name, wall, size }): readonly Kept[] => [
    {
      promise: `${name} starts no slower than its plain SDK`,
      found: told(wall, 2),
      isKept: wall.median <= 1,
    },
    {
      promise: `the bundle of ${name} stays within ${mostKilobytes} KB`,
      found: `${size.toFixed(0)} KB`,
      isKept: size <= mostKilobytes,
    },
  ]);
  return {
    tables: [
      {
        columns: ['function', 'KB', 'plain KB', 'ms', 'start ÷ plain SDK', 'CPU ÷ plain SDK'],
        rows: rows.map(({ cells }) => cells),
      },
    ],
    promises,
    notes: [
      `From the start of a process to its loaded handler, ${rounds} rounds, median and middle half; each beside a function that only makes the same SDK clients, bundled by esbuild's defaults (Node 24, CommonJS, minified).`,
      'CPU counts what the process computed and suffers least from other work on the machine.',
    ],
  };
};

export const startup: Group = {
  name: 'startup',
  title: 'Cold start and size',
  run: async (tell) => {
    const folder = await mkdtemp(join(tmpdir(), 'exit-mechanism-bench-'));
    const bundles = await bundleFunctions();
    try {
      return await measure(bundles, folder, tell);
    } finally {
      await bundles.remove();
      await rm(folder, { recursive: true, force: true });
    }
  },
};
