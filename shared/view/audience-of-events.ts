import type { CaseEventOf, CaseEventType } from '../domain/case/events.ts';
import type { Mask } from './mask.ts';
import {
  convened,
  countedVote,
  endedWithout,
  definite,
  evidenceAlone,
  evidenceWithPeople,
  findings,
  intended,
  investigator,
  measure,
  meeting,
  named,
  postsEnded,
  priorDiscussion,
  resignationAnswered,
  service,
  subject,
} from './masks-of-parts.ts';

// What the township and its county read of each fact in a case's timeline, one row a fact. What is
// kept back is still under the hash: the county's verification reads the original.

const reason = { reason: 'shown' } as const;
const document = { document: 'shown' } as const;
const effectiveOn = { effectiveOn: 'shown' } as const;
const ofMeasure = { measureId: 'shown' } as const;
const ofPost = { ...ofMeasure, postId: 'shown' } as const;
const called = {
  rollDifferenceReason: 'shown',
  motion: definite,
  notice: 'shown',
  priorDiscussion,
  delegation: 'shown',
  convened,
} as const;
const organ = { organ: 'shown', reference: 'shown' } as const;

export const caseEvents = {
  // The machine's address names the account that it runs in.
  ProcedureRequested: { run: 'shown', machineVersion: 'hidden' },
  StepOpened: { step: 'shown', round: 'shown', run: 'shown', deadline: 'shown' },
  StepOverdue: { due: 'shown', dueOn: 'shown' },
  DeadlinesRecomputed: { calendarVersion: 'shown', deadlines: 'shown' },
  ArchiveSealed: { objectKey: 'shown', sha256: 'shown', throughSequence: 'shown' },
  AllPostsEnded: { conclusion: 'shown' },
  CaseClosed: { conclusion: 'shown' },

  // Both values are told where the entry itself tells that field: `event-view.ts`.
  EntryCorrected: {
    entry: 'shown',
    type: 'shown',
    path: 'shown',
    from: 'hidden',
    to: 'hidden',
    reason: 'shown',
    follows: 'hidden',
    salt: 'hidden',
  },

  OpinionRaised: {
    caseId: 'shown',
    subject,
    posts: 'shown',
    hasLeftOffice: 'shown',
    village: 'shown',
    township: 'shown',
    county: 'shown',
    policy: 'shown',
    source: 'shown',
    allegations: 'shown',
    evidence: evidenceWithPeople,
    complainants: { countedAs: 'complainantCount' },
    // It keeps what is masked from being guessed by the hash.
    salt: 'hidden',
  },
  OpinionReturned: reason,
  OpinionAmended: { allegations: 'shown', evidence: evidenceWithPeople },
  OpinionAccepted: { note: 'shown' },
  OpinionRejected: reason,
  CaseWithdrawn: { ...reason, withdrawnBefore: 'shown' },

  InvestigatorsAppointed: { investigators: investigator, declarations: 'shown' },
  InvestigatorReplaced: {
    outgoing: 'shown',
    incoming: investigator,
    declaration: 'shown',
    ...reason,
  },
  EvidenceRecorded: { evidence: evidenceWithPeople },
  InvestigationExtended: { ...reason, deadline: 'shown' },
  FindingsSubmitted: { findings },
  // Told for some grounds only, its absence would say who complained or who is family.
  RecusalDiscovered: {
    personId: 'shown',
    ground: 'hidden',
    reason: 'hidden',
    voidedEvidence: 'shown',
    reopens: 'shown',
  },
  RecusalRequested: { personId: 'shown', ground: 'hidden', reason: 'hidden' },
  RecusalDecided: { personId: 'shown', granted: 'shown', reason: 'hidden' },
  FactsServed: {
    manner: 'shown',
    service,
    facts: 'shown',
    intended,
    ...document,
    deadline: 'shown',
  },
  StatementRecorded: {
    statement: 'shown',
    form: 'shown',
    representative: 'shown',
    points: 'shown',
    ...document,
  },
  DefenceAnswered: { answers: 'shown', ...document },
  HearingWaived: document,
  HearingLapsed: { windowEndedOn: 'shown' },

  DispositionDecided: {
    meeting,
    measures: measure,
    toBeFiled: 'shown',
    filing: 'shown',
    toBeServed: 'shown',
    organOpinion: 'shown',
  },
  NoMeasureDecided: { meeting, grounds: 'shown', toBeServed: 'shown' },
  OpinionFoundUnfounded: endedWithout,
  OpinionNotProved: endedWithout,
  DecisionServed: { decidedOn: 'shown', service, ...document, redress: 'shown' },
  ReturnedToInvestigation: reason,
  DecisionReopened: { posts: 'shown' },
  FilingAcknowledged: { reference: 'shown' },
  FilingReturned: reason,
  FilingResubmitted: { correction: 'shown', ...document, deadline: 'shown' },
  FilingLapsed: { dueOn: 'shown' },
  // Which members are family or complained is not told by the county's having to decide.
  DecisionReferredToCounty: {
    fullMembership: 'shown',
    unable: { countedAs: 'unableCount' },
    reason: 'shown',
  },
  ReturnedToDecision: reason,
  DecisionRevoked: { meeting, ...reason },
  ReopenedForNewFacts: { learnedOn: 'shown', facts: 'shown' },
  DisciplineReferred: { to: 'shown', ...organ, situations: 'shown' },
  DisciplineOutcomeRecorded: {
    ...organ,
    sanction: 'shown',
    decidedOn: 'shown',
    barredUntil: 'shown',
    months: 'shown',
    source: 'shown',
    situations: 'shown',
  },

  PetitionRecorded: {
    ...ofMeasure,
    petition: 'shown',
    submittedOn: 'shown',
    reasons: 'shown',
    defence: 'shown',
    ...document,
  },
  PetitionLapsed: { ...ofMeasure, dueOn: 'shown' },
  VoteConvened: { ...ofMeasure, ...called },
  VoteConvenedAnew: { ...ofMeasure, ...reason, ...called },
  ConveningOrdered: { ...ofMeasure, deadline: 'shown', ...document },
  VotePassed: { ...countedVote, announcement: 'shown' },
  VoteRejected: {
    ...countedVote,
    announcement: 'shown',
    situations: 'shown',
    coolDownUntil: 'shown',
  },
  VoteInquorate: { ...countedVote, deadline: 'shown' },
  AnnouncementPosted: {
    about: 'shown',
    postedOn: 'shown',
    postedUntil: 'shown',
    place: 'shown',
    ...document,
  },
  VoteCancelled: { ...ofMeasure, by: 'shown' },

  WarningTalkHeld: { ...ofMeasure, ...effectiveOn, talkers: named, record: 'shown' },
  SuspensionImposed: {
    ...ofPost,
    ...effectiveOn,
    until: 'shown',
    actingPerson: named,
    legalBasis: 'shown',
    ...document,
  },
  DemotionImposed: { ...ofPost, ...effectiveOn, to: 'shown', ...document },
  ResignationOrdered: { ...ofMeasure, deadline: 'shown', leadsTo: 'shown', ...document },
  ResignationGiven: {
    ...ofMeasure,
    letter: 'shown',
    needsApproval: 'shown',
    consent: 'shown',
  },
  ResignationRefused: { ...ofMeasure, leadsTo: 'shown', statement: 'shown' },
  ResignationNotGiven: { ...ofMeasure, leadsTo: 'shown', dueOn: 'shown' },
  ResignationTookEffect: { ...ofPost, ...effectiveOn, consent: 'shown' },
  RemovedFromPost: { ...ofPost, ...effectiveOn, decision: 'shown', ...document },
  RecallDeclared: { ...ofPost, ...effectiveOn, ...document },
  TerminationDeclared: {
    ...ofPost,
    postKind: 'shown',
    ...effectiveOn,
    announceBy: 'shown',
    announcement: 'shown',
    proof: 'shown',
  },
  MeasureLapsed: { ...ofMeasure, cause: 'shown' },
  MeasureOvertaken: { ...ofMeasure, by: 'shown' },

  ResignationOffered: { postId: 'shown', letter: 'shown', consent: 'shown' },
  OfferedResignationAccepted: { ...resignationAnswered, ...effectiveOn, consent: 'shown' },
  OfferedResignationDeclined: resignationAnswered,
  DeathRecorded: { diedOn: 'shown', ...document },
  SentenceRecorded: { ...effectiveOn, court: 'shown', reference: 'shown', ...document },
  SentenceReversed: { reversedOn: 'shown', court: 'shown', reference: 'shown', ...document },
  PostsEndedDuringCase: postsEnded,
  SupervisionFiled: organ,
  SupervisionEnded: { reference: 'shown' },
} as const satisfies { readonly [Type in CaseEventType]: Mask<CaseEventOf<Type>['data']> };

/** Of the entries of an opinion, what its raiser reads: who testified is not theirs to know. */
export const opinionEvents = {
  OpinionRaised: { ...caseEvents.OpinionRaised, evidence: evidenceAlone },
  OpinionAmended: { ...caseEvents.OpinionAmended, evidence: evidenceAlone },
} as const satisfies { readonly [Type in CaseEventType]?: Mask<CaseEventOf<Type>['data']> };
