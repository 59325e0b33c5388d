import type { Case } from '../case/case.ts';
import type { CaseEvent, CaseEventOf } from '../case/events.ts';
import type { PostId } from '../ids.ts';
import { conclusionOf } from '../exit/procedure/verdicts.ts';
import { substantiatedIn } from '../disposition/severity.ts';
import {
  commonOf,
  findingsOf,
  inStage,
  underInvestigation,
  withInvestigation,
} from '../case/stages.ts';
import type { Stamp } from '../timeline/stamp.ts';

const recused = (state: Case, { data }: CaseEventOf<'RecusalDiscovered'>): Case => {
  const marked = {
    ...state,
    recused: [...state.recused, data.personId],
    voidEvidence: [...state.voidEvidence, ...data.voidedEvidence],
  };
  if (data.reopens === 'investigation') return underInvestigation(marked);
  if (data.reopens === 'decision')
    return { ...commonOf(marked), stage: 'atDecision', findings: findingsOf(state), reopened: [] };
  if (marked.stage !== 'underInvestigation') return marked;
  return withInvestigation(marked, ({ investigators }) => ({
    investigators: investigators.filter((one) => one.personId !== data.personId),
  }));
};

const withEnded = (state: Case, posts: readonly PostId[]): Case => ({
  ...state,
  endedPosts: [...state.endedPosts, ...posts],
  offeredResignations: state.offeredResignations.filter(({ postId }) => !posts.includes(postId)),
});

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

