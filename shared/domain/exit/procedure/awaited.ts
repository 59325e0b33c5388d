import type { Case } from '../../case/case.ts';
import type { StepKey } from '../../case/steps.ts';
import { stepOfMeasure } from './verdicts.ts';

/**
 * The steps that must be open for the case to go on, from its state alone. Where one of them is not
 * open yet, the procedure is on its way to it.
 */
export const stepsAwaited = (state: Case): readonly StepKey[] => {
  switch (state.stage) {
    case 'raised':
    case 'returned':
      return ['identification'];
    case 'underInvestigation':
      return ['investigation'];
    case 'atHearing':
      return ['hearing'];
    case 'atDecision':
      return ['decision'];
    case 'atFiling':
      return ['filing'];
    case 'atMeasures': {
      const steps = state.measures.map(stepOfMeasure).filter((step) => step !== null);
      return steps.length === 0 && mustBeReferred(state) ? ['discipline'] : steps;
    }
    case 'ending':
    case 'closed':
      return [];
  }
};

/**
 * Whether S6 (breaks law, discipline or rules) stands substantiated and the discipline organs have
 * not been told.
 */
export const mustBeReferred = (state: Case): boolean =>
  'findings' in state &&
  state.discipline === null &&
  state.findings.findings.some((one) => one.substantiated && one.situation === 'S6');

/** Whether nothing is on its way: every awaited step is open, or the case is closed. */
export const hasSettled = (state: Case): boolean => {
  if (state.stage === 'closed') return true;
  const awaited = stepsAwaited(state);
  return (
    awaited.length > 0 &&
    awaited.every((step) => state.procedure.open.some((open) => open.step === step))
  );
};
