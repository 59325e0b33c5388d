import type { PolicyPack } from '../../policy/policy-pack.ts';
import type { CalendarDay } from '../time/calendar-day.ts';
import type { Case } from '../case/case.ts';
import type { CaseEvent } from '../case/events.ts';
import { Step } from '../case/steps.ts';
import { exitProcedure } from './procedure/exit-procedure.ts';
import type { Procedure, Silence } from './procedure/step-definition.ts';
import type { Measure } from '../case/measure.ts';
import { outlivesSteps, partsOfDue, type Due } from '../case/due.ts';
import { settling } from './measures/settlement.ts';

/** A last day that has passed. */
export type Passed = { readonly due: Due; readonly dueOn: CalendarDay };

const { steps }: Procedure = exitProcedure;

const measureIn = (state: Case, id: string): Measure => {
  const measure = state.measures.find((one) => one.measureId === id);
  if (measure === undefined) throw new Error(`no measure ${id} in this case`);
  return measure;
};

const late = ({ due, dueOn }: Passed): CaseEvent => ({
  type: 'StepOverdue',
  data: { due, dueOn },
});

/** The meaning of silence on a due: that of the window which it is, or of the step; else lateness. */
const meaningIn = (subject: string): { readonly silence: 'late' | Silence; waits: boolean } => {
  if (outlivesSteps(`${subject}#`)) return { silence: 'late', waits: false };
  const window = Step.options.map((step) => steps[step].window).find((one) => one?.due === subject);
  return window === undefined
    ? { silence: steps[Step.parse(subject)].silence, waits: false }
    : { silence: window.silence, waits: window.lateUnderSupervision };
};

/**
 * What silence means by itself: never consent, and but for what the procedure's table says no more
 * than that a step is late. While a supervisory investigation runs nobody may resign without consent
 * (Sanctions Law 52): whoever is silent on an order to resign has refused nothing then.
 */
const meaningOf = (state: Case, passed: Passed, pack: PolicyPack): CaseEvent => {
  const { subject, measureId } = partsOfDue(passed.due);
  const { silence, waits } = meaningIn(subject);
  if (silence === 'late' || (waits && state.lifeEvents.supervision !== null)) return late(passed);
  const measure = measureId === undefined ? null : measureIn(state, measureId);
  return silence(state, { dueOn: passed.dueOn, measure }, pack);
};

/**
 * What is recorded once a last day has passed without the act that it was for; nothing where the
 * act has been done, the day was moved, or the lapse stands already. Takes place on that last day.
 */
export const silenceOn = (state: Case, passed: Passed, pack: PolicyPack): readonly CaseEvent[] => {
  if (state.procedure.dues[passed.due] !== passed.dueOn) return [];
  return settling(state, [meaningOf(state, passed, pack)], passed.dueOn);
};
