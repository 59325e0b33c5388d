import type { Case } from '../case/case.ts';
import { referralsOf } from '../case/discipline.ts';
import type { CaseEvent, CaseEventOf, CaseEventType } from '../case/events.ts';
import { MeasureId, type PostId } from '../ids.ts';
import type { PersonId } from '../people/person.ts';
import { statesBefore, type CaseEntry } from '../evolve/fold-case.ts';
import { refuse } from '../refusal/refusal.ts';
import { CalendarDay } from '../time/calendar-day.ts';

// A corrected day keeps the order in which things took place.

const appointed = (state: Case, people: readonly PersonId[]): readonly CalendarDay[] =>
  state.stage === 'underInvestigation'
    ? state.investigation.investigators
        .filter(({ personId }) => people.includes(personId))
        .map(({ appointedOn }) => appointedOn)
    : [];

const servedOn = (state: Case): readonly CalendarDay[] =>
  state.stage === 'atHearing' && state.hearing.status === 'served' ? [state.hearing.servedOn] : [];

const offeredOn = (state: Case, of: PostId): readonly CalendarDay[] =>
  state.posts.offeredResignations
    .filter(({ postId }) => postId === of)
    .map((offer) => offer.offeredOn);

/** The days of what an act rests on, beside what the case and its measure have come to. */
const restsOn: {
  readonly [Type in CaseEventType]?: (
    state: Case,
    data: CaseEventOf<Type>['data'],
  ) => readonly CalendarDay[];
} = {
  StatementRecorded: servedOn,
  HearingWaived: servedOn,
  EvidenceRecorded: (state, { evidence }) =>
    appointed(
      state,
      evidence.flatMap(({ collectedBy }) => collectedBy),
    ),
  FindingsSubmitted: (state, { findings }) => appointed(state, findings.submittedBy),
  OfferedResignationAccepted: (state, { postId }) => offeredOn(state, postId),
  OfferedResignationDeclined: (state, { postId }) => offeredOn(state, postId),
  DisciplineOutcomeRecorded: ({ discipline, opinion }, { source = 'ourReferral' }) =>
    source === 'ourReferral'
      ? referralsOf(discipline)
          .slice(0, 1)
          .map(({ referredOn }) => referredOn)
      : [opinion.raisedOn],
};

const daysRestedOn = (state: Case, { type, data }: CaseEvent): readonly CalendarDay[] => {
  // The row stands under the type of the event that it is called with.
  const row = restsOn[type] as
    | ((state: Case, data: CaseEvent['data']) => readonly CalendarDay[])
    | undefined;
  return row?.(state, data) ?? [];
};

const measureSince = (state: Case, { data }: CaseEvent): readonly CalendarDay[] => {
  const measureId = MeasureId.safeParse('measureId' in data ? data.measureId : undefined);
  return state.measures
    .filter((measure) => measure.measureId === measureId.data)
    .map(({ since }) => since);
};

/** The day before which an act cannot have taken place. */
const floorOf = (state: Case, event: CaseEvent): CalendarDay =>
  [...measureSince(state, event), ...daysRestedOn(state, event)].reduce(
    (latest, day) => (day > latest ? day : latest),
    state.since,
  );

/** What is dated by the correction, and not by what it is about. */
const ofCorrections: readonly CaseEventType[] = ['EntryCorrected', 'DeadlinesRecomputed'];

/** The days on which an entry says that something was done, each after what the act rests on. */
const daysOf = ({ event: { type, data }, stamp }: CaseEntry): readonly CalendarDay[] => {
  if (stamp.actor.kind === 'system' || ofCorrections.includes(type)) return [];
  return 'meeting' in data ? [stamp.occurredOn, data.meeting.heldOn] : [stamp.occurredOn];
};

type OutOfOrder = {
  readonly entry: CaseEntry;
  readonly day: CalendarDay;
  readonly since: CalendarDay;
};

const outOfOrder = (entries: readonly CaseEntry[]): readonly OutOfOrder[] => {
  const before = statesBefore(entries);
  return entries.flatMap((entry, index) => {
    const state = before[index] ?? null;
    if (state === null) return [];
    const since = floorOf(state, entry.event);
    return daysOf(entry)
      .filter((day) => day < since)
      .map((day) => ({ entry, day, since }));
  });
};

/**
 * Refuses a correction by which an act would come before what it follows, where it did not before:
 * the corrected entry itself, or one behind it.
 */
export const requireStillInOrder = (
  was: readonly CaseEntry[],
  now: readonly CaseEntry[],
  touched: ReadonlySet<number>,
): void => {
  const known = new Set(outOfOrder(was).map(({ entry }) => entry.sequence));
  const found = outOfOrder(now).find(({ entry }) => !known.has(entry.sequence));
  if (found === undefined) return;
  const { entry, day, since } = found;
  if (touched.has(entry.sequence))
    refuse('occurred-before-previous-step', { field: 'value', facts: { since } });
  refuse('correction-overtakes-later-entry', {
    field: 'value',
    facts: { entry: entry.sequence, latest: day },
  });
};

const daysWithin = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return CalendarDay.safeParse(value).success ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, one]: [string, unknown]) =>
    field === 'deadline' ? [] : daysWithin(one),
  );
};

/** Refuses to date an entry before something that it tells of as past. */
export const requireAfterItsWords = (was: CaseEntry, now: CaseEntry): void => {
  const since = daysWithin(now.event.data)
    .toSorted()
    .findLast((day) => day <= was.stamp.occurredOn);
  if (since !== undefined && since > now.stamp.occurredOn)
    refuse('date-out-of-order', { field: 'value', facts: { since } });
};
