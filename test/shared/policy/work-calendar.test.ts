import { WorkCalendar, workCalendar } from '../../../shared/policy/work-calendar.ts';
import { CalendarDay, addDays, isWeekend } from '../../../shared/domain/time/calendar-day.ts';
import { isWorkingDay } from '../../../shared/domain/time/working-day.ts';

const day = (text: string): CalendarDay => CalendarDay.parse(text);

const daysOf = (year: string): readonly CalendarDay[] =>
  Array.from({ length: 366 }, (_, index) => addDays(day(`${year}-01-01`), index)).filter((one) =>
    one.startsWith(year),
  );

describe('the work calendar', () => {
  it('covers 2021 to 2026 and carries a version', () => {
    expect(Object.keys(workCalendar.years)).toEqual([
      '2021',
      '2022',
      '2023',
      '2024',
      '2025',
      '2026',
    ]);
    expect(workCalendar.calendarVersion).toBe('state-council-2021-2026.1');
  });

  it('ships as its schema has it', () => {
    expect(WorkCalendar.parse(workCalendar)).toStrictEqual(workCalendar);
  });

  // Independent of the data's form: days off in the week, weekend days worked, and the year's
  // working days.
  it.each([
    ['2021', 250],
    ['2022', 249],
    ['2023', 249],
    ['2024', 251],
    ['2025', 248],
    ['2026', 248],
  ])('%s has %i working days', (year, count) => {
    expect(daysOf(year).filter((one) => isWorkingDay(workCalendar, one))).toHaveLength(count);
  });

  it.each(Object.entries(workCalendar.years))(
    'makes up in %s on weekends only, never on a holiday',
    (_, year) => {
      for (const text of year.makeUpWorkingDays) {
        expect(isWeekend(day(text))).toBe(true);
        expect(year.holidays.some(({ from, to }) => from <= text && text <= to)).toBe(false);
      }
    },
  );

  it.each([
    ['2026-01-02', false],
    ['2026-01-04', true],
    ['2026-02-13', true],
    ['2026-02-14', true],
    ['2026-02-15', false],
    ['2026-02-23', false],
    ['2026-02-24', true],
    ['2026-02-28', true],
    ['2026-03-07', false],
    ['2026-05-09', true],
    ['2026-09-20', true],
    ['2026-10-07', false],
    ['2026-10-10', true],
  ])('follows the State Council’s notice for 2026: %s is worked: %s', (text, worked) => {
    expect(isWorkingDay(workCalendar, day(text))).toBe(worked);
  });

  it.each([
    ['a day of another year', { makeUpWorkingDays: ['2027-01-02'] }],
    ['a day that does not exist', { makeUpWorkingDays: ['2026-02-30'] }],
    [
      'a holiday that ends before it begins',
      { holidays: [{ name: '元旦', from: '2026-01-03', to: '2026-01-01' }] },
    ],
  ])('is refused with %s', (_, wrong) => {
    const year = {
      holidays: [{ name: '元旦', from: '2026-01-01', to: '2026-01-03' }],
      makeUpWorkingDays: [],
      ...wrong,
    };
    expect(WorkCalendar.safeParse({ calendarVersion: 'x', years: { '2026': year } }).success).toBe(
      false,
    );
  });
});
