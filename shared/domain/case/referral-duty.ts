import type { SituationCode } from '../../policy/situation.ts';
import type { Case } from './case.ts';
import { referralsOf, type Discipline } from './discipline.ts';

/** The situation of who breaks law, discipline or rules. */
const breach: SituationCode = 'S6';

/** Whether a decision of the organs dealt with the breach, so that they know of it. */
export const dealsWithBreach = (situations: readonly SituationCode[] | undefined): boolean =>
  situations?.includes(breach) ?? false;

const isKnown = (discipline: Discipline | null): boolean =>
  referralsOf(discipline).some(({ to }) => to === 'discipline') ||
  (discipline?.outcomes ?? []).some(({ situations }) => dealsWithBreach(situations));

/**
 * Whether S6 (breaks law, discipline or rules) stands substantiated and the discipline organs know
 * nothing of it, neither from this case nor of themselves (by analogy with Supervision Law 37).
 */
export const mustBeReferred = (state: Case): boolean =>
  'findings' in state &&
  !isKnown(state.discipline) &&
  state.findings.findings.some((one) => one.substantiated && one.situation === breach);
