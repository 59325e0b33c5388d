import * as fc from 'fast-check';
import { BallotCounts, Roll, type CountsOnRoll } from '../../../../shared/domain/voting/counts.ts';
import { reaches } from '../../../../shared/domain/voting/shares.ts';
import { resultOf, type VoteVerdict } from '../../../../shared/domain/voting/tally.ts';
import type { VoteRefusalCode } from '../../../../shared/domain/voting/contradictions.ts';
import { Forum } from '../../../../shared/policy/policy-pack.ts';
import { policyPacks } from '../../../../shared/policy/packs.ts';

const rules = policyPacks[0]!.vote.forums;

const passed: VoteVerdict = { kind: 'result', result: 'passed' };
const rejected: VoteVerdict = { kind: 'result', result: 'rejected' };
const inquorate: VoteVerdict = { kind: 'result', result: 'inquorate' };
const refused = (code: VoteRefusalCode): VoteVerdict => ({ kind: 'refused', code });

/** A ballot in which everybody who returned one voted validly; `against` takes the rest. */
const ballots = (returned: number, votesFor: number) => ({
  issued: returned,
  returned,
  valid: returned,
  invalid: 0,
  for: votesFor,
  against: returned - votesFor,
  abstain: 0,
});

const votersBallot = (voters: number, returned: number, votesFor: number): CountsOnRoll => ({
  forum: 'votersBallot',
  roll: { voters },
  ...ballots(returned, votesFor),
});

const assembly = (
  roll: Roll,
  present: number,
  votesFor: number,
  more: Partial<CountsOnRoll> = {},
): CountsOnRoll => ({
  forum: 'villagersAssembly',
  roll,
  present,
  ...ballots(present, votesFor),
  ...more,
});

const representatives = (
  members: number,
  present: number,
  votesFor: number,
  roll: Roll = {},
): CountsOnRoll => ({
  ...assembly(
    { members, representatives: members, womenRepresentatives: Math.ceil(members / 3), ...roll },
    present,
    votesFor,
  ),
  forum: 'representativeAssembly',
});

const members = (all: number, present: number, votesFor: number): CountsOnRoll => ({
  ...assembly({ members: all }, present, votesFor),
  forum: 'membersAssembly',
});

const verdictOf = (counts: CountsOnRoll): VoteVerdict => resultOf(counts.forum, counts, rules);

describe('the ballot of the registered voters (VCOL 19)', () => {
  it.each([
    ['turnout of exactly half', votersBallot(1000, 500, 500), rejected],
    ['one ballot over half', votersBallot(1000, 501, 251), passed],
    ['half of an odd roll and a half more', votersBallot(1001, 501, 251), passed],
    ['one ballot short on an odd roll', votersBallot(1001, 500, 500), rejected],
    ['exactly half of the ballots for', votersBallot(1000, 600, 300), rejected],
    ['one over half of the ballots for', votersBallot(1000, 600, 301), passed],
    ['nobody came', votersBallot(1000, 0, 0), rejected],
    ['all for', votersBallot(1, 1, 1), passed],
  ])('%s', (_, counts, verdict) => {
    expect(verdictOf(counts)).toEqual(verdict);
  });

  it('keeps blank, abstaining and invalid ballots in the denominator', () => {
    const counts = {
      ...votersBallot(1000, 600, 0),
      valid: 500,
      invalid: 100,
      for: 300,
      against: 150,
      abstain: 50,
    };
    expect(verdictOf(counts)).toEqual(rejected);
    expect(verdictOf({ ...counts, for: 301, against: 149 })).toEqual(passed);
  });

  it('counts the ballots returned, not those issued', () => {
    expect(verdictOf({ ...votersBallot(1000, 500, 400), issued: 900 })).toEqual(rejected);
  });

  it('lets one voter cast three proxies, not four', () => {
    expect(verdictOf({ ...votersBallot(1000, 600, 400), mostProxiesOfOnePerson: 3 })).toEqual(
      passed,
    );
    expect(verdictOf({ ...votersBallot(1000, 600, 400), mostProxiesOfOnePerson: 4 })).toEqual(
      refused('too-many-proxies'),
    );
  });
});

