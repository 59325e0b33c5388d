import { integrityRules, suspensionOfElected, type Column } from './columns.ts';

/**
 * What the law asks of villagers'-committee posts: V1 and V2 alike, since both are elected (VCOL 14).
 */
export const committeePostByLaw: Column = {
  WARNING_TALK: {
    allowed: true,
    petition: false,
    forums: [],
    effective: 'talkRecorded',
    legalBasis: integrityRules('第二十二条'),
    note: {
      zh: '法律不要求表决，以谈话记录签字之日为准。',
      en: 'The law asks for no vote; in effect on the day of the record.',
    },
  },
  SUSPENSION: {
    allowed: true,
    petition: false,
    forums: [],
    requires: 'supervisoryInvestigation',
    onInvestigation: suspensionOfElected,
    effective: 'decisionServed',
    legalBasis: suspensionOfElected.legalBasis,
    note: {
      zh: '有争议：选举产生的成员没有任免机关。仅在已被监察机关立案调查、不宜继续履职，且监察机关书面提出意见时可以暂停履行职务，须载明立案文号和该意见的文号、日期。',
      en: 'Disputed, since an elected member has no appointing organ: only under a filed supervisory investigation whose organ advises it in writing; the references of both and the date of the opinion are given.',
    },
  },
  DEMOTION: {
    allowed: false,
    code: 'demotion-of-elected-post',
    article: '《村民委员会组织法》第十四条',
    sentence: {
      zh: '村民委员会成员由村民选举产生，任何组织或者个人不得以决定降低其职务。',
      en: 'Committee members are elected; no organization or person may lower their post by decision.',
    },
    lawfulRoute: {
      zh: '本人辞去现职，经村民会议或者村民代表会议通过，再以补选担任较低职务（《村民委员会组织法》第二十条、第二十三条）。',
      en: 'Resignation from the present post, passed by an assembly (VCOL 20), then a by-election to the lower one (VCOL 23).',
    },
  },
  ORDERED_RESIGNATION: {
    allowed: true,
    petition: false,
    forums: ['villagersAssembly', 'representativeAssembly'],
    resignationFirst: true,
    refusalLeadsTo: 'RECALL',
    effective: 'votePassed',
    legalBasis: `《村民委员会组织法》第二十条；${integrityRules('第二十二条')}`,
    note: {
      zh: '先有本人辞职申请，村民会议或者村民代表会议通过之日职务终止；拒不辞职的依法罢免。监察机关立案调查期间须经监察机关同意。',
      en: 'The resignation comes first; office ends on the day an assembly passes it. A refusal leads to recall. Under supervisory investigation only with that organ’s consent.',
    },
  },
  REMOVAL: {
    allowed: false,
    code: 'removal-of-elected-post',
    article: '《村民委员会组织法》第十四条',
    sentence: {
      zh: '任何组织或者个人不得指定、委派或者撤换村民委员会成员，不能以决定免职。',
      en: 'No organization or person may appoint, designate or replace a committee member: removal by decision is unlawful.',
    },
    lawfulRoute: {
      zh: '责令辞职并经村民会议或者村民代表会议通过，或者由村民依法罢免（《村民委员会组织法》第二十条、第十九条）。',
      en: 'Ordered resignation passed by an assembly (VCOL 20), or recall by the voters (VCOL 19).',
    },
  },
  RECALL: {
    allowed: true,
    petition: true,
    forums: ['votersBallot'],
    effective: 'resultDeclared',
    legalBasis: '《村民委员会组织法》第十九条',
    note: {
      zh: '须有五分之一以上有选举权的村民或者三分之一以上村民代表联名要求，由登记参加选举的村民投票；村民代表会议不能罢免。',
      en: 'Needs a petition of one fifth of the villagers with the right to vote or one third of the representatives, then a ballot of the registered voters; representatives cannot recall.',
    },
  },
  TERMINATION: {
    allowed: true,
    petition: false,
    forums: [],
    triggers: ['criminalSentence', 'lossOfCapacity', 'consecutiveFailedAppraisals', 'death'],
    effective: 'triggerDate',
    legalBasis:
      '《村民委员会组织法》第二十二条、第三十八条；《民法典》第二十四条（丧失行为能力的认定）',
    note: {
      zh: '法定情形出现即终止，无须也不得以表决阻止；丧失行为能力以法院认定为准，连续两次评议不称职方可终止。',
      en: 'Ends of itself on a statutory trigger: no vote is needed and none may stop it. Loss of capacity is a court’s finding; two failed appraisals must be consecutive.',
    },
  },
};

/** The county's trial rules: every disposition of a committee member passes an assembly first. */
export const committeePostByTrialRules: Column = {
  ...committeePostByLaw,
  WARNING_TALK: {
    allowed: true,
    petition: false,
    forums: ['villagersAssembly', 'representativeAssembly'],
    delegated: true,
    effective: 'talkRecorded',
    legalBasis: `兴国县《关于建立不胜任、不称职村干部退出机制的实施意见（试行）》；${integrityRules('第二十二条')}`,
    note: {
      zh: '实施意见要求对村委委员的每一种处置先经村民会议或者村民代表会议表决通过；以谈话记录签字之日为准。',
      en: 'The trial rules ask for an assembly vote before any disposition of a committee member; in effect on the day of the record.',
    },
  },
  // No statute knows the suspension of an elected member, and two provinces penalise it: the basis of
  // the route that was taken is stored with the measure, so that a court can see on what it rested.
  SUSPENSION: {
    allowed: true,
    petition: false,
    forums: ['villagersAssembly', 'representativeAssembly'],
    delegated: true,
    exemptFromVoteBy: 'supervisoryInvestigation',
    onInvestigation: suspensionOfElected,
    effective: 'decisionServed',
    legalBasis: '兴国县《关于建立不胜任、不称职村干部退出机制的实施意见（试行）》',
    note: {
      zh: '须经村民会议或者村民代表会议表决通过；已被监察机关立案调查且监察机关书面提出意见的，凭立案文号和该意见免于表决（有争议）。决定送达并确定临时负责人之日生效。法律无明文依据。',
      en: 'Needs an assembly vote; under a filed supervisory investigation whose organ advises it in writing none is needed (disputed). In effect when served, with the acting person named. No express statutory basis.',
    },
  },
};
