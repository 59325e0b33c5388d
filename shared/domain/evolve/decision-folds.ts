import { commonOf, findingsOf, inStage, underInvestigation } from '../case/stages.ts';
import { ending, type StageFolds } from './stage-fold.ts';

// Decision, filing, petition and discipline.

export const decisionFolds = {
  DispositionDecided: (state, event) => {
    const decided = {
      ...commonOf(state),
      findings: findingsOf(state),
      people: { ...state.people, decidedBy: event.data.meeting.attendees },
    };
    return event.data.toBeFiled
      ? { ...decided, stage: 'atFiling', filing: 'submitted' }
      : { ...decided, stage: 'atMeasures' };
  },
  NoMeasureDecided: (state, event) => ending(state, event),
  OpinionFoundUnfounded: (state, event) => ending(state, event),
  OpinionNotProved: (state, event) => ending(state, event),
  ReturnedToInvestigation: (state) => underInvestigation(state),
  DecisionReopened: (state, event) => ({
    ...commonOf(state),
    stage: 'atDecision',
    findings: findingsOf(state),
    reopened: event.data.posts,
  }),
  FilingAcknowledged: (state) => ({
    ...commonOf(state),
    stage: 'atMeasures',
    findings: findingsOf(state),
  }),
  FilingReturned: (state) => ({ ...inStage(state, 'atFiling'), filing: 'returned' }),
  FilingResubmitted: (state) => ({ ...inStage(state, 'atFiling'), filing: 'submitted' }),
  PetitionRecorded: (state, event) => {
    const { measureId, petition } = event.data;
    const voters = 'voters' in petition ? petition.voters : undefined;
    return voters === undefined
      ? state
      : { ...state, petitionVoters: { ...state.petitionVoters, [measureId]: voters } };
  },
  DisciplineReferred: (state, event, stamp) => ({
    ...state,
    discipline: { referredOn: stamp.occurredOn, reference: event.data.reference, outcomes: [] },
  }),
  DisciplineOutcomeRecorded: (state, event) => {
    if (state.discipline === null) throw new Error('an outcome stands before its referral');
    const { sanction, decidedOn, reference, barredUntil } = event.data;
    return {
      ...state,
      discipline: {
        ...state.discipline,
        outcomes: [...state.discipline.outcomes, { sanction, decidedOn, reference, barredUntil }],
      },
    };
  },
} as const satisfies StageFolds;
