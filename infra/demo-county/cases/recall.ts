import type { Story } from './story.ts';
import { meeting, opinion } from './usual-acts.ts';

import { paper } from './paper.ts';

import { announced } from './around-a-vote.ts';
import { matter, upToBallot, type Village } from './recall-ballot.ts';
import { decisionServed } from './service-acts.ts';

const failed: Village = {
  entitled: 1200,
  signatures: 240,
  voters: 1000,
  counts: { issued: 620, returned: 500, valid: 496, invalid: 4, for: 430, against: 60, abstain: 6 },
  told: {
    zh: '登记投票：1000 名登记选民收回 500 票，须过半数，差一票',
    en: 'records the ballot: 500 of 1000 registered voters voted, one short of a majority',
  },
};

const passed: Village = {
  entitled: 900,
  signatures: 180,
  voters: 800,
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
    zh: '登记投票：800 名登记选民收回 401 票，201 票赞成',
    en: 'records the ballot: 401 of 800 registered voters voted, 201 for',
  },
};

/**
 * (d) A recall is the villagers' own: it fails by one ballot in one village and passes in another
 * (VCOL 19).
 */
export const recall: Story = {
  letter: 'd',
  zh: '村委会主任：罢免。一村差一票未过，间隔期内不得以同一事实再次提出；另一村通过',
  en: 'Director, recall: one village misses turnout by one ballot, the same facts may not come again at once; another village passes it',
  parts: [
    {
      cadre: 'wen',
      acts: (day) => [
        ...upToBallot(failed, day),
        announced('measure-1', 52, day),
        {
          as: 'townshipCommittee',
          on: 58,
          command: 'DecideNoMeasure',
          zh: '重新研究：不再处置',
          en: 'decides anew: no further measure',
          body: { meeting: meeting(day(58)), grounds: '尊重村民表决结果。' },
        },
        decisionServed(59, '不予处置决定书'),
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
          zh: '公布罢免结果',
          en: 'declares the recall',
          body: { measureId: 'measure-1', document: paper('罢免结果公告') },
        },
        announced('measure-1', 53, day),
      ],
    },
  ],
};
