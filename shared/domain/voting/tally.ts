import type { Forum, PolicyPack } from '../../policy/policy-pack.ts';
import type { Share } from '../../policy/forum-rules.ts';
import { type BallotCounts, Roll, type CountsOnRoll } from './counts.ts';
import { type VoteRefusalCode, isMore, contradictions } from './contradictions.ts';
import { reaches } from './shares.ts';

type VoteResult = 'passed' | 'rejected' | 'inquorate';

export type VoteVerdict =
  | { readonly kind: 'result'; readonly result: VoteResult }
  | { readonly kind: 'refused'; readonly code: VoteRefusalCode };

type ForumRulesOfPack = PolicyPack['vote']['forums'];

type TallyRule = { readonly count: CountName; readonly of: CountName; readonly share: Share };

type CountName = Exclude<keyof BallotCounts, 'forum'> | keyof Roll;

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

/** Whether what is known of an assembly's members makes it no lawful one (VCOL 29). */
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
