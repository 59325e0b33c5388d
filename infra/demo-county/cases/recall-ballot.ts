import type { StoryAct, Body, Day, Matter } from './story.ts';
import { heard } from './hearing-acts.ts';
import { decided, investigated, opinion } from './usual-acts.ts';
import { chair, convener, tellers } from './officials.ts';
import { paper } from './paper.ts';
import { decisionServed } from './service-acts.ts';

export const matter: Matter = {
  situation: 'S5',
  facts: '拉帮结派，村务会议多次因其缺席或阻挠无法召开。',
  evidence: { kind: 'petitionsAndStability', title: '信访登记摘要' },
  raisedBy: 'townshipClerk',
  about: { zh: '拉帮结派不团结', en: 'factionalism' },
};

const intended = [{ postId: 'post-1', disposition: 'RECALL' }];

/**
 * One village's numbers: those with the right to vote and those of them who signed, those who
 * registered to vote, and what the tellers counted.
 */
export type Village = {
  readonly entitled: number;
  readonly signatures: number;
  readonly voters: number;
  readonly counts: Body;
  readonly told: { readonly zh: string; readonly en: string };
};

export const upToBallot = (
  { entitled, signatures, voters, counts, told }: Village,
  day: Day,
): readonly StoryAct[] => [
  opinion(matter, day),
  ...investigated(matter, true, day),
  ...heard(intended, '不同意所列事实，请求由村民评判。', [
    {
      text: '不同意所列事实。',
      outcome: 'notAdopted',
      grounds: '会议记录和两名以上证人证言一致，事实清楚。',
    },
  ]),
  decided(
    [{ ...intended[0], grounds: '群众反映强烈，支持依法启动罢免。' }],
    {
      zh: '会议研究决定：支持罢免，须由村民联名提出',
      en: 'decides to support a recall, which the villagers must ask for',
    },
    day,
  ),
  decisionServed(32),
  {
    as: 'townshipClerk',
    on: 38,
    command: 'RecordPetition',
    zh: `登记罢免要求：${entitled} 名有选举权的村民中 ${signatures} 人联名，正好五分之一`,
    en: `records the petition: ${signatures} of ${entitled} with the right to vote signed, exactly one fifth`,
    body: {
      measureId: 'measure-1',
      submittedOn: day(36),
      petition: { signatures, entitled },
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
    zh: '公告罢免投票，确定登记参加选举的村民名单',
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