/** No further measure on one post leaves those in effect on the others as they are. */
const ending = (state: Case, event: CaseEvent): Case => {
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

/** The stage and its own fields after an event; measures and procedure are folded beside it. */
export const evolveStage = (state: Case, event: CaseEvent, stamp: Stamp): Case => {
  switch (event.type) {
    case 'OpinionReturned':
      return { ...commonOf(state), stage: 'returned' };
    case 'OpinionAmended':
      return {
        ...commonOf(state),
        stage: 'raised',
        allegations: event.data.allegations,
        evidence: event.data.evidence,
      };
    case 'OpinionAccepted':
      return underInvestigation(state);
    case 'InvestigatorsAppointed': {
      const { investigators } = event.data;
      const appointed = withInvestigation(state, (before) => ({
        investigators: [...before.investigators, ...investigators],
      }));
      return {
        ...appointed,
        investigatedBy: [...state.investigatedBy, ...investigators.map((one) => one.personId)],
      };
    }
    case 'InvestigatorReplaced': {
      const { outgoing, incoming } = event.data;
      const replaced = withInvestigation(state, ({ investigators }) => ({
        investigators: [...investigators.filter((one) => one.personId !== outgoing), incoming],
      }));
      return { ...replaced, investigatedBy: [...state.investigatedBy, incoming.personId] };
    }
    case 'EvidenceRecorded':
      return { ...state, evidence: [...state.evidence, ...event.data.evidence] };
    case 'InvestigationExtended':
      return withInvestigation(state, () => ({ extended: true }));
    case 'FindingsSubmitted':
      return {
        ...commonOf(state),
        substantiated: substantiatedIn(event.data.findings),
        stage: 'atHearing',
        findings: event.data.findings,
        hearing: { status: 'notServed' },
      };
    case 'RecusalDiscovered':
      return recused(state, event);
    case 'FactsServed':
      return {
        ...inStage(state, 'atHearing'),
        hearing: {
          status: 'served',
          servedOn: stamp.occurredOn,
          windowEndsOn: event.data.deadline.dueOn,
        },
        intended: event.data.intended,
        intendedOn: substantiatedIn(findingsOf(state)),
      };
    case 'DeadlinesRecomputed':
      return withWindow(state, event);
    case 'StatementRecorded':
    case 'HearingWaived':
    case 'HearingLapsed':
      return { ...commonOf(state), stage: 'atDecision', findings: findingsOf(state), reopened: [] };
    case 'DispositionDecided': {
      const decided = {
        ...commonOf(state),
        findings: findingsOf(state),
        decidedBy: event.data.meeting.attendees,
      };
      return event.data.toBeFiled
        ? { ...decided, stage: 'atFiling', filing: 'submitted' }
        : { ...decided, stage: 'atMeasures' };
    }
    case 'ReturnedToInvestigation':
      return underInvestigation(state);
    case 'DecisionReopened':
      return {
        ...commonOf(state),
        stage: 'atDecision',
        findings: findingsOf(state),
        reopened: event.data.posts,
      };
    case 'FilingAcknowledged':
      return { ...commonOf(state), stage: 'atMeasures', findings: findingsOf(state) };
    case 'FilingReturned':
      return { ...inStage(state, 'atFiling'), filing: 'returned' };
    case 'FilingResubmitted':
      return { ...inStage(state, 'atFiling'), filing: 'submitted' };
    case 'DisciplineReferred':
      return {
        ...state,
        discipline: { referredOn: stamp.occurredOn, reference: event.data.reference, outcomes: [] },
      };
    case 'DisciplineOutcomeRecorded': {
      if (state.discipline === null) throw new Error('an outcome stands before its referral');
      const { sanction, decidedOn, reference, barredUntil } = event.data;
      return {
        ...state,
        discipline: {
          ...state.discipline,
          outcomes: [...state.discipline.outcomes, { sanction, decidedOn, reference, barredUntil }],
        },
      };
    }
    case 'ArchiveSealed':
      return {
        ...commonOf(state),
        stage: 'closed',
        conclusion: state.stage === 'ending' ? state.conclusion : 'measuresSettled',
        closedOn: stamp.occurredOn,
        archive: { objectKey: event.data.objectKey, sha256: event.data.sha256 },
      };
    case 'ResignationOffered':
      return {
        ...state,
        offeredResignations: [
          ...state.offeredResignations,
          { postId: event.data.postId, offeredOn: stamp.occurredOn },
        ],
      };
    case 'OfferedResignationDeclined':
      return {
        ...state,
        offeredResignations: state.offeredResignations.filter(
          ({ postId }) => postId !== event.data.postId,
        ),
      };
    case 'OfferedResignationAccepted':
      return withEnded(state, [event.data.postId]);
    case 'PostsEndedDuringCase':
      return withEnded(state, event.data.posts);
    case 'SentenceRecorded':
      return { ...state, sentence: 'inForce' };
    case 'SentenceReversed':
      return { ...state, sentence: 'reversed' };
    case 'PetitionRecorded': {
      const { measureId, petition } = event.data;
      const voters = 'voters' in petition ? petition.voters : undefined;
      return voters === undefined
        ? state
        : { ...state, petitionVoters: { ...state.petitionVoters, [measureId]: voters } };
    }
    case 'SupervisionFiled':
      return { ...state, supervision: event.data.reference };
    case 'SupervisionEnded':
      return { ...state, supervision: null };
    case 'DeathRecorded':
      return { ...state, diedOn: event.data.diedOn };
    case 'CaseWithdrawn':
      return ending({ ...state, withdrawnBefore: event.data.withdrawnBefore ?? 0 }, event);
    case 'OpinionRejected':
    case 'NoMeasureDecided':
    case 'OpinionFoundUnfounded':
    case 'AllPostsEnded':
      return ending(state, event);
    case 'OpinionRaised':
    case 'ProcedureRequested':
    case 'StepOpened':
    case 'StepOverdue':
    case 'PetitionLapsed':
    case 'VoteConvened':
    case 'VoteConvenedAnew':
    case 'VotePassed':
    case 'VoteRejected':
    case 'VoteInquorate':
    case 'VoteCancelled':
    case 'WarningTalkHeld':
    case 'SuspensionImposed':
    case 'DemotionImposed':
    case 'ResignationOrdered':
    case 'ResignationGiven':
    case 'ResignationRefused':
    case 'ResignationNotGiven':
    case 'ResignationTookEffect':
    case 'RemovedFromPost':
    case 'RecallDeclared':
    case 'TerminationDeclared':
    case 'MeasureLapsed':
    case 'MeasureOvertaken':
    case 'CaseClosed':
      return state;
  }
};
