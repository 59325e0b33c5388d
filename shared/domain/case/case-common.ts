import * as z from 'zod';
import { CalendarDay } from '../time/calendar-day.ts';
import { mostPoints, PointNumber } from './defence.ts';
import { ToAnnounce } from './announced-matter.ts';
import { Discipline } from './discipline.ts';
import { Allegation, Evidence } from './evidence.ts';
import { PinnedPolicy, Subject } from './event-data.ts';
import { IntendedDisposition, RecusalGround } from './findings.ts';
import { CaseId, EvidenceId, Instant, MeasureId, PostId } from '../ids.ts';
import { OpinionSource } from './opinion-source.ts';
import { Measure, mostMeasures } from './measure.ts';
import { CountyCode, OrganizationCode, TownshipCode, VillageCode } from '../people/organization.ts';
import { PersonId, PersonName, Role } from '../people/person.ts';
import { Post } from '../cadre/post.ts';
import { CorrectedIn } from '../timeline/correction.ts';
import { Reference } from '../text-field.ts';
import { SituationCode } from '../../policy/situation.ts';
import { Lane } from './lane.ts';
import { Reopening } from './reopening.ts';
import { ProcedureState } from './procedure-state.ts';

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
  /** Where it comes from; unknown of opinions that were raised before it was asked for. */
  source: OpinionSource.optional(),
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

/** How many points the cadre has made against what was told, and those that nobody has answered yet. */
const Defence = z.strictObject({
  made: z.int().nonnegative(),
  open: z.array(PointNumber).max(mostPoints).readonly(),
});

/** What had been written of the opinion where it is read otherwise since it was corrected. */
export const AsWritten = z.strictObject({
  cadreName: PersonName.optional(),
  raisedOn: CalendarDay.optional(),
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

/**
 * What was filed with the county and not waited for (只报不等): what the county has made of it, and
 * the day of the last act about it.
 */
export const SentFiling = z.strictObject({
  status: z.enum(['submitted', 'returned', 'acknowledged']),
  since: CalendarDay,
});
export type SentFiling = z.infer<typeof SentFiling>;

export const DecidingBody = z.enum(['township', 'county']);
export type DecidingBody = z.infer<typeof DecidingBody>;

/** As many requests as wait for their decision at one time. */
export const mostRecusalRequests = 20;

/** A request that somebody keep out of the case (参照 Sanctions Law 47). */
export const RecusalRequest = z.strictObject({
  personId: PersonId,
  ground: RecusalGround,
  requestedOn: CalendarDay,
});

/** What every stage has. One place for each field: a move to another stage keeps these as they are. */
export const common = {
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
  defence: Defence.default({ made: 0, open: [] }),
  lifeEvents: LifeEvents,
  measures: z.array(Measure).readonly(),
  /** The days of decisions whose paper has not reached the cadre yet. */
  unserved: z
    .array(CalendarDay)
    .max(mostMeasures + 1)
    .readonly()
    .default([]),
  /**
   * The registered voters by whom earlier petitions for a recall were measured. Kept because heads
   * hold it; nothing is measured by it any more.
   */
  petitionVoters: z.partialRecord(MeasureId, z.int().positive()).readonly().default({}),
  /** What the villagers are still to be told. */
  toAnnounce: z.array(ToAnnounce).readonly().default([]),
  discipline: Discipline.nullable(),
  /** Of the decision in force; `null` where it was not filed, or its filing is awaited. */
  sentFiling: SentFiling.nullable().default(null),
  /** Who decides: the county in the township's place, once the case was referred to it. */
  decidingBody: DecidingBody.default('township'),
  /** Requests that somebody be recused, not decided yet. */
  recusalRequests: z.array(RecusalRequest).max(mostRecusalRequests).readonly().default([]),
  /** Where the case was reopened for new facts: the last time. */
  reopening: Reopening.nullable().default(null),
  procedure: ProcedureState,
  corrections: CorrectedIn.default([]),
  asWritten: AsWritten.default({}),
  /** The local date of the last act about the case as a whole: no later one may be dated before it. */
  since: CalendarDay,
  lastAct: LastAct,
  /** The version of the last act of a person by what it was about; of heads stored before, nothing. */
  lastActs: z.partialRecord(Lane, z.int().positive()).readonly().default({}),
};
export type CaseCommon = z.infer<z.ZodObject<typeof common>>;
/** The fields that every stage has, by name. */
export const commonFields = Object.keys(common) as readonly (keyof CaseCommon)[];
