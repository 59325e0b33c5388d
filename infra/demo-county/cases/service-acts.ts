import { handedOver } from './hearing-acts.ts';
import { paper } from './paper.ts';
import type { StoryAct } from './story.ts';

/** The written decision is handed to the cadre, with the ways of redress in it. */
export const decisionServed = (on: number, title = '处置决定书'): StoryAct => ({
  as: 'townshipClerk',
  on,
  command: 'ServeDecision',
  zh: `送达决定：${title}`,
  en: 'serves the decision, with the ways of redress and their last days',
  body: { service: handedOver(), document: paper(title) },
});
