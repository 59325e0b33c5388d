import { suspensionByAppointingOrgan, warningTalkByAnalogy, type Column } from './columns.ts';

const employment = '聘用合同；《村民委员会组织法》第二十八条、第三十八条';

/** E is employed: what ends it is a decision under the contract. */
export const employedPost: Column = {
  WARNING_TALK: warningTalkByAnalogy,
  SUSPENSION: {
    allowed: true,
    petition: false,
    forums: [],
    onInvestigation: suspensionByAppointingOrgan,
    effective: 'decisionServed',
    legalBasis: employment,
    note: {
      zh: '按聘用合同决定，送达之日生效。',
      en: 'By decision under the contract, in effect when served.',
    },
  },
  DEMOTION: {
    allowed: true,
    petition: false,
    forums: [],
    effective: 'decisionServed',
    legalBasis: employment,
    note: {
      zh: '按聘用合同调整岗位，送达之日生效。',
      en: 'Lower duties under the contract, in effect when served.',
    },
  },
  ORDERED_RESIGNATION: {
    allowed: true,
    petition: false,
    forums: [],
    resignationFirst: true,
    refusalLeadsTo: 'REMOVAL',
    effective: 'resignationAccepted',
    legalBasis: employment,
    note: {
      zh: '限期提交辞职申请，接受之日生效；拒不辞职的予以解聘。',
      en: 'Ends on the day that the resignation is accepted; a refusal leads to dismissal under the contract.',
    },
  },
  REMOVAL: {
    allowed: true,
    petition: false,
    forums: [],
    effective: 'decisionServed',
    legalBasis: employment,
    note: {
      zh: '按聘用合同解聘，送达之日生效。',
      en: 'Dismissal under the contract, in effect when served.',
    },
  },
  RECALL: {
    allowed: false,
    code: 'recall-of-employed-post',
    article: '《村民委员会组织法》第十九条',
    sentence: {
      zh: '罢免只适用于选举产生的职务，聘用人员不适用。',
      en: 'Recall is for elected posts; employed staff are not recalled.',
    },
    lawfulRoute: { zh: '按聘用合同解聘。', en: 'Dismissal under the contract (REMOVAL).' },
  },
  TERMINATION: {
    allowed: true,
    petition: false,
    forums: [],
    triggers: ['contractEnded', 'death'],
    effective: 'triggerDate',
    legalBasis: employment,
    note: { zh: '聘用期满即终止，无须表决。', en: 'Ends with the contract; nobody votes.' },
  },
};
