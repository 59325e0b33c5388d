import * as z from 'zod';
import { Answer } from '../contract/tasks.ts';
import { CalendarDay } from '../domain/time/calendar-day.ts';
import { Cadre } from '../domain/cadre/cadre.ts';
import { Case, CaseStage } from '../domain/case/case.ts';
import { Deadline } from '../domain/time/deadline.ts';
import { Conclusion } from '../domain/case/event-data.ts';
import { CaseFlag } from '../domain/case/flags.ts';
import { Due } from '../domain/case/due.ts';
import { CadreId, CaseId, Instant, Sha256 } from '../domain/ids.ts';
import { CountyCode, TownshipCode, VillageCode } from '../domain/people/organization.ts';
import { PersonId } from '../domain/people/person.ts';
import { StepKey } from '../domain/case/steps.ts';
import { StreamKey } from '../domain/timeline/timeline.ts';
import { CountyCalendar } from '../domain/calendar/county-calendar.ts';
import { Village } from '../domain/cadre/village.ts';
import { Disposition, PostKind } from '../policy/policy-pack.ts';

// What is stored, as it is read back. Keys and index attributes stand beside these in the table and
// are dropped here.

/** A disposition that has taken effect, and the kind of post that it is about. */
export const DispositionInEffect = z.strictObject({ disposition: Disposition, postKind: PostKind });
export type DispositionInEffect = z.infer<typeof DispositionInEffect>;

/** What a list shows of a case, without opening it. */
export const CaseSummary = z.strictObject({
  caseId: CaseId,
  cadreId: CadreId,
  cadreName: z.string(),
  village: VillageCode,
  township: TownshipCode,
  county: CountyCode,
  stage: CaseStage,
  /** That of the last act of a person, as `If-Match` asks for it. */
  version: z.int(),
  raisedOn: CalendarDay,
  nextDueOn: CalendarDay.nullable(),
  awaitsFiling: z.boolean(),
  /** What has taken effect, one for each measure. */
  dispositions: z.array(DispositionInEffect).readonly(),
  /** How the case came to its end; `null` while it goes on. */
  conclusion: Conclusion.nullable(),
  /**
   * Who is tied to the case, each by a mark (`markOf`): lists show it to everybody but them. Never
   * told.
   */
  tied: z
    .array(z.string().regex(/^[\w-]{12}$/))
    .readonly()
    .default([]),
  /** What the county is to look at. */
  flags: z.array(CaseFlag).readonly().default([]),
});
export type CaseSummary = z.infer<typeof CaseSummary>;

/** Where the timeline ends, and when its last event was recorded. */
const tip = {
  stream: StreamKey,
  version: z.int().positive(),
  lastHash: Sha256,
  recordedAt: Instant,
};

/** The folded state of a dossier and where its timeline ends. */
export const HeadItem = z.discriminatedUnion('of', [
  z.object({ of: z.literal('case'), ...tip, state: Case }),
  z.object({ of: z.literal('cadre'), ...tip, state: Cadre }),
  z.object({ of: z.literal('village'), ...tip, state: Village }),
  z.object({ of: z.literal('calendar'), ...tip, state: CountyCalendar }),
]);
export type HeadItem = z.infer<typeof HeadItem>;
export type HeadOf<Of extends HeadItem['of']> = Extract<HeadItem, { of: Of }>;

/**
 * The dossiers that an act touches; `null` where there is none, or where the act does not read it.
 */
export type Heads = {
  readonly village: HeadOf<'village'> | null;
  readonly cadre: HeadOf<'cadre'> | null;
  readonly case: HeadOf<'case'> | null;
  readonly calendar: HeadOf<'calendar'> | null;
};

/**
 * The meeting point of the machine and a person: the token that one brings and the answer that the
 * other gives.
 */
export const Wait = z.object({
  stream: StreamKey,
  step: StepKey,
  /** How many times this step has been opened in this case. */
  round: z.int().positive(),
  run: z.int().positive(),
  token: z.string().optional(),
  answer: Answer.optional(),
});
export type Wait = z.infer<typeof Wait>;

/** The run of the procedure that a case asks for. */
export const ProcedureRow = z.object({
  stream: StreamKey,
  run: z.int().positive(),
  machineVersion: z.string(),
  requestedAt: Instant,
});
export type ProcedureRow = z.infer<typeof ProcedureRow>;

/** A date on which something falls due, able to explain itself. */
export const DueRow = z.object({
  stream: StreamKey,
  /** Unique within the case: what falls due, and of which measure. */
  due: Due,
  deadline: Deadline,
});
export type DueRow = z.infer<typeof DueRow>;

/** The answer that a command had, kept so that its repetition gets the same one. */
export const StoredAnswer = z.object({
  idempotencyKey: z.string(),
  /**
   * Who sent it, and a hash of what: another person or another body under the same key is refused.
   */
  personId: PersonId,
  requestHash: Sha256,
  status: z.int(),
  body: z.record(z.string(), z.unknown()),
  recordedAt: Instant,
  /** Seconds since 1970; at least seven days after `recordedAt`. */
  expiresAt: z.int(),
});
export type StoredAnswer = z.infer<typeof StoredAnswer>;

const Count = z.int().nonnegative();

export const DispositionCounts = z.record(Disposition, Count).readonly();

/**
 * The closed cases of a township: how many, in how many somebody was disposed of, and by which
 * dispositions.
 */
export const TownshipFigures = z.strictObject({
  township: TownshipCode,
  closed: Count,
  disposedOf: Count,
  dispositions: DispositionCounts,
});
export type TownshipFigures = z.infer<typeof TownshipFigures>;

/** The lists that can be asked for, each answered by one index in a bounded number of reads. */
export const ListQuestion = z.discriminatedUnion('list', [
  z.strictObject({
    list: z.literal('casesOfTownship'),
    township: TownshipCode,
    stage: CaseStage.optional(),
  }),
  z.strictObject({
    list: z.literal('casesOfTownshipByDue'),
    township: TownshipCode,
    dueUpTo: CalendarDay.optional(),
  }),
  z.strictObject({
    list: z.literal('casesOfCounty'),
    county: CountyCode,
    stage: CaseStage.optional(),
  }),
]);
export type ListQuestion = z.infer<typeof ListQuestion>;

/**
 * Behind which case of a list a page begins. It names no partition: only the question says whose
 * cases are listed.
 */
export const Position = z.strictObject({ stream: StreamKey, sort: z.string() });
export type Position = z.infer<typeof Position>;

/** `after` is the position behind which the page begins, as a page before it gave it. */
export type PageRequest = {
  readonly question: ListQuestion;
  readonly limit: number;
  readonly after?: Position;
};
export type Page = { readonly cases: readonly CaseSummary[]; readonly next: Position | null };
