import type { Deadline } from '../deadline.ts';
import type { CaseEvent } from '../events.ts';
import { Due } from './due.ts';
import { stepKey, stepOf, type StepKey } from './steps.ts';

export type DueOpened = { readonly due: Due; readonly deadline: Deadline };
export type DueChange = { readonly opened: readonly DueOpened[]; readonly closed: readonly Due[] };

const opened = (due: Due, deadline: Deadline | null): DueChange => ({ opened: deadline === null ? [] : [{ due, deadline }], closed: [] });

/** What falls due because of an event, and what no longer does. A due that is opened anew replaces the one before it. */
export const duesOf = (event: CaseEvent): DueChange => {
  switch (event.type) {
    case 'StepOpened':
      return opened(event.data.step, event.data.deadline);
    case 'InvestigationExtended':
      return opened('investigation', event.data.deadline);
    case 'FactsServed':
      return { ...opened('hearingWindow', event.data.deadline), closed: ['hearing'] };
    case 'VoteInquorate':
      return opened(stepKey('vote', event.data.measureId), event.data.deadline);
    case 'ResignationOrdered':
      return {
        ...opened(Due.parse(`resignationAnswer#${event.data.measureId}`), event.data.deadline),
        closed: [stepKey('resignation', event.data.measureId)],
      };
    case 'StepOverdue':
      return { opened: [], closed: [event.data.due] };
    default:
      return { opened: [], closed: [] };
  }
};

/** Everything that falls due within a step: closed together with it. */
export const duesWithin = (step: StepKey): readonly Due[] => {
  if (step === 'hearing') return ['hearing', 'hearingWindow'];
  const { step: name, measureId } = stepOf(step);
  return name === 'resignation' && measureId !== undefined ? [step, Due.parse(`resignationAnswer#${measureId}`)] : [step];
};
