import type { Case } from '../case/case.ts';
import { isToBeServed } from '../case/decision-service.ts';
import type { CaseEvent, CaseEventOf, CaseEventType } from '../case/events.ts';
import type { Conclusion } from '../case/event-data.ts';
import { postsLeft } from '../case/posts.ts';
import { commonOf } from '../case/stages.ts';
import { conclusionOf } from '../exit/procedure/verdicts.ts';
import type { Stamp } from '../timeline/stamp.ts';

/** What an event of each type makes of the stage and of what only the stage has. */
export type StageFolds = {
  readonly [Type in CaseEventType]?: (state: Case, event: CaseEventOf<Type>, stamp: Stamp) => Case;
};

/**
 * No further measure on one post leaves those in effect on the others as they are; of somebody who
 * has left office the facts are found, and no measure could follow.
 */
const withoutMeasure = (state: Case): Conclusion => {
  if (state.measures.some((one) => one.status === 'inEffect')) return 'measuresSettled';
  return postsLeft(state).length === 0 ? 'leftOffice' : 'noMeasure';
};

export const ending = (state: Case, event: CaseEvent): Case => {
  const conclusion = conclusionOf(event);
  if (conclusion === null) throw new Error(`${event.type} ends no case`);
  return {
    ...commonOf(state),
    // Nobody is left to serve a decision on.
    stage: isToBeServed(state) && conclusion !== 'died' ? 'atService' : 'ending',
    conclusion: conclusion === 'noMeasure' ? withoutMeasure(state) : conclusion,
  };
};

type Decided = CaseEventOf<
  'DispositionDecided' | 'NoMeasureDecided' | 'OpinionFoundUnfounded' | 'OpinionNotProved'
>;

/** With one more decision that has to reach the cadre. */
export const withDecision = (state: Case, { data }: Decided, { occurredOn }: Stamp): Case =>
  data.toBeServed === true ? { ...state, unserved: [...state.unserved, occurredOn] } : state;
