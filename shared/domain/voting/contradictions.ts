import type { Forum } from '../../policy/policy-pack.ts';
import type { Roll } from './counts.ts';
import { type CountsOnRoll } from './counts.ts';

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

export const isMore = (count: number | undefined, than: number | undefined): boolean =>
  count !== undefined && than !== undefined && count > than;

const rollOf: Readonly<Record<Forum, keyof Roll>> = {
  votersBallot: 'voters',
  villagersAssembly: 'adults',
  representativeAssembly: 'members',
  membersAssembly: 'members',
  membersRepresentatives: 'members',
};

/** Whether a roll counts more of a part than of its whole. */
export const rollContradictsItself = ({
  members,
  representatives,
  womenRepresentatives,
}: Roll): boolean =>
  isMore(representatives, members) || isMore(womenRepresentatives, representatives ?? members);

/** What can't be true of any vote, in the order in which it is told. */
export const contradictions: readonly (readonly [
  VoteRefusalCode,
  (counts: CountsOnRoll) => boolean,
])[] = [
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
