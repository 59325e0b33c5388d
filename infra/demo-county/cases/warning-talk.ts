import type { Matter, Story } from './story.ts';
import { heard } from './hearing-acts.ts';
import { decided, investigated, opinion } from './usual-acts.ts';
import { talkers } from './officials.ts';
import { paper } from './paper.ts';
import { decisionServed } from './service-acts.ts';

const matter: Matter = {
  situation: 'S2',
  facts: '负责的医保征缴连续两月落后，未按要求入户动员，调度不力。',
  evidence: { kind: 'annualAssessment', title: '医保征缴进度通报' },
  raisedBy: 'villageOrganization',
  about: { zh: '医保征缴不力', en: 'slack on the medical-insurance levy' },
};

const intended = [{ postId: 'post-1', disposition: 'WARNING_TALK' }];

/** (a) A Party post needs no vote: the committee decides, the talk is held and recorded. */
export const warningTalk: Story = {
  letter: 'a',
  zh: '党组织委员：医保征缴不力，警示谈话，无须表决',
  en: 'Party-committee member, slack on the levy: a warning talk, without a vote',
  parts: [
    {
      cadre: 'zhong',
      acts: (day) => [
        opinion(matter, day),
        ...investigated(matter, true, day),
        ...heard(intended, '承认工作滞后，已着手整改。'),
        decided(
          [{ ...intended[0], grounds: '履职精力不集中，情节较轻。' }],
          { zh: '会议研究决定：警示谈话', en: 'decides on a warning talk' },
          day,
        ),
        decisionServed(32),
        {
          as: 'townshipClerk',
          on: 34,
          command: 'RecordWarningTalk',
          zh: '进行警示谈话并记录',
          en: 'holds the warning talk and records it',
          body: { measureId: 'measure-1', talkers, record: paper('警示谈话记录') },
        },
      ],
    },
  ],
};
