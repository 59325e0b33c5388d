import { stories } from '../../../infra/demo-county/cases/cases.ts';
import type { Findings, Group, Table } from '../report.ts';
import { startBareCloud } from '../dynamo/bare-cloud.ts';
import { playPart, type CaseDone } from './played.ts';
import {
  assumed,
  meterLabels,
  meters,
  priceTables,
  type MeterName,
  type PriceTable,
} from './prices.ts';

const mostTransitions = 30;

/** How many of each a case is charged for. */
type Quantities = Readonly<Record<MeterName, number>>;
type Told = {
  readonly letter: string;
  readonly cases: number;
  readonly about: string;
  readonly longestRun: number;
  readonly quantities: Quantities;
  readonly invocations: Readonly<Record<string, number>>;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/**
 * Each function by its own: the machine asks for steps and for the seal, a change of a row that
 * concerns it wakes the relay.
 */
const invocationsOf = ({ acts, runs, calls }: CaseDone): Told['invocations'] => {
  const tasks = runs.flat().filter(({ asked }) => asked !== undefined);
  const openWait = tasks.filter(({ asked }) => asked?.['step'] !== undefined).length;
  return {
    commands: acts,
    queries: acts,
    openWait,
    seal: tasks.length - openWait,
    relay: sum(calls.map(({ relayed }) => relayed)),
  };
};

const quantitiesOf = (done: CaseDone): Quantities => {
  const { commands = 0, queries = 0, relay = 0, seal = 0, openWait = 0 } = invocationsOf(done);
  const invocations = commands + queries + relay + seal + openWait;
  const transitions = sum(done.runs.map((visits) => visits.length));
  return {
    transitions,
    invocations,
    gigabyteSeconds: invocations * assumed.billedSeconds * assumed.gigabytes,
    writeUnits: sum(
      done.calls.map(({ tableWriteUnits, indexWriteUnits }) => tableWriteUnits + indexWriteUnits),
    ),
    readUnits: sum(done.calls.map(({ readUnits }) => readUnits)),
    requests: commands + queries,
    objectsPut: seal,
    keyRequests: invocations * assumed.keyRequestsOfInvocation,
    // What the machine calls belongs to the trace of its execution.
    traces: commands + queries + relay + 1,
    logBytes:
      invocations * assumed.logBytesOfInvocation + transitions * assumed.logBytesOfTransition,
  };
};

const parts = (
  quantities: Quantities,
  { prices }: PriceTable,
): readonly (readonly [MeterName, number])[] =>
  meters
    .map((name) => [name, quantities[name] * prices[name].ofOne] as const)
    .toSorted(([, one], [, other]) => other - one);

const priceOf = (quantities: Quantities, table: PriceTable): number =>
  sum(parts(quantities, table).map(([, amount]) => amount));

const priced = (quantities: Quantities, table: PriceTable): string =>
  `${table.currency}${priceOf(quantities, table).toPrecision(2)}`;

const caseTable = (told: readonly Told[]): Table => ({
  columns: [
    'case',
    'transitions',
    'commands',
    'openWait',
    'seal',
    'relay',
    'write units',
    'read units',
    ...priceTables.map(({ region }) => region),
  ],
  rows: told.map(({ letter, cases, about, quantities, invocations }) => [
    `(${letter}) ${about}${cases > 1 ? `, ${cases} cases` : ''}`,
    String(quantities.transitions),
    ...['commands', 'openWait', 'seal', 'relay'].map((name) => String(invocations[name] ?? 0)),
    String(quantities.writeUnits),
    String(quantities.readUnits),
    ...priceTables.map((table) => priced(quantities, table)),
  ]),
});

const added = (told: readonly Told[]): Quantities =>
  Object.fromEntries(
    meters.map((name) => [name, sum(told.map(({ quantities }) => quantities[name]))]),
  ) as Quantities;

const partsTable = (all: Quantities): Table => ({
  columns: [
    'what is paid for',
    'in all six',
    ...priceTables.map(({ region }) => region),
    ...priceTables.map(({ region }) => `price in ${region}`),
  ],
  rows: meters.map((name) => [
    meterLabels[name],
    all[name].toLocaleString('en-US', { maximumFractionDigits: 1 }),
    ...priceTables.map(
      (table) =>
        `${((100 * all[name] * table.prices[name].ofOne) / priceOf(all, table)).toFixed(0)} %`,
    ),
    ...priceTables.map(({ prices }) => prices[name].source),
  ]),
});

const biggest = (all: Quantities): string =>
  priceTables
    .map((table) => `in ${table.region} ${meterLabels[parts(all, table)[0]?.[0] ?? 'transitions']}`)
    .join(', ');

const findingsOf = (told: readonly Told[]): Findings => {
  const all = added(told);
  const most = Math.max(...told.map(({ longestRun }) => longestRun));
  return {
    tables: [caseTable(told), partsTable(all)],
    promises: [
      {
        promise: `no case takes more than ${mostTransitions} transitions a run`,
        found: `at most ${most}`,
        isKept: most <= mostTransitions,
      },
    ],
    notes: [
      `The biggest part of the price is ${biggest(all)}. Prices were put together on ${priceTables[0]?.asOf ?? ''}; free tiers, storage, the key and data out are left out.`,
      'Transitions are the states entered, of every run. Units are computed from the items as they were written and read, those of the indexes included. Each act is one command and one look at the case before it.',
      'The relay is counted once for each change of a row that concerns the machine, as if none came together in a batch.',
      `Assumed, since one machine can’t tell: ${assumed.billedSeconds} s billed an invocation at ${assumed.gigabytes} GB, ${assumed.keyRequestsOfInvocation} requests of the key, ${assumed.logBytesOfInvocation} bytes of log; ${assumed.logBytesOfTransition} bytes a transition.`,
    ],
  };
};

export const cost: Group = {
  name: 'cost',
  title: 'What a case costs',
  run: async (tell) => {
    const cloud = await startBareCloud();
    try {
      const told: Told[] = [];
      for (const { letter, en, parts: storyParts } of stories) {
        const done: CaseDone[] = [];
        for (const part of storyParts) done.push(await playPart(cloud.endpoint, part));
        const whole = {
          acts: sum(done.map(({ acts }) => acts)),
          runs: done.flatMap(({ runs }) => runs),
          calls: done.flatMap(({ calls }) => calls),
        };
        told.push({
          letter,
          cases: done.length,
          about: en.split(/[:,]/)[0] ?? en,
          longestRun: Math.max(...whole.runs.map((visits) => visits.length)),
          quantities: quantitiesOf(whole),
          invocations: invocationsOf(whole),
        });
        tell(`  (${letter}) played`);
      }
      return findingsOf(told);
    } finally {
      cloud.stop();
    }
  },
};
