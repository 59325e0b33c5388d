import * as z from 'zod';
import type { Bilingual } from '../../policy/bilingual.ts';
import { DeadlineName, DeadlineRule } from '../../policy/deadline-rule.ts';
import type { PolicyPack } from '../../policy/policy-pack.ts';
import type { WorkCalendar } from '../../policy/work-calendar.ts';
import { addDays, addMonths, CalendarDay, isWeekend, yearOf } from './calendar-day.ts';
import { refuse } from '../refusal/refusal.ts';

/** One of the pack's periods under its own name. */
export type NamedDeadline = DeadlineRule & { readonly rule: DeadlineName };

/** A due date that can explain itself, all days local. */
export const Deadline = z.strictObject({
  rule: DeadlineName,
  ...DeadlineRule.unwrap().shape,
  anchor: CalendarDay.meta({ description: 'The day it runs from; not counted itself.' }),
  countedTo: CalendarDay.meta({ description: 'The last day as counted.' }),
  dueOn: CalendarDay.meta({
    description: 'The last day in force: `countedTo`, or the next working day after it.',
  }),
  adjustment: z.enum(['none', 'nextWorkingDay', 'calendarMissing']).meta({
    description:
      '`calendarMissing`: the year’s holidays are not known yet, so the last day was left as counted.',
  }),
  calendarVersion: z
    .string()
    .meta({ description: 'The work calendar that was consulted, or `none`.' }),
});
export type Deadline = z.infer<typeof Deadline>;

export const deadlineOf = (pack: PolicyPack, rule: DeadlineName): NamedDeadline => ({
  rule,
  ...pack.deadlines[rule],
});

/** undefined where the calendar lacks the year. */
const isWorkingDayIfKnown = (calendar: WorkCalendar, day: CalendarDay): boolean | undefined => {
  const year = calendar.years[yearOf(day)];
  if (year === undefined) return undefined;
  if (year.makeUpWorkingDays.includes(day)) return true;
  return !isWeekend(day) && !year.holidays.some(({ from, to }) => from <= day && day <= to);
};

/**
 * Make-up days (调休) are working days. Refuses (`work-calendar-year-missing`) a year that nobody
 * has entered.
 */
export const isWorkingDay = (calendar: WorkCalendar, day: CalendarDay): boolean =>
  isWorkingDayIfKnown(calendar, day) ??
  refuse('work-calendar-year-missing', { facts: { year: yearOf(day) } });

/** The `count`th working day after `anchor`. Refuses as `isWorkingDay` does. */
export const addWorkingDays = (
  calendar: WorkCalendar,
  anchor: CalendarDay,
  count: number,
): CalendarDay => {
  let day = anchor;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
};

type Counting = (anchor: CalendarDay, count: number, calendar: WorkCalendar) => CalendarDay;

const counting: Readonly<Record<DeadlineRule['unit'], Counting>> = {
  days: addDays,
  months: addMonths,
  workingDays: (anchor, count, calendar) => addWorkingDays(calendar, anchor, count),
};

type LastDay = Pick<Deadline, 'dueOn' | 'adjustment' | 'calendarVersion'>;

const lastDayOf = (countedTo: CalendarDay, calendar: WorkCalendar): LastDay => {
  let dueOn = countedTo;
  let isWorking = isWorkingDayIfKnown(calendar, dueOn);
  while (isWorking === false) {
    dueOn = addDays(dueOn, 1);
    isWorking = isWorkingDayIfKnown(calendar, dueOn);
  }
  if (isWorking === undefined)
    return { dueOn: countedTo, adjustment: 'calendarMissing', calendarVersion: 'none' };
  const adjustment = dueOn === countedTo ? 'none' : 'nextWorkingDay';
  return { dueOn, adjustment, calendarVersion: calendar.calendarVersion };
};

/**
 * Only a period in which somebody must act is moved by a holiday; a waiting time or a bar is never
 * lengthened by one.
 */
const unmoved = (rule: DeadlineRule, countedTo: CalendarDay, calendar: WorkCalendar): LastDay => ({
  dueOn: countedTo,
  adjustment: 'none',
  calendarVersion: rule.unit === 'workingDays' ? calendar.calendarVersion : 'none',
});

/**
 * When a period ends. The anchor day is not counted; a month ends on its corresponding day or its
 * last; a last day that is no working day gives way to the next one (Civil Code 201–203). An
 * extension is anchored on the `dueOn` that it extends. A missing year is refused
 * (`work-calendar-year-missing`) for working days only; for the other units it leaves the last day
 * as counted and says so, so that it can be planned anew once the year is known.
 */
export const dueOf = (given: {
  readonly rule: NamedDeadline;
  readonly anchor: CalendarDay;
  readonly calendar: WorkCalendar;
}): Deadline => {
  const { rule, anchor, calendar } = given;
  const countedTo = counting[rule.unit](anchor, rule.count, calendar);
  const lastDay =
    rule.bound === 'atMost' ? lastDayOf(countedTo, calendar) : unmoved(rule, countedTo, calendar);
  return { ...rule, anchor, countedTo, ...lastDay };
};

const units = {
  days: { zh: '日', en: 'days' },
  workingDays: { zh: '个工作日', en: 'working days' },
  months: { zh: '个月', en: 'months' },
} as const satisfies Record<DeadlineRule['unit'], Bilingual>;

const endings: Readonly<Record<Deadline['adjustment'], (deadline: Deadline) => Bilingual>> = {
  none: ({ dueOn }) => ({ zh: `至${dueOn}届满`, en: `ends on ${dueOn}` }),
  nextWorkingDay: ({ countedTo, dueOn }) => ({
    zh: `末日${countedTo}为休息日，顺延至${dueOn}届满`,
    en: `the last day, ${countedTo}, is no working day, so it ends on ${dueOn}`,
  }),
  calendarMissing: ({ dueOn }) => ({
    zh: `至${dueOn}届满；该年节假日安排尚未录入，末日未作顺延，录入后重新推算`,
    en: `ends on ${dueOn}; that year’s holidays are not recorded yet, so the last day was not moved and is to be worked out anew`,
  }),
};

/** Why a due date is the day it is, in one sentence each. */
export const explainDeadline = (deadline: Deadline): Bilingual => {
  const { label, anchor, source, bound } = deadline;
  const unit = units[deadline.unit];
  const ending = endings[deadline.adjustment](deadline);
  const [boundZh, boundEn] = bound === 'atMost' ? ['期限', 'at most'] : ['不少于', 'at least'];
  return {
    zh: `${label.zh}${boundZh}${deadline.count}${unit.zh}，自${anchor}起算（当日不计入），${ending.zh}。依据：${source}。`,
    en: `${label.en}: ${boundEn} ${deadline.count} ${unit.en} from ${anchor} (that day not counted); ${ending.en}. Source: ${source}.`,
  };
};
