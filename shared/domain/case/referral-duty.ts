import type { Case } from './case.ts';

/**
 * Whether S6 (breaks law, discipline or rules) stands substantiated and the discipline organs have
 * not been told.
 */
export const mustBeReferred = (state: Case): boolean =>
  'findings' in state &&
  state.discipline === null &&
  state.findings.findings.some((one) => one.substantiated && one.situation === 'S6');
