import * as z from 'zod';
import { BallotCounts, Roll } from '../voting/tally.ts';
import { CalendarDay } from '../time/calendar-day.ts';
import { Deadline } from '../time/deadline.ts';
import { Allegation, Document, Evidence } from './evidence.ts';
import {
  Findings,
  IntendedDisposition,
  Investigator,
  RecusalDeclaration,
  RecusalGround,
} from './findings.ts';
import {
  Clarification,
  Conclusion,
  PinnedPolicy,
  ResignationVote,
  Subject,
  TerminationProof,
} from './event-data.ts';
import { CaseId, EvidenceId, MeasureId, PostId, Sha256, Salt } from '../ids.ts';
import { ConvenedVote, LapseCause, Measure, OvertakenBy, RefusalConsequence } from './measure.ts';
import { CommitteeMeeting } from './committee-meeting.ts';
import { CountyCode, TownshipCode, VillageCode } from '../people/organization.ts';
import { Person, PersonId } from '../people/person.ts';
import { Petition } from '../voting/petition.ts';
import { Post } from '../cadre/post.ts';
import { Due } from './due.ts';
import { StepKey } from './steps.ts';
import { lineOf, Reason, Reference, textOf } from '../text-field.ts';
import { DisciplineSanction } from './discipline.ts';
import { PostKind, SituationCode } from '../../policy/policy-pack.ts';

const fact = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), data: z.strictObject(shape) });

const measure = { measureId: MeasureId };
const measureOfPost = { ...measure, postId: PostId };
/** Why a ballot's roll has other voters than the petition. */
const rollDifference = { rollDifferenceReason: Reason.optional() };
const countedVote = {
  ...measure,
  heldOn: CalendarDay,
  counts: BallotCounts,
  chair: Person,
  tellers: z.array(Person).min(2).max(20).readonly(),
  scan: Document,
  statute: z.string(),
};

/**
 * Every fact that a case's timeline can hold: one name for each distinct outcome. Additive; a
 * changed meaning is a new name.
 */
