import { announced } from './around-a-vote.ts';
import type { Matter, Story, StoryAct } from './story.ts';
import { heard } from './hearing-acts.ts';
import { decided, investigated, opinion } from './usual-acts.ts';
import { actingPersons } from './cadres.ts';
import { convened, counted } from './directors-assembly.ts';
import { paper } from './paper.ts';
import { decisionServed } from './service-acts.ts';

const matter: Matter = {
  situation: 'S1',
  facts: '一年来未推动村级集体经济项目落地，多次调度仍无进展。',
  evidence: { kind: 'collectiveEconomy', title: '村级集体经济年度台账' },
  raisedBy: 'townshipClerk',
  about: { zh: '发展集体经济不作为', en: 'idle on the collective economy' },
};

const suspension = {
  disposition: 'SUSPENSION',
  particulars: { months: 3, actingPerson: actingPersons.liuxi },
};
const intended = [
  { postId: 'post-1', ...suspension },
  { postId: 'post-2', ...suspension },
];

const suspended = (on: number, measureId: string, about: { zh: string; en: string }): StoryAct => ({
  as: 'townshipClerk',
  on,
  command: 'ImposeSuspension',
  ...about,
  body: { measureId, document: paper('停职决定书') },
});

/**
 * (b) One person, two posts: two measures side by side, the county told first, one vote without a
 * quorum.
 */
export const bothPosts: Story = {
  letter: 'b',
  zh: '一肩挑：发展集体经济不作为，两职均停职',
  en: 'Secretary and director in one person, idle on the economy: suspended from both posts',
  parts: [
    {
      cadre: 'liu',
      acts: (day) => [
        opinion(matter, day),
        ...investigated(matter, true, day),
        ...heard(intended, '项目受阻有客观原因，本人愿意接受帮教。', [
          {
            text: '项目受阻有客观原因。',
            outcome: 'partlyAdopted',
            grounds: '用地审批确有延误，但一年内未再推动，责任不能免除。',
          },
        ]),
        decided(
          intended.map((one) => ({ ...one, grounds: '贯彻决策不坚决，经多次提醒仍无改进。' })),
          {
            zh: '会议研究决定：两职均停职三个月',
            en: 'decides: suspended from both for three months',
          },
          day,
        ),
        {
          as: 'countyOrganizer',
          on: 33,
          command: 'ReturnFilingForCorrection',
          zh: '退回补正备案材料',
          en: 'returns the filing for correction',
          body: { reason: '缺会议表决情况说明。' },
        },
        {
          as: 'townshipClerk',
          on: 34,
          command: 'ResubmitFiling',
          zh: '补正后重新报备',
          en: 'files again, corrected',
          body: { correction: '已补会议表决情况说明。', document: paper('备案报告') },
        },
        {
          as: 'countyOrganizer',
          on: 36,
          command: 'AcknowledgeFiling',
          zh: '予以备案',
          en: 'acknowledges the filing',
          body: { reference: '县组备〔示例〕7号' },
        },
        decisionServed(37),
        suspended(37, 'measure-1', {
          zh: '停止书记职务，由临时负责人代行',
          en: 'suspends from the secretaryship; the acting person takes over',
        }),
        convened(
          38,
          44,
          { zh: '召集村民代表会议', en: 'convenes the representative assembly' },
          day,
        ),
        counted(
          44,
          { present: 39, issued: 39, returned: 39, valid: 39, for: 30, against: 6, abstain: 3 },
          {
            zh: '登记表决：60 人到会 39 人，不足三分之二',
            en: 'records the vote: 39 of 60 came, short of two thirds',
          },
          day,
        ),
        convened(46, 56, { zh: '再次召集', en: 'convenes once more' }, day),
        counted(
          56,
          { present: 40, issued: 40, returned: 40, valid: 40, for: 21, against: 15, abstain: 4 },
          {
            zh: '登记表决：到会 40 人，正好三分之二，21 票赞成',
            en: 'records the vote: 40 came, exactly two thirds, 21 for',
          },
          day,
        ),
        announced('measure-2', 57, day),
        suspended(58, 'measure-2', { zh: '停止主任职务', en: 'suspends from the directorship' }),
      ],
    },
  ],
};
