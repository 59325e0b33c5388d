import { calendarInForce } from '../../../../shared/domain/calendar/county-calendar.ts';
import { exampleNotice } from '../../../../shared/contract/openapi/request-examples.ts';
import { workCalendar } from '../../../../shared/policy/work-calendar.ts';
import { given } from '../../../support/given-when-then.ts';
import { act, nothing } from '../../../support/past.ts';
import { county } from '../../../support/people.ts';

const { occurredOn: _occurredOn, ...days } = exampleNotice;
const entered = () => act(nothing(), 'EnterWorkCalendar');
const reason = '录入时遗漏调休上班日。';
const correction = { year: 2027, notice: days.notice, holidays: days.holidays, reason };
const [newYear, ...rest] = days.holidays;

describe('the notice of a year', () => {
  it('is entered', () => {
    given(nothing())
      .when('EnterWorkCalendar')
      .then({ type: 'WorkCalendarEntered', data: { county, ...days } });
  });

  it('is corrected by another version, with its reason', () => {
    const makeUpWorkingDays = [...days.makeUpWorkingDays, '2027-10-09'];
    given(entered())
      .when('CorrectWorkCalendar', { ...correction, makeUpWorkingDays })
      .then({
        type: 'WorkCalendarCorrected',
        data: { county, ...days, makeUpWorkingDays, reason },
      });
  });

  it('may correct a year that ships', () => {
    given(nothing()).when('CorrectWorkCalendar').thenNamed('WorkCalendarCorrected');
  });

  it('is not entered twice, nor over one that ships', () => {
    given(entered())
      .when('EnterWorkCalendar')
      .thenRefused('calendar-year-already-known', { field: 'year', facts: { year: 2027 } });
    given(nothing())
      .when('EnterWorkCalendar', { year: 2026, ...workCalendar.years[2026] })
      .thenRefused('calendar-year-already-known', { field: 'year', facts: { year: 2026 } });
  });

  it('is not corrected before it is entered', () => {
    given(nothing())
      .when('CorrectWorkCalendar', { ...correction, makeUpWorkingDays: [] })
      .thenRefused('calendar-year-not-known', { field: 'year', facts: { year: 2027 } });
  });

  it('stands on top of what ships, under a version of its own', () => {
    const { calendar } = act(entered(), 'CorrectWorkCalendar');
    const inForce = calendarInForce(workCalendar, calendar);
    expect(inForce.calendarVersion).toBe(`${workCalendar.calendarVersion}+${county}.2`);
    expect(inForce.years).toMatchObject({
      2025: workCalendar.years[2025],
      2026: { version: 1, reason: '录入时有误。' },
      2027: { version: 1, notice: days.notice },
    });
    expect(calendarInForce(workCalendar, nothing().calendar)).toBe(workCalendar);
    expect(calendarInForce(workCalendar, null)).toBe(workCalendar);
  });
});

describe('a notice that there cannot be', () => {
  const withHoliday = (holiday: object) => ({ holidays: [holiday, ...rest] });
  it.each([
    [
      'a holiday that begins the year before',
      withHoliday({ ...newYear, from: '2026-12-31' }),
      'calendar-day-outside-year',
      { field: 'holidays.0.from', facts: { day: '2026-12-31', year: 2027 } },
    ],
    [
      'a holiday that ends the year after',
      withHoliday({ ...newYear, to: '2028-01-01' }),
      'calendar-day-outside-year',
      { field: 'holidays.0.to', facts: { day: '2028-01-01', year: 2027 } },
    ],
    [
      'a holiday that ends before it begins',
      withHoliday({ ...newYear, from: '2027-01-02', to: '2027-01-01' }),
      'date-out-of-order',
      { field: 'holidays.0.to', facts: { since: '2027-01-02' } },
    ],
    [
      'two holidays on one day',
      { holidays: [...days.holidays, { name: '元旦', from: '2026-01-03', to: '2027-01-04' }] },
      'calendar-day-outside-year',
      { field: 'holidays.7.from' },
    ],
    [
      'holidays that overlap',
      { holidays: [...days.holidays, { name: '元旦', from: '2027-01-03', to: '2027-01-04' }] },
      'calendar-holidays-overlap',
      { field: 'holidays.7', facts: { day: '2027-01-03' } },
    ],
    [
      'a make-up day of another year',
      { makeUpWorkingDays: ['2026-12-26'] },
      'calendar-day-outside-year',
      { field: 'makeUpWorkingDays.0', facts: { day: '2026-12-26', year: 2027 } },
    ],
    [
      'a make-up day that is worked anyway',
      { makeUpWorkingDays: ['2027-02-20', '2027-02-22'] },
      'calendar-make-up-day-not-weekend',
      { field: 'makeUpWorkingDays.1', facts: { day: '2027-02-22' } },
    ],
    [
      'a make-up day that is a day off',
      { makeUpWorkingDays: ['2027-02-06'] },
      'calendar-day-off-and-worked',
      { field: 'makeUpWorkingDays.0', facts: { day: '2027-02-06' } },
    ],
    [
      'a make-up day named twice',
      { makeUpWorkingDays: ['2027-02-20', '2027-02-20'] },
      'calendar-make-up-day-repeated',
      { field: 'makeUpWorkingDays.1', facts: { day: '2027-02-20' } },
    ],
    [
      'more days off than any year has',
      { holidays: [...days.holidays, { name: '高温', from: '2027-07-01', to: '2027-07-31' }] },
      'calendar-implausible',
      { field: 'holidays', facts: { number: 59, most: 45 } },
    ],
    [
      'more make-up days than any year has',
      {
        makeUpWorkingDays: Array.from({ length: 13 }, (_, week) =>
          new Date(Date.UTC(2027, 5, 19 + 7 * week)).toISOString().slice(0, 10),
        ),
      },
      'calendar-implausible',
      { field: 'makeUpWorkingDays', facts: { number: 13, most: 12 } },
    ],
    [
      'a year without a holiday that the law fixes',
      { holidays: days.holidays.filter(({ name }) => name !== '端午节') },
      'calendar-lacks-statutory-holiday',
      { field: 'holidays', facts: { day: '2027-06-09', name: '端午节' } },
    ],
    [
      'a year that it cannot have arranged yet',
      { notice: { ...days.notice, issuedOn: '2025-11-04' } },
      'calendar-year-too-far-off',
      { field: 'year', facts: { year: 2027, latest: 2026 } },
    ],
    [
      'a day of issue after its entry',
      { notice: { ...days.notice, issuedOn: '2026-11-30' } },
      'date-in-future',
      { field: 'notice.issuedOn' },
    ],
    [
      'an entry in the future',
      { occurredOn: '2026-12-02' },
      'occurred-in-future',
      { field: 'occurredOn', facts: { today: '2026-12-01' } },
    ],
  ] as const)('has %s', (_, changes, code, details) => {
    given(nothing())
      .when('EnterWorkCalendar', changes, { occurredOn: '2026-11-20' })
      .thenRefused(code, details);
  });

  it('leaves out no holiday by the law of its own time', () => {
    given(nothing())
      .when('CorrectWorkCalendar', {
        year: 2022,
        ...workCalendar.years[2022],
        notice: { reference: '国办发明电〔2021〕11号', issuedOn: '2021-10-25' },
      })
      .thenNamed('WorkCalendarCorrected');
  });
});
