import { CaseEvent } from '../../shared/domain/case/events.ts';
import { calendarInForce } from '../../shared/domain/calendar/county-calendar.ts';
import { followCalendar } from '../../shared/domain/exit/procedure/moved-deadlines.ts';
import { duesOf, type DueOpened } from '../../shared/domain/exit/procedure/dues.ts';
import { workCalendar } from '../../shared/policy/work-calendar.ts';
import { exampleNotice } from '../../shared/contract/openapi/request-examples.ts';
import { atHearing, atMeasures } from './named-pasts.ts';
import { act, actBySystem, caseOf, type Past } from './past.ts';

// A turn of the year whose notice nobody has entered yet, and one that is entered then.

const onThatDay = { occurredOn: '2026-12-28', today: '2026-12-28' };

/** The cadre may answer until 2027-01-05, provisionally. */
export const servedAtYearsEnd = (): Past => act(atHearing(), 'ServeFacts', {}, onThatDay);

/** The cadre may answer the order to resign, 15 days after 2026-12-18, until 2027-01-04. */
export const orderedAtYearsEnd = (): Past =>
  act(
    atMeasures({ measures: ['ORDERED_RESIGNATION'] }),
    'OrderResignation',
    {},
    { occurredOn: '2026-12-18', today: '2026-12-18' },
  );

/** A new year of five days off: a hearing window over it ends later. */
export const longNewYear = {
  holidays: [
    { name: '元旦', from: '2027-01-01', to: '2027-01-05' },
    ...exampleNotice.holidays.slice(1),
  ],
};
/** A Saturday worked in exchange: it would end earlier. */
export const shortNewYear = {
  holidays: [
    { name: '元旦', from: '2027-01-01', to: '2027-01-01' },
    ...exampleNotice.holidays.slice(1),
  ],
  makeUpWorkingDays: ['2027-01-02'],
};

/** The due rows of a past's case, as they lie in the dossier: a later one replaces the one before. */
export const duesOfPast = (past: Past): readonly DueOpened[] => {
  const rows = new Map<string, DueOpened>();
  for (const { type, data } of past.timelines.case)
    for (const row of duesOf(CaseEvent.parse({ type, data })).opened) rows.set(row.due, row);
  return [...rows.values()].filter(({ due }) => due in caseOf(past).procedure.dues);
};

/** What a past's case has recorded by the calendar that is in force in it. */
export const followed = (past: Past) =>
  followCalendar(caseOf(past), duesOfPast(past), calendarInForce(workCalendar, past.calendar));

/** The case after it has followed its county's calendar. */
export const afterFollowing = (past: Past): Past =>
  actBySystem(past, 'workflow', { case: followed(past) }, past.day);

/** The days of a notice as the preview's query string has them. */
export const previewQuery = ({
  year,
  holidays,
  makeUpWorkingDays,
}: Pick<typeof exampleNotice, 'year' | 'holidays' | 'makeUpWorkingDays'>): string =>
  new URLSearchParams({
    year: String(year),
    holidays: holidays.map(({ from, to }) => `${from}/${to}`).join(','),
    makeUpWorkingDays: makeUpWorkingDays.join(','),
  }).toString();
