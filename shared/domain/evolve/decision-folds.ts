import type { Case, CaseIn } from '../case/case.ts';
import type { SentFiling } from '../case/case-common.ts';
import { unservedAfterTakingBack } from '../case/decision-service.ts';
import type { Discipline } from '../case/discipline.ts';
import type { CaseEventOf } from '../case/events.ts';
import { commonOf, findingsOf, inStage, underInvestigation } from '../case/stages.ts';
import type { Stamp } from '../timeline/stamp.ts';
import { ending, withDecision, type StageFolds } from './stage-fold.ts';

// Decision, filing, petition and discipline.

/** The county's answer is waited for no longer. */
const carriedOut = (state: CaseIn<'atFiling'>): Case => ({
  ...commonOf(state),
  stage: 'atMeasures',
  findings: state.findings,
});

/** A filing that nobody waits for leaves the case where it is. */
const sent = (state: Case, status: SentFiling['status'], { occurredOn }: Stamp): Case => ({
  ...state,
  sentFiling: { status, since: occurredOn },
});

/** The decision was taken back, and its filing with it. */
const decidedAnew = (state: Case): Case => ({
  ...commonOf(state),
  unserved: unservedAfterTakingBack(state),
  sentFiling: null,
  stage: 'atDecision',
  findings: findingsOf(state),
  reopened: [],
});
const nothingYet: Discipline = { outcomes: [] };

const withReferral = (
  before: Discipline | null,
  { data: { to, reference } }: CaseEventOf<'DisciplineReferred'>,
  { occurredOn: referredOn }: Stamp,
): Discipline => {
  const discipline = before ?? nothingYet;
  return to === undefined
    ? { ...discipline, referredOn, reference }
    : {
        ...discipline,
        referrals: [...(discipline.referrals ?? []), { to, referredOn, reference }],
      };
};

export const decisionFolds = {
  DispositionDecided: (state, event, stamp) => {
    const isSent = event.data.filing === 'sent';
    const decided = {
      ...commonOf(withDecision(state, event, stamp)),
      sentFiling: isSent ? { status: 'submitted' as const, since: stamp.occurredOn } : null,
      findings: findingsOf(state),
      people: { ...state.people, decidedBy: event.data.meeting.attendees },
    };
    return event.data.toBeFiled
      ? { ...decided, stage: 'atFiling', filing: 'submitted' }
      : { ...decided, stage: 'atMeasures' };
  },
  NoMeasureDecided: (state, event, stamp) => ending(withDecision(state, event, stamp), event),
  OpinionFoundUnfounded: (state, event, stamp) => ending(withDecision(state, event, stamp), event),
  OpinionNotProved: (state, event, stamp) => ending(withDecision(state, event, stamp), event),
  DecisionServed: (state) =>
    state.stage === 'atService'
      ? { ...state, unserved: [], stage: 'ending' }
      : { ...state, unserved: [] },
  ReturnedToInvestigation: (state) => underInvestigation(state),
  DecisionReopened: (state, event) => ({
    ...commonOf(state),
    stage: 'atDecision',
    findings: findingsOf(state),
    reopened: event.data.posts,
  }),
  FilingAcknowledged: (state, _, stamp) =>
    state.stage === 'atFiling' ? carriedOut(state) : sent(state, 'acknowledged', stamp),
  FilingLapsed: (state) => carriedOut(inStage(state, 'atFiling')),
  FilingReturned: (state, _, stamp) =>
    state.stage === 'atFiling' ? { ...state, filing: 'returned' } : sent(state, 'returned', stamp),
  FilingResubmitted: (state, _, stamp) =>
    state.stage === 'atFiling'
      ? { ...state, filing: 'submitted' }
      : sent(state, 'submitted', stamp),
  DecisionReferredToCounty: (state) => ({
    ...inStage(state, 'atDecision'),
    decidingBody: 'county',
  }),
  ReturnedToDecision: (state) => decidedAnew(state),
  DecisionRevoked: (state) => decidedAnew(state),
  ReopenedForNewFacts: (state, _, { occurredOn }) =>
    underInvestigation({
      ...state,
      unserved: unservedAfterTakingBack(state),
      sentFiling: null,
      reopening: {
        reopenedOn: occurredOn,
        evidence: state.inquiry.evidence.length,
        measures: state.measures.length,
      },
    }),
  PetitionRecorded: (state, event) => {
    const { measureId, petition } = event.data;
    const voters = 'voters' in petition ? petition.voters : undefined;
    return voters === undefined
      ? state
      : { ...state, petitionVoters: { ...state.petitionVoters, [measureId]: voters } };
  },
  DisciplineReferred: (state, event, stamp) => ({
    ...state,
    discipline: withReferral(state.discipline, event, stamp),
  }),
  DisciplineOutcomeRecorded: (state, event) => {
    const { organ: _organ, ...outcome } = event.data;
    const { outcomes, ...discipline } = state.discipline ?? nothingYet;
    return { ...state, discipline: { ...discipline, outcomes: [...outcomes, outcome] } };
  },
} as const satisfies StageFolds;
