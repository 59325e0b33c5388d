import {
  integrityRules,
  suspensionByAppointingOrgan,
  type CellData,
  type Column,
} from './columns.ts';

const demotion = (zh: string, en: string): CellData => ({
  allowed: true,
  petition: false,
  forums: [],
  effective: 'decisionServed',
  legalBasis: '《中国共产党章程》第十三条；《中国共产党农村基层组织工作条例》',
  note: { zh, en },
});

const partyPost = {
  WARNING_TALK: {
    allowed: true,
    petition: false,
    forums: [],
    effective: 'talkRecorded',
    legalBasis: integrityRules('第二十一条'),
    note: {
      zh: '乡镇党委谈话并记录，以谈话记录签字之日为准。',
      en: 'The township Party committee talks and records; in effect on the day of the record.',
    },
  },
  SUSPENSION: {
    allowed: true,
    petition: false,
    forums: [],
    onInvestigation: suspensionByAppointingOrgan,
    effective: 'decisionServed',
    legalBasis: `${integrityRules('第二十一条')}：停职检查`,
    note: {
      zh: '乡镇党委决定，须指定临时负责人；不影响所兼村民委员会职务。',
      en: 'Decided by the township Party committee, with an acting person named; a committee post held as well is untouched.',
    },
  },
  ORDERED_RESIGNATION: {
    allowed: true,
    petition: false,
    forums: [],
    resignationFirst: true,
    refusalLeadsTo: 'REMOVAL',
    effective: 'resignationAccepted',
    legalBasis: integrityRules('第二十一条'),
    note: {
      zh: '限期提交辞职申请，乡镇党委接受之日生效；拒不辞职的予以免职。监察机关立案调查期间须经监察机关同意。',
      en: 'Ends on the day that the township accepts the resignation; a refusal leads to removal. Under supervisory investigation only with that organ’s consent.',
    },
  },
  REMOVAL: {
    allowed: true,
    petition: false,
    forums: [],
    effective: 'decisionServed',
    legalBasis: `${integrityRules('第二十一条')}；《中国共产党章程》第十三条（党组织负责人）`,
    note: {
      zh: '乡镇党委决定，送达之日生效；不影响所兼村民委员会职务。',
      en: 'Decided by the township Party committee, in effect when served; a committee post held as well is untouched.',
    },
  },
  RECALL: {
    allowed: false,
    code: 'recall-of-party-post',
    article: '《村民委员会组织法》第十九条',
    sentence: {
      zh: '罢免只适用于由村民选举的职务，党组织职务不由村民罢免。',
      en: 'Recall is for posts that the villagers elect; they do not recall from a Party post.',
    },
    lawfulRoute: {
      zh: '由乡镇党委责令辞职或者免职。',
      en: 'Ordered resignation or removal by the township Party committee.',
    },
  },
  TERMINATION: {
    allowed: true,
    petition: false,
    forums: [],
    triggers: ['removalFromPartyPosts', 'partyProbationOrHeavier', 'struckOffPartyRolls', 'death'],
    effective: 'triggerDate',
    legalBasis: '《中国共产党纪律处分条例》（2023年）第十一条、第十二条、第十三条',
    note: {
      zh: '受到撤销党内职务处分或者被除名的，党内职务终止；受到留党察看以上处分的，党内职务自然撤销；无须表决。',
      en: 'A Party post ends where its holder is removed from Party posts or struck off, and of itself with probation or expulsion; nobody votes.',
    },
  },
} as const satisfies Omit<Column, 'DEMOTION'>;

export const secretaryPost: Column = {
  ...partyPost,
  DEMOTION: demotion(
    '由书记改任班子成员，乡镇党委决定；不影响所兼村民委员会职务。',
    'From secretary to member, decided by the township Party committee; a committee post held as well is untouched.',
  ),
};

export const partyMemberPost: Column = {
  ...partyPost,
  DEMOTION: demotion(
    '仅适用于有更低党内职务可任的成员（如副书记改任委员），乡镇党委决定。',
    'Only where there is a lower Party post to go to (deputy secretary to member), decided by the township Party committee.',
  ),
};
