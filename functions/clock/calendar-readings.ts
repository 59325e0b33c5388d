import type { Readings } from '../../shared/contract/metrics.ts';
import { missingYears } from '../../shared/domain/calendar/missing-years.ts';
import type { CountyCode } from '../../shared/domain/people/organization.ts';
import type { CalendarDay } from '../../shared/domain/time/calendar-day.ts';
import type { CalendarOf } from '../../shared/dossier/calendar-of-county.ts';

/** How many years of working days should be entered by that day and are not, county by county. */
export const readingsOfCalendars = async (
  calendarOf: CalendarOf,
  counties: readonly CountyCode[],
  today: CalendarDay,
): Promise<Readings> => {
  const missing = await Promise.all(
    counties.map(async (county) => missingYears(await calendarOf(county), today)),
  );
  return { WorkCalendarsMissing: missing.flat().length };
};
