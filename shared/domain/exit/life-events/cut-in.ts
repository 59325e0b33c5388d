import type { CalendarDay } from '../../time/calendar-day.ts';
import type { Case } from '../../case/case.ts';
import type { Circumstances } from '../../command/circumstances.ts';
import { requireInOrder } from '../../command/dates.ts';
import type { Post } from '../../cadre/post.ts';
import { refuse } from '../../refusal/refusal.ts';
import { requireTouchable, type LifeCommand } from '../procedure/life-event-table.ts';

export const cutIn = (command: LifeCommand, state: Case, circumstances: Circumstances): void => {
  requireTouchable(command, state);
  requireInOrder(state.since, circumstances);
};

/** Refuses a day on which one of these posts had not begun. */
export const requireWithinTerms = (
  posts: readonly Post[],
  day: CalendarDay,
  field: string,
): void => {
  const since = posts
    .map(({ termFrom }) => termFrom)
    .toSorted()
    .findLast((begun) => day < begun);
  if (since !== undefined) refuse('date-out-of-order', { field, facts: { since } });
};
