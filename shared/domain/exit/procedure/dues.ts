import type { Deadline } from '../../time/deadline.ts';
import type { CaseEvent } from '../../case/events.ts';
import { Due } from '../../case/due.ts';
import { stepKey, stepOf, type StepKey } from '../../case/steps.ts';

export type DueOpened = { readonly due: Due; readonly deadline: Deadline };
export type DueChange = { readonly opened: readonly DueOpened[]; readonly closed: readonly Due[] };

const opened = (due: Due, deadline: Deadline | null): DueChange => ({
  opened: deadline === null ? [] : [{ due, deadline }],
  closed: [],
});

/**
 * What falls due because of an event, and what no longer does. A due that is opened anew replaces
 * the one before it.
 */
export const duesOf = (event: CaseEvent): DueChange => {
  if (event.type === 'StepOpened') return opened(event.data.step, event.data.deadline);
  if (event.type === 'StepOverdue') return { opened: [], closed: [event.data.due] };
  if (event.type === 'DeadlinesRecomputed')
    return {
      opened: event.data.deadlines.map(({ due, deadline }) => ({ due, deadline })),
      closed: [],
    };
  if (event.type === 'InvestigationExtended') return opened('investigation', event.data.deadline);
  if (event.type === 'FactsServed')
    return { ...opened('hearingWindow', event.data.deadline), closed: ['hearing'] };
  if (event.type === 'VoteInquorate')
    return opened(stepKey('vote', event.data.measureId), event.data.deadline);
  if (event.type !== 'ResignationOrdered') return { opened: [], closed: [] };
  const { measureId, deadline } = event.data;
  return {
    ...opened(Due.parse(`resignationAnswer#${measureId}`), deadline),
    closed: [stepKey('resignation', measureId)],
  };
};

/** Everything that falls due within a step: closed together with it. */
export const duesWithin = (step: StepKey): readonly Due[] => {
  if (step === 'hearing') return ['hearing', 'hearingWindow'];
  const { step: name, measureId } = stepOf(step);
  return name === 'resignation' && measureId !== undefined
    ? [step, Due.parse(`resignationAnswer#${measureId}`)]
    : [step];
};
