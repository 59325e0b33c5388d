import type { Case } from '../case/case.ts';
import type { CaseEvent, CaseEventOf, CaseEventType } from '../case/events.ts';
import { commonOf } from '../case/stages.ts';
import { conclusionOf } from '../exit/procedure/verdicts.ts';
import type { Stamp } from '../timeline/stamp.ts';

/** What an event of each type makes of the stage and of what only the stage has. */
export type StageFolds = {
  readonly [Type in CaseEventType]?: (state: Case, event: CaseEventOf<Type>, stamp: Stamp) => Case;
};

/** No further measure on one post leaves those in effect on the others as they are. */
export const ending = (state: Case, event: CaseEvent): Case => {
  const conclusion = conclusionOf(event);
  if (conclusion === null) throw new Error(`${event.type} ends no case`);
  const isPartlyDone =
    conclusion === 'noMeasure' && state.measures.some((one) => one.status === 'inEffect');
  return {
    ...commonOf(state),
    stage: 'ending',
    conclusion: isPartlyDone ? 'measuresSettled' : conclusion,
  };
};