describe('the villagers’ assembly (VCOL 26)', () => {
  it.each([
    ['exactly half of the adults', assembly({ adults: 400 }, 200, 200), inquorate],
    ['one over half of the adults', assembly({ adults: 400 }, 201, 101), passed],
    ['exactly half of those present for', assembly({ adults: 400 }, 300, 150), rejected],
    [
      'exactly two thirds of the households',
      assembly({ households: 90 }, 60, 31, { householdRepresentatives: 60 }),
      passed,
    ],
    [
      'adults missed, households reached',
      assembly({ adults: 400, households: 90 }, 60, 31, { householdRepresentatives: 60 }),
      passed,
    ],
    [
      'one household short, and the adults missed',
      assembly({ adults: 400, households: 90 }, 59, 59, { householdRepresentatives: 59 }),
      inquorate,
    ],
    [
      'households on the roll, but none counted',
      assembly({ adults: 400, households: 90 }, 59, 59),
      inquorate,
    ],
    [
      'adults unknown, households missed',
      assembly({ households: 90 }, 59, 59, { householdRepresentatives: 59 }),
      refused('roll-unknown'),
    ],
  ])('%s', (_, counts, verdict) => {
    expect(verdictOf(counts)).toEqual(verdict);
  });

  it('counts those present who took no ballot', () => {
    const counts = { ...assembly({ adults: 400 }, 300, 150), ...ballots(200, 150) };
    expect(verdictOf(counts)).toEqual(rejected);
    expect(verdictOf({ ...counts, for: 151, against: 49 })).toEqual(passed);
  });
});

describe('a county’s own rules of the villagers’ assembly', () => {
  const { villagersAssembly } = rules;
  const verdictUnder = (
    changes: Partial<typeof villagersAssembly>,
    counts: CountsOnRoll,
  ): VoteVerdict =>
    resultOf('villagersAssembly', counts, {
      ...rules,
      villagersAssembly: { ...villagersAssembly, ...changes },
    });
  const quorumOfHouseholds = villagersAssembly.quorum.filter(({ of }) => of === 'households');

  it('that go by households alone give no result where none were counted', () => {
    expect(
      verdictUnder(
        { quorum: quorumOfHouseholds },
        assembly({ adults: 400, households: 90 }, 300, 300),
      ),
    ).toEqual(refused('roll-unknown'));
    expect(
      verdictUnder(
        { quorum: quorumOfHouseholds },
        assembly({ adults: 400, households: 90 }, 300, 300, { householdRepresentatives: 59 }),
      ),
    ).toEqual(inquorate);
  });

  it('that ask for a majority of all adults give no result where nobody knows how many there are', () => {
    const majority = { ...villagersAssembly.majority, of: 'adults' as const };
    expect(
      verdictUnder(
        { majority },
        assembly({ households: 90 }, 60, 60, { householdRepresentatives: 60 }),
      ),
    ).toEqual(refused('roll-unknown'));
    expect(
      verdictUnder(
        { majority },
        assembly({ adults: 90, households: 90 }, 60, 60, { householdRepresentatives: 60 }),
      ),
    ).toEqual(passed);
  });
});

describe('the representative assembly (VCOL 30)', () => {
  it.each([
    ['exactly two thirds present', representatives(60, 40, 21), passed],
    ['one short of two thirds', representatives(60, 39, 39), inquorate],
    ['exactly half of those present for', representatives(60, 40, 20), rejected],
    ['two thirds that are no whole number', representatives(50, 33, 33), inquorate],
    ['the next whole number', representatives(50, 34, 18), passed],
    [
      'exactly four fifths representatives, one third women',
      representatives(60, 40, 21, { representatives: 48, womenRepresentatives: 20 }),
      passed,
    ],
    [
      'one representative short',
      representatives(60, 40, 21, { representatives: 47 }),
      refused('composition-unlawful'),
    ],
    [
      'its composition not known',
      { ...representatives(60, 40, 21), roll: { members: 60 } },
      refused('roll-unknown'),
    ],
    [
      'the women among it not known',
      { ...representatives(60, 40, 21), roll: { members: 60, representatives: 48 } },
      refused('roll-unknown'),
    ],
    [
      'how many they all are not known',
      { ...representatives(60, 40, 21), roll: { representatives: 48, womenRepresentatives: 20 } },
      refused('roll-unknown'),
    ],
    [
      'one woman short',
      representatives(60, 40, 21, { womenRepresentatives: 19 }),
      refused('composition-unlawful'),
    ],
  ])('%s', (_, counts, verdict) => {
    expect(verdictOf(counts)).toEqual(verdict);
  });
});

