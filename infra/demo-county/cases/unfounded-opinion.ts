import type { Matter, Story } from './story.ts';
import { heard } from './hearing-acts.ts';
import { investigated, meeting, opinion } from './usual-acts.ts';
import { paper } from './paper.ts';
import { decisionServed } from './service-acts.ts';

const matter: Matter = {
  situation: 'S4',
  facts: '反映其在防汛值守期间擅离岗位。',
  evidence: { kind: 'testimony', title: '电话反映记录' },
  raisedBy: 'townshipClerk',
  about: { zh: '遇事避难不担当', en: 'evades difficulty' },
};

/**
 * (e) All of it is untrue, and was talked about: the cadre is cleared in a letter and, wishing so,
 * as widely as it had been made known.
 */
export const unfoundedOpinion: Story = {
  letter: 'e',
  zh: '反映不实：书面澄清，本人愿意并公开澄清',
  en: 'Untrue: cleared in writing and, by the cadre’s wish, in public',
  parts: [
    {
      cadre: 'li',
      acts: (day) => [
        opinion(matter, day),
        ...investigated(matter, false, day),
        ...heard([], '当晚在岗，值守记录可证。', [
          {
            text: '当晚在岗，值守记录可证。',
            outcome: 'adopted',
            grounds: '经核对值守登记和值班电话录音，情况属实。',
          },
        ]),
        {
          as: 'townshipCommittee',
          on: 30,
          command: 'DecideNoMeasure',
          zh: '会议研究决定：不予处置，予以澄清',
          en: 'decides on no measure and clears the name',
          body: {
            meeting: meeting(day(30)),
            grounds: '值守记录表明其当晚在岗，反映不实，并已在村内传开。',
            hadBadEffects: true,
            clarification: {
              text: '经调查，所反映问题与事实不符，特予澄清。',
              document: paper('澄清函'),
              inPublic: {
                manner: '会议通报',
                scope: '禾丰村全体党员、村民代表',
                wish: paper('本人要求公开澄清的意见'),
              },
            },
          },
        },
        decisionServed(32, '不予处置决定书'),
      ],
    },
  ],
};
