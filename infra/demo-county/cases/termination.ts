import { announced, discussed } from './around-a-vote.ts';
import type { Matter, Story } from './story.ts';
import { heard } from './hearing-acts.ts';
import { decided, investigated, opinion } from './usual-acts.ts';
import { actingPersons } from './cadres.ts';
import { chair, convener } from './officials.ts';
import { paper } from './paper.ts';
import { decisionServed } from './service-acts.ts';

const matter: Matter = {
  situation: 'S7',
  facts: '上一年度民主评议不称职，本年度重点工作仍未完成。',
  evidence: { kind: 'annualAssessment', title: '上一年度民主评议结果' },
  raisedBy: 'townshipClerk',
  about: { zh: '工作考核不达标', en: 'fails the assessment' },
};

const intended = [
  {
    postId: 'post-1',
    disposition: 'SUSPENSION',
    particulars: { months: 3, actingPerson: actingPersons.shiqiao },
  },
];

const appraisals = (second: string, first: string) => {
  const year = Number(second.slice(0, 4));
  return [
    { year: year - 1, heldOn: first, grade: 'incompetent', isQuorate: true },
    { year, heldOn: second, grade: 'incompetent', isQuorate: true },
  ];
};

/**
 * (f) A second failed appraisal ends the office by law: the vote that was called is cancelled (VCOL
 * 38).
 */
export const termination: Story = {
  letter: 'f',
  zh: '连续两次民主评议不称职：职务依法终止，已召集的表决取消',
  en: 'Two failed appraisals in a row: the office ends by law, and the vote that was called is cancelled',
  parts: [
    {
      cadre: 'qiu',
      acts: (day) => [
        opinion(matter, day),
        ...investigated(matter, true, day),
        ...heard(intended, '愿意改进。'),
        decided(
          [{ ...intended[0], grounds: '工作考核不达标。' }],
          { zh: '会议研究决定：停职，须经表决', en: 'decides on suspension, which needs a vote' },
          day,
        ),
        decisionServed(32),
        {
          as: 'townshipClerk',
          on: 33,
          command: 'ConveneVote',
          zh: '召集村民会议',
          en: 'convenes the villagers’ assembly',
          body: {
            measureId: 'measure-1',
            forum: 'villagersAssembly',
            roll: { adults: 900, households: 300 },
            rollDate: day(33),
            noticeGivenOn: day(33),
            meetingOn: day(45),
            priorDiscussion: discussed(day(32)),
            convener,
            chair,
          },
        },
        {
          as: 'townshipClerk',
          on: 41,
          command: 'DeclareTermination',
          zh: '第二次评议不称职，职务依法终止，无须表决',
          en: 'declares the office ended by the second failed appraisal; nobody votes',
          body: {
            postId: 'post-1',
            proof: {
              trigger: 'consecutiveFailedAppraisals',
              triggeredOn: day(40),
              reference: '评议〔示例〕5号',
              document: paper('民主评议结果'),
              appraisals: appraisals(day(40), day(-330)),
            },
          },
        },
        announced('measure-2', 43, day),
      ],
    },
  ],
};
