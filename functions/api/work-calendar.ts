import { CalendarDays, CalendarQuery } from '../../shared/contract/queries.ts';
import {
  calendarInForce,
  nothingEntered,
  type CountyCalendar,
} from '../../shared/domain/calendar/county-calendar.ts';
import { checkDaysOfYear, type DaysOfYear } from '../../shared/domain/calendar/notice-checks.ts';
import { authorityFor } from '../../shared/domain/people/authority.ts';
import { CountyCode, liesWithin } from '../../shared/domain/people/organization.ts';
import { refuse } from '../../shared/domain/refusal/refusal.ts';
import { headsIn } from '../../shared/dossier/heads.ts';
import { calendarStream } from '../../shared/dossier/keys.ts';
import type { Dossier } from '../../shared/dossier/port.ts';
import type { WorkCalendar } from '../../shared/policy/work-calendar.ts';
import { dueLabel } from '../../shared/texts/due-labels.ts';
import type { HttpAnswer } from '../runtime/http/answer.ts';
import { fieldProblems } from '../runtime/http/field-problems.ts';
import { pathId, queryOf, type Request } from '../runtime/http/request.ts';
import { refuseTransport } from '../runtime/http/transport-refusal.ts';
import { movesUnder } from './calendar-moves.ts';

const enteredIn = async (
  dossier: Pick<Dossier, 'load'>,
  county: CountyCode,
): Promise<CountyCalendar> => {
  const { heads } = await dossier.load([calendarStream(county)]);
  return headsIn(heads).calendar?.state ?? nothingEntered(county);
};

/** Everybody who works in the county counts by its calendar. */
const requireOfCounty = ({ caller }: Request, county: CountyCode): void => {
  if (!caller.organizations.some((own) => liesWithin(own, county)))
    refuse('outside-own-organization');
};

const yearView = (year: string, { years }: CountyCalendar, calendar: WorkCalendar) => {
  const entered = years[year];
  return {
    year: Number(year),
    source: entered === undefined ? 'shipped' : 'entered',
    ...calendar.years[year],
  };
};

/** GET /counties/{county}/work-calendar: the working days in force, and where each year is from. */
export const readWorkCalendar =
  (dossier: Pick<Dossier, 'load'>, shipped: WorkCalendar) =>
  async (request: Request): Promise<HttpAnswer> => {
    const county = pathId(CountyCode, request, 'county', 'county-not-found');
    requireOfCounty(request, county);
    const entered = await enteredIn(dossier, county);
    const calendar = calendarInForce(shipped, entered);
    return {
      status: 200,
      body: {
        county,
        calendarVersion: calendar.calendarVersion,
        years: Object.keys(calendar.years).map((year) => yearView(year, entered, calendar)),
      },
    };
  };

/** Names are for people, and move nothing. */
const named = (period: string) => {
  const [from, to] = period.split('/');
  return { name: '放假', from, to };
};

const daysIn = (request: Request): DaysOfYear => {
  const { year, holidays, makeUpWorkingDays } = queryOf(CalendarQuery, request);
  const given = {
    year,
    holidays: holidays.split(',').map(named),
    makeUpWorkingDays: makeUpWorkingDays === '' ? [] : makeUpWorkingDays.split(','),
  };
  const parsed = CalendarDays.safeParse(given);
  return parsed.success
    ? parsed.data
    : refuseTransport('query-not-valid', { errors: fieldProblems(parsed.error.issues, given) });
};

/**
 * GET /counties/{county}/work-calendar/preview: each last day that a year's notice would move, were
 * it entered now; nothing is. What could not be entered is refused here too.
 */
export const previewWorkCalendar =
  (dossier: Pick<Dossier, 'load' | 'list' | 'dueOf'>, shipped: WorkCalendar) =>
  async (request: Request): Promise<HttpAnswer> => {
    const county = pathId(CountyCode, request, 'county', 'county-not-found');
    authorityFor(request.caller, request.route.roles, county);
    const days = daysIn(request);
    checkDaysOfYear(days);
    const inForce = calendarInForce(shipped, await enteredIn(dossier, county));
    const calendar = { ...inForce, years: { ...inForce.years, [days.year]: days } };
    const moves = await movesUnder(dossier, { county, calendar, reader: request.caller.personId });
    return {
      status: 200,
      body: {
        county,
        year: days.year,
        moved: moves.map((move) => ({ ...move, label: dueLabel(move.due) })),
        asOf: request.now,
      },
    };
  };
