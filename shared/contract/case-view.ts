import { earliest, type CalendarDay } from '../domain/calendar-day.ts';
import type { Case } from '../domain/case.ts';
import { rolesIn } from '../domain/guards.ts';
import type { MeasureId } from '../domain/ids.ts';
import type { Caller, Role } from '../domain/person.ts';
import { duesWithin } from '../domain/procedure/dues.ts';
import { stepOf, type Step, type StepKey } from '../domain/procedure/steps.ts';
import { hasSettled } from '../domain/procedure/awaited.ts';
import { commandsPossible, type Possible } from './commands-possible.ts';
import { masked } from './mask.ts';

/** A step that waits for somebody, and the last local date for it where there is one. */
export type OpenStepView = { readonly step: Step; readonly measureId?: MeasureId; readonly round: number; readonly dueOn: CalendarDay | null };

/** Where a case stands, as every answer about it says. */
export type Standing = {
  readonly version: number;
  readonly stage: Case['stage'];
  readonly settled: boolean;
  readonly openSteps: readonly OpenStepView[];
  readonly may: readonly Possible[];
};

/** The last day of what falls due within a step, or fell due and is still to be done. */
const dueWithin = ({ procedure: { dues }, overdue }: Case, step: StepKey): CalendarDay | null =>
  earliest(duesWithin(step).flatMap((due) => [overdue[due], dues[due]]));

const openSteps = (state: Case): readonly OpenStepView[] =>
  state.procedure.open.map(({ step, round }) => ({ ...stepOf(step), round, dueOn: dueWithin(state, step) }));

export const standingOf = (state: Case, caller: Caller): Standing => ({
  version: state.lastAct.version,
  stage: state.stage,
  settled: hasSettled(state),
  openSteps: openSteps(state),
  may: commandsPossible(state, caller),
});

const townshipOrAbove: readonly Role[] = ['townshipClerk', 'townshipCommittee', 'countyAuditor', 'countyOrganizer'];

/** Kept from whoever only raises opinions: who testified. */
const withoutWitnesses = (evidence: Case['evidence']): readonly Omit<Case['evidence'][number], 'witness'>[] => evidence.map(({ witness: _witness, ...rest }) => rest);

/**
 * A case as people may read it: its state by stage, without what belongs to the machine, without complainants, near
 * relatives and those who were recused, whose number is all that is told.
 */
export const caseView = (state: Case, caller: Caller) => {
  const { procedure: _procedure, overdue: _overdue, recused, since: _since, lastAct, evidence, ...rest } = state;
  const mayKnowWitnesses = rolesIn(caller, state.village).some((role) => townshipOrAbove.includes(role));
  return {
    ...(masked(rest) as Record<string, unknown>),
    evidence: mayKnowWitnesses ? evidence : withoutWitnesses(evidence),
    recusedCount: recused.length,
    lastAct: { role: lastAct.role, occurredOn: lastAct.occurredOn, recordedAt: lastAct.recordedAt },
    ...standingOf(state, caller),
  };
};
