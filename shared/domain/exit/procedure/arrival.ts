import { CalendarDay } from '../../time/calendar-day.ts';
import type { Case } from '../../case/case.ts';
import { deadlineOf, dueOf } from '../../time/deadline.ts';
import type { CaseEventOf } from '../../case/events.ts';
import type { MeasureId } from '../../ids.ts';
import { isPending } from '../../case/measure.ts';
import type { PolicyPack } from '../../../policy/policy-pack.ts';
import type { WorkCalendar } from '../../../policy/work-calendar.ts';
import type { StepAnswer } from '../../case/step-answer.ts';
import { stepKey, type Step, type StepKey } from '../../case/steps.ts';
import { exitProcedure } from './exit-procedure.ts';
import { isToBeServed } from '../../case/decision-service.ts';
import { mustBeReferred } from '../../case/referral-duty.ts';

/**
 * What follows from a decision that stands: filing, what is still to be carried out, and referral.
 */
const whatFollows = (state: Case): Omit<StepAnswer, 'outcome'> => ({
  toBeFiled: state.stage === 'atFiling' || state.procedure.standing.filing !== undefined,
  toBeReferred: mustBeReferred(state),
  measures: state.measures
    .filter(isPending)
    .map(({ measureId, disposition, route }) => ({ measureId, disposition, route })),
});

/** The answer to a step whose outcome stands; `null` where none does. */
export const answerOf = (state: Case, step: StepKey): StepAnswer | null => {
  const outcome = state.procedure.standing[step];
  if (outcome === undefined) return null;
  return outcome === 'dispositionDecided' ? { outcome, ...whatFollows(state) } : { outcome };
};

/** Whether the case is over as far as a step goes: a concluded one is over but for its service. */
const hasEnded = ({ stage }: Case, step: StepKey): boolean =>
  stage === 'ending' || stage === 'closed' || (stage === 'atService' && step !== 'service');

/** Nothing is left to be served: the decision was, or was made before there was this step. */
const isBehindService = (state: Case, step: StepKey): boolean =>
  step === 'service' && !isToBeServed(state);

/** The answer to a wait whose step an act has closed, seen from the state after it. */
export const answerOnClosing = (state: Case, step: StepKey): StepAnswer =>
  answerOf(state, step) ?? { outcome: hasEnded(state, step) ? 'ended' : 'superseded' };

/** The machine, at a step of one of its runs. */
export type Arrival = { readonly run: number; readonly step: Step; readonly measureId?: MeasureId };

export type Arrived =
  | { readonly kind: 'answer'; readonly answer: StepAnswer }
  /** The step is open: the machine that stands here now is the one to be told. */
  | { readonly kind: 'renew'; readonly step: StepKey; readonly round: number }
  | { readonly kind: 'open'; readonly event: CaseEventOf<'StepOpened'> };

const latest = (days: readonly CalendarDay[]): CalendarDay =>
  CalendarDay.parse(days.toSorted().at(-1));

/**
 * The day of the last act that the step follows: about its measure, about the case, or for a
 * referral and the service about any measure.
 */
export const anchorOf = (
  state: Case,
  { step, measureId }: Pick<Arrival, 'step' | 'measureId'>,
): CalendarDay => {
  if (step === 'discipline' || step === 'service')
    return latest([state.since, ...state.measures.map((measure) => measure.since)]);
  if (measureId === undefined) return state.since;
  const measure = state.measures.find((one) => one.measureId === measureId);
  if (measure === undefined) throw new Error(`no measure ${measureId} in this case`);
  return latest([state.since, measure.since]);
};

/**
 * What a machine that arrives at a step is to do: end where a newer run took over or the case is
 * over, go on where the outcome stands, wait again where the step is open, and open it anywhere
 * else. The order of the questions matters; the order of the steps is the machine's.
 */
export const arriveAt = (
  state: Case,
  arrival: Arrival,
  policy: { readonly pack: PolicyPack; readonly calendar: WorkCalendar },
): Arrived => {
  const { run, step, measureId } = arrival;
  const key = stepKey(step, measureId);
  const { procedure } = state;
  if (run < procedure.run) return { kind: 'answer', answer: { outcome: 'superseded' } };
  if (run > procedure.run) throw new Error(`run ${run} was never asked for`);
  if (hasEnded(state, key)) return { kind: 'answer', answer: { outcome: 'ended' } };
  const standing = answerOf(state, key);
  if (standing !== null) return { kind: 'answer', answer: standing };
  if (isBehindService(state, key)) return { kind: 'answer', answer: { outcome: 'ended' } };
  const open = procedure.open.find((one) => one.step === key);
  if (open !== undefined) return { kind: 'renew', step: key, round: open.round };
  const round = (procedure.rounds[key] ?? 0) + 1;
  const deadline = dueOf({
    rule: deadlineOf(policy.pack, exitProcedure.steps[step].within),
    anchor: anchorOf(state, arrival),
    calendar: policy.calendar,
  });
  return { kind: 'open', event: { type: 'StepOpened', data: { step: key, round, run, deadline } } };
};
