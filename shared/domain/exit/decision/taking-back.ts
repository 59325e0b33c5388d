import type { Case } from '../../case/case.ts';
import type { Circumstances } from '../../command/circumstances.ts';
import type { CaseEvent } from '../../case/events.ts';
import { requireInOrderOf } from '../../command/dates.ts';
import {
  dispositionNow,
  isOrderToResign,
  isPending,
  type Measure,
  type TakenBackBy,
} from '../../case/measure.ts';
import { overtaking } from '../../case/posts.ts';
import { refuse } from '../../refusal/refusal.ts';

/**
 * What the committee has decided it may take back until it takes effect, or until it is no longer
 * the committee's alone: the villagers have petitioned for the recall or passed the measure, or the
 * cadre's letter of resignation lies before the assembly (VCOL 19, 20). What was passed and can't be
 * carried out, since nobody may act meanwhile as it was decided, is decided anew.
 */
const isOutOfTheCommitteesHands = (measure: Measure): boolean => {
  if (measure.status === 'awaitingImposition') return measure.votePassedOn !== null;
  if (measure.status !== 'awaitingVote') return false;
  const { route } = measure.afterRefusal ?? measure;
  return isOrderToResign(measure) || (dispositionNow(measure) === 'RECALL' && route === 'petition');
};

export type TakingBack = {
  readonly by: TakenBackBy;
  readonly back: CaseEvent;
  /** Whether a measure can no longer be carried out as it was decided. */
  readonly isImpossible?: (measure: Measure) => boolean;
};

/** Every measure that is not in effect yet, overtaken. */
const takingBack = (
  state: Case,
  { by, isImpossible = () => false }: TakingBack,
  circumstances: Circumstances,
): readonly CaseEvent[] => {
  const pending = state.measures.filter(isPending);
  const outOfHands = pending.find(
    (measure) => isOutOfTheCommitteesHands(measure) && !isImpossible(measure),
  );
  if (outOfHands !== undefined)
    refuse('decision-out-of-hands', { facts: { measureId: outOfHands.measureId } });
  for (const measure of pending) requireInOrderOf(state, measure, circumstances);
  return pending.flatMap((measure) => overtaking(measure, by));
};

/** Refuses where everything that was decided is in effect or came to nothing. */
export const requirePending = ({ measures }: Case): void => {
  if (!measures.some(isPending)) refuse('decision-in-effect');
};

/**
 * Nothing that is not in effect yet is carried out any more, and the steps from `back` on are gone
 * through once more. Refuses where a measure is no longer the committee's alone.
 */
export const goingBack = (
  state: Case,
  taken: TakingBack,
  circumstances: Circumstances,
): readonly CaseEvent[] => {
  const { run, machineVersion } = state.procedure;
  return [
    ...takingBack(state, taken, circumstances),
    taken.back,
    { type: 'ProcedureRequested', data: { run: run + 1, machineVersion } },
  ];
};
