import type { WorkCalendar } from '../../policy/work-calendar.ts';
import { yearOf, type CalendarDay } from '../time/calendar-day.ts';

/** The State Council arranges a year in October or November of the one before. */
const nextYearExpectedFrom = '11-01';

/** The years that should be known by now and are not: this one, and from 1 November the next. */
export const missingYears = ({ years }: WorkCalendar, today: CalendarDay): readonly number[] => {
  const year = yearOf(today);
  const expected = today.slice(5) < nextYearExpectedFrom ? [year] : [year, year + 1];
  return expected.filter((one) => years[one] === undefined);
};
