import type { Deadline } from '../../time/deadline.ts';
import type { CaseEvent } from '../../case/events.ts';
import { toBeAnnounced } from '../../case/announcement.ts';
import { announcementDueOf, Due } from '../../case/due.ts';
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
/** The window that an event ends before its step does. */
const windowEndedBy = (event: CaseEvent): Due | null => {
  const step = Step.options.find((name) => steps[name].window?.endedBy?.includes(event.type));
  const measureId = 'measureId' in event.data ? event.data.measureId : undefined;
  return step === undefined ? null : windowOf(step, measureId);
};

const opensWindow = (step: Step, { type }: CaseEvent): boolean =>
  steps[step].window?.openedBy === type;

const none: DueChange = { opened: [], closed: [] };

/** What belongs to no step: what is to be announced, and what has been. */
const dueBesideSteps = (event: CaseEvent): DueChange | null => {
  if (event.type === 'AnnouncementPosted')
    return { ...none, closed: [announcementDueOf(event.data.about)] };
  const announced = toBeAnnounced(event);
  return announced === null
    ? null
    : { ...none, opened: opened(announcementDueOf(announced.about), announced.deadline) };
};

/** What an event says outright of dues. */
const dueSaid = (event: CaseEvent): DueChange | null => {
  if (event.type === 'StepOpened')
    return { ...none, opened: opened(event.data.step, event.data.deadline) };
  if (event.type === 'StepOverdue') return { ...none, closed: [event.data.due] };
  return event.type === 'DeadlinesRecomputed'
    ? { ...none, opened: event.data.deadlines.map(({ due, deadline }) => ({ due, deadline })) }
    : null;
};

/** A step has another last day, or a window within it is open. */
const dueOfDeadline = (event: CaseEvent, deadline: Deadline | null): DueChange => {
  const measureId = 'measureId' in event.data ? event.data.measureId : undefined;
  const extended = Step.options.find((step) => givesAnotherDay(step, event));
  if (extended !== undefined)
    return { ...none, opened: opened(stepKey(extended, measureId), deadline) };
  const answered = Step.options.find((step) => opensWindow(step, event));
  const window = answered === undefined ? null : windowOf(answered, measureId);
  if (answered === undefined || window === null) return none;
  const isBesideStep = steps[answered].window?.besideStep === true;
  return {
    opened: opened(window, deadline),
    closed: isBesideStep ? [] : [stepKey(answered, measureId)],
  };
};

/** What an event means for the due of its step and for the window within it. */
const dueOfStep = (event: CaseEvent): DueChange => {
  const ended = windowEndedBy(event);
  if (ended !== null) return { ...none, closed: [ended] };
  return 'deadline' in event.data && event.data.deadline !== undefined
    ? dueOfDeadline(event, event.data.deadline)
    : none;
};

/**
 * What falls due because of an event, and what no longer does. A due that is opened anew replaces
 * the one before it; a window takes the place of the step's own due, unless it stands beside it.
 */
export const duesOf = (event: CaseEvent): DueChange =>
  dueSaid(event) ?? dueBesideSteps(event) ?? dueOfStep(event);

/** Everything that falls due within a step: closed together with it. */
export const duesWithin = (step: StepKey): readonly Due[] => {
  const { step: name, measureId } = stepOf(step);
  const window = windowOf(name, measureId);
  return window === null ? [step] : [step, window];
};
