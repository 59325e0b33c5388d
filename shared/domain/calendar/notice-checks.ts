import { statutoryHolidays, statutoryHolidaysSince } from '../../policy/statutory-holidays.ts';
import { refuse } from '../refusal/refusal.ts';
import { addDays, isWeekend, yearOf, type CalendarDay } from '../time/calendar-day.ts';
import type { Holiday } from './county-calendar.ts';

/** The days of a year as somebody would enter them. */
export type DaysOfYear = {
  readonly year: number;
  readonly holidays: readonly Holiday[];
  readonly makeUpWorkingDays: readonly CalendarDay[];
};

/**
 * Notices since 2021 gave 27 to 33 days off (weekends among them) and 5 to 8 make-up days. What lies
 * far beyond is a slip of the pen.
 */
const mostDaysOff = 45;
const mostMakeUpDays = 12;

const daysOf = ({ from, to }: Holiday): readonly CalendarDay[] => {
  const days: CalendarDay[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
};

const requireOfYear = (day: CalendarDay, year: number, field: string): void => {
  if (yearOf(day) !== year) refuse('calendar-day-outside-year', { field, facts: { day, year } });
};

const checkHolidays = ({ year, holidays }: DaysOfYear): void => {
  for (const [index, { from, to }] of holidays.entries()) {
    requireOfYear(from, year, `holidays.${index}.from`);
    requireOfYear(to, year, `holidays.${index}.to`);
    if (to < from)
      refuse('date-out-of-order', { field: `holidays.${index}.to`, facts: { since: from } });
    const other = holidays.slice(0, index).find((before) => before.from <= to && from <= before.to);
    if (other !== undefined)
      refuse('calendar-holidays-overlap', {
        field: `holidays.${index}`,
        facts: { day: other.from > from ? other.from : from },
      });
  }
};

const checkMakeUpDays = (
  { year, makeUpWorkingDays }: DaysOfYear,
  daysOff: readonly CalendarDay[],
): void => {
  for (const [index, day] of makeUpWorkingDays.entries()) {
    const field = `makeUpWorkingDays.${index}`;
    requireOfYear(day, year, field);
    if (!isWeekend(day)) refuse('calendar-make-up-day-not-weekend', { field, facts: { day } });
    if (daysOff.includes(day)) refuse('calendar-day-off-and-worked', { field, facts: { day } });
    if (makeUpWorkingDays.indexOf(day) < index)
      refuse('calendar-make-up-day-repeated', { field, facts: { day } });
  }
};

const checkNumbers = ({ makeUpWorkingDays }: DaysOfYear, daysOff: number): void => {
  if (daysOff > mostDaysOff)
    refuse('calendar-implausible', {
      field: 'holidays',
      facts: { number: daysOff, most: mostDaysOff },
    });
  if (makeUpWorkingDays.length > mostMakeUpDays)
    refuse('calendar-implausible', {
      field: 'makeUpWorkingDays',
      facts: { number: makeUpWorkingDays.length, most: mostMakeUpDays },
    });
};

/** What the law makes a holiday no notice takes away; it may only move weekends to it. */
const checkStatutoryHolidays = ({ year }: DaysOfYear, daysOff: readonly string[]): void => {
  if (year < statutoryHolidaysSince) return;
  const missing = statutoryHolidays(year).find(({ day }) => !daysOff.includes(day));
  if (missing !== undefined)
    refuse('calendar-lacks-statutory-holiday', { field: 'holidays', facts: missing });
};

/** Refuses days that no notice for that year can have set, and names the field. */
export const checkDaysOfYear = (days: DaysOfYear): void => {
  checkHolidays(days);
  const daysOff = days.holidays.flatMap(daysOf);
  checkMakeUpDays(days, daysOff);
  checkNumbers(days, daysOff.length);
  checkStatutoryHolidays(days, daysOff);
};
