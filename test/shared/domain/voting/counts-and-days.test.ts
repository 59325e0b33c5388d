import { resultOf } from '../../../../shared/domain/voting/tally.ts';
import type { BallotCounts, Roll } from '../../../../shared/domain/voting/counts.ts';
import { today } from '../../../../shared/domain/time/calendar-day.ts';
import { deadlineOf, dueOf } from '../../../../shared/domain/time/deadline.ts';
import { emptyTip, verify } from '../../../../shared/domain/timeline/timeline.ts';
import type { Forum } from '../../../../shared/policy/policy-pack.ts';
import { workCalendar } from '../../../../shared/policy/work-calendar.ts';
import { raised, trialPack } from '../../../support/named-pasts.ts';
import { day } from '../../../support/raised-case.ts';

const cast = (number: number, inFavour: number) => ({
  issued: number,
  returned: number,
  valid: number,
  invalid: 0,
  for: inFavour,
  against: number - inFavour,
  abstain: 0,
});
const verdict = (forum: Forum, roll: Roll, counts: Omit<BallotCounts, 'forum'>) =>
  resultOf(forum, { forum, roll, ...counts }, trialPack.vote.forums);
const result = (name: string) => ({ kind: 'result', result: name });
const refused = (code: string) => ({ kind: 'refused', code });

describe('a count belongs to its forum', () => {
  it('a voters’ ballot is cast by more than came to the count', () => {
    expect(verdict('votersBallot', { voters: 1000 }, { ...cast(600, 400), present: 30 })).toEqual(
      result('passed'),
    );
    expect(
      verdict('villagersAssembly', { adults: 1000 }, { ...cast(600, 400), present: 599 }),
    ).toEqual(refused('issued-exceeds-present'));
  });

  it('proxies are of the ballot alone', () => {
    expect(
      verdict(
        'villagersAssembly',
        { adults: 1000 },
        { ...cast(600, 400), present: 600, mostProxiesOfOnePerson: 4 },
      ),
    ).toEqual(result('passed'));
    expect(
      verdict('votersBallot', { voters: 1000 }, { ...cast(600, 400), mostProxiesOfOnePerson: 4 }),
    ).toEqual(refused('too-many-proxies'));
  });

  it('the composition is of the representatives’ assembly alone', () => {
    const roll = { members: 45, representatives: 30, womenRepresentatives: 15 };
    expect(verdict('membersAssembly', roll, { ...cast(30, 30), present: 30 })).toEqual(
      result('passed'),
    );
    expect(verdict('representativeAssembly', roll, { ...cast(30, 30), present: 30 })).toEqual(
      refused('composition-unlawful'),
    );
  });

  it.each([
    ['votersBallot', { voters: 100 }],
    ['villagersAssembly', { adults: 100 }],
    ['representativeAssembly', { members: 100, representatives: 80, womenRepresentatives: 34 }],
    ['membersAssembly', { members: 100 }],
  ] as const)('nobody is there who is not on the roll: %s', (forum, roll) => {
    expect(verdict(forum, roll, { ...cast(100, 100), present: 101 })).toEqual(
      refused('present-exceeds-roll'),
    );
    expect(verdict(forum, roll, { ...cast(100, 100), present: 100 })).toEqual(result('passed'));
  });
});

describe('a period in working days that nobody has to keep', () => {
  it('still says by which calendar it was counted', () => {
    const rule = {
      ...deadlineOf(trialPack, 'identification'),
      unit: 'workingDays',
      bound: 'atLeast',
      count: 5,
    } as const;
    expect(dueOf({ rule, anchor: day('2026-03-02'), calendar: workCalendar })).toMatchObject({
      dueOn: '2026-03-09',
      adjustment: 'none',
      calendarVersion: workCalendar.calendarVersion,
    });
    expect(
      dueOf({ rule: { ...rule, unit: 'days' }, anchor: day('2026-03-02'), calendar: workCalendar }),
    ).toMatchObject({ dueOn: '2026-03-07', calendarVersion: 'none' });
  });
});

describe('the day of a moment', () => {
  it('is told by any way of writing its offset', () => {
    expect([
      today('2026-03-02T16:00:00Z'),
      today('2026-03-03T00:00:00+08:00'),
      today('2026-03-03T00:00:00+0800'),
    ]).toEqual(['2026-03-03', '2026-03-03', '2026-03-03']);
  });

  it('is not told of something that only begins like one', () => {
    expect(() => today('2026-03-02T16:00:00Z (Monday)')).toThrow(RangeError);
  });
});

describe('a flaw in a timeline', () => {
  it('is told with the last event that fits', () => {
    const { case: events } = raised().timelines;
    const [first, second] = events;
    expect(verify([first!, { ...second!, data: {} }])).toEqual({
      tip: { version: 1, lastHash: first!.hash },
      flaw: { sequence: 2, flaw: 'changed' },
    });
    expect(verify([second!])).toEqual({ tip: emptyTip, flaw: { sequence: 1, flaw: 'gap' } });
  });
});
