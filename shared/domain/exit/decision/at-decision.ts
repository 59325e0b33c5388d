import type { Case, CaseIn } from '../../case/case.ts';
import type { Circumstances } from '../../command/circumstances.ts';
import { requireInOrder } from '../../command/dates.ts';
import { refuse } from '../../refusal/refusal.ts';
import { atStage, requireOpen } from '../procedure/open-step.ts';
import { requireDecidingBody } from './deciding-body.ts';

/** The case at its decision, before the body that decides in it. */
export const atDecision = (state: Case, circumstances: Circumstances): CaseIn<'atDecision'> => {
  requireInOrder(state.since, circumstances);
  requireDecidingBody(state, circumstances);
  const found = atStage(state, 'atDecision');
  requireOpen(state, 'decision');
  return found;
};

/**
 * What the cadre has said is verified and answered before anything is decided (by analogy with
 * Sanctions Law 43).
 */
export const requireDefenceAnswered = ({ defence: { open } }: Case): void => {
  if (open.length > 0) refuse('defence-unanswered', { facts: { points: open.join(', ') } });
};
