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

const withEnded = (state: Case, posts: readonly PostId[]): Case => ({
  ...state,
  posts: {
    ...state.posts,
    ended: [...state.posts.ended, ...posts],
    offeredResignations: state.posts.offeredResignations.filter(
      ({ postId }) => !posts.includes(postId),
    ),
  },
});

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
        opinion: { ...state.opinion, allegations: event.data.allegations },
        inquiry: { ...state.inquiry, evidence: event.data.evidence },
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
        people: {
          ...appointed.people,
          investigatedBy: [
            ...state.people.investigatedBy,
            ...investigators.map((one) => one.personId),
          ],
        },
      };
    }
    case 'InvestigatorReplaced': {
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
    }
    case 'EvidenceRecorded':
      return {
        ...state,
        inquiry: {
          ...state.inquiry,
          evidence: [...state.inquiry.evidence, ...event.data.evidence],
        },
      };
    case 'InvestigationExtended':
      return withInvestigation(state, () => ({ extended: true }));
    case 'FindingsSubmitted':
      return {
        ...commonOf(state),
        inquiry: { ...state.inquiry, substantiated: substantiatedIn(event.data.findings) },
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
        told: {
          ...inStage(state, 'atHearing').told,
          intended: event.data.intended,
          intendedOn: substantiatedIn(findingsOf(state)),
        },
      };
    case 'StatementRecorded':
    case 'HearingWaived':
    case 'HearingLapsed':
      return { ...commonOf(state), stage: 'atDecision', findings: findingsOf(state), reopened: [] };
    case 'DispositionDecided': {
      const decided = {
        ...commonOf(state),
        findings: findingsOf(state),
        people: { ...state.people, decidedBy: event.data.meeting.attendees },
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
        posts: {
          ...state.posts,
          offeredResignations: [
            ...state.posts.offeredResignations,
            { postId: event.data.postId, offeredOn: stamp.occurredOn },
          ],
        },
      };
    case 'OfferedResignationDeclined':
      return {
        ...state,
        posts: {
          ...state.posts,
          offeredResignations: state.posts.offeredResignations.filter(
            ({ postId }) => postId !== event.data.postId,
          ),
        },
      };
    case 'OfferedResignationAccepted':
      return withEnded(state, [event.data.postId]);
    case 'PostsEndedDuringCase':
      return withEnded(state, event.data.posts);
    case 'SentenceRecorded':
      return { ...state, lifeEvents: { ...state.lifeEvents, sentence: 'inForce' } };
    case 'SentenceReversed':
      return { ...state, lifeEvents: { ...state.lifeEvents, sentence: 'reversed' } };
    case 'PetitionRecorded': {
      const { measureId, petition } = event.data;
      const voters = 'voters' in petition ? petition.voters : undefined;
      return voters === undefined
        ? state
        : { ...state, petitionVoters: { ...state.petitionVoters, [measureId]: voters } };
    }
    case 'SupervisionFiled':
      return { ...state, lifeEvents: { ...state.lifeEvents, supervision: event.data.reference } };
    case 'SupervisionEnded':
      return { ...state, lifeEvents: { ...state.lifeEvents, supervision: null } };
    case 'DeathRecorded':
      return { ...state, lifeEvents: { ...state.lifeEvents, diedOn: event.data.diedOn } };
    case 'CaseWithdrawn':
      return ending(
        {
          ...state,
          opinion: { ...state.opinion, withdrawnBefore: event.data.withdrawnBefore ?? 0 },
        },
        event,
      );
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
