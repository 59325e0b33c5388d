import type { Correctable } from '../timeline/correctable.ts';
import type { CaseEventOf, CaseEventType } from './events.ts';

// What of each entry may be corrected as a clerical mistake: a date, a name, a number of a paper, a
// wrong attachment. One row an event; a new one declares its own. What is not named is no clerical
// mistake: verdicts, counts, who took part, what was decided, the call of a vote. `occurredOn` is
// the day of the entry itself, and with it that of all that was recorded by the same act.

type OwnDay = { readonly occurredOn?: 'day' };
type Table = { readonly [Type in CaseEventType]: OwnDay & Correctable<CaseEventOf<Type>['data']> };

/** What the procedure records by itself follows from what people recorded: that is corrected. */
const bySystem = {} as const;
/** Only the day on which it was done. */
const itsDay = { occurredOn: 'day' } as const;
const named = { name: 'name' } as const;
const evidence = [{ title: 'title', obtainedOn: 'day', document: 'document' }] as const;
const allegations = [{ factsOn: 'day' }] as const;
const meeting = { heldOn: 'day', minutes: 'document' } as const;
/** The day of the vote and its call are not among them: a call is replaced by a new one. */
const convened = { convener: named, chair: named } as const;
const countedVote = { ...itsDay, chair: named, tellers: [named], scan: 'document' } as const;
const resignationVote = { ...convened, tellers: [named], scan: 'document' } as const;
const itsDayAndPaper = { ...itsDay, document: 'document' } as const;
const judgment = { reference: 'reference', court: 'words', document: 'document' } as const;

export const correctableInCase = {
  ProcedureRequested: bySystem,
  StepOpened: bySystem,
  StepOverdue: bySystem,
  DeadlinesRecomputed: bySystem,
  ArchiveSealed: bySystem,
  AllPostsEnded: bySystem,
  CaseClosed: bySystem,
  /** The entry that it corrected is corrected once more. */
  EntryCorrected: {},

  OpinionRaised: {
    ...itsDay,
    subject: { name: 'name', nearRelatives: 'people' },
    allegations,
    evidence,
    complainants: 'people',
  },
  OpinionReturned: itsDay,
  OpinionAmended: { ...itsDay, allegations, evidence },
  OpinionAccepted: itsDay,
  OpinionRejected: itsDay,
  CaseWithdrawn: itsDay,

  InvestigatorsAppointed: { ...itsDay, investigators: [named] },
  InvestigatorReplaced: { ...itsDay, incoming: named },
  EvidenceRecorded: { ...itsDay, evidence },
  InvestigationExtended: itsDay,
  FindingsSubmitted: itsDay,
  RecusalDiscovered: itsDay,
  RecusalRequested: itsDay,
  RecusalDecided: itsDay,
  FactsServed: {
    ...itsDayAndPaper,
    manner: 'words',
    service: { place: 'words', servers: [named], receipt: 'document' },
  },
  StatementRecorded: itsDayAndPaper,
  DefenceAnswered: itsDayAndPaper,
  HearingWaived: itsDayAndPaper,
  HearingLapsed: bySystem,

  DispositionDecided: { ...itsDay, meeting },
  NoMeasureDecided: { ...itsDay, meeting },
  OpinionFoundUnfounded: { ...itsDay, meeting, clarification: { document: 'document' } },
  OpinionNotProved: { ...itsDay, meeting, clarification: { document: 'document' } },
  // Its day is not: the last days of redress stand in the paper that the cadre holds.
  DecisionServed: {
    document: 'document',
    service: { place: 'words', servers: [named], receipt: 'document' },
  },
  ReturnedToInvestigation: itsDay,
  DecisionReferredToCounty: itsDay,
  ReturnedToDecision: itsDay,
  DecisionRevoked: { ...itsDay, meeting },
  ReopenedForNewFacts: { ...itsDay, learnedOn: 'day' },
  DecisionReopened: bySystem,
  FilingAcknowledged: { ...itsDay, reference: 'reference' },
  FilingReturned: itsDay,
  FilingResubmitted: itsDayAndPaper,
  FilingLapsed: bySystem,
  DisciplineReferred: { ...itsDay, organ: 'words', reference: 'reference' },
  DisciplineOutcomeRecorded: {
    ...itsDay,
    organ: 'words',
    reference: 'reference',
    decidedOn: 'day',
  },

  PetitionRecorded: { ...itsDayAndPaper, submittedOn: 'day' },
  PetitionLapsed: bySystem,
  VoteConvened: { convened },
  VoteConvenedAnew: { convened },
  ConveningOrdered: itsDayAndPaper,
  VotePassed: countedVote,
  VoteRejected: countedVote,
  VoteInquorate: countedVote,
  VoteCancelled: bySystem,
  AnnouncementPosted: { ...itsDayAndPaper, place: 'words' },

  WarningTalkHeld: { ...itsDay, talkers: [named], record: 'document' },
  SuspensionImposed: { ...itsDayAndPaper, actingPerson: named },
  DemotionImposed: itsDayAndPaper,
  ResignationOrdered: itsDayAndPaper,
  ResignationGiven: { ...itsDay, letter: 'document', consent: 'reference' },
  ResignationRefused: itsDay,
  ResignationNotGiven: bySystem,
  ResignationTookEffect: { consent: 'reference' },
  RemovedFromPost: { ...itsDayAndPaper, decision: 'reference' },
  RecallDeclared: itsDayAndPaper,
  TerminationDeclared: { ...itsDay, proof: { triggeredOn: 'day', ...judgment } },
  MeasureLapsed: bySystem,
  MeasureOvertaken: bySystem,

  ResignationOffered: { ...itsDay, letter: 'document', consent: 'reference' },
  OfferedResignationAccepted: {
    ...itsDay,
    decision: 'document',
    consent: 'reference',
    vote: resignationVote,
  },
  OfferedResignationDeclined: { ...itsDay, decision: 'document', vote: resignationVote },
  DeathRecorded: { ...itsDayAndPaper, diedOn: 'day' },
  SentenceRecorded: { ...itsDay, effectiveOn: 'day', ...judgment },
  SentenceReversed: { ...itsDay, reversedOn: 'day', ...judgment },
  PostsEndedDuringCase: { ...itsDayAndPaper, endedOn: 'day' },
  SupervisionFiled: { ...itsDay, organ: 'words', reference: 'reference' },
  SupervisionEnded: { ...itsDay, reference: 'reference' },
} as const satisfies Table;
