import * as z from 'zod';
import { decisionEvents } from './events/decision.ts';
import { inquiryEvents } from './events/inquiry.ts';
import { lifeEvents } from './events/life.ts';
import { measureEvents } from './events/measures.ts';
import { opinionEvents } from './events/opinion.ts';
import { procedureEvents } from './events/procedure.ts';
import { voteEvents } from './events/vote.ts';
import { EntryCorrected } from '../timeline/correction.ts';

/**
 * Every fact that a case's timeline can hold: one name for each distinct outcome. Additive; a
 * changed meaning is a new name.
 */
export const CaseEvent = z.discriminatedUnion('type', [
  ...procedureEvents,
  ...opinionEvents,
  ...inquiryEvents,
  ...decisionEvents,
  ...voteEvents,
  ...measureEvents,
  ...lifeEvents,
  EntryCorrected,
]);
export type CaseEvent = z.infer<typeof CaseEvent>;
export type CaseEventType = CaseEvent['type'];
export type CaseEventOf<Type extends CaseEventType> = Extract<CaseEvent, { type: Type }>;
