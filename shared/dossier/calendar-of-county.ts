import { calendarInForce } from '../domain/calendar/county-calendar.ts';
import type { CountyCode } from '../domain/people/organization.ts';
import type { WorkCalendar } from '../policy/work-calendar.ts';
import { headsIn } from './heads.ts';
import { calendarStream } from './keys.ts';
import type { Dossier } from './port.ts';

/** The working days in force in a county: what ships, and what it has entered on top. */
export const calendarOfCounty = async (
  dossier: Pick<Dossier, 'load'>,
  shipped: WorkCalendar,
  county: CountyCode,
): Promise<WorkCalendar> => {
  const { heads } = await dossier.load([calendarStream(county)]);
  return calendarInForce(shipped, headsIn(heads).calendar?.state ?? null);
};

export type CalendarOf = (county: CountyCode) => Promise<WorkCalendar>;

/** The same, each county read once: for one pass over many cases. */
export const calendarsOfCounties = (
  dossier: Pick<Dossier, 'load'>,
  shipped: WorkCalendar,
): CalendarOf => {
  const read = new Map<CountyCode, Promise<WorkCalendar>>();
  return (county) => {
    const calendar = read.get(county) ?? calendarOfCounty(dossier, shipped, county);
    read.set(county, calendar);
    return calendar;
  };
};
