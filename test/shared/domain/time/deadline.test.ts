import * as fc from 'fast-check';
import {
  CalendarDay,
  addDays,
  addMonths,
  daysBetween,
} from '../../../../shared/domain/time/calendar-day.ts';
import {
  Deadline,
  deadlineOf,
  dueOf,
  type NamedDeadline,
} from '../../../../shared/domain/time/deadline.ts';
import { policyPacks } from '../../../../shared/policy/packs.ts';
import { addWorkingDays, isWorkingDay } from '../../../../shared/domain/time/working-day.ts';
import { explainDeadline } from '../../../../shared/texts/deadline-sentence.ts';
import { workCalendar as calendar } from '../../../../shared/policy/work-calendar.ts';

const day = (text: string): CalendarDay => CalendarDay.parse(text);
const pack = policyPacks[0]!;
const version = calendar.calendarVersion;

const dueFrom = (name: NamedDeadline['rule'], anchor: string): Deadline =>
  dueOf({ rule: deadlineOf(pack, name), anchor: day(anchor), calendar });

describe('a period in days', () => {
  it.each([
    [
      'the first day is not counted',
      '2026-03-02',
      { countedTo: '2026-03-17', dueOn: '2026-03-17', adjustment: 'none' },
    ],
    [
      'a last day on a Saturday gives way to Monday',
      '2026-03-06',
      { countedTo: '2026-03-21', dueOn: '2026-03-23', adjustment: 'nextWorkingDay' },
    ],
    [
      'a last day in the National Day week gives way to its end',
      '2026-09-18',
      { countedTo: '2026-10-03', dueOn: '2026-10-08', adjustment: 'nextWorkingDay' },
    ],
    [
      'a make-up Saturday stays',
      '2026-02-13',
      { countedTo: '2026-02-28', dueOn: '2026-02-28', adjustment: 'none' },
    ],
    [
      'the Sunday of a holiday gives way, though another Sunday is made up',
      '2026-09-12',
      { countedTo: '2026-09-27', dueOn: '2026-09-28', adjustment: 'nextWorkingDay' },
    ],
  ])('of 15: %s', (_, anchor, due) => {
    expect(dueFrom('decision', anchor)).toMatchObject({ anchor, ...due, calendarVersion: version });
  });

  it('gives way to the days that the law itself fixes, provisionally, where the year is not entered', () => {
    expect(dueFrom('decision', '2026-12-17')).toMatchObject({
      countedTo: '2027-01-01',
      dueOn: '2027-01-04',
      adjustment: 'nextWorkingDay',
      calendarVersion: version,
      provisional: true,
    });
    expect(dueFrom('decision', '2026-12-16')).not.toHaveProperty('provisional');
  });

  it('is provisional where only the way to the next working day leads into an unknown year', () => {
    const until2022 = { calendarVersion: 'until-2022', years: { '2022': calendar.years['2022']! } };
    const due = dueOf({
      rule: deadlineOf(pack, 'decision'),
      anchor: day('2022-12-16'),
      calendar: until2022,
    });
    expect(due).toMatchObject({
      countedTo: '2022-12-31',
      dueOn: '2023-01-02',
      adjustment: 'nextWorkingDay',
      provisional: true,
    });
    expect(dueFrom('decision', '2022-12-16')).toMatchObject({
      dueOn: '2023-01-03',
      adjustment: 'nextWorkingDay',
    });
  });
});

describe('a waiting time', () => {
  it('ends on a holiday where it falls on one: a bar is never lengthened by it', () => {
    expect(dueFrom('coolDown', '2026-04-04')).toMatchObject({
      dueOn: '2026-10-04',
      adjustment: 'none',
      calendarVersion: 'none',
    });
  });

  it('runs into a year without a calendar', () => {
    expect(dueFrom('coolDown', '2026-08-31')).toMatchObject({
      dueOn: '2027-02-28',
      adjustment: 'none',
    });
  });

  it('lets an assembly be held on a Sunday', () => {
    expect(dueFrom('noticeBeforeAssembly', '2026-03-05').dueOn).toBe('2026-03-15');
  });
});

describe('a period in working days', () => {
  it.each([
    ['within a week', '2026-03-02', '2026-03-09'],
    ['from a Saturday', '2026-03-07', '2026-03-13'],
    ['over the Spring Festival, make-up Saturday counted', '2026-02-11', '2026-02-25'],
    ['over a make-up Saturday', '2026-05-06', '2026-05-12'],
    ['over the National Day week and its make-up Saturday', '2026-09-30', '2026-10-13'],
  ])('of 5: %s', (_, anchor, dueOn) => {
    expect(dueFrom('hearing', anchor)).toMatchObject({
      dueOn,
      countedTo: dueOn,
      adjustment: 'none',
      calendarVersion: version,
    });
  });

  it('is counted by the law, and provisional, where it runs into a year that nobody has entered', () => {
    expect(dueFrom('hearing', '2026-12-28')).toMatchObject({
      dueOn: '2027-01-05',
      adjustment: 'none',
      provisional: true,
    });
    expect(dueFrom('hearing', '2026-12-24')).toMatchObject({ dueOn: '2026-12-31' });
    expect(dueFrom('hearing', '2026-12-24')).not.toHaveProperty('provisional');
  });

  it.each([
    ['the eve of the Spring Festival and its first three days', '2027-02-04', '2027-02-15'],
    ['Qingming', '2027-04-02', '2027-04-12'],
    ['Labour Day, one of its two days a Saturday', '2027-04-30', '2027-05-07'],
    ['the Dragon Boat Festival', '2027-06-08', '2027-06-16'],
    ['Mid-Autumn', '2027-09-14', '2027-09-22'],
    ['National Day', '2027-09-30', '2027-10-08'],
    ['a year of which no table knows the moon', '2199-05-01', '2199-05-09'],
  ])('of 5 leaves out by law %s', (_, anchor, dueOn) => {
    expect(dueFrom('hearing', anchor)).toMatchObject({ dueOn, provisional: true });
  });
});

