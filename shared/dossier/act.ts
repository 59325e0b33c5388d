import { evolveCadre, type Cadre, type CadreEvent } from '../domain/cadre/cadre.ts';
import type { Case } from '../domain/case/case.ts';
import type { Acted } from '../domain/command/command.ts';
import type { CaseEvent } from '../domain/case/events.ts';
import { evolveCase } from '../domain/evolve/evolve-case.ts';
import { duesOf } from '../domain/exit/procedure/dues.ts';
import { answerOnClosing } from '../domain/exit/procedure/arrival.ts';
import type { Stamp } from '../domain/timeline/stamp.ts';
import {
  chain,
  emptyTip,
  type Fact,
  type StreamKey,
  type Tip,
} from '../domain/timeline/timeline.ts';
import { evolveVillage, type Village, type VillageEvent } from '../domain/cadre/village.ts';
import {
  evolveCalendar,
  type CalendarEvent,
  type CountyCalendar,
} from '../domain/calendar/county-calendar.ts';
import { countedOf } from './figures.ts';
import type { HeadItem, Heads } from './items.ts';
import { cadreStream, calendarStream, caseStream, villageStream } from './keys.ts';
import type { Change, StreamChange } from './port.ts';

/** What an act changes, and the heads as they stand after it. */
export type Act = { readonly change: Change; readonly after: Heads };

type Folding<State, Event extends Fact> = {
  readonly before: (Tip & { readonly state: State }) | null;
  readonly events: readonly Event[];
  readonly stamp: Stamp;
  readonly evolve: (state: State | null, event: Event, sequence: number) => State;
  readonly streamOf: (state: State) => StreamKey;
};

type Folded<State> = Omit<StreamChange, 'head'> & {
  readonly end: Omit<HeadItem, 'of' | 'state'>;
  readonly state: State;
};

/**
 * Folds the events of one dossier into its state and ties them to its timeline; `null` where there
 * are none.
 */
const fold = <State, Event extends Fact>({
  before,
  events,
  stamp,
  evolve,
  streamOf,
}: Folding<State, Event>): Folded<State> | null => {
  const expected =
    before === null ? emptyTip : { version: before.version, lastHash: before.lastHash };
  const state = events.reduce<State | null>(
    (now, event, index) => evolve(now, event, expected.version + index + 1),
    before?.state ?? null,
  );
  if (state === null || events.length === 0) return null;
  const stream = streamOf(state);
  const recorded = chain(stream, expected, events, stamp);
  const lastHash = recorded.at(-1)?.hash ?? expected.lastHash;
  return {
    stream,
    expected,
    events: recorded,
    state,
    end: {
      stream,
      version: expected.version + events.length,
      lastHash,
      recordedAt: stamp.recordedAt,
    },
  };
};

type Moved<Head> = { readonly head: Head | null; readonly streams: readonly StreamChange[] };

const moved = <State, Head extends HeadItem>(
  before: Head | null,
  folded: Folded<State> | null,
  headOf: (folded: Folded<State>) => Head,
): Moved<Head> => {
  if (folded === null) return { head: before, streams: [] };
  const { stream, expected, events } = folded;
  const head = headOf(folded);
  return { head, streams: [{ stream, expected, events, head }] };
};

const moveVillage = (
  before: Heads['village'],
  events: readonly VillageEvent[] = [],
  stamp: Stamp,
) => {
  const folded = fold({
    before,
    events,
    stamp,
    evolve: evolveVillage,
    streamOf: ({ village }: Village) => villageStream(village),
  });
  return moved(before, folded, ({ end, state }) => ({ of: 'village' as const, ...end, state }));
};

const moveCadre = (before: Heads['cadre'], events: readonly CadreEvent[] = [], stamp: Stamp) => {
  const folded = fold({
    before,
    events,
    stamp,
    evolve: evolveCadre,
    streamOf: ({ cadreId }: Cadre) => cadreStream(cadreId),
  });
  return moved(before, folded, ({ end, state }) => ({ of: 'cadre' as const, ...end, state }));
};

const moveCalendar = (
  before: Heads['calendar'],
  events: readonly CalendarEvent[] = [],
  stamp: Stamp,
) => {
  const folded = fold({
    before,
    events,
    stamp,
    evolve: evolveCalendar,
    streamOf: ({ county }: CountyCalendar) => calendarStream(county),
  });
  return moved(before, folded, ({ end, state }) => ({ of: 'calendar' as const, ...end, state }));
};

const moveCase = (before: Heads['case'], events: readonly CaseEvent[] = [], stamp: Stamp) => {
  const evolve = (state: Case | null, event: CaseEvent, sequence: number) =>
    evolveCase(state, event, stamp, sequence);
  const folded = fold({
    before,
    events,
    stamp,
    evolve,
    streamOf: ({ caseId }: Case) => caseStream(caseId),
  });
  return moved(before, folded, ({ end, state }) => ({ of: 'case' as const, ...end, state }));
};

const keysOf = <Key extends string>(record: Readonly<Partial<Record<Key, unknown>>>) =>
  Object.keys(record) as Key[];

type Consequences = Omit<Change, 'streams'>;

/**
 * What the new events of a case mean for its waits, its due rows, its procedure and the county's
 * figures.
 */
const consequences = (
  before: Case | null,
  after: Case | null,
  events: readonly CaseEvent[] = [],
  stamp: Stamp,
): Consequences => {
  if (after === null || events.length === 0) return { answers: [], dueOpened: [], dueClosed: [] };
  const stream = caseStream(after.caseId);
  const isOpen = (step: string) => after.procedure.open.some((one) => one.step === step);
  const closedSteps = (before?.procedure.open ?? []).filter(({ step }) => !isOpen(step));
  const opened = new Map(
    events.flatMap((event) => duesOf(event).opened).map((due) => [due.due, due]),
  );
  const requested = events.findLast((event) => event.type === 'ProcedureRequested');
  const counted = countedOf(before, after);
  return {
    answers: closedSteps.map(({ step, round }) => ({
      stream,
      step,
      round,
      answer: answerOnClosing(after, step),
    })),
    dueOpened: [...opened.values()]
      .filter(({ due }) => due in after.procedure.dues)
      .map((due) => ({ stream, ...due })),
    dueClosed: keysOf(before?.procedure.dues ?? {})
      .filter((due) => !(due in after.procedure.dues))
      .map((due) => ({ stream, due })),
    ...(requested !== undefined && {
      procedure: { stream, ...requested.data, requestedAt: stamp.recordedAt },
    }),
    ...(counted !== null && { counted }),
  };
};

/**
 * Everything that decided facts change, as one write: events tied to their timelines, heads folded
 * over them, answers to the steps that they close, due rows, the run that is asked for, and the
 * figures. Pure.
 */
export const act = (before: Heads, acted: Acted, stamp: Stamp): Act => {
  const village = moveVillage(before.village, acted.village, stamp);
  const cadre = moveCadre(before.cadre, acted.cadre, stamp);
  const calendar = moveCalendar(before.calendar, acted.calendar, stamp);
  const moved = moveCase(before.case, acted.case, stamp);
  const followed = consequences(
    before.case?.state ?? null,
    moved.head?.state ?? null,
    acted.case,
    stamp,
  );
  return {
    change: {
      streams: [...moved.streams, ...cadre.streams, ...village.streams, ...calendar.streams],
      ...followed,
    },
    after: {
      village: village.head,
      cadre: cadre.head,
      case: moved.head,
      calendar: calendar.head,
    },
  };
};
