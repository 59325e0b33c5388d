import {
  evolveCalendar,
  type CalendarEvent,
  type CountyCalendar,
} from '../domain/calendar/county-calendar.ts';
import { evolveCadre } from '../domain/cadre/evolve-cadre.ts';
import { foldCadre, foldVillage } from '../domain/cadre/fold-cadre.ts';
import type { Cadre } from '../domain/cadre/cadre.ts';
import type { CadreEvent } from '../domain/cadre/cadre-events.ts';
import { evolveVillage, type Village, type VillageEvent } from '../domain/cadre/village.ts';
import type { Case } from '../domain/case/case.ts';
import type { CaseEvent } from '../domain/case/events.ts';
import type { Entries } from '../domain/command/circumstances.ts';
import { evolveCase } from '../domain/evolve/evolve-case.ts';
import { foldCase } from '../domain/evolve/fold-case.ts';
import type { Entry } from '../domain/timeline/correction.ts';
import type { Stamp } from '../domain/timeline/stamp.ts';
import {
  chain,
  emptyTip,
  type Fact,
  type StreamKey,
  type Tip,
} from '../domain/timeline/timeline.ts';
import type { HeadItem, Heads } from './items.ts';
import { cadreStream, calendarStream, caseStream, villageStream } from './keys.ts';
import type { StreamChange } from './port.ts';

// The new events of each dossier folded over its head, and tied to its timeline.

type Folding<State, Event extends Fact> = {
  readonly before: (Tip & { readonly state: State }) | null;
  readonly events: readonly Event[];
  readonly stamp: Stamp;
  readonly evolve: (state: State | null, event: Event, sequence: number) => State;
  /** From all entries, where one of the events is a correction of an earlier one. */
  readonly anew: (entries: readonly Entry<Event>[]) => State | null;
  /** Those before the events, where they have been read. */
  readonly entries: readonly Entry<Event>[] | undefined;
  readonly streamOf: (state: State) => StreamKey;
};

type Folded<State> = Omit<StreamChange, 'head'> & {
  readonly end: Omit<HeadItem, 'of' | 'state'>;
  readonly state: State;
};

const stateAfter = <State, Event extends Fact>(
  { before, events, stamp, evolve, anew, entries }: Folding<State, Event>,
  { version }: Tip,
): State | null => {
  const added = events.map((event, index) => ({ sequence: version + index + 1, event, stamp }));
  if (!events.some(({ type }) => type === 'EntryCorrected'))
    return added.reduce<State | null>(
      (now, { event, sequence }) => evolve(now, event, sequence),
      before?.state ?? null,
    );
  if (entries === undefined) throw new Error('an entry is corrected that has not been read');
  return anew([...entries, ...added]);
};

/**
 * Folds the events of one dossier into its state and ties them to its timeline; `null` where there
 * are none.
 */
const fold = <State, Event extends Fact>(folding: Folding<State, Event>): Folded<State> | null => {
  const { before, events, stamp, streamOf } = folding;
  const expected =
    before === null ? emptyTip : { version: before.version, lastHash: before.lastHash };
  const state = stateAfter(folding, expected);
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

export const moveVillage = (
  before: Heads['village'],
  events: readonly VillageEvent[] = [],
  stamp: Stamp,
  entries?: Entries['village'],
) => {
  const folded = fold({
    before,
    events,
    stamp,
    evolve: evolveVillage,
    anew: foldVillage,
    entries,
    streamOf: ({ village }: Village) => villageStream(village),
  });
  return moved(before, folded, ({ end, state }) => ({ of: 'village' as const, ...end, state }));
};

export const moveCadre = (
  before: Heads['cadre'],
  events: readonly CadreEvent[] = [],
  stamp: Stamp,
  entries?: Entries['cadre'],
) => {
  const folded = fold({
    before,
    events,
    stamp,
    evolve: evolveCadre,
    anew: foldCadre,
    entries,
    streamOf: ({ cadreId }: Cadre) => cadreStream(cadreId),
  });
  return moved(before, folded, ({ end, state }) => ({ of: 'cadre' as const, ...end, state }));
};

export const moveCalendar = (
  before: Heads['calendar'],
  events: readonly CalendarEvent[] = [],
  stamp: Stamp,
) => {
  const folded = fold({
    before,
    events,
    stamp,
    evolve: evolveCalendar,
    // A year that was entered wrongly is entered anew.
    anew: () => null,
    entries: undefined,
    streamOf: ({ county }: CountyCalendar) => calendarStream(county),
  });
  return moved(before, folded, ({ end, state }) => ({ of: 'calendar' as const, ...end, state }));
};

export const moveCase = (
  before: Heads['case'],
  events: readonly CaseEvent[] = [],
  stamp: Stamp,
  entries?: Entries['case'],
) => {
  const evolve = (state: Case | null, event: CaseEvent, sequence: number) =>
    evolveCase(state, event, stamp, sequence);
  const folded = fold({
    before,
    events,
    stamp,
    evolve,
    anew: foldCase,
    entries,
    streamOf: ({ caseId }: Case) => caseStream(caseId),
  });
  return moved(before, folded, ({ end, state }) => ({ of: 'case' as const, ...end, state }));
};
