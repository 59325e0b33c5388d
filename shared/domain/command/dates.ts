import type { Case } from '../case/case.ts';
import type { Measure } from '../case/measure.ts';
import { refuse } from '../refusal/refusal.ts';
import type { CalendarDay } from '../time/calendar-day.ts';
import type { Circumstances } from './circumstances.ts';

/** Refuses an act dated in the future or before the one that it follows. */
export const requireInOrder = (since: CalendarDay, { occurredOn, today }: Circumstances): void => {
  if (occurredOn > today) refuse('occurred-in-future', { field: 'occurredOn', facts: { today } });
  if (occurredOn < since)
    refuse('occurred-before-previous-step', { field: 'occurredOn', facts: { since } });
};

/**
 * Refuses an act about a measure that is dated before the last one about it or about the case: a
 * filing comes before any effect.
 */
export const requireInOrderOf = (
  state: Case,
  measure: Measure,
  circumstances: Circumstances,
): void => requireInOrder(measure.since > state.since ? measure.since : state.since, circumstances);

/** Refuses a date of something said to have happened that lies after the act itself. */
export const requireNotAfter = (day: CalendarDay, latest: CalendarDay, field: string): void => {
  if (day > latest) refuse('date-in-future', { field, facts: { latest } });
};
