import { earliest, type CalendarDay } from '../domain/time/calendar-day.ts';
import { commonFields } from '../domain/case/case-common.ts';
import type { Case } from '../domain/case/case.ts';
import { flagsOf } from '../domain/case/flags.ts';
import { oversees } from '../domain/case/oversight.ts';
import type { MeasureId } from '../domain/ids.ts';
import type { Caller } from '../domain/people/person.ts';
import { duesWithin } from '../domain/exit/procedure/dues.ts';
import { stepOf, type Step, type StepKey } from '../domain/case/steps.ts';
import { hasSettled } from '../domain/exit/procedure/awaited.ts';
import { availableCommands, type Possible } from './available-commands.ts';
import { everybody, masked, raiser } from './audience.ts';

/** A step that waits for somebody, and the last local date for it where there is one. */
export type OpenStepView = {
  readonly step: Step;
  readonly measureId?: MeasureId;
  readonly round: number;
  readonly dueOn: CalendarDay | null;
};

/** Where a case stands, as every answer about it says. */
export type Standing = {
  readonly version: number;
  readonly stage: Case['stage'];
  readonly settled: boolean;
  readonly openSteps: readonly OpenStepView[];
  readonly may: readonly Possible[];
};

/** The last day of what falls due within a step, or fell due and is still to be done. */
const dueWithin = ({ procedure: { dues, overdue } }: Case, step: StepKey): CalendarDay | null =>
  earliest(duesWithin(step).flatMap((due) => [overdue[due], dues[due]]));

const openSteps = (state: Case): readonly OpenStepView[] =>
  state.procedure.open.map(({ step, round }) => ({
    ...stepOf(step),
    round,
    dueOn: dueWithin(state, step),
  }));

export const standingOf = (state: Case, caller: Caller): Standing => ({
  version: state.lastAct.version,
  stage: state.stage,
  settled: hasSettled(state),
  openSteps: openSteps(state),
  may: availableCommands(state, caller),
});

const lastActOf = ({ lastAct: { role, occurredOn, recordedAt } }: Case) => ({
  role,
  occurredOn,
  recordedAt,
});

/** Whose case it is, where, and by which policy. */
const place = ({ caseId, subject, village, township, county, policy, posts }: Case) => ({
  caseId,
  subject: masked(everybody.subject, subject),
  posts: posts.held,
  village,
  township,
  county,
  policy,
});

/** What only the stage has in which a case is. */
const ofStage = (state: Case): object =>
  Object.fromEntries(
    Object.entries(state).filter(([field]) => !commonFields.some((common) => common === field)),
  );

/**
 * What a township and its county read: everything but who complained, who is family and who was
 * recused, of whom the number is told.
 */
const wholeCase = (state: Case) => {
  const { raisedOn, raisedBy, raisedOnBehalfOf, allegations, withdrawnBefore } = state.opinion;
  return {
    ...ofStage(state),
    ...place(state),
    raisedOn,
    raisedBy,
    raisedOnBehalfOf,
    allegations,
    withdrawnBefore,
    complainantCount: state.people.complainants.length,
    recusedCount: state.people.recused.length,
    investigatedBy: state.people.investigatedBy,
    decidedBy: state.people.decidedBy,
    endedPosts: state.posts.ended,
    offeredResignations: state.posts.offeredResignations,
    ...state.inquiry,
    ...state.told,
    ...state.lifeEvents,
    measures: state.measures,
    petitionVoters: state.petitionVoters,
    discipline: state.discipline,
    lastAct: lastActOf(state),
  };
};

/**
 * What whoever raised an opinion reads of it: the opinion, and how far it has come. Who testified
 * and what was found is not theirs to know.
 */
const opinionRaised = (state: Case) => {
  const { raisedOn, allegations } = state.opinion;
  const given = new Set(allegations.flatMap(({ evidenceIds }) => evidenceIds));
  const shown = state.inquiry.evidence
    .filter(({ evidenceId }) => given.has(evidenceId))
    .map((one) => masked(raiser.evidence, one));
  return {
    ...place(state),
    raisedOn,
    allegations,
    complainantCount: state.people.complainants.length,
    evidence: shown,
    ...('conclusion' in state && { conclusion: state.conclusion }),
    lastAct: lastActOf(state),
  };
};

/**
 * A case as this person may read it, by what they are where it belongs; without what belongs to the
 * machine.
 */
export const caseView = (state: Case, caller: Caller) => ({
  ...(oversees(caller, state)
    ? { ...wholeCase(state), flags: flagsOf(state) }
    : { ...opinionRaised(state), flags: [] }),
  ...standingOf(state, caller),
});