describe('the members’ assembly of the collective (农村集体经济组织法 27)', () => {
  it.each([
    ['exactly two thirds present, all of them for', members(90, 60, 60), passed],
    ['two thirds of those present only', members(90, 60, 59), rejected],
    ['everybody present, exactly two thirds for', members(90, 90, 60), passed],
    ['everybody present, one short', members(90, 90, 59), rejected],
    ['one short of the quorum', members(90, 59, 59), inquorate],
  ])('%s', (_, counts, verdict) => {
    expect(verdictOf(counts)).toEqual(verdict);
  });
});

describe('counts that can’t be true are refused', () => {
  const good = votersBallot(1000, 600, 301);
  const meeting = assembly({ adults: 400, households: 300 }, 250, 200, {
    householdRepresentatives: 200,
  });

  it.each<[VoteRefusalCode, CountsOnRoll]>([
    ['votes-do-not-add-up', { ...good, abstain: 1 }],
    ['votes-do-not-add-up', { ...good, valid: 599 }],
    ['ballots-do-not-add-up', { ...good, invalid: 1 }],
    ['returned-exceeds-issued', { ...good, issued: 599 }],
    ['issued-exceeds-roll', { ...good, issued: 1001 }],
    ['issued-exceeds-roll', votersBallot(599, 600, 301)],
    ['present-exceeds-roll', { ...meeting, present: 401 }],
    ['present-exceeds-roll', representatives(39, 40, 40)],
    ['issued-exceeds-present', { ...meeting, issued: 251 }],
    ['households-exceed-roll', { ...meeting, roll: { adults: 400, households: 199 } }],
    ['households-exceed-present', { ...meeting, householdRepresentatives: 251 }],
    ['roll-contradicts-itself', representatives(60, 40, 21, { representatives: 61 })],
    [
      'roll-contradicts-itself',
      representatives(60, 40, 21, { representatives: 48, womenRepresentatives: 49 }),
    ],
    ['roll-contradicts-itself', representatives(60, 40, 21, { womenRepresentatives: 61 })],
    ['roll-unknown', { ...good, roll: {} }],
    ['roll-unknown', { ...meeting, roll: {} }],
    ['roll-unknown', assembly({ households: 90 }, 59, 59)],
    ['roll-unknown', { ...representatives(60, 40, 21), roll: {} }],
    ['roll-unknown', { ...members(60, 40, 21), roll: { voters: 60 } }],
    ['attendance-unknown', { ...meeting, present: undefined }],
  ])('%s', (code, counts) => {
    expect(verdictOf(counts)).toEqual(refused(code));
  });

  it.each(Forum.options.filter((forum) => forum !== 'votersBallot'))(
    'recall in the forum %s, even unanimous',
    (forum) => {
      const counts = { ...representatives(60, 60, 60), forum };
      expect(resultOf('votersBallot', counts, rules)).toEqual(refused('wrong-forum'));
    },
  );

  it.each([
    ['a fraction', { ...ballots(10, 5), for: 5.5, forum: 'votersBallot' }],
    ['a negative number', { ...ballots(10, 5), against: -1, forum: 'votersBallot' }],
    ['a number as text', { ...ballots(10, 5), for: '5', forum: 'votersBallot' }],
    ['a result typed in', { ...ballots(10, 5), forum: 'votersBallot', result: 'passed' }],
    ['an unknown forum', { ...ballots(10, 5), forum: 'secretariesMeeting' }],
  ])('%s, by the schema', (_, counts) => {
    expect(BallotCounts.safeParse(counts).success).toBe(false);
  });

  it('an empty roll, by the schema', () => {
    expect(Roll.safeParse({ voters: 0 }).success).toBe(false);
  });
});

