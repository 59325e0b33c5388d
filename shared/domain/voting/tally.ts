import * as z from 'zod';
import { Forum, type PolicyPack } from '../../policy/policy-pack.ts';
import type { Share } from '../../policy/forum-rules.ts';

const heads = z.int().nonnegative().max(10_000_000);
const whole = z.int().positive().max(10_000_000);

/**
 * The wholes that a vote is measured against, frozen on the day of convening. A whole that nobody
 * knows is left out, and a result that needs it is refused: nothing is ever assumed.
 */
export const Roll = z
  .strictObject({
    voters: whole.optional().meta({ description: 'Registered voters of the village.' }),
    adults: whole.optional().meta({ description: 'Villagers of 18 and older.' }),
    households: whole.optional(),
    members: whole
      .optional()
      .meta({ description: 'Members of the representative or the members’ assembly.' }),
    representatives: heads
      .optional()
      .meta({ description: 'Those of the members who are village representatives.' }),
    womenRepresentatives: heads.optional(),
  })
  .meta({ id: 'Roll' });
export type Roll = z.infer<typeof Roll>;

/** What the tellers report of one vote, in heads and ballots. */
export const BallotCounts = z
  .strictObject({
    forum: Forum.meta({ description: 'The forum that really met.' }),
    present: heads
      .optional()
      .meta({ description: 'Everybody who attended; every assembly needs it.' }),
    householdRepresentatives: heads
      .optional()
      .meta({ description: 'Households represented, where quorum goes by them.' }),
    mostProxiesOfOnePerson: heads
      .optional()
      .meta({ description: 'The most proxies that one voter cast.' }),
    issued: heads,
    returned: heads.meta({ description: 'Ballots cast, blank and invalid ones among them.' }),
    valid: heads,
    invalid: heads,
    for: heads,
    against: heads,
    abstain: heads,
  })
  .meta({ id: 'BallotCounts' });
export type BallotCounts = z.infer<typeof BallotCounts>;

/** A tally together with the roll it is measured against. */
export type CountsOnRoll = BallotCounts & { readonly roll: Roll };

type VoteResult = 'passed' | 'rejected' | 'inquorate';

/** Why counts can't be turned into a result. */
export type VoteRefusalCode =
  | 'wrong-forum'
  | 'votes-do-not-add-up'
  | 'ballots-do-not-add-up'
  | 'returned-exceeds-issued'
  | 'issued-exceeds-roll'
  | 'issued-exceeds-present'
  | 'present-exceeds-roll'
  | 'households-exceed-roll'
  | 'households-exceed-present'
  | 'too-many-proxies'
  | 'roll-contradicts-itself'
  | 'roll-unknown'
  | 'attendance-unknown'
  | 'composition-unlawful';

export type VoteVerdict =
  | { readonly kind: 'result'; readonly result: VoteResult }
  | { readonly kind: 'refused'; readonly code: VoteRefusalCode };

type ForumRulesOfPack = PolicyPack['vote']['forums'];
type TallyRule = { readonly count: CountName; readonly of: CountName; readonly share: Share };
type CountName = Exclude<keyof BallotCounts, 'forum'> | keyof Roll;

const natural = (count: number): bigint => {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`not a count: ${count}`);
  return BigInt(count);
};

/**
 * Whether `count` is that share of `whole`, by integers only. Nothing is a share of an empty whole.
 * Throws RangeError on anything but natural numbers.
 */
export const reaches = (count: number, ofWhole: number, share: Share): boolean => {
  const left = natural(count) * BigInt(share.denominator);
  const right = natural(ofWhole) * BigInt(share.numerator);
  if (ofWhole === 0) return false;
  return share.strict ? left > right : left >= right;
};

const isMore = (count: number | undefined, than: number | undefined): boolean =>
  count !== undefined && than !== undefined && count > than;

const rollOf: Readonly<Record<Forum, keyof Roll>> = {
  votersBallot: 'voters',
  villagersAssembly: 'adults',
  representativeAssembly: 'members',
  membersAssembly: 'members',
};

/** Whether a roll counts more of a part than of its whole. */
export const rollContradictsItself = ({
  members,
  representatives,
  womenRepresentatives,
}: Roll): boolean =>
  isMore(representatives, members) || isMore(womenRepresentatives, representatives ?? members);

/** What can't be true of any vote, in the order in which it is told. */
const contradictions: readonly (readonly [VoteRefusalCode, (counts: CountsOnRoll) => boolean])[] = [
  ['votes-do-not-add-up', (c) => c.for + c.against + c.abstain !== c.valid],
  ['ballots-do-not-add-up', (c) => c.valid + c.invalid !== c.returned],
  ['returned-exceeds-issued', (c) => c.returned > c.issued],
  ['present-exceeds-roll', (c) => isMore(c.present, c.roll[rollOf[c.forum]])],
  ['issued-exceeds-roll', (c) => isMore(c.issued, c.roll[rollOf[c.forum]])],
  ['issued-exceeds-present', (c) => c.forum !== 'votersBallot' && isMore(c.issued, c.present)],
  ['households-exceed-roll', (c) => isMore(c.householdRepresentatives, c.roll.households)],
  ['households-exceed-present', (c) => isMore(c.householdRepresentatives, c.present)],
  ['roll-contradicts-itself', (c) => rollContradictsItself(c.roll)],
];

