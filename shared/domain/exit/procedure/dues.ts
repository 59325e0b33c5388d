import type { Deadline } from '../../time/deadline.ts';
import type { CaseEvent } from '../../case/events.ts';
import { Due } from '../../case/due.ts';
import { stepKey, stepOf, Step, type StepKey } from '../../case/steps.ts';
import type { MeasureId } from '../../ids.ts';
import { exitProcedure } from './exit-procedure.ts';
import type { Procedure } from './step-definition.ts';

export type DueOpened = { readonly due: Due; readonly deadline: Deadline };
export type DueChange = { readonly opened: readonly DueOpened[]; readonly closed: readonly Due[] };

const { steps }: Procedure = exitProcedure;

const opened = (due: Due, deadline: Deadline | null): readonly DueOpened[] =>
  deadline === null ? [] : [{ due, deadline }];

/**
 * The due of a step's window, of this measure where the step is of one; `null` where it has none.
 */
const windowOf = (step: Step, measureId?: MeasureId): Due | null => {
  const { window } = steps[step];
  if (window === undefined) return null;
  return window.due === 'hearingWindow' || measureId === undefined
    ? Due.parse(window.due)
    : Due.parse(`${window.due}#${measureId}`);
};

const givesAnotherDay = (step: Step, { type }: CaseEvent): boolean =>
  steps[step].extendedBy === type;
const opensWindow = (step: Step, { type }: CaseEvent): boolean =>
  steps[step].window?.openedBy === type;

const nothing: DueChange = { opened: [], closed: [] };

/** A step has another last day, or a window within it is open. */
const ofDeadline = (
  event: CaseEvent,
  deadline: Deadline | null,
  measureId: MeasureId | undefined,
): DueChange => {
  const extended = Step.options.find((step) => givesAnotherDay(step, event));
  if (extended !== undefined)
    return { opened: opened(stepKey(extended, measureId), deadline), closed: [] };
  const answered = Step.options.find((step) => opensWindow(step, event));
  const window = answered === undefined ? null : windowOf(answered, measureId);
  return answered === undefined || window === null
    ? nothing
    : { opened: opened(window, deadline), closed: [stepKey(answered, measureId)] };
};

/**
 * What falls due because of an event, and what no longer does. A due that is opened anew replaces
 * the one before it; a window takes the place of the step's own due.
 */
export const duesOf = (event: CaseEvent): DueChange => {
  if (event.type === 'StepOpened')
    return { opened: opened(event.data.step, event.data.deadline), closed: [] };
  if (event.type === 'StepOverdue') return { opened: [], closed: [event.data.due] };
  if (event.type === 'DeadlinesRecomputed')
    return {
      opened: event.data.deadlines.map(({ due, deadline }) => ({ due, deadline })),
      closed: [],
    };
  if (!('deadline' in event.data) || event.data.deadline === undefined) return nothing;
  const measureId = 'measureId' in event.data ? event.data.measureId : undefined;
  return ofDeadline(event, event.data.deadline, measureId);
};

/** Everything that falls due within a step: closed together with it. */
export const duesWithin = (step: StepKey): readonly Due[] => {
  const { step: name, measureId } = stepOf(step);
  const window = windowOf(name, measureId);
  return window === null ? [step] : [step, window];
};