export const CaseEvent = z.discriminatedUnion('type', [
  // The running of the procedure
  fact('ProcedureRequested', { run: z.int().positive(), machineVersion: z.string() }),
  fact('StepOpened', {
    step: StepKey,
    round: z.int().positive(),
    run: z.int().positive(),
    deadline: Deadline.nullable(),
  }),
  fact('StepOverdue', { due: Due, dueOn: CalendarDay }),
  /** The work calendar has changed; `from` and `to` are equal where a last day is provisional no more. */
  fact('DeadlinesRecomputed', {
    calendarVersion: z.string(),
    deadlines: z
      .array(z.strictObject({ due: Due, from: CalendarDay, to: CalendarDay, deadline: Deadline }))
      .min(1)
      .max(30)
      .readonly(),
  }),
  // Opinion and identification
  fact('OpinionRaised', {
    caseId: CaseId,
    subject: Subject,
    posts: z.array(Post).min(1).max(10).readonly(),
    village: VillageCode,
    township: TownshipCode,
    county: CountyCode,
    policy: PinnedPolicy,
    allegations: z.array(Allegation).min(1).max(8).readonly(),
    evidence: z.array(Evidence).min(1).max(40).readonly(),
    complainants: z.array(PersonId).max(20).readonly(),
    salt: Salt.optional(),
  }),
  fact('OpinionReturned', { reason: Reason }),
  fact('OpinionAmended', {
    allegations: z.array(Allegation).min(1).max(8).readonly(),
    evidence: z.array(Evidence).min(1).max(40).readonly(),
  }),
  fact('OpinionAccepted', { note: Reason.optional() }),
  fact('OpinionRejected', { reason: Reason }),
  fact('CaseWithdrawn', { reason: Reason, withdrawnBefore: z.int().positive().optional() }),
  // Investigation
  fact('InvestigatorsAppointed', {
    investigators: z.array(Investigator).min(1).max(10).readonly(),
    declarations: z.array(RecusalDeclaration).max(10).readonly(),
  }),
  fact('InvestigatorReplaced', {
    outgoing: PersonId,
    incoming: Investigator,
    declaration: RecusalDeclaration,
    reason: Reason,
  }),
  fact('EvidenceRecorded', { evidence: z.array(Evidence).min(1).max(10).readonly() }),
  fact('InvestigationExtended', { reason: Reason, deadline: Deadline }),
  fact('FindingsSubmitted', { findings: Findings }),
  fact('RecusalDiscovered', {
    personId: PersonId,
    ground: RecusalGround,
    reason: Reason,
    voidedEvidence: z.array(EvidenceId).readonly(),
    reopens: z.enum(['investigation', 'decision']).nullable(),
  }),
  // Hearing
  fact('FactsServed', {
    manner: lineOf(100),
    facts: textOf(4000),
    intended: z.array(IntendedDisposition).max(10).readonly(),
    document: Document,
    deadline: Deadline,
  }),
  fact('StatementRecorded', { statement: textOf(4000), document: Document.optional() }),
  fact('HearingWaived', { document: Document }),
  fact('HearingLapsed', { windowEndedOn: CalendarDay }),
  // Decision
  fact('DispositionDecided', {
    meeting: CommitteeMeeting,
    measures: z.array(Measure).min(1).max(10).readonly(),
    toBeFiled: z.boolean(),
  }),
  fact('NoMeasureDecided', { meeting: CommitteeMeeting, grounds: Reason }),
  fact('OpinionFoundUnfounded', {
    meeting: CommitteeMeeting,
    grounds: Reason,
    clarification: Clarification,
  }),
  fact('ReturnedToInvestigation', { reason: Reason }),
  fact('DecisionReopened', {
    posts: z
      .array(z.strictObject({ postId: PostId, after: z.enum(['votedDown', 'lapsed', 'refused']) }))
      .min(1)
      .readonly(),
  }),
  // County filing
  fact('FilingAcknowledged', { reference: Reference }),
  fact('FilingReturned', { reason: Reason }),
  fact('FilingResubmitted', { correction: Reason, document: Document.optional() }),
  // Petition and vote
  fact('PetitionRecorded', {
    ...measure,
    petition: Petition,
    submittedOn: CalendarDay,
    reasons: Reason,
    defence: textOf(4000).optional(),
    document: Document,
  }),
  fact('PetitionLapsed', { ...measure, dueOn: CalendarDay }),
  fact('VoteConvened', { ...measure, ...rollDifference, convened: ConvenedVote }),
  fact('VoteConvenedAnew', {
    ...measure,
    reason: Reason,
    ...rollDifference,
    convened: ConvenedVote,
  }),
  fact('VotePassed', countedVote),
  fact('VoteRejected', {
    ...countedVote,
    situations: z.array(SituationCode).readonly(),
    coolDownUntil: CalendarDay.nullable(),
  }),
  fact('VoteInquorate', { ...countedVote, deadline: Deadline.nullable() }),
  fact('VoteCancelled', { ...measure, by: OvertakenBy }),
  // Measures
  fact('WarningTalkHeld', {
    ...measure,
    effectiveOn: CalendarDay,
    talkers: z.array(Person).min(1).max(10).readonly(),
    record: Document,
  }),
  fact('SuspensionImposed', {
    ...measureOfPost,
    effectiveOn: CalendarDay,
    until: CalendarDay,
    actingPerson: Person,
    legalBasis: z.string(),
    document: Document,
  }),
  fact('DemotionImposed', {
    ...measureOfPost,
    effectiveOn: CalendarDay,
    to: PostKind,
    document: Document,
  }),
  fact('ResignationOrdered', {
    ...measure,
    deadline: Deadline,
    leadsTo: RefusalConsequence.nullable(),
    document: Document,
  }),
  fact('ResignationGiven', {
    ...measure,
    letter: Document,
    needsApproval: z.boolean(),
    consent: Reference.optional(),
  }),
  fact('ResignationRefused', {
    ...measure,
    leadsTo: RefusalConsequence.nullable(),
    statement: Reason,
  }),
  fact('ResignationNotGiven', {
    ...measure,
    leadsTo: RefusalConsequence.nullable(),
    dueOn: CalendarDay,
  }),
  fact('ResignationTookEffect', {
    ...measureOfPost,
    effectiveOn: CalendarDay,
    consent: Reference.optional(),
  }),
  fact('RemovedFromPost', {
    ...measureOfPost,
    effectiveOn: CalendarDay,
    decision: Reference,
    document: Document,
  }),
  fact('RecallDeclared', { ...measureOfPost, effectiveOn: CalendarDay, document: Document }),
  fact('TerminationDeclared', {
    ...measureOfPost,
    postKind: PostKind,
    effectiveOn: CalendarDay,
    announceBy: CalendarDay,
    proof: TerminationProof,
  }),
  fact('MeasureLapsed', { ...measure, cause: LapseCause }),
  fact('MeasureOvertaken', { ...measure, by: OvertakenBy }),
  // Discipline
  fact('DisciplineReferred', {
    organ: lineOf(100),
    reference: Reference,
    situations: z.array(SituationCode).readonly(),
  }),
  fact('DisciplineOutcomeRecorded', {
    organ: lineOf(100),
    reference: Reference,
    sanction: DisciplineSanction,
    decidedOn: CalendarDay,
    barredUntil: CalendarDay.nullable(),
  }),
  // What life brings meanwhile
  fact('ResignationOffered', { postId: PostId, letter: Document, consent: Reference.optional() }),
  fact('OfferedResignationAccepted', {
    postId: PostId,
    effectiveOn: CalendarDay,
    counts: BallotCounts.optional(),
    roll: Roll.optional(),
    decision: Document,
    vote: ResignationVote.optional(),
    consent: Reference.optional(),
  }),
  fact('OfferedResignationDeclined', {
    postId: PostId,
    counts: BallotCounts.optional(),
    roll: Roll.optional(),
    decision: Document,
    vote: ResignationVote.optional(),
  }),
  fact('DeathRecorded', { diedOn: CalendarDay, document: Document }),
  fact('SentenceRecorded', {
    effectiveOn: CalendarDay,
    court: lineOf(100).optional(),
    reference: Reference,
    document: Document,
  }),
  fact('SentenceReversed', {
    reversedOn: CalendarDay,
    court: lineOf(100),
    reference: Reference,
    document: Document,
  }),
  fact('PostsEndedDuringCase', {
    posts: z.array(PostId).min(1).max(10).readonly(),
    endedOn: CalendarDay,
    cause: z.enum(['death', 'sentence', 'termExpired', 'transferred', 'contractEnded']),
    document: Document,
  }),
  fact('SupervisionFiled', { organ: lineOf(100), reference: Reference }),
  fact('SupervisionEnded', { reference: Reference }),
  // Archive
  fact('ArchiveSealed', {
    objectKey: z.string(),
    sha256: Sha256,
    throughSequence: z.int().positive(),
  }),
  fact('AllPostsEnded', { conclusion: z.enum(['postsEnded', 'resigned', 'died']) }),
  fact('CaseClosed', { conclusion: Conclusion }),
]);
export type CaseEvent = z.infer<typeof CaseEvent>;
export type CaseEventType = CaseEvent['type'];
export type CaseEventOf<Type extends CaseEventType> = Extract<CaseEvent, { type: Type }>;