describe('a share', () => {
  it.each([
    [1, 2, { numerator: 1, denominator: 2, strict: true }, false],
    [1, 2, { numerator: 1, denominator: 2, strict: false }, true],
    [0, 0, { numerator: 2, denominator: 3, strict: false }, false],
    [2, 3, { numerator: 2, denominator: 3, strict: false }, true],
  ])('%i of %i', (count, whole, share, verdict) => {
    expect(reaches(count, whole, share)).toBe(verdict);
  });

  it('stays exact where floating point would not', () => {
    const whole = Number.MAX_SAFE_INTEGER;
    const half = { numerator: 1, denominator: 2, strict: true };
    expect(reaches((whole - 1) / 2, whole, half)).toBe(false);
    expect(reaches((whole + 1) / 2, whole, half)).toBe(true);
  });

  it.each([-1, 0.5, Number.NaN, Number.MAX_SAFE_INTEGER + 1])('is not taken of %d', (count) => {
    const half = { numerator: 1, denominator: 2, strict: true };
    expect(() => reaches(count, 10, half)).toThrow(RangeError);
    expect(() => reaches(1, count, half)).toThrow(RangeError);
  });
});

describe('whatever is counted', () => {
  const anyCounts = fc
    .record({
      forum: fc.constantFrom(...Forum.options),
      votes: fc.tuple(fc.nat(300), fc.nat(300), fc.nat(100), fc.nat(50)),
      notReturned: fc.nat(50),
      noBallot: fc.nat(50),
      absent: fc.nat(600),
    })
    .map(
      ({
        forum,
        votes: [votesFor, against, abstain, invalid],
        notReturned,
        noBallot,
        absent,
      }): CountsOnRoll => {
        const valid = votesFor + against + abstain;
        const issued = valid + invalid + notReturned;
        const present = issued + noBallot;
        const whole = present + absent + 1;
        return {
          forum,
          roll: {
            voters: whole,
            adults: whole,
            members: whole,
            representatives: whole,
            womenRepresentatives: whole,
          },
          present,
          issued,
          returned: valid + invalid,
          valid,
          invalid,
          for: votesFor,
          against,
          abstain,
        };
      },
    );

  it('has a result when the arithmetic closes', () => {
    fc.assert(fc.property(anyCounts, (counts) => expect(verdictOf(counts).kind).toBe('result')));
  });

  it('has none when it does not', () => {
    const field = fc.constantFrom('for', 'against', 'abstain', 'valid', 'invalid', 'returned');
    fc.assert(
      fc.property(anyCounts, field, fc.integer({ min: 1, max: 9 }), (counts, name, by) => {
        expect(verdictOf({ ...counts, [name]: counts[name] + by }).kind).toBe('refused');
      }),
    );
  });

  it('never loses by one more vote for', () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        fc.pre(counts.against > 0 && verdictOf(counts).kind === 'result');
        const better = { ...counts, for: counts.for + 1, against: counts.against - 1 };
        const rank = { inquorate: 0, rejected: 1, passed: 2 };
        const [before, after] = [verdictOf(counts), verdictOf(better)].map((verdict) =>
          verdict.kind === 'result' ? rank[verdict.result] : -1,
        );
        expect(after).toBeGreaterThanOrEqual(before!);
      }),
    );
  });

  it('passes only with more than half of the ballots cast', () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        const verdict = verdictOf(counts);
        const hasPassed = verdict.kind === 'result' && verdict.result === 'passed';
        expect(hasPassed && 2 * counts.for <= counts.returned).toBe(false);
      }),
    );
  });

  it('is the same when every count is multiplied', () => {
    fc.assert(
      fc.property(anyCounts, fc.integer({ min: 2, max: 50 }), (counts, factor) => {
        const times = (count: number | undefined) => (count ?? 0) * factor;
        const {
          forum,
          roll,
          present,
          issued,
          returned,
          valid,
          invalid,
          for: votesFor,
          against,
          abstain,
        } = counts;
        const multiplied: CountsOnRoll = {
          forum,
          roll: {
            voters: times(roll.voters),
            adults: times(roll.adults),
            members: times(roll.members),
            representatives: times(roll.representatives),
            womenRepresentatives: times(roll.womenRepresentatives),
          },
          present: times(present),
          issued: times(issued),
          returned: times(returned),
          valid: times(valid),
          invalid: times(invalid),
          for: times(votesFor),
          against: times(against),
          abstain: times(abstain),
        };
        expect(verdictOf(multiplied)).toEqual(verdictOf(counts));
      }),
    );
  });
});
