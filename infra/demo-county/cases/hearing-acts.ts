import { investigators } from './officials.ts';
import { paper } from './paper.ts';
import type { Body, StoryAct } from './story.ts';

/** A paper is handed to the cadre, who signs for it. */
export const handedOver = (place = '乡镇党政办公室'): Body => ({
  manner: 'inPerson',
  place,
  servers: [investigators[0]],
  receivedBy: { capacity: 'cadre' },
  receipt: paper('送达回证'),
});

/** A point of the defence, and what became of it. */
export type Point = {
  readonly text: string;
  readonly outcome: 'adopted' | 'partlyAdopted' | 'notAdopted';
  readonly grounds: string;
};

const answered = (points: readonly Point[]): readonly StoryAct[] =>
  points.length === 0
    ? []
    : [
        {
          as: 'townshipClerk',
          on: 25,
          command: 'AnswerDefence',
          zh: `逐条核实并答复申辩：${points.length} 条`,
          en: `verifies and answers the defence, point by point: ${points.length}`,
          body: {
            answers: points.map(({ outcome, grounds }, index) => ({
              point: index + 1,
              outcome,
              grounds,
            })),
            document: paper('申辩复核意见表'),
          },
        },
      ];

/** The cadre is told the facts and what is intended, and answers; each point is answered in turn. */
export const heard = (
  intended: readonly Body[],
  statement: string,
  points: readonly Point[] = [],
): readonly StoryAct[] => [
  {
    as: 'townshipClerk',
    on: 20,
    command: 'ServeFacts',
    zh: '书面告知事实和拟作处理',
    en: 'serves the facts and what is intended',
    body: {
      service: handedOver(),
      facts: '经调查核实的事实及依据见附件。',
      intended,
      document: paper('事实告知书'),
    },
  },
  {
    as: 'townshipClerk',
    on: 22,
    command: 'RecordStatement',
    zh: '听取本人陈述申辩',
    en: 'records what the cadre answers',
    body: {
      statement,
      points: points.map(({ text }) => text),
      form: 'oral',
      document: paper('陈述申辩笔录'),
    },
  },
  ...answered(points),
];
