import type * as z from 'zod';
import type { PolicyPack } from '../policy-pack.ts';

type PackData = z.input<typeof PolicyPack>;

const moreThanHalf = { numerator: 1, denominator: 2, strict: true };
const atLeast = (numerator: number, denominator: number) => ({
  numerator,
  denominator,
  strict: false,
});

export const petitionOfLaw: PackData['petition'] = {
  entitled: atLeast(1, 5),
  representatives: atLeast(1, 3),
  source: '《村民委员会组织法》第十九条 (VCOL 19)',
};

export const meetingOfCommittee: PackData['meeting'] = {
  minimumMembers: 3,
  present: atLeast(2, 3),
  for: moreThanHalf,
  source:
    '系统默认值（县里可调整），参照干部任免议事规则；少于三人不成其为集体决定 (default, after the rules for appointing cadres; fewer than three decide nothing together)',
};

export const voteOfLaw: PackData['vote'] = {
  maximumReconvenings: 1,
  source:
    '系统默认值（县里可调整）：未达法定人数不等于否决 (default: a missed quorum is no rejection)',
  // A village assembly's matters by the village's own (VCOL 28), the collective's by that of the
  // village or the township (农村集体经济组织法 26). No law puts it before the ballot on a recall, which
  // is the villagers' own (VCOL 19); there it is recorded where it was held.
  discussedFirst: {
    villagersAssembly: ['villageParty'],
    representativeAssembly: ['villageParty'],
    membersAssembly: ['villageParty', 'townshipParty'],
    membersRepresentatives: ['villageParty', 'townshipParty'],
  },
  forums: {
    // All ballots cast are 投票的村民, blank and invalid ones among them: they count against the
    // proposal.
    votersBallot: {
      quorum: [{ count: 'returned', of: 'voters', share: moreThanHalf }],
      missedQuorum: 'rejected',
      majority: { count: 'for', of: 'returned', share: moreThanHalf },
      maximumProxiesPerPerson: 3,
      source:
        '《村民委员会组织法》第十九条；委托投票参照《村民委员会组织法》第十八条 (VCOL 19; proxies by analogy with VCOL 18)',
    },
    villagersAssembly: {
      quorum: [
        { count: 'present', of: 'adults', share: moreThanHalf },
        { count: 'householdRepresentatives', of: 'households', share: atLeast(2, 3) },
      ],
      missedQuorum: 'inquorate',
      majority: { count: 'for', of: 'present', share: moreThanHalf },
      source: '《村民委员会组织法》第二十六条 (VCOL 26)',
    },
    representativeAssembly: {
      quorum: [{ count: 'present', of: 'members', share: atLeast(2, 3) }],
      missedQuorum: 'inquorate',
      majority: { count: 'for', of: 'present', share: moreThanHalf },
      composition: [
        { count: 'representatives', of: 'members', share: atLeast(4, 5) },
        { count: 'womenRepresentatives', of: 'members', share: atLeast(1, 3) },
      ],
      source: '《村民委员会组织法》第二十九条、第三十条 (VCOL 29, 30)',
    },
    membersAssembly: {
      quorum: [{ count: 'present', of: 'members', share: atLeast(2, 3) }],
      missedQuorum: 'inquorate',
      majority: { count: 'for', of: 'members', share: atLeast(2, 3) },
      source: '《农村集体经济组织法》第二十六条、第二十七条',
    },
    // No law asks for a quorum: where fewer are there than must agree, nothing can be decided.
    membersRepresentatives: {
      quorum: [{ count: 'present', of: 'members', share: atLeast(2, 3) }],
      missedQuorum: 'inquorate',
      majority: { count: 'for', of: 'members', share: atLeast(2, 3) },
      source:
        '《农村集体经济组织法》第二十八条；到会人数参照《农村集体经济组织法》第二十七条 (Collectives Law, art. 28; the quorum by analogy with Collectives Law, art. 27)',
    },
  },
};
