import type { WorkCalendar } from '../../policy/work-calendar.ts';
import type { Case } from '../case/case.ts';
import type { Due } from '../case/due.ts';
import type { CaseEvent, CaseEventOf } from '../case/events.ts';
import { stepOf } from '../case/steps.ts';
import { statesBefore, type CaseEntry } from '../evolve/fold-case.ts';
import { anchorOf } from '../exit/procedure/arrival.ts';
import { duesOf } from '../exit/procedure/dues.ts';
import { endsARight } from '../exit/procedure/moved-deadlines.ts';
import { refuse } from '../refusal/refusal.ts';
import type { CalendarDay } from '../time/calendar-day.ts';
import type { Deadline } from '../time/deadline.ts';
import { recomputed } from '../time/recomputation.ts';

// What a corrected date does to the last days that run from it: the entries are gone through twice
// at once, as they were read and as they are to be read.

/** A last day as it was told, and the day it runs from: as it was read, and as it is now. */
type Running = { readonly told: Deadline; readonly was: CalendarDay; readonly now: CalendarDay };
type AllRunning = ReadonlyMap<Due, Running>;

type Place = { readonly entry: CaseEntry; readonly before: Case | null };
type Telling =
  | Extract<CaseEvent, { data: { deadline: unknown } }>
  | CaseEventOf<'FilingResubmitted'>;

const tells = (event: CaseEvent): event is Telling =>
  'deadline' in event.data && event.data.deadline !== undefined;

/** From which day an entry lets a period run; an extension from the last day that it extends. */
const anchorIn = (
  event: Telling,
  { entry, before }: Place,
  extended: CalendarDay | null,
): CalendarDay | null => {
  switch (event.type) {
    case 'StepOpened':
      return before === null ? null : anchorOf(before, stepOf(event.data.step));
    case 'FactsServed':
    case 'ResignationOrdered':
    case 'ConveningOrdered':
    case 'FilingResubmitted':
      return entry.stamp.occurredOn;
    case 'InvestigationExtended':
      return extended;
    case 'VoteInquorate':
      return event.data.heldOn;
  }
};

const isMoved = ({ was, now }: Running): boolean => was !== now;

const anew = (due: Due, running: Running, calendar: WorkCalendar): Deadline =>
  isMoved(running)
    ? {
        ...recomputed({ ...running.told, anchor: running.now }, calendar, endsARight(due)),
        anchorCorrectedFrom: running.was,
      }
    : running.told;

const opened = (
  { entry, before }: Place,
  now: Place,
  running: AllRunning,
  calendar: WorkCalendar,
): readonly (readonly [Due, Running])[] =>
  duesOf(entry.event).opened.flatMap(({ due, deadline }): readonly (readonly [Due, Running])[] => {
    const earlier = running.get(due);
    if (!tells(entry.event) || !tells(now.entry.event))
      return earlier === undefined ? [] : [[due, { ...earlier, told: deadline }]];
    const was = anchorIn(entry.event, { entry, before }, earlier?.told.dueOn ?? null);
    const extended = earlier === undefined ? null : anew(due, earlier, calendar).dueOn;
    const is = anchorIn(now.entry.event, now, extended);
    return was === null || is === null ? [] : [[due, { told: deadline, was, now: is }]];
  });

/** What silence on a last day had been taken for, and on which. */
const silenceIn = ({ type, data }: CaseEvent): Due | null => {
  if (type === 'HearingLapsed') return 'hearingWindow';
  if (type === 'PetitionLapsed') return `petition#${data.measureId}`;
  return type === 'ResignationNotGiven' ? `resignationAnswer#${data.measureId}` : null;
};

/** Refuses to take a day from under a silence that stands: the right was not over on it. */
const requireSilenceStands = (
  { event, sequence }: CaseEntry,
  running: AllRunning,
  calendar: WorkCalendar,
): void => {
  const due = silenceIn(event);
  const found = due === null ? undefined : running.get(due);
  if (due === null || found === undefined || !isMoved(found)) return;
  const { dueOn } = anew(due, found, calendar);
  if (dueOn > found.told.dueOn)
    refuse('correction-undoes-silence', { field: 'value', facts: { entry: sequence, dueOn } });
};

const runningAfter = (
  was: readonly CaseEntry[],
  now: readonly CaseEntry[],
  calendar: WorkCalendar,
): AllRunning => {
  const running = new Map<Due, Running>();
  const [before, beforeNow] = [statesBefore(was), statesBefore(now)];
  was.forEach((entry, index) => {
    requireSilenceStands(entry, running, calendar);
    const isNow = { entry: now[index] ?? entry, before: beforeNow[index] ?? null };
    const wasSo = { entry, before: before[index] ?? null };
    for (const [due, one] of opened(wasSo, isNow, running, calendar)) running.set(due, one);
  });
  return running;
};

type Moved = CaseEventOf<'DeadlinesRecomputed'>['data']['deadlines'][number];

/**
 * The one fact by which the last days of a case follow a corrected date; none where none moves. What
 * ends a right never ends earlier than was told, and what is overdue is so no longer where its last
 * day comes to lie later. Refuses to move the last day on which a silence rests.
 */
export const followCorrection = (
  { procedure: { dues, overdue } }: Case,
  was: readonly CaseEntry[],
  now: readonly CaseEntry[],
  calendar: WorkCalendar,
): readonly CaseEventOf<'DeadlinesRecomputed'>[] => {
  const moved = [...runningAfter(was, now, calendar)].flatMap(([due, one]): readonly Moved[] => {
    const deadline = anew(due, one, calendar);
    const isOpen = due in dues || (due in overdue && deadline.dueOn > one.told.dueOn);
    return isMoved(one) && isOpen
      ? [{ due, from: one.told.dueOn, to: deadline.dueOn, deadline }]
      : [];
  });
  return moved.length === 0
    ? []
    : [
        {
          type: 'DeadlinesRecomputed',
          data: {
            calendarVersion: calendar.calendarVersion,
            deadlines: moved.toSorted((one, other) => (one.due < other.due ? -1 : 1)),
          },
        },
      ];
};
