import type { WorkCalendar } from '../../policy/work-calendar.ts';
import { statutoryHolidays } from '../../policy/statutory-holidays.ts';
import { addDays, isWeekend, yearOf, type CalendarDay } from './calendar-day.ts';

/** Whether the State Council's notice has been entered for every year from one day to another. */
export const areYearsKnown = (
  { years }: WorkCalendar,
  from: CalendarDay,
  to: CalendarDay,
): boolean => {
  for (let year = yearOf(from); year <= yearOf(to); year += 1)
    if (years[year] === undefined) return false;
  return true;
};

/** Worked out once a year: a period of working days asks for the same one again and again. */
const fixedByLaw = new Map<number, ReadonlySet<string>>();

const isFixedByLaw = (day: CalendarDay): boolean => {
  const year = yearOf(day);
  const days = fixedByLaw.get(year) ?? new Set(statutoryHolidays(year).map((one) => one.day));
  fixedByLaw.set(year, days);
  return days.has(day);
};

/**
 * Whether a day is worked: by the State Council's notice, make-up days (调休) included; of a year
 * whose notice nobody has entered, by weekends and the holidays that the law itself fixes.
 */
export const isWorkingDay = (calendar: WorkCalendar, day: CalendarDay): boolean => {
  const year = calendar.years[yearOf(day)];
  if (year === undefined) return !isWeekend(day) && !isFixedByLaw(day);
  if (year.makeUpWorkingDays.includes(day)) return true;
  return !isWeekend(day) && !year.holidays.some(({ from, to }) => from <= day && day <= to);
};

/** The `count`th working day after `anchor`. */
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

/** The day itself where it is worked, otherwise the next one that is. */
export const workingDayFrom = (calendar: WorkCalendar, day: CalendarDay): CalendarDay =>
  isWorkingDay(calendar, day) ? day : addWorkingDays(calendar, day, 1);
