import type { Case } from '../domain/case/case.ts';
import { stepOf, type Step, type StepKey } from '../domain/case/steps.ts';
import { duesWithin } from '../domain/exit/procedure/dues.ts';
import { hasSettled } from '../domain/exit/procedure/awaited.ts';
import type { MeasureId } from '../domain/ids.ts';
import type { Caller } from '../domain/people/person.ts';
import { earliest, type CalendarDay } from '../domain/time/calendar-day.ts';
import { availableCommands, type Possible } from './available-commands.ts';

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
