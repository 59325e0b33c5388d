import {
  evolveCalendar,
  type CalendarEvent,
  type CountyCalendar,
} from '../domain/calendar/county-calendar.ts';
import { evolveCadre } from '../domain/cadre/evolve-cadre.ts';
import type { Cadre } from '../domain/cadre/cadre.ts';
import type { CadreEvent } from '../domain/cadre/cadre-events.ts';
import { evolveVillage, type Village, type VillageEvent } from '../domain/cadre/village.ts';
import type { Case } from '../domain/case/case.ts';
import type { CaseEvent } from '../domain/case/events.ts';
import { evolveCase } from '../domain/evolve/evolve-case.ts';
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

export const moveVillage = (
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

export const moveCadre = (
  before: Heads['cadre'],
  events: readonly CadreEvent[] = [],
  stamp: Stamp,
) => {
  const folded = fold({
    before,
    events,
    stamp,
    evolve: evolveCadre,
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
    streamOf: ({ county }: CountyCalendar) => calendarStream(county),
  });
  return moved(before, folded, ({ end, state }) => ({ of: 'calendar' as const, ...end, state }));
};

export const moveCase = (
  before: Heads['case'],
  events: readonly CaseEvent[] = [],
  stamp: Stamp,
) => {
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
