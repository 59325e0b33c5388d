import type * as z from 'zod';
import type { PolicyPack } from '../policy-pack.ts';
import { collectivePost } from './collective-post.ts';
import { matrixOf } from './columns.ts';
import { committeePostByLaw } from './committee-posts.ts';
import { employedPost } from './employed-post.ts';
import { partyMemberPost, secretaryPost } from './party-posts.ts';
import { periods } from './periods.ts';
import { redress } from './redress.ts';
import { sanctionsOfLaw } from './sanctions.ts';
import { supervisionPost } from './supervision-post.ts';
import { dispositions, evidenceKinds, postKinds, situations } from './vocabulary.ts';
import { meetingOfCommittee, petitionOfLaw, voteOfLaw } from './votes.ts';

/**
 * Only what the law asks: no vote on a warning talk, and no suspension of an elected member by a
 * vote.
 */
export const statute2026: z.input<typeof PolicyPack> = {
  id: 'statute-2026',
  version: 1,
  inForce: { from: '2026-01-01', until: null },
  predecessor: { id: 'statute-2018', version: 4 },
  title: { zh: '仅依国家法律（2026年起）', en: 'National law only (from 2026)' },
  source: {
    zh: '《中华人民共和国村民委员会组织法》及相关法律法规',
    en: 'The Organic Law of Villagers’ Committees and related law',
  },
  statute: {
    title: {
      zh: '《中华人民共和国村民委员会组织法》（2025年修正）',
      en: 'Organic Law of Villagers’ Committees (as amended in 2025; VCOL)',
    },
    inForce: '2026-01-01',
  },
  situations,
  evidenceKinds,
  dispositions,
  postKinds,
  term: {
    years: 5,
    earlyElectionMonths: 3,
    // Six with the county's approval: so the election measures of Jiangxi, of which only the opening
    // could be read, and that as it stood in 2011.
    earlyElectionMonthsIfApproved: 6,
    source:
      '《村民委员会组织法》第十四条；换届选举可早于届满的月数（县级批准的、未经批准的）为系统默认值（县里可调整） (VCOL 14; how much earlier an election may come, approved by the county or not, is a default)',
  },
  matrix: matrixOf({
    P1: secretaryPost,
    P2: partyMemberPost,
    V1: committeePostByLaw,
    V2: committeePostByLaw,
    S: supervisionPost,
    C: collectivePost,
    E: employedPost,
  }),
  // The law of Jiangxi has not been checked for some of these periods: see the note in periods.ts.
  deadlines: periods,
  investigation: {
    minimumInvestigators: 2,
    source:
      '参照《公职人员政务处分法》第四十二条；延长一次为系统默认值（县里可调整） (two by analogy; one extension by default)',
  },
  meeting: meetingOfCommittee,
  filing: {
    postKinds: ['P1'],
    holdersOfBoth: [
      ['P1', 'P2'],
      ['V1', 'V2'],
    ],
    exemptDispositions: ['WARNING_TALK'],
    awaitedFor: ['P1'],
    source:
      '村党组织书记县级党委组织部备案管理；《中国共产党农村基层组织工作条例》（2019年）；书记的备案等候县里意见、其他的只报不等，为系统默认值（县里可调整） (which filing is awaited is a default)',
  },
  petition: petitionOfLaw,
  vote: voteOfLaw,
  suspension: {
    minimumMonths: 1,
    maximumTotalMonths: 6,
    source: '地方实践 (practice: one to six months)',
  },
  sanctions: sanctionsOfLaw,
  redress,
};
