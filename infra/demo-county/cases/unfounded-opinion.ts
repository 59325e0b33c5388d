import type { Matter, Story } from './story.ts';
import { heard, investigated, meeting, opinion } from './usual-acts.ts';
import { paper } from './paper.ts';

const matter: Matter = {
  situation: 'S4',
  facts: '反映其在防汛值守期间擅离岗位。',
  evidence: { kind: 'testimony', title: '电话反映记录' },
  raisedBy: 'townshipClerk',
  about: { zh: '遇事避难不担当', en: 'evades difficulty' },
};

/**
 * (e) Nothing is borne out: the cadre's name is cleared in writing, as widely as the matter had
 * been made known.
 */
export const unfoundedOpinion: Story = {
  letter: 'e',
  zh: '所列情形均未查实：书面澄清正名',
  en: 'Unfounded opinion: cleared in writing',
  parts: [
    {
      cadre: 'li',
      acts: (day) => [
        opinion(matter, day),
        ...investigated(matter, false, day),
        ...heard([], '当晚在岗，值守记录可证。'),
        {
          as: 'townshipCommittee',
          on: 30,
          command: 'DecideNoMeasure',
          zh: '会议研究决定：不予处置，予以澄清',
          en: 'decides on no measure and clears the name',
          body: {
            meeting: meeting(day(30)),
            grounds: '查无实据。',
            clarification: {
              scope: '禾丰村全体党员、村民代表',
              text: '经调查，所反映问题无事实依据，特予澄清。',
              document: paper('澄清通报'),
            },
          },
        },
      ],
    },
  ],
};
