import { suspensionOfElected, warningTalkByAnalogy, type Column } from './columns.ts';

const electedBodies = ['villagersAssembly', 'representativeAssembly'] as const;
const supervisionLaw = '《村民委员会组织法》第三十七条';

/**
 * S answers to the body that chose it: the villagers' or the representative assembly. Since the law
 * lets either choose (VCOL 37), the representatives recall without a delegation, by analogy; of a
 * suspension no law speaks, so that they need one.
 */
export const supervisionPost: Column = {
  WARNING_TALK: warningTalkByAnalogy,
  SUSPENSION: {
    allowed: true,
    petition: false,
    forums: [...electedBodies],
    delegated: true,
    exemptFromVoteBy: 'supervisoryInvestigation',
    onInvestigation: suspensionOfElected,
    effective: 'decisionServed',
    legalBasis: `参照${supervisionLaw}`,
    note: {
      zh: '由推选其的村民会议或者村民代表会议表决；已被监察机关立案调查且监察机关书面提出意见的，凭立案文号和该意见免于表决（有争议）；决定送达之日生效。法律无明文依据。',
      en: 'Voted by the body that chose the member; under a filed supervisory investigation whose organ advises it in writing none is needed (disputed). In effect when served. No express statutory basis.',
    },
  },
  DEMOTION: {
    allowed: false,
    code: 'demotion-of-supervision-post',
    article: supervisionLaw,
    sentence: {
      zh: '村务监督机构成员由村民会议或者村民代表会议推选产生，不能以决定降职。',
      en: 'Supervision members are chosen by an assembly and cannot be demoted by decision.',
    },
    lawfulRoute: {
      zh: '本人辞职，或者由推选其的会议罢免，另行推选。',
      en: 'Resignation, or recall by the assembly that chose the member, and a new choice.',
    },
  },
  ORDERED_RESIGNATION: {
    allowed: true,
    petition: false,
    forums: [...electedBodies],
    resignationFirst: true,
    refusalLeadsTo: 'RECALL',
    effective: 'votePassed',
    legalBasis: `${supervisionLaw}；参照《村民委员会组织法》第二十条`,
    note: {
      zh: '先有本人辞职申请，推选其的会议通过之日职务终止；拒不辞职的由该会议罢免。',
      en: 'The resignation comes first; office ends on the day that the electing body passes it. A refusal leads to recall by that body.',
    },
  },
  REMOVAL: {
    allowed: false,
    code: 'removal-of-supervision-post',
    article: supervisionLaw,
    sentence: {
      zh: '村务监督机构成员由村民会议或者村民代表会议推选产生，不能以决定免职。',
      en: 'Supervision members are chosen by an assembly and cannot be removed by decision.',
    },
    lawfulRoute: {
      zh: '由推选其的会议罢免，或者责令辞职。',
      en: 'Recall by the assembly that chose the member, or ordered resignation.',
    },
  },
  RECALL: {
    allowed: true,
    petition: false,
    forums: [...electedBodies],
    effective: 'resultDeclared',
    legalBasis: `参照${supervisionLaw}`,
    note: {
      zh: '由推选其的村民会议或者村民代表会议表决，不适用联名要求。法律只规定推选，罢免参照。',
      en: 'Voted by the assembly that chose the member; no petition is asked for. The law speaks of the choice only; recall is by analogy.',
    },
  },
  // The statute ends the office of committee members only; death is the one trigger that needs no
  // statute.
  TERMINATION: {
    allowed: true,
    petition: false,
    forums: [],
    triggers: ['criminalSentence', 'lossOfCapacity', 'death'],
    effective: 'triggerDate',
    legalBasis: '参照《村民委员会组织法》第二十二条',
    note: {
      zh: '参照村民委员会成员职务终止的情形，无须表决；连续评议不称职的规定不适用。',
      en: 'By analogy with committee members, without a vote; the rule on failed appraisals does not apply.',
    },
  },
};
