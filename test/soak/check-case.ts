import { outlivesSteps } from '../../shared/domain/case/due.ts';
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { Case } from '../../shared/domain/case/case.ts';
import { evolveCase } from '../../shared/domain/evolve/evolve-case.ts';
import { CaseEvent } from '../../shared/domain/case/events.ts';
import type { CaseId } from '../../shared/domain/ids.ts';
import { verdictOf } from '../../shared/domain/exit/procedure/verdicts.ts';
import { verify, type RecordedEvent } from '../../shared/domain/timeline/timeline.ts';
import type { DueRow, HeadOf, Wait } from '../../shared/dossier/items.ts';
import { isPromise, type Entry } from './journal.ts';

/** Everything that is to be known of one case once it is over. */
export type Evidence = {
  readonly caseId: CaseId;
  readonly head: HeadOf<'case'>;
  readonly events: readonly RecordedEvent[];
  readonly waits: readonly Wait[];
  readonly dues: readonly DueRow[];
  /** Executions of it that run on. */
  readonly running: readonly string[];
  /** The county's own check of the chain, over HTTP. */
  readonly verification: unknown;
  /** SHA-256 of what the archive holds under the key that the head names. */
  readonly archived: string | null;
  /** What the clients wrote down of it. */
  readonly entries: readonly Entry[];
};

type Rule = readonly [says: string, violations: (evidence: Evidence) => readonly unknown[]];

const repeatedIn = (words: readonly string[]): readonly string[] => [
  ...new Set(words.filter((word, index) => words.indexOf(word) < index)),
];

/** The case before each of its events. */
const folded = (
  events: readonly RecordedEvent[],
): readonly { readonly before: Case | null; readonly event: CaseEvent; readonly after: Case }[] => {
  let state: Case | null = null;
  return events.map(({ type, data, stamp, sequence }) => {
    const before: Case | null = state;
    const event = CaseEvent.parse({ type, data });
    state = evolveCase(before, event, stamp, sequence);
    return { before, event, after: state };
  });
};

const openings = (events: readonly RecordedEvent[]) =>
  events
    .filter(({ type }) => type === 'StepOpened')
    .map(({ data }) => ({ step: String(data['step']), round: Number(data['round']) }));

/** The rounds of a step that do not follow one another: 1, 2, 3 … */
const unevenRounds = ({ events }: Evidence): readonly string[] => {
  const seen = new Map<string, number>();
  return openings(events).flatMap(({ step, round }) => {
    const before = seen.get(step) ?? 0;
    seen.set(step, round);
    return round === before + 1
      ? []
      : [`${step} was opened for round ${round} after round ${before}`];
  });
};

const verdictsTwice = ({ events }: Evidence): readonly string[] =>
  repeatedIn(
    folded(events).flatMap(({ before, event }) => {
      const verdict = before === null ? null : verdictOf(event, before);
      return verdict === null || before === null
        ? []
        : [`${verdict.step} in run ${before.procedure.run}`];
    }),
  );

/** The last events of what people did, each with what stands behind it in the timeline. */
const actsIn = (events: readonly RecordedEvent[]): readonly RecordedEvent[] =>
  events.filter(({ stamp, sequence }) => {
    const next = events[sequence];
    return (
      stamp.actor.kind === 'person' && (next === undefined || !isDeepStrictEqual(next.stamp, stamp))
    );
  });

const promisesIn = ({ entries }: Evidence): ReadonlyMap<string, Entry> =>
  new Map(entries.filter(isPromise).map((entry) => [entry.key, entry]));

const notInTimeline = (evidence: Evidence): readonly string[] =>
  [...promisesIn(evidence).values()].flatMap(({ command, key, said, person, occurredOn }) => {
    const event = evidence.events.find(({ sequence }) => sequence === said);
    const fits =
      event?.stamp.actor.kind === 'person' &&
      event.stamp.actor.personId === person &&
      event.stamp.occurredOn === occurredOn;
    return fits
      ? []
      : [
          `${command} (${key}) was promised version ${said}, where there is ${JSON.stringify(event?.type)} ${JSON.stringify(event?.stamp)}`,
        ];
  });

const unclaimed = (evidence: Evidence): readonly string[] => {
  const claimed = [...promisesIn(evidence).values()].map(({ said }) => said);
  return [
    ...actsIn(evidence.events)
      .filter(({ sequence }) => !claimed.includes(sequence))
      .map(({ sequence, type }) => `${type} (${sequence}) stands for no answer`),
    ...repeatedIn(claimed.map(String)).map(
      (version) => `version ${version} was promised to two commands`,
    ),
  ];
};

const sealedAs = ({ head, archived }: Evidence): readonly string[] => {
  const { state } = head;
  if (state.stage !== 'closed') return [];
  return archived === state.archive.sha256
    ? []
    : [`the head says ${state.archive.sha256}, the archive holds ${String(archived)}`];
};

const headAsFolded = ({ head, events }: Evidence): readonly string[] => {
  const last = folded(events).at(-1)?.after;
  const tip = { version: events.length, lastHash: events.at(-1)?.hash };
  return isDeepStrictEqual(Case.parse(JSON.parse(JSON.stringify(last))), head.state) &&
    isDeepStrictEqual(tip, { version: head.version, lastHash: head.lastHash })
    ? []
    : [`the head (${head.version}) is not what its ${events.length} events fold to`];
};

export const caseRules: readonly Rule[] = [
  [
    'every case comes to its end',
    ({ head: { state } }) =>
      state.stage === 'closed' ? [] : [{ stage: state.stage, procedure: state.procedure }],
  ],
  [
    'no version is left out',
    ({ events }) =>
      events.flatMap(({ sequence }, index) =>
        sequence === index + 1 ? [] : [`${sequence} stands at ${index + 1}`],
      ),
  ],
  ['every chain holds', ({ events }) => [verify(events).flaw].filter((flaw) => flaw !== null)],
  [
    'the county finds the chain intact',
    ({ verification, events }) =>
      isDeepStrictEqual(verification, { intact: true, events: events.length })
        ? []
        : [verification],
  ],
  ['a head is what its events fold to', headAsFolded],
  ['a step is opened once a round', unevenRounds],
  ['a step has one outcome a run', verdictsTwice],
  [
    'a case is sealed and closed once',
    ({ events }) =>
      repeatedIn(
        events
          .map(({ type }) => type)
          .filter((type) => type === 'ArchiveSealed' || type === 'CaseClosed'),
      ),
  ],
  ['the archive holds what the head says', sealedAs],
  ['every answer that said yes is in the timeline', notInTimeline],
  ['every act in the timeline is one command’s', unclaimed],
  [
    'no wait of a closed case has a token left',
    ({ waits }) =>
      waits
        .filter(({ token }) => token !== undefined)
        .map(({ step, round, run }) => ({ step, round, run })),
  ],
  [
    'nothing is due in a closed case',
    // What is to be announced is beside the procedure.
    ({ dues }) => dues.map(({ due }) => due).filter((due) => !outlivesSteps(due)),
  ],
  ['no execution of a closed case runs on', ({ running }) => running],
];

export const sha256Of = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');
