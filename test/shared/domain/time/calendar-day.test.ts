import * as fc from 'fast-check';
import {
  CalendarDay,
  addDays,
  addMonths,
  compareDays,
  daysBetween,
  earliest,
  isWeekend,
  today,
  yearOf,
} from '../../../../shared/domain/time/calendar-day.ts';

const day = (text: string): CalendarDay => CalendarDay.parse(text);

const anyDay = fc
  .integer({ min: -10_000, max: 10_000 })
  .map((offset) => addDays(day('2024-02-29'), offset));

describe('a calendar day', () => {
  it.each(['2026-03-02', '2024-02-29', '2000-02-29', '2026-12-31'])('is %s', (text) => {
    expect(CalendarDay.parse(text)).toBe(text);
  });

  it.each([
    '2026-02-30',
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-3-2',
    '20260302',
    '2026-03-02T00:00:00Z',
    '2026-03-02 ',
    '二〇二六-03-02',
    '٢٠٢٦-03-02',
    '',
    20_260_302,
    null,
  ])('is not %j', (input) => {
    expect(CalendarDay.safeParse(input).success).toBe(false);
  });
});

describe('today', () => {
  it.each([
    ['2026-03-01T15:59:59.999Z', '2026-03-01'],
    ['2026-03-01T16:00:00Z', '2026-03-02'],
    ['2026-03-02T00:30:00Z', '2026-03-02'],
    ['2025-12-31T16:00:00Z', '2026-01-01'],
    ['2026-03-02T00:00:00+08:00', '2026-03-02'],
    ['2026-03-01T20:00:00-05:00', '2026-03-02'],
  ])('of %s is %s in Xingguo', (instant, local) => {
    expect(today(instant)).toBe(local);
  });

  it.each([
    '2026-03-02',
    '2026-03-02T00:00:00',
    'yesterday',
    'Mon Mar 02 2026 16:00:00 GMT+0800 (China Standard Time)',
  ])('is refused without a zone at its end: %s', (instant) => {
    expect(() => today(instant)).toThrow(RangeError);
  });
});

describe('adding months', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-02-28', 1, '2026-03-28'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-03-31', 6, '2026-09-30'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
  ])('to %s: %i later is %s (Civil Code 202)', (from, months, to) => {
    expect(addMonths(day(from), months)).toBe(to);
  });

  it('keeps the day of the month or ends the month early, by three days at most', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (from, months) => {
        const to = addMonths(from, months);
        const lost = Number(from.slice(8)) - Number(to.slice(8));
        expect(lost === 0 || (lost > 0 && lost <= 3 && addDays(to, 1).endsWith('-01'))).toBe(true);
      }),
    );
  });

  it('is undone by subtracting them, to within the three days of a short month', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (from, months) => {
        const back = daysBetween(addMonths(addMonths(from, months), -months), from);
        expect(back).toBeGreaterThanOrEqual(0);
        expect(back).toBeLessThanOrEqual(3);
      }),
    );
  });

  it('spans 28 to 31 days a month', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (from, months) => {
        const span = daysBetween(from, addMonths(from, months));
        expect(span).toBeGreaterThanOrEqual(28 * months);
        expect(span).toBeLessThanOrEqual(31 * months);
      }),
    );
  });
});

describe('counting and comparing days', () => {
  it('crosses months, leap days and years', () => {
    expect(addDays(day('2024-02-28'), 2)).toBe('2024-03-01');
    expect(addDays(day('2026-12-31'), 1)).toBe('2027-01-01');
    expect(addDays(day('2026-01-01'), -1)).toBe('2025-12-31');
    expect(daysBetween(day('2026-03-02'), day('2026-02-28'))).toBe(-2);
  });

  it('adds and counts back alike, and orders as it counts', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (from, days) => {
        const to = addDays(from, days);
        expect(daysBetween(from, to)).toBe(days);
        expect(Math.sign(compareDays(to, from))).toBe(Math.sign(days));
        expect(CalendarDay.safeParse(to).success).toBe(true);
      }),
    );
  });

  it('finds the first, wherever it stands, and none where there is none', () => {
    expect(earliest([undefined, day('2026-03-03'), day('2026-03-02'), day('2026-03-04')])).toBe(
      '2026-03-02',
    );
    expect([earliest([]), earliest([undefined])]).toEqual([null, null]);
  });

  it('knows the week and the year', () => {
    expect(
      ['2026-03-06', '2026-03-07', '2026-03-08', '2026-03-09'].map((text) => isWeekend(day(text))),
    ).toEqual([false, true, true, false]);
    expect(yearOf(day('2026-03-06'))).toBe(2026);
  });
});
