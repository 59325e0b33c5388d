import * as fc from 'fast-check';
import { Deadline, dueOf, type NamedDeadline } from '../../../../shared/domain/time/deadline.ts';
import { addDays, type CalendarDay } from '../../../../shared/domain/time/calendar-day.ts';
import { awaitsNotice, recomputed } from '../../../../shared/domain/time/recomputation.ts';
import { isWorkingDay } from '../../../../shared/domain/time/working-day.ts';
import { workCalendar, type WorkCalendar } from '../../../../shared/policy/work-calendar.ts';
import { explainDeadline } from '../../../../shared/texts/deadline-sentence.ts';
import { trialPack } from '../../../support/named-pasts.ts';
import { day } from '../../../support/raised-case.ts';

const with2027 = (
  holidays: WorkCalendar['years'][string]['holidays'],
  makeUpWorkingDays: readonly string[] = [],
): WorkCalendar => ({
  calendarVersion: 'with-2027',
  years: { ...workCalendar.years, 2027: { holidays, makeUpWorkingDays } },
});
const newYear = { name: '元旦', from: '2027-01-01', to: '2027-01-01' };
const longNewYear = { ...newYear, to: '2027-01-05' };

const hearing: NamedDeadline = { rule: 'hearing', ...trialPack.deadlines.hearing };
const told = dueOf({ rule: hearing, anchor: day('2026-12-28'), calendar: workCalendar });

describe('a provisional last day, worked out anew', () => {
  it('ends later where the notice gives more days off', () => {
    expect(recomputed(told, with2027([longNewYear]), true)).toStrictEqual({
      ...hearing,
      anchor: '2026-12-28',
      countedTo: '2027-01-07',
      dueOn: '2027-01-07',
      adjustment: 'none',
      calendarVersion: 'with-2027',
    });
  });

  it('ends earlier where the notice has a weekend day worked, unless a right ends with it', () => {
    const calendar = with2027([newYear], ['2027-01-02']);
    expect(recomputed(told, calendar, false)).toMatchObject({ dueOn: '2027-01-04' });
    expect(recomputed(told, calendar, true)).toMatchObject({
      countedTo: '2027-01-04',
      dueOn: '2027-01-05',
      adjustment: 'asTold',
    });
  });

  it('says why it ends no earlier', () => {
    const { zh, en } = explainDeadline(recomputed(told, with2027([newYear], ['2027-01-02']), true));
    expect(zh).toContain('已告知至2027-01-05，不予提前');
    expect(en).toContain('2027-01-05 had been told');
  });

  it('stays, and is provisional no more, where nothing moves it', () => {
    const anew = recomputed(told, with2027([newYear]), true);
    expect([awaitsNotice(told), awaitsNotice(anew), anew.dueOn]).toEqual([true, false, told.dueOn]);
  });

  it('is found too where an older record says that the calendar was missing', () => {
    const older = Deadline.parse({
      ...dueOf({
        rule: { rule: 'decision', ...trialPack.deadlines.decision },
        anchor: day('2026-12-18'),
        calendar: workCalendar,
      }),
      dueOn: '2027-01-02',
      adjustment: 'calendarMissing',
      calendarVersion: 'none',
      provisional: undefined,
    });
    expect(awaitsNotice(older)).toBe(true);
    expect(recomputed(older, with2027([newYear]), false)).toMatchObject({ dueOn: '2027-01-04' });
  });
});

describe('whatever the notice says', () => {
  const dayIn2027 = fc
    .integer({ min: 0, max: 120 })
    .map((days) => addDays(day('2027-01-01'), days));
  const calendars = fc
    .record({
      off: fc.array(fc.tuple(dayIn2027, fc.nat({ max: 8 })), { maxLength: 5 }),
      worked: fc.array(dayIn2027, { maxLength: 6 }),
    })
    .map(({ off, worked }) =>
      with2027(
        off.map(([from, length]) => ({ name: '假', from, to: addDays(from, length) })),
        worked,
      ),
    );
  const deadlines = fc
    .record({
      anchor: fc.integer({ min: 0, max: 90 }).map((days) => addDays(day('2026-11-15'), days)),
      unit: fc.constantFrom('days' as const, 'workingDays' as const, 'months' as const),
      count: fc.integer({ min: 1, max: 3 }),
    })
    .map(({ anchor, unit, count }) => ({
      rule: { ...hearing, unit, count } satisfies NamedDeadline,
      anchor,
    }));

  it('a right never ends earlier than was told, nor than the notice has it', () => {
    fc.assert(
      fc.property(deadlines, calendars, (given, calendar) => {
        const before = dueOf({ ...given, calendar: workCalendar });
        const anew = dueOf({ ...given, calendar });
        const latest: CalendarDay = before.dueOn > anew.dueOn ? before.dueOn : anew.dueOn;
        expect(recomputed(before, calendar, true).dueOn).toBe(latest);
      }),
      { seed: 8, numRuns: 300 },
    );
  });

  it('doing it again changes nothing', () => {
    fc.assert(
      fc.property(deadlines, calendars, fc.boolean(), (given, calendar, neverEarlier) => {
        const once = recomputed(
          dueOf({ ...given, calendar: workCalendar }),
          calendar,
          neverEarlier,
        );
        expect(recomputed(once, calendar, neverEarlier).dueOn).toBe(once.dueOn);
      }),
      { seed: 8, numRuns: 300 },
    );
  });

  it('an office’s last day is a working day of it', () => {
    fc.assert(
      fc.property(deadlines, calendars, (given, calendar) => {
        const { dueOn } = recomputed(dueOf({ ...given, calendar: workCalendar }), calendar, false);
        expect(isWorkingDay(calendar, dueOn)).toBe(true);
      }),
      { seed: 8, numRuns: 300 },
    );
  });
});