const refused = (code: VoteRefusalCode): VoteVerdict => ({ kind: 'refused', code });
const resulting = (result: VoteResult): VoteVerdict => ({ kind: 'result', result });

const countOf = (counts: CountsOnRoll, name: CountName): number | undefined =>
  ({ ...counts, ...counts.roll })[name];

/** Whether `part` is the share that a rule asks for; undefined where nobody knows of how many. */
const fulfils = (
  counts: CountsOnRoll,
  part: number,
  { of, share }: TallyRule,
): boolean | undefined => {
  const ofWhole = countOf(counts, of);
  return ofWhole === undefined ? undefined : reaches(part, ofWhole, share);
};

/**
 * One alternative is enough; `unknown` where none is reached and one that was tried lacks its
 * whole.
 */
const quorumOf = (
  counts: CountsOnRoll,
  alternatives: readonly TallyRule[],
): 'reached' | 'missed' | 'unknown' => {
  const answers = alternatives.flatMap((rule) => {
    const part = countOf(counts, rule.count);
    return part === undefined ? [] : [fulfils(counts, part, rule)];
  });
  if (answers.includes(true)) return 'reached';
  return answers.length === 0 || answers.includes(undefined) ? 'unknown' : 'missed';
};

const hasTooManyProxies = (counts: CountsOnRoll, rules: ForumRulesOfPack): boolean =>
  counts.forum === 'votersBallot' &&
  isMore(counts.mostProxiesOfOnePerson, rules.votersBallot.maximumProxiesPerPerson);

const isOnRoll = (name: CountName): name is keyof Roll => name in Roll.shape;

const compositionOf = (forum: Forum, rules: ForumRulesOfPack) =>
  forum === 'representativeAssembly' ? rules.representativeAssembly.composition : [];

/** Whether what is known of an assembly's members makes it no lawful one (VCOL 30). */
export const isUnlawfullyComposed = (forum: Forum, roll: Roll, rules: ForumRulesOfPack): boolean =>
  compositionOf(forum, rules).some(({ count, of, share }) => {
    const [part, ofWhole] = [roll[count], roll[of]];
    return part !== undefined && ofWhole !== undefined && !reaches(part, ofWhole, share);
  });

/**
 * What a roll does not tell and a result in that forum can't do without; of several wholes for a
 * quorum one is enough.
 */
export const missingFromRoll = (
  forum: Forum,
  roll: Roll,
  rules: ForumRulesOfPack,
): readonly string[] => {
  const isMissing = (name: CountName): boolean => isOnRoll(name) && roll[name] === undefined;
  const { quorum, majority } = rules[forum];
  const wholes = [...new Set<CountName>(quorum.map(({ of }) => of))];
  const needed: readonly CountName[] = [
    majority.of,
    ...compositionOf(forum, rules).flatMap(({ count, of }) => [of, count]),
  ];
  const others = needed.filter((name) => isMissing(name) && !wholes.includes(name));
  return [...(wholes.every(isMissing) ? [wholes.join(' / ')] : []), ...new Set(others)];
};

const refusalOf = (
  forum: Forum,
  counts: CountsOnRoll,
  rules: ForumRulesOfPack,
): VoteRefusalCode | undefined => {
  if (counts.forum !== forum) return 'wrong-forum';
  if (forum !== 'votersBallot' && counts.present === undefined) return 'attendance-unknown';
  const contradiction = contradictions.find(([, isBroken]) => isBroken(counts));
  if (contradiction !== undefined) return contradiction[0];
  if (hasTooManyProxies(counts, rules)) return 'too-many-proxies';
  if (isUnlawfullyComposed(forum, counts.roll, rules)) return 'composition-unlawful';
  return missingFromRoll(forum, counts.roll, rules).length > 0 ? 'roll-unknown' : undefined;
};

/**
 * The result of a vote in the forum that has to decide, computed from the counts and never typed in
 * (VCOL 19, 26, 30; 农村集体经济组织法 27). An assembly's missed quorum is `inquorate`, which is no
 * rejection; a recall ballot's missed turnout is one, for it is half of the double majority.
 */
export const resultOf = (
  forum: Forum,
  counts: CountsOnRoll,
  rules: ForumRulesOfPack,
): VoteVerdict => {
  const refusal = refusalOf(forum, counts, rules);
  if (refusal !== undefined) return refused(refusal);
  const quorum = quorumOf(counts, rules[forum].quorum);
  if (quorum === 'unknown') return refused('roll-unknown');
  if (quorum === 'missed') return resulting(rules[forum].missedQuorum);
  const { majority } = rules[forum];
  const isCarried = fulfils(counts, counts[majority.count], majority);
  if (isCarried === undefined) return refused('roll-unknown');
  return resulting(isCarried ? 'passed' : 'rejected');
};
