import type { Disposition } from '../../../policy/policy-pack.ts';
import type { Case } from '../../case/case.ts';
import { dispositionNow, isDecided, type Measure, type MeasureStatus } from '../../case/measure.ts';
import { postsLeft } from '../../case/posts.ts';
import { rolesIn } from '../../people/authority.ts';
import type { OfCase, OfMeasure } from './step-definition.ts';

// Where within its step a command has its place: the stage, and what must hold beside it.

const hasInvestigators = (state: Case): boolean =>
  state.stage === 'underInvestigation' && state.investigation.investigators.length > 0;
export const isNotExtended = (state: Case): boolean =>
  state.stage === 'underInvestigation' && !state.investigation.extended;
const hearingIs =
  (status: 'notServed' | 'served') =>
  (state: Case): boolean =>
    state.stage === 'atHearing' && state.hearing.status === status;
const filingIs =
  (status: 'submitted' | 'returned') =>
  (state: Case): boolean =>
    state.stage === 'atFiling' && state.filing === status;
export const isSubstantiated = (state: Case): boolean =>
  'findings' in state && state.findings.findings.some((one) => one.substantiated);
export const hasPostLeft = (state: Case): boolean => postsLeft(state).length > 0;
/** Points of the defence that nobody has answered yet: before they are, nothing is decided. */
export const isDefenceOpen = ({ defence }: Case): boolean => defence.open.length > 0;
const isDefenceAnswered = (state: Case): boolean => !isDefenceOpen(state);
/** Investigated and decided by different people. */
const didNotInvestigate: OfCase[number] = (state, { personId }) =>
  !state.people.investigatedBy.includes(personId);

const hasNothingDecided = (state: Case): boolean => !state.measures.some(isDecided);

export const carriesOut = (disposition: Disposition): { readonly if: OfMeasure } => ({
  if: [(measure) => dispositionNow(measure) === disposition],
});
export const hasStatus = (status: MeasureStatus): { readonly if: OfMeasure } => ({
  if: [(measure) => measure.status === status],
});
export const isConvened = (measure: Measure): boolean =>
  measure.status === 'awaitingVote' && measure.convened !== null;

/** Whether the time for the vote has run out without a result, as the daily ring has recorded. */
export const isOverdue = ({ procedure: { overdue } }: Case, { measureId }: Measure): boolean =>
  overdue[`vote#${measureId}`] !== undefined;
/** The time for the vote has run out, and nobody has been ordered to call it. */
export const isToBeOrdered: OfMeasure[number] = (measure, state) => {
  const { dues, overdue } = state.procedure;
  const order = `convening#${measure.measureId}` as const;
  return isOverdue(state, measure) && dues[order] === undefined && overdue[order] === undefined;
};

export const accepting = { in: ['raised'] } as const;
export const investigating = { in: ['underInvestigation'], if: [hasInvestigators] } as const;
export const asHearing = (status: 'notServed' | 'served') =>
  ({ in: ['atHearing'], if: [hearingIs(status)] }) as const;
/** The body that decides in this case, in the person of somebody who did not investigate. */
export const decides: OfCase = [
  didNotInvestigate,
  ({ village, decidingBody }, caller) =>
    rolesIn(caller, village).includes(
      decidingBody === 'county' ? 'countyOrganizer' : 'townshipCommittee',
    ),
];
const hasNoRecusalToDecide = ({ recusalRequests }: Case): boolean => recusalRequests.length === 0;
export const deciding = (...more: OfCase) =>
  ({
    in: ['atDecision'],
    if: [...decides, hasNoRecusalToDecide, isDefenceAnswered, ...more],
  }) as const;
export const returning = {
  in: ['atDecision'],
  if: [...decides, hasNothingDecided],
} as const;
export const asFiling = (status: 'submitted' | 'returned', ...more: OfCase) =>
  ({ in: ['atFiling'], if: [filingIs(status), ...more] }) as const;
