import type { CaseEventType } from '../../case/events.ts';
import type { CommandName } from '../../people/permissions.ts';
import type { exitProcedure } from './exit-procedure.ts';

/**
 * Events that end no step. One that stands neither here nor in a step's `endedBy` does not compile.
 */
export const endsNoStep = [
  'ProcedureRequested',
  'StepOpened',
  'StepOverdue',
  'DeadlinesRecomputed',
  'OpinionRaised',
  'OpinionReturned',
  'OpinionAmended',
  'CaseWithdrawn',
  'InvestigatorsAppointed',
  'InvestigatorReplaced',
  'EvidenceRecorded',
  'InvestigationExtended',
  'RecusalDiscovered',
  'FactsServed',
  'DefenceAnswered',
  'ReturnedToInvestigation',
  'DecisionReopened',
  'RecusalRequested',
  'RecusalDecided',
  'DecisionReferredToCounty',
  'ReturnedToDecision',
  'DecisionRevoked',
  'ReopenedForNewFacts',
  'FilingReturned',
  'FilingResubmitted',
  'ConveningOrdered',
  'AnnouncementPosted',
  'VoteConvened',
  'VoteConvenedAnew',
  'VoteInquorate',
  'VoteCancelled',
  'ResignationOrdered',
  'ResignationTookEffect',
  'ResignationOffered',
  'OfferedResignationAccepted',
  'OfferedResignationDeclined',
  'SentenceRecorded',
  'SentenceReversed',
  'PostsEndedDuringCase',
  'SupervisionFiled',
  'SupervisionEnded',
  'ArchiveSealed',
  'AllPostsEnded',
  'CaseClosed',
  'EntryCorrected',
] as const satisfies readonly CaseEventType[];

/** Commands that are not addressed to a case under way. */
export const opensNoStep = [
  'RegisterVillage',
  'RegisterCharter',
  'RegisterCadre',
  'RecordPost',
  'EndPost',
  'CorrectCadre',
  'CorrectVillage',
  'RecordPersonStatus',
  'RaiseOpinion',
  'EnterWorkCalendar',
  'CorrectWorkCalendar',
] as const satisfies readonly CommandName[];

type KeysOfEach<Union> = Union extends unknown ? keyof Union : never;
type Steps = (typeof exitProcedure)['steps'];
type PlacedEvent = KeysOfEach<Steps[keyof Steps]['endedBy']> | (typeof endsNoStep)[number];
type PlacedCommand =
  | KeysOfEach<Steps[keyof Steps]['commands']>
  | keyof typeof exitProcedure.besideSteps
  | (typeof opensNoStep)[number];

/** Names what has no place in the table above: the compiler refuses anything but nothing. */
type Nothing<Unplaced extends never> = Unplaced;
/** @public */
export type EveryEventHasItsPlace = Nothing<Exclude<CaseEventType, PlacedEvent>>;
/** @public */
export type EveryCommandHasItsPlace = Nothing<Exclude<CommandName, PlacedCommand>>;
