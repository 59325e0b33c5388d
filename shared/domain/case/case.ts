import * as z from 'zod';
import { CalendarDay } from '../time/calendar-day.ts';
import { Discipline } from './discipline.ts';
import { Allegation, Evidence } from './evidence.ts';
import { Conclusion, PinnedPolicy, Subject } from './event-data.ts';
import { Findings, IntendedDisposition, Investigator } from './findings.ts';
import { CaseId, EvidenceId, Instant, MeasureId, PostId, Sha256 } from '../ids.ts';
import { Measure } from './measure.ts';
import { CountyCode, OrganizationCode, TownshipCode, VillageCode } from '../people/organization.ts';
import { PersonId, Role } from '../people/person.ts';
import { Post } from '../cadre/post.ts';
import { Due } from './due.ts';
import { Outcome, StepKey } from './steps.ts';
import { Reference } from '../text-field.ts';
import { SituationCode } from '../../policy/situation.ts';

/**
 * A step at which the procedure waits for a person. `round` counts how many times it was opened.
 */
export const OpenStep = z.strictObject({ step: StepKey, round: z.int().positive() });
export type OpenStep = z.infer<typeof OpenStep>;

/**
 * Where the procedure stands: the run in force, the steps that are open, the outcomes that stand,
 * what falls due.
 */
export const ProcedureState = z.strictObject({
  run: z.int().positive(),
  machineVersion: z.string(),
  open: z.array(OpenStep).readonly(),
  standing: z.partialRecord(StepKey, Outcome).readonly(),
  rounds: z.partialRecord(StepKey, z.int().positive()).readonly(),
  /** What falls due, and when (local date). */
  dues: z.partialRecord(Due, CalendarDay).readonly(),
  /** What fell due and was not done, with its last day: in sight until its step closes or another day is set. */
  overdue: z.partialRecord(Due, CalendarDay).readonly().default({}),
});
export type ProcedureState = z.infer<typeof ProcedureState>;

/** The last act of a person: what `If-Match` is compared with. */
export const LastAct = z.strictObject({
  version: z.int().positive(),
  personId: PersonId,
  role: Role,
  occurredOn: CalendarDay,
  recordedAt: Instant,
});

/** The opinion with which the case began (提出意见). */
const Opinion = z.strictObject({
  raisedOn: CalendarDay,
  raisedBy: PersonId,
  /** The organization for which it was raised; unknown in heads that were stored before it was kept. */
  raisedOnBehalfOf: OrganizationCode.optional(),
  allegations: z.array(Allegation).readonly(),
  /** How many cases on this cadre had been withdrawn before this one was. */
  withdrawnBefore: z.int().nonnegative().default(0),
});

/** Who took which part in the case, and who must keep out of it. */
const People = z.strictObject({
  complainants: z.array(PersonId).readonly(),
  recused: z.array(PersonId).readonly(),
  /** Everyone who has investigated in this case, so that none of them decides it. */
  investigatedBy: z.array(PersonId).readonly(),
  /** Who took part in the decision in force. */
  decidedBy: z.array(PersonId).readonly(),
});

/** What has been found out. */
const Inquiry = z.strictObject({
  evidence: z.array(Evidence).readonly(),
  voidEvidence: z.array(EvidenceId).readonly(),
  /**
   * The situations that an investigation has borne out; `null` until one has ended, and again while
   * it is repeated.
   */
  substantiated: z.array(SituationCode).readonly().nullable().default(null),
});

/** What the cadre was told to expect; nothing heavier may follow without new findings. */
const Told = z.strictObject({
  intended: z.array(IntendedDisposition).readonly(),
  /** The situations that stood substantiated when `intended` was told. */
  intendedOn: z.array(SituationCode).readonly(),
});

/** The posts that the case is about. */
const Posts = z.strictObject({
  /** Those held when the opinion was raised. */
  held: z.array(Post).readonly(),
  /** Posts that ended during the case by something other than its measures. */
  ended: z.array(PostId).readonly(),
  /** Posts from which the cadre has offered to resign, not yet answered. */
  offeredResignations: z
    .array(z.strictObject({ postId: PostId, offeredOn: CalendarDay }))
    .readonly(),
});

