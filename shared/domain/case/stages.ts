import { commonFields, type CaseCommon } from './case-common.ts';
import type { Case, CaseIn } from './case.ts';

// How a case moves from stage to stage: what it keeps, and the fields that only one stage has.

/** What every stage keeps, so that a move to another stage leaves nothing of the old one behind. */
export const commonOf = (state: Case): CaseCommon =>
  // Picked by the names of the schema from which the type comes, so that the whole of it is there.
  Object.fromEntries(commonFields.map((field) => [field, state[field]])) as CaseCommon;

/** The case in one of these stages; throws where an event stands in a case that cannot have it. */
export const inStage = <Stage extends Case['stage']>(
  state: Case,
  ...stages: readonly Stage[]
): CaseIn<Stage> => {
  const isOne = (one: Case): one is CaseIn<Stage> => stages.some((stage) => stage === one.stage);
  if (!isOne(state))
    throw new Error(`an event of stage ${stages.join(' or ')} stands in a case at ${state.stage}`);
  return state;
};

/** At the beginning of an investigation, the first or a repeated one. */
export const underInvestigation = (state: Case): Case => ({
  ...commonOf(state),
  inquiry: { ...state.inquiry, substantiated: null },
  stage: 'underInvestigation',
  investigation: { investigators: [], extended: false },
});

/** The investigation under way, changed. */
export const withInvestigation = (
  state: Case,
  change: (
    investigation: CaseIn<'underInvestigation'>['investigation'],
  ) => Partial<CaseIn<'underInvestigation'>['investigation']>,
): Case => {
  const found = inStage(state, 'underInvestigation');
  return { ...found, investigation: { ...found.investigation, ...change(found.investigation) } };
};

/** The findings that stand from the hearing on. */
export const findingsOf = (state: Case) =>
  inStage(state, 'atHearing', 'atDecision', 'atFiling', 'atMeasures').findings;
