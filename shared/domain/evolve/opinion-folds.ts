import { commonOf, underInvestigation } from '../case/stages.ts';
import { ending, type StageFolds } from './stage-fold.ts';

// The opinion and what became of it.

export const opinionFolds = {
  OpinionReturned: (state) => ({ ...commonOf(state), stage: 'returned' }),
  OpinionAmended: (state, event) => ({
    ...commonOf(state),
    stage: 'raised',
    opinion: { ...state.opinion, allegations: event.data.allegations },
    inquiry: { ...state.inquiry, evidence: event.data.evidence },
  }),
  OpinionAccepted: (state) => underInvestigation(state),
  CaseWithdrawn: (state, event) =>
    ending(
      {
        ...state,
        opinion: { ...state.opinion, withdrawnBefore: event.data.withdrawnBefore ?? 0 },
      },
      event,
    ),
  OpinionRejected: (state, event) => ending(state, event),
} as const satisfies StageFolds;
