import { suspensionOfElected, warningTalkByAnalogy, type Column } from './columns.ts';

const collectiveLaw = '《农村集体经济组织法》第二十六条、第二十七条、第二十八条';

/**
 * C is elected and recalled by the members of the collective or, as far as its charter leaves it to
 * them, by their representatives (`CharterMatter`).
 */
export const collectivePost: Column = {
  WARNING_TALK: warningTalkByAnalogy,
  SUSPENSION: {
    allowed: true,
    petition: false,
    forums: ['membersAssembly'],
    exemptFromVoteBy: 'supervisoryInvestigation',
    onInvestigation: suspensionOfElected,
    effective: 'decisionServed',
    legalBasis: `参照${collectiveLaw}`,
    note: {
      zh: '由成员大会表决；已被监察机关立案调查且监察机关书面提出意见的，凭立案文号和该意见免于表决（有争议）；决定送达之日生效。法律无明文依据。',
      en: 'Voted by the members’ assembly; under a filed supervisory investigation whose organ advises it in writing none is needed (disputed). In effect when served. No express statutory basis.',
    },
  },
  DEMOTION: {
    allowed: false,
    code: 'demotion-of-collective-post',
    article: collectiveLaw,
    sentence: {
      zh: '理事会、监事会成员或者监事由成员大会选举，不能以决定降职。',
      en: 'The collective’s officers are elected by its members’ assembly and cannot be demoted by decision.',
    },
    lawfulRoute: {
      zh: '由成员大会罢免或者本人辞职后另行选举。',
      en: 'Recall by the members’ assembly or resignation, and a new election.',
    },
  },
  ORDERED_RESIGNATION: {
    allowed: true,
    petition: false,
    forums: ['membersAssembly'],
    resignationFirst: true,
    refusalLeadsTo: 'RECALL',
    effective: 'votePassed',
    legalBasis: `农村集体经济组织章程；参照${collectiveLaw}`,
    note: {
      zh: '先有本人辞职申请，成员大会通过之日职务终止；拒不辞职的，按章程规定罢免。法律没有规定辞职由谁通过。',
      en: 'The resignation comes first; office ends on the day that the members’ assembly passes it. A refusal leads to recall as the charter has it. No statute says who passes a resignation.',
    },
  },
  REMOVAL: {
    allowed: false,
    code: 'removal-of-collective-post',
    article: collectiveLaw,
    sentence: {
      zh: '理事会、监事会成员或者监事由成员大会选举和罢免，不能以决定免职。',
      en: 'The collective’s officers are elected and recalled by its members’ assembly and cannot be removed by decision.',
    },
    lawfulRoute: {
      zh: '由成员大会罢免，或者责令辞职。',
      en: 'Recall by the members’ assembly, or ordered resignation.',
    },
  },
  RECALL: {
    allowed: true,
    petition: false,
    forums: ['membersAssembly'],
    effective: 'resultDeclared',
    legalBasis: collectiveLaw,
    note: {
      zh: '成员三分之二以上参加，全体成员三分之二以上同意；章程规定由成员代表大会罢免的，全体成员代表三分之二以上同意。',
      en: 'Two thirds of the members present and two thirds of all members in favour; where the charter leaves it to the representatives, two thirds of all of them.',
    },
  },
  TERMINATION: {
    allowed: true,
    petition: false,
    forums: [],
    triggers: ['lossOfMembership', 'death'],
    effective: 'triggerDate',
    legalBasis:
      '《农村集体经济组织法》第十七条（成员身份的丧失）；职务随之终止为本机制规则，章程另有规定的从其规定',
    note: {
      zh: '丧失农村集体经济组织成员身份的，职务随之终止，无须表决；章程另有规定的从其规定。',
      en: 'Ends with membership of the collective, unless the charter says otherwise; nobody votes.',
    },
  },
};
