import * as z from 'zod';
import type { Case } from '../../case/case.ts';
import { mostPoints, PointAnswer, type DefencePoint } from '../../case/defence.ts';
import type { CaseEvent } from '../../case/events.ts';
import type { Circumstances } from '../../command/circumstances.ts';
import { requireInOrder } from '../../command/dates.ts';
import { Document } from '../../document.ts';
import { refuse } from '../../refusal/refusal.ts';
import { CalendarDay } from '../../time/calendar-day.ts';
import { atStage, requireOpen } from '../procedure/open-step.ts';

/**
 * The answer to the defence (申辩复核): each fact and reason that the cadre gave is verified, and
 * adopted or not, on record (by analogy with Sanctions Law 43).
 */
export const AnswerDefence = z.strictObject({
  occurredOn: CalendarDay,
  answers: z.array(PointAnswer).min(1).max(20).readonly(),
  document: Document,
});

/** The points of a statement under the numbers that they have in the case. */
export const numbered = (
  { defence: { made } }: Case,
  points: readonly DefencePoint['text'][],
): readonly DefencePoint[] => {
  if (made + points.length > mostPoints)
    refuse('too-many-points', { field: 'points', facts: { most: mostPoints } });
  return points.map((text, index) => ({ point: made + index + 1, text }));
};

export const answerDefence = (
  state: Case,
  { answers, document }: z.infer<typeof AnswerDefence>,
  circumstances: Circumstances,
): readonly CaseEvent[] => {
  requireInOrder(state.since, circumstances);
  const { made, open } = atStage(state, 'atDecision').defence;
  requireOpen(state, 'decision');
  answers.forEach(({ point }, index) => {
    const field = `answers.${index}.point`;
    if (point > made) refuse('point-not-found', { field });
    const isRepeated = answers.findIndex((one) => one.point === point) < index;
    if (!open.includes(point) || isRepeated) refuse('point-already-answered', { field });
  });
  return [{ type: 'DefenceAnswered', data: { answers, document } }];
};
