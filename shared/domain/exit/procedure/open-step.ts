import type { Case, CaseIn, CaseStage } from '../../case/case.ts';
import type { Measure, MeasureIn, MeasureStatus } from '../../case/measure.ts';
import type { StepKey } from '../../case/steps.ts';
import type { MeasureId } from '../../ids.ts';
import { refuse } from '../../refusal/refusal.ts';
import { stepsAwaited } from './awaited.ts';
import { stepOfMeasure } from './verdicts.ts';

/**
 * The case in the stage that a command belongs to. Says whether its step is on its way or not to be
 * had.
 */
export const atStage = <Stage extends CaseStage>(
  state: Case,
  ...stages: readonly Stage[]
): CaseIn<Stage> => {
  const isOne = (one: Case): one is CaseIn<Stage> => stages.some((stage) => stage === one.stage);
  if (isOne(state)) return state;
  // One that only has to be served is over as far as anything else goes.
  if (['atService', 'ending', 'closed'].includes(state.stage)) return refuse('case-has-ended');
  return refuse('step-not-open', { facts: { stage: state.stage } });
};

/**
 * Refuses a command whose step the procedure has not opened; `onItsWay` where it will in a moment.
 */
export const requireOpen = (state: Case, step: StepKey): void => {
  if (state.procedure.open.some((open) => open.step === step)) return;
  refuse('step-not-open', {
    facts: {
      stage: state.stage,
      step,
      onItsWay: stepsAwaited(state).includes(step) ? 'yes' : 'no',
    },
  });
};

/** A measure of the case in the status that a command belongs to, with its step open. */
export const measureAt = <Status extends MeasureStatus>(
  state: CaseIn<'atMeasures'>,
  id: MeasureId,
  ...statuses: readonly Status[]
): MeasureIn<Status> => {
  const measure =
    state.measures.find((one) => one.measureId === id) ??
    refuse('measure-not-found', { field: 'measureId' });
  const isOne = (one: Measure): one is MeasureIn<Status> =>
    statuses.some((status) => status === one.status);
  if (!isOne(measure))
    return refuse('step-not-open', { facts: { stage: state.stage, status: measure.status } });
  const step = stepOfMeasure(measure);
  if (step !== null) requireOpen(state, step);
  return measure;
};
