import type { Case } from '../../case/case.ts';
import type { Conclusion } from '../../case/event-data.ts';
import type { CaseEvent } from '../../case/events.ts';
import type { MeasureId } from '../../ids.ts';
import type { Measure, RefusalConsequence } from '../../case/measure.ts';
import { stepKey, type Outcome, type Step, type StepKey } from '../../case/steps.ts';

/** The step that a measure waits for, by its status; `null` where it has come to rest. */
export const stepOfMeasure = (measure: Measure): StepKey | null => {
  const steps: Readonly<Record<Measure['status'], Step | null>> = {
    awaitingPetition: 'petition',
    awaitingVote: 'vote',
    awaitingResignation: 'resignation',
    awaitingImposition:
      measure.disposition === 'ORDERED_RESIGNATION' && measure.afterRefusal === undefined
        ? 'resignation'
        : 'imposition',
    inEffect: null,
    votedDown: null,
    lapsed: null,
    overtaken: null,
    refused: null,
  };
  const step = steps[measure.status];
  return step === null ? null : stepKey(step, measure.measureId);
};

export type Verdict = { readonly step: StepKey; readonly outcome: Outcome };

const overtaken = (state: Case, measureId: MeasureId): Verdict | null => {
  const measure = state.measures.find((one) => one.measureId === measureId);
  const step = measure === undefined ? null : stepOfMeasure(measure);
  return step === null ? null : { step, outcome: 'overtaken' };
};

const afterRefusal = (leadsTo: RefusalConsequence | null): Outcome => {
  if (leadsTo === null) return 'refused';
  if (leadsTo.disposition === 'REMOVAL') return 'refusedSoRemoval';
  return leadsTo.route === 'petition' ? 'refusedSoPetition' : 'refusedSoVote';
};

const imposition = (measureId: MeasureId): Verdict => ({
  step: stepKey('imposition', measureId),
  outcome: 'inEffect',
});

/**
 * The step that an event ends, seen from the state before it, and the outcome that stands from then
 * on.
 */
export const verdictOf = (event: CaseEvent, before: Case): Verdict | null => {
  switch (event.type) {
    case 'OpinionAccepted':
      return { step: 'identification', outcome: 'accepted' };
    case 'OpinionRejected':
      return { step: 'identification', outcome: 'rejected' };
    case 'FindingsSubmitted':
      return { step: 'investigation', outcome: 'submitted' };
    case 'StatementRecorded':
      return { step: 'hearing', outcome: 'heard' };
    case 'HearingWaived':
      return { step: 'hearing', outcome: 'waived' };
    case 'HearingLapsed':
      return { step: 'hearing', outcome: 'lapsed' };
    case 'DispositionDecided':
      return { step: 'decision', outcome: 'dispositionDecided' };
    case 'NoMeasureDecided':
    case 'OpinionFoundUnfounded':
      return { step: 'decision', outcome: 'noMeasure' };
    case 'FilingAcknowledged':
      return { step: 'filing', outcome: 'acknowledged' };
    case 'PetitionRecorded':
      return { step: stepKey('petition', event.data.measureId), outcome: 'valid' };
    case 'PetitionLapsed':
      return { step: stepKey('petition', event.data.measureId), outcome: 'lapsed' };
    case 'VotePassed': {
      const voted = before.measures.find((one) => one.measureId === event.data.measureId);
      const onResignation =
        voted !== undefined &&
        voted.disposition === 'ORDERED_RESIGNATION' &&
        voted.afterRefusal === undefined;
      return {
        step: stepKey('vote', event.data.measureId),
        outcome: onResignation ? 'resignationApproved' : 'passed',
      };
    }
    case 'VoteRejected':
      return { step: stepKey('vote', event.data.measureId), outcome: 'rejected' };
    case 'MeasureLapsed':
      return event.data.cause === 'inquorateTwice'
        ? { step: stepKey('vote', event.data.measureId), outcome: 'lapsed' }
        : null;
    case 'MeasureOvertaken':
      return overtaken(before, event.data.measureId);
    case 'ResignationGiven':
      return {
        step: stepKey('resignation', event.data.measureId),
        outcome: event.data.needsApproval ? 'resignationToBeApproved' : 'resigned',
      };
    case 'ResignationRefused':
    case 'ResignationNotGiven':
      return {
        step: stepKey('resignation', event.data.measureId),
        outcome: afterRefusal(event.data.leadsTo),
      };
    case 'WarningTalkHeld':
    case 'SuspensionImposed':
    case 'DemotionImposed':
    case 'RemovedFromPost':
    case 'RecallDeclared':
    case 'TerminationDeclared':
      return imposition(event.data.measureId);
    case 'DisciplineReferred':
      return { step: 'discipline', outcome: 'referred' };
    case 'ProcedureRequested':
    case 'StepOpened':
    case 'StepOverdue':
    case 'DeadlinesRecomputed':
    case 'OpinionRaised':
    case 'OpinionReturned':
    case 'OpinionAmended':
    case 'CaseWithdrawn':
    case 'InvestigatorsAppointed':
    case 'InvestigatorReplaced':
    case 'EvidenceRecorded':
    case 'InvestigationExtended':
    case 'RecusalDiscovered':
    case 'FactsServed':
    case 'ReturnedToInvestigation':
    case 'DecisionReopened':
    case 'FilingReturned':
    case 'FilingResubmitted':
    case 'VoteConvened':
    case 'VoteConvenedAnew':
    case 'VoteInquorate':
    case 'VoteCancelled':
    case 'ResignationOrdered':
    case 'ResignationTookEffect':
    case 'DisciplineOutcomeRecorded':
    case 'ResignationOffered':
    case 'OfferedResignationAccepted':
    case 'OfferedResignationDeclined':
    case 'DeathRecorded':
    case 'SentenceRecorded':
    case 'SentenceReversed':
    case 'PostsEndedDuringCase':
    case 'SupervisionFiled':
    case 'SupervisionEnded':
    case 'ArchiveSealed':
    case 'AllPostsEnded':
    case 'CaseClosed':
      return null;
  }
};

/**
 * The outcomes that no longer stand after an event: its steps are gone through again, under a new
 * run.
 */
export const undoneBy = (event: CaseEvent): readonly StepKey[] => {
  const reopened = event.type === 'RecusalDiscovered' ? event.data.reopens : null;
  if (event.type === 'ReturnedToInvestigation' || reopened === 'investigation')
    return ['investigation', 'hearing', 'decision', 'filing'];
  if (event.type === 'DecisionReopened' || reopened === 'decision') return ['decision', 'filing'];
  return [];
};

/** What ends the whole case, and how. */
export const conclusionOf = (event: CaseEvent): Conclusion | null => {
  if (event.type === 'AllPostsEnded') return event.data.conclusion;
  const conclusions: Partial<Record<CaseEvent['type'], Conclusion>> = {
    OpinionRejected: 'rejected',
    CaseWithdrawn: 'withdrawn',
    NoMeasureDecided: 'noMeasure',
    OpinionFoundUnfounded: 'unfounded',
  };
  return conclusions[event.type] ?? null;
};
