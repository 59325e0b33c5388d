import { partsOfDue, type Due } from '../domain/case/due.ts';
import { Step } from '../domain/case/steps.ts';
import type { Bilingual } from '../policy/bilingual.ts';
import { stepLabels } from './labels.ts';

const windowLabels: Readonly<Record<string, Bilingual>> = {
  hearingWindow: { zh: '当事人陈述申辩', en: 'the cadre’s answer to the facts' },
  convening: { zh: '按责令召集会议', en: 'the calling of the vote that was ordered' },
  announcement: { zh: '公布结果', en: 'the announcement of the result' },
  resignationAnswer: { zh: '当事人答复责令辞职', en: 'the cadre’s answer to the order to resign' },
};

/** What falls due, in words. */
export const dueLabel = (due: Due): Bilingual => {
  const { subject } = partsOfDue(due);
  return windowLabels[subject] ?? stepLabels[Step.parse(subject)];
};
