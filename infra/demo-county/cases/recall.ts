import {
  chair,
  convener,
  decided,
  heard,
  investigated,
  meeting,
  opinion,
  paper,
  tellers,
  type Act,
  type Body,
  type Day,
  type Matter,
  type Story,
} from './story.ts';

const matter: Matter = {
  situation: 'S5',
  facts: '拉帮结派，村务会议多次因其缺席或阻挠无法召开。',
  evidence: { kind: 'petitionsAndStability', title: '信访登记摘要' },
  raisedBy: 'townshipClerk',
  about: { zh: '拉帮结派不团结', en: 'factionalism' },
};

const intended = [{ postId: 'post-1', disposition: 'RECALL' }];

/** One village's numbers: its registered voters, who signed, and what the tellers counted. */
type Village = {
  readonly voters: number;
  readonly signatures: number;
  readonly counts: Body;
  readonly told: { readonly zh: string; readonly en: string };
};

const upToBallot = ({ voters, signatures, counts, told }: Village, day: Day): readonly Act[] => [
  opinion(matter, day),
  ...investigated(matter, true, day),
  ...heard(intended, '不同意所列事实，请求由村民评判。'),
  decided(
    [{ ...intended[0], grounds: '群众反映强烈，支持依法启动罢免。' }],
    {
      zh: '会议研究决定：支持罢免，须由村民联名提出',
      en: 'decides to support a recall, which the villagers must ask for',
    },
    day,
  ),
  {
    as: 'townshipClerk',
    on: 38,
    command: 'RecordPetition',
    zh: `登记罢免要求：${voters} 名选民中 ${signatures} 人联名，正好五分之一`,
    en: `records the petition: ${signatures} of ${voters} voters signed, exactly one fifth`,
    body: {
      measureId: 'measure-1',
      submittedOn: day(36),
      petition: { signatures, voters },
      reasons: '不履行主任职责。',
      defenceOffered: true,
      defence: '本人已尽力。',
      document: paper('罢免要求书'),
    },
  },
  {
    as: 'townshipClerk',
    on: 40,
    command: 'ConveneVote',
    zh: '公告罢免投票，冻结选民名册',
    en: 'announces the ballot and freezes the roll',
    body: {
      measureId: 'measure-1',
      forum: 'votersBallot',
      roll: { voters },
      rollDate: day(40),
      noticeGivenOn: day(40),
      meetingOn: day(51),
      convener,
      chair,
    },
  },
  {
    as: 'townshipClerk',
    on: 51,
    command: 'RecordVote',
    ...told,
    body: {
      measureId: 'measure-1',
      heldOn: day(51),
      counts: { forum: 'votersBallot', ...counts },
      chair,
      tellers,
      scan: paper('罢免票扫描件'),
    },
  },
];

const failed: Village = {
  voters: 1000,
  signatures: 200,
  counts: { issued: 620, returned: 500, valid: 496, invalid: 4, for: 430, against: 60, abstain: 6 },
  told: {
    zh: '登记投票：1000 名选民收回 500 票，须过半数，差一票',
    en: 'records the ballot: 500 of 1000 voted, one short of a majority',
  },
};

const passed: Village = {
  voters: 800,
  signatures: 160,
  counts: {
    issued: 560,
    returned: 401,
    valid: 398,
    invalid: 3,
    for: 201,
    against: 190,
    abstain: 7,
  },
  told: {
    zh: '登记投票：800 名选民收回 401 票，201 票赞成',
    en: 'records the ballot: 401 of 800 voted, 201 for',
  },
};

/**
 * (d) A recall is the villagers' own: it fails by one ballot in one village and passes in another
 * (VCOL 19).
 */
export const recall: Story = {
  letter: 'd',
  zh: '村委会主任：罢免。一村差一票未过，冷静期内不得以同一事由再提；另一村通过',
  en: 'Director, recall: one village misses turnout by one ballot, the same facts may not come again at once; another village passes it',
  parts: [
    {
      cadre: 'wen',
      acts: (day) => [
        ...upToBallot(failed, day),
        {
          as: 'townshipCommittee',
          on: 58,
          command: 'DecideNoMeasure',
          zh: '重新研究：不再处置',
          en: 'decides anew: no further measure',
          body: { meeting: meeting(day(58)), grounds: '尊重村民表决结果。' },
        },
        {
          ...opinion(matter, day),
          on: 62,
          zh: '以同一事由再次提出意见',
          en: 'raises the same facts again',
          refusedWith: 'cool-down-after-failed-recall',
        },
      ],
    },
    {
      cadre: 'zeng',
      acts: (day) => [
        ...upToBallot(passed, day),
        {
          as: 'townshipClerk',
          on: 52,
          command: 'DeclareRecall',
          zh: '宣布罢免结果',
          en: 'declares the recall',
          body: { measureId: 'measure-1', document: paper('罢免结果公告') },
        },
      ],
    },
  ],
};
