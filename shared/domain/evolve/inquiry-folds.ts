import type { Case } from '../case/case.ts';
import { unservedAfterTakingBack } from '../case/decision-service.ts';
import type { CaseEventOf } from '../case/events.ts';
import { substantiatedIn } from '../disposition/severity.ts';
import {
  commonOf,
  findingsOf,
  inStage,
  underInvestigation,
  withInvestigation,
} from '../case/stages.ts';
import type { StageFolds } from './stage-fold.ts';

// Investigation and hearing.

const recused = (state: Case, { data }: CaseEventOf<'RecusalDiscovered'>): Case => {
  const marked = {
    ...state,
    unserved: data.reopens === null ? state.unserved : unservedAfterTakingBack(state),
    people: { ...state.people, recused: [...state.people.recused, data.personId] },
    inquiry: {
      ...state.inquiry,
      voidEvidence: [...state.inquiry.voidEvidence, ...data.voidedEvidence],
    },
  };
  if (data.reopens === 'investigation') return underInvestigation(marked);
  if (data.reopens === 'decision')
    return { ...commonOf(marked), stage: 'atDecision', findings: findingsOf(state), reopened: [] };
  if (marked.stage !== 'underInvestigation') return marked;
  return withInvestigation(marked, ({ investigators }) => ({
    investigators: investigators.filter((one) => one.personId !== data.personId),
  }));
};

/** The window to answer the facts that were served ends on the day that was worked out anew. */
const withWindow = (
  state: Case,
  { data: { deadlines } }: CaseEventOf<'DeadlinesRecomputed'>,
): Case => {
  const window = deadlines.find(({ due }) => due === 'hearingWindow');
  return window === undefined || state.stage !== 'atHearing' || state.hearing.status !== 'served'
    ? state
    : { ...state, hearing: { ...state.hearing, windowEndsOn: window.to } };
};

const withPoints = (
  { defence: { made, open } }: Case,
  { data: { points = [] } }: CaseEventOf<'StatementRecorded'>,
): Case['defence'] => ({
  made: made + points.length,
  open: [...open, ...points.map(({ point }) => point)],
});

export const inquiryFolds = {
  DeadlinesRecomputed: withWindow,
  InvestigatorsAppointed: (state, event) => {
    const { investigators } = event.data;
    const appointed = withInvestigation(state, (before) => ({
      investigators: [...before.investigators, ...investigators],
    }));
    return {
      ...appointed,
      people: {
        ...appointed.people,
        investigatedBy: [
          ...state.people.investigatedBy,
          ...investigators.map((one) => one.personId),
        ],
      },
    };
  },
  InvestigatorReplaced: (state, event) => {
    const { outgoing, incoming } = event.data;
    const replaced = withInvestigation(state, ({ investigators }) => ({
      investigators: [...investigators.filter((one) => one.personId !== outgoing), incoming],
    }));
    return {
      ...replaced,
      people: {
        ...replaced.people,
        investigatedBy: [...state.people.investigatedBy, incoming.personId],
      },
    };
  },
  EvidenceRecorded: (state, event) => ({
    ...state,
    inquiry: {
      ...state.inquiry,
      evidence: [...state.inquiry.evidence, ...event.data.evidence],
    },
  }),
  InvestigationExtended: (state) => withInvestigation(state, () => ({ extended: true })),
  FindingsSubmitted: (state, event) => ({
    ...commonOf(state),
    inquiry: { ...state.inquiry, substantiated: substantiatedIn(event.data.findings) },
    stage: 'atHearing',
    findings: event.data.findings,
    hearing: { status: 'notServed' },
  }),
  RecusalDiscovered: (state, event) => recused(state, event),
  RecusalRequested: (state, { data: { personId, ground } }, { occurredOn: requestedOn }) => ({
    ...state,
    recusalRequests: [...state.recusalRequests, { personId, ground, requestedOn }],
  }),
  RecusalDecided: (state, { data }) => ({
    ...state,
    recusalRequests: state.recusalRequests.filter(({ personId }) => personId !== data.personId),
  }),
  FactsServed: (state, event, stamp) => ({
    ...inStage(state, 'atHearing'),
    hearing: {
      status: 'served',
      servedOn: stamp.occurredOn,
      windowEndsOn: event.data.deadline.dueOn,
    },
    told: {
      ...inStage(state, 'atHearing').told,
      intended: event.data.intended,
      intendedOn: substantiatedIn(findingsOf(state)),
    },
  }),
  StatementRecorded: (state, event) => ({
    ...commonOf(state),
    defence: withPoints(state, event),
    stage: 'atDecision',
    findings: findingsOf(state),
    reopened: [],
  }),
  DefenceAnswered: (state, event) => {
    const answered = event.data.answers.map(({ point }) => point);
    const open = state.defence.open.filter((point) => !answered.includes(point));
    return { ...state, defence: { ...state.defence, open } };
  },
  HearingWaived: (state) => ({
    ...commonOf(state),
    stage: 'atDecision',
    findings: findingsOf(state),
    reopened: [],
  }),
  HearingLapsed: (state) => ({
    ...commonOf(state),
    stage: 'atDecision',
    findings: findingsOf(state),
    reopened: [],
  }),
} as const satisfies StageFolds;
