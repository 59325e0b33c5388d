import type { StoryAct, Day, Matter, Part } from '../../../infra/demo-county/cases/story.ts';
import { heard } from '../../../infra/demo-county/cases/hearing-acts.ts';
import {
  decided,
  investigated,
  meeting,
  opinion,
} from '../../../infra/demo-county/cases/usual-acts.ts';
import { decisionServed } from '../../../infra/demo-county/cases/service-acts.ts';
import { talkers } from '../../../infra/demo-county/cases/officials.ts';
import { paper } from '../../../infra/demo-county/cases/paper.ts';

// What the stories of the demo county do not tell.

const matter: Matter = {
  situation: 'S2',
  facts: '负责的医保征缴连续两月落后。',
  evidence: { kind: 'annualAssessment', title: '医保征缴进度通报' },
  raisedBy: 'townshipClerk',
  about: { zh: '医保征缴不力', en: 'slack on the medical-insurance levy' },
};
const intended = [{ postId: 'post-1', disposition: 'WARNING_TALK' }];
const twoMonths = 60;

const later = (act: StoryAct): StoryAct => ({ ...act, on: act.on + twoMonths - 30 });

const decidedLater = (day: Day): StoryAct => {
  const act = decided(
    [{ ...intended[0], grounds: '情节较轻。' }],
    { zh: '研究决定', en: 'decides' },
    day,
  );
  return { ...act, on: twoMonths, body: { ...act.body, meeting: meeting(day(twoMonths)) } };
};

/**
 * A case that the committee returns to the investigation: the steps from there on are gone through
 * again.
 */
export const investigatedTwice: Part = {
  cadre: 'zhong',
  acts: (day) => {
    const [accepted, ...investigation] = investigated(matter, true, day);
    const hearing = heard(intended, '承认工作滞后。');
    return [
      opinion(matter, day),
      accepted!,
      ...investigation,
      ...hearing,
      {
        as: 'townshipCommittee',
        on: 30,
        command: 'ReturnToInvestigation',
        zh: '退回补充调查',
        en: 'returns it to the investigation',
        body: { reason: '证据不足，补充调查。' },
      },
      ...investigation.map(later),
      ...hearing.map(later),
      decidedLater(day),
      {
        as: 'townshipClerk',
        on: 62,
        command: 'RecordWarningTalk',
        zh: '警示谈话',
        en: 'holds the warning talk',
        body: { measureId: 'measure-1', talkers, record: paper('警示谈话记录') },
      },
      decisionServed(63),
    ];
  },
};

/** An opinion that is returned, amended, and in the end withdrawn. */
export const amendedOpinion: Part = {
  cadre: 'zhong',
  acts: (day) => [
    opinion(matter, day),
    {
      as: 'townshipClerk',
      on: 1,
      command: 'ReturnOpinion',
      zh: '退回补充材料',
      en: 'returns it to be amended',
      body: { reason: '事实不清，请补充材料。' },
    },
    {
      as: 'townshipClerk',
      on: 2,
      command: 'AmendOpinion',
      zh: '补充后再次提出',
      en: 'raises it again, amended',
      body: { allegations: opinion(matter, day).body['allegations'] },
    },
    {
      as: 'townshipClerk',
      on: 3,
      command: 'WithdrawCase',
      zh: '撤回',
      en: 'withdraws it',
      body: { reason: '经核对系误报。' },
    },
  ],
};
