import type { WorkCalendar } from '../../policy/work-calendar.ts';
import { dueOf, type Deadline, type NamedDeadline } from './deadline.ts';

const ruleOf = ({ rule, label, count, unit, bound, source }: Deadline): NamedDeadline => ({
  rule,
  label,
  count,
  unit,
  bound,
  source,
});

/** Whether a last day still waits for the notice of its year. */
export const awaitsNotice = ({ provisional, adjustment }: Deadline): boolean =>
  provisional === true || adjustment === 'calendarMissing';

/**
 * A deadline worked out anew by the calendar now in force, under the rule that it was set by. With
 * `neverEarlier` the day that was told stands wherever it is the later one.
 */
export const recomputed = (
  told: Deadline,
  calendar: WorkCalendar,
  neverEarlier: boolean,
): Deadline => {
  const anew = dueOf({ rule: ruleOf(told), anchor: told.anchor, calendar });
  const { anchorCorrectedFrom } = told;
  const kept = { ...anew, ...(anchorCorrectedFrom !== undefined && { anchorCorrectedFrom }) };
  return neverEarlier && anew.dueOn < told.dueOn
    ? { ...kept, dueOn: told.dueOn, adjustment: 'asTold' }
    : kept;
};