/** What life brought from outside while the case ran. */
const LifeEvents = z.strictObject({
  /** The filed supervisory investigation that freezes resignation (Sanctions Law 52), while it lasts. */
  supervision: Reference.nullable(),
  /** A criminal sentence recorded in this case, and whether it was reversed. */
  sentence: z.enum(['inForce', 'reversed']).nullable(),
  /** The day on which the cadre died, where the case heard of it. */
  diedOn: CalendarDay.nullable().default(null),
});

/** What every stage has. One place for each field: a move to another stage keeps these as they are. */
const common = {
  caseId: CaseId,
  subject: Subject,
  village: VillageCode,
  township: TownshipCode,
  county: CountyCode,
  policy: PinnedPolicy,
  opinion: Opinion,
  people: People,
  posts: Posts,
  inquiry: Inquiry,
  told: Told,
  lifeEvents: LifeEvents,
  measures: z.array(Measure).readonly(),
  /** The registered voters by whom the petition for a recall was measured, where it was their own. */
  petitionVoters: z.partialRecord(MeasureId, z.int().positive()).readonly().default({}),
  discipline: Discipline.nullable(),
  procedure: ProcedureState,
  /** The local date of the last act about the case as a whole: no later one may be dated before it. */
  since: CalendarDay,
  lastAct: LastAct,
};
export type CaseCommon = z.infer<z.ZodObject<typeof common>>;
/** The fields that every stage has, by name. */
export const commonFields = Object.keys(common) as readonly (keyof CaseCommon)[];

const Investigation = z.strictObject({
  investigators: z.array(Investigator).readonly(),
  extended: z.boolean(),
});

/** The window in which the cadre may answer the facts that were served. */
const Hearing = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('notServed') }),
  z.strictObject({ status: z.literal('served'), servedOn: CalendarDay, windowEndsOn: CalendarDay }),
]);

/** Posts about which the committee must decide anew, and what may follow on each. */
const Reopened = z.array(
  z.strictObject({ postId: PostId, after: z.enum(['votedDown', 'lapsed', 'refused']) }),
);

/** A case, as far as it has come. A field exists only in the stages where it has a meaning. */
export const Case = z.discriminatedUnion('stage', [
  z.strictObject({ ...common, stage: z.literal('raised') }),
  z.strictObject({ ...common, stage: z.literal('returned') }),
  z.strictObject({
    ...common,
    stage: z.literal('underInvestigation'),
    investigation: Investigation,
  }),
  z.strictObject({
    ...common,
    stage: z.literal('atHearing'),
    findings: Findings,
    hearing: Hearing,
  }),
  z.strictObject({
    ...common,
    stage: z.literal('atDecision'),
    findings: Findings,
    reopened: Reopened.readonly(),
  }),
  z.strictObject({
    ...common,
    stage: z.literal('atFiling'),
    findings: Findings,
    filing: z.enum(['submitted', 'returned']),
  }),
  z.strictObject({ ...common, stage: z.literal('atMeasures'), findings: Findings }),
  z.strictObject({ ...common, stage: z.literal('ending'), conclusion: Conclusion }),
  z.strictObject({
    ...common,
    stage: z.literal('closed'),
    conclusion: Conclusion,
    closedOn: CalendarDay,
    archive: z.strictObject({ objectKey: z.string(), sha256: Sha256 }),
  }),
]);
export type Case = z.infer<typeof Case>;
export const CaseStage = z.enum([
  'raised',
  'returned',
  'underInvestigation',
  'atHearing',
  'atDecision',
  'atFiling',
  'atMeasures',
  'ending',
  'closed',
]);
export type CaseStage = z.infer<typeof CaseStage>;
export type CaseIn<Stage extends CaseStage> = Extract<Case, { stage: Stage }>;
