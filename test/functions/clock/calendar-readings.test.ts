import { readingsOfCalendars } from '../../../functions/clock/calendar-readings.ts';
import { missingYears } from '../../../shared/domain/calendar/missing-years.ts';
import { CountyCode } from '../../../shared/domain/people/organization.ts';
import { workCalendar } from '../../../shared/policy/work-calendar.ts';
import { day } from '../../support/raised-case.ts';

const [xingguo, beside] = ['360732', '360733'].map((code) => CountyCode.parse(code));
const with2027 = {
  calendarVersion: 'with-2027',
  years: { ...workCalendar.years, 2027: { holidays: [], makeUpWorkingDays: [] } },
};

describe('the years that should be entered', () => {
  it.each([
    ['2026-10-31', []],
    ['2026-11-01', [2027]],
    ['2026-12-31', [2027]],
    ['2027-01-01', [2027]],
    ['2027-10-31', [2027]],
    ['2027-11-01', [2027, 2028]],
  ])('are by %s without %j', (today, missing) => {
    expect(missingYears(workCalendar, day(today))).toEqual(missing);
  });

  it('are counted county by county', async () => {
    const calendarOf = async (county: CountyCode) => (county === xingguo ? with2027 : workCalendar);
    expect(await readingsOfCalendars(calendarOf, [xingguo!, beside!], day('2026-11-01'))).toEqual({
      WorkCalendarsMissing: 1,
    });
    expect(await readingsOfCalendars(calendarOf, [xingguo!], day('2026-11-01'))).toEqual({
      WorkCalendarsMissing: 0,
    });
  });
});