describe('a due date', () => {
  it('is stored as it is made', () => {
    const due = dueFrom('decision', '2026-03-06');
    expect(Deadline.parse(JSON.parse(JSON.stringify(due)))).toEqual(due);
  });

  it.each([
    [
      'decision',
      '2026-03-06',
      '研究决定期限15日，自2026-03-06起算（当日不计入），末日2026-03-21为休息日，顺延至2026-03-23届满。依据：乡镇实践 (practice of townships)。',
      'Decision: at most 15 days from 2026-03-06 (that day not counted); the last day, 2026-03-21, is no working day, so it ends on 2026-03-23. Source: 乡镇实践 (practice of townships).',
    ],
    [
      'noticeBeforeAssembly',
      '2026-03-05',
      '会议提前通知不少于10日，自2026-03-05起算（当日不计入），至2026-03-15届满。依据：《村民委员会组织法》第二十五条；罢免投票参照 (VCOL 25; the ballot on a recall by analogy)。',
      'Notice before an assembly: at least 10 days from 2026-03-05 (that day not counted); ends on 2026-03-15. Source: 《村民委员会组织法》第二十五条；罢免投票参照 (VCOL 25; the ballot on a recall by analogy).',
    ],
  ] as const)('of %s explains itself', (name, anchor, zh, en) => {
    expect(explainDeadline(dueFrom(name, anchor))).toEqual({ zh, en });
  });

  it('says that it is to be worked out anew where the calendar is missing', () => {
    const { zh, en } = explainDeadline(dueFrom('decision', '2026-12-18'));
    expect(zh).toContain('该年节假日安排尚未录入，暂按法定节假日推算');
    expect(en).toContain('provisional: that year’s holidays are not recorded yet');
  });
});

describe('every due date', () => {
  const anyAnchor = fc
    .integer({ min: 0, max: 1900 })
    .map((offset) => addDays(day('2021-01-01'), offset));
  const anyCount = fc.integer({ min: 1, max: 90 });

  const ruleOf = (count: number, unit: NamedDeadline['unit']): NamedDeadline => ({
    ...deadlineOf(pack, 'decision'),
    count,
    unit,
  });

  it('by which somebody must act is a working day, at most nine days after the count', () => {
    fc.assert(
      fc.property(
        anyAnchor,
        anyCount,
        fc.constantFrom('days', 'months', 'workingDays'),
        (anchor, count, unit) => {
          fc.pre(unit !== 'months' || count <= 3);
          const { dueOn, countedTo } = dueOf({ rule: ruleOf(count, unit), anchor, calendar });
          expect(isWorkingDay(calendar, dueOn)).toBe(true);
          expect(daysBetween(countedTo, dueOn)).toBeGreaterThanOrEqual(0);
          expect(daysBetween(countedTo, dueOn)).toBeLessThanOrEqual(9);
        },
      ),
    );
  });

  it('in days or months moves over days off only', () => {
    fc.assert(
      fc.property(anyAnchor, anyCount, (anchor, count) => {
        const { dueOn, countedTo } = dueOf({ rule: ruleOf(count, 'days'), anchor, calendar });
        expect(countedTo).toBe(addDays(anchor, count));
        const passed = Array.from({ length: daysBetween(countedTo, dueOn) }, (_, index) =>
          addDays(countedTo, index),
        );
        expect(passed.some((one) => isWorkingDay(calendar, one))).toBe(false);
      }),
    );
  });

  it('in working days has exactly that many of them after the anchor', () => {
    fc.assert(
      fc.property(anyAnchor, anyCount, (anchor, count) => {
        const dueOn = addWorkingDays(calendar, anchor, count);
        const after = Array.from({ length: daysBetween(anchor, dueOn) }, (_, index) =>
          addDays(anchor, index + 1),
        );
        expect(after.filter((one) => isWorkingDay(calendar, one))).toHaveLength(count);
      }),
    );
  });

  it('never comes earlier for a later anchor', () => {
    fc.assert(
      fc.property(anyAnchor, fc.constantFrom('days', 'months', 'workingDays'), (anchor, unit) => {
        const [first, second] = [anchor, addDays(anchor, 1)].map((one) =>
          dueOf({ rule: ruleOf(2, unit), anchor: one, calendar }),
        );
        expect(daysBetween(first!.dueOn, second!.dueOn)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('in months ends on the corresponding day or the month’s last (Civil Code 202)', () => {
    fc.assert(
      fc.property(anyAnchor, fc.integer({ min: 1, max: 3 }), (anchor, count) => {
        expect(dueOf({ rule: ruleOf(count, 'months'), anchor, calendar }).countedTo).toBe(
          addMonths(anchor, count),
        );
      }),
    );
  });
});
