import type { Case } from '../../case/case.ts';
import { CaseStep, type StepKey } from '../../case/steps.ts';
import { exitProcedure } from './exit-procedure.ts';
import type { CaseStepDefinition } from './step-definition.ts';
import { stepOfMeasure } from './verdicts.ts';

type AnyCaseStep = CaseStepDefinition<(typeof CaseStep.options)[number]>;

const isAwaited = (state: Case, { awaitedIn, awaitedIf }: AnyCaseStep): boolean =>
  awaitedIn.includes(state.stage) && (awaitedIf?.(state) ?? true);

/**
 * The steps that must be open for the case to go on, from its state alone: those of its measures,
 * else those of the case. Where one of them is not open yet, the procedure is on its way to it.
 */
export const stepsAwaited = (state: Case): readonly StepKey[] => {
  const ofMeasures = state.measures.map(stepOfMeasure).filter((step) => step !== null);
  if (state.stage === 'atMeasures' && ofMeasures.length > 0) return ofMeasures;
  return CaseStep.options.filter((step) => isAwaited(state, exitProcedure.steps[step]));
};

/** Whether nothing is on its way: every awaited step is open, or the case is closed. */
export const hasSettled = (state: Case): boolean => {
  if (state.stage === 'closed') return true;
  const awaited = stepsAwaited(state);
  return (
    awaited.length > 0 &&
    awaited.every((step) => state.procedure.open.some((open) => open.step === step))
  );
};
