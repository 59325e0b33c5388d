import * as z from 'zod';
import { DeadlineName, DeadlineRule } from '../../policy/deadline-rule.ts';
import type { PolicyPack } from '../../policy/policy-pack.ts';
import type { WorkCalendar } from '../../policy/work-calendar.ts';
import { addDays, addMonths, CalendarDay } from './calendar-day.ts';
import { addWorkingDays, areYearsKnown, workingDayFrom } from './working-day.ts';

/** One of the pack's periods under its own name. */
export type NamedDeadline = DeadlineRule & { readonly rule: DeadlineName };

/** A due date that can explain itself, all days local. */
export const Deadline = z.strictObject({
  rule: DeadlineName,
  ...DeadlineRule.unwrap().shape,
  anchor: CalendarDay.meta({ description: 'The day it runs from; not counted itself.' }),
  countedTo: CalendarDay.meta({ description: 'The last day as counted.' }),
  dueOn: CalendarDay.meta({
    description:
      'The last day in force: `countedTo`, the next working day after it, or the day that was told.',
  }),
  adjustment: z.enum(['none', 'nextWorkingDay', 'calendarMissing', 'asTold']).meta({
    description:
      '`asTold`: worked out anew it would end earlier than was told, so the day that was told stands. `calendarMissing` stands in older records alone: the year’s holidays were not known, so the last day was left as counted.',
  }),
  calendarVersion: z
    .string()
    .meta({ description: 'The work calendar that was consulted, or `none`.' }),
  anchorCorrectedFrom: CalendarDay.optional().meta({
    description: 'The day it had been taken to run from, before that was corrected.',
  }),
  provisional: z.literal(true).optional().meta({
    description:
      'The year’s notice is not entered yet: counted by weekends and the holidays that the law itself fixes, and worked out anew once it is.',
  }),
});
export type Deadline = z.infer<typeof Deadline>;

export const deadlineOf = (pack: PolicyPack, rule: DeadlineName): NamedDeadline => ({
  rule,
  ...pack.deadlines[rule],
});

type Counting = (anchor: CalendarDay, count: number, calendar: WorkCalendar) => CalendarDay;

const counting: Readonly<Record<DeadlineRule['unit'], Counting>> = {
  days: addDays,
  months: addMonths,
  workingDays: (anchor, count, calendar) => addWorkingDays(calendar, anchor, count),
};

/**
 * The first day for which the calendar is asked; `null` where none is: a waiting time or a bar that
 * is not counted in working days is never lengthened by a holiday.
 */
const askedFrom = (
  { unit, bound }: DeadlineRule,
  anchor: CalendarDay,
  countedTo: CalendarDay,
): CalendarDay | null => {
  if (unit === 'workingDays') return addDays(anchor, 1);
  return bound === 'atMost' ? countedTo : null;
};

/**
 * When a period ends. The anchor day is not counted; a month ends on its corresponding day or its
 * last; a last day that is no working day gives way to the next one (Civil Code 201–203). An
 * extension is anchored on the `dueOn` that it extends. Where the year's notice is not entered, it
 * is counted on the days that the law itself fixes, and provisional.
 */
export const dueOf = (given: {
  readonly rule: NamedDeadline;
  readonly anchor: CalendarDay;
  readonly calendar: WorkCalendar;
}): Deadline => {
  const { rule, anchor, calendar } = given;
  const countedTo = counting[rule.unit](anchor, rule.count, calendar);
  const dueOn = rule.bound === 'atMost' ? workingDayFrom(calendar, countedTo) : countedTo;
  const from = askedFrom(rule, anchor, countedTo);
  return {
    ...rule,
    anchor,
    countedTo,
    dueOn,
    adjustment: dueOn === countedTo ? 'none' : 'nextWorkingDay',
    calendarVersion: from === null ? 'none' : calendar.calendarVersion,
    ...(from !== null && !areYearsKnown(calendar, from, dueOn) && { provisional: true }),
  };
};
