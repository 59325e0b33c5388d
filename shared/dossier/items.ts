import * as z from 'zod';
import { StepAnswer } from '../domain/case/step-answer.ts';
import { CountyCalendar } from '../domain/calendar/county-calendar.ts';
import { Cadre } from '../domain/cadre/cadre.ts';
import { Case } from '../domain/case/case.ts';
import { Deadline } from '../domain/time/deadline.ts';
import { Due } from '../domain/case/due.ts';
import { Instant, Sha256 } from '../domain/ids.ts';
import { TownshipCode } from '../domain/people/organization.ts';
import { PersonId } from '../domain/people/person.ts';
import { StepKey } from '../domain/case/steps.ts';
import { StreamKey } from '../domain/timeline/timeline.ts';
import { inTodaysForm } from './earlier-heads.ts';
import { Village } from '../domain/cadre/village.ts';
import { Disposition } from '../policy/policy-pack.ts';

// What is stored, as it is read back. Keys and index attributes stand beside these in the table and
// are dropped here.

/** Where the timeline ends, and when its last event was recorded. */
const tip = {
  stream: StreamKey,
  version: z.int().positive(),
  lastHash: Sha256,
  recordedAt: Instant,
};

/** The folded state of a dossier and where its timeline ends. */
export const HeadItem = z.discriminatedUnion('of', [
  z.object({ of: z.literal('case'), ...tip, state: z.preprocess(inTodaysForm, Case) }),
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
  /** Of other cadres, read and never written. */
  readonly colleagues: readonly HeadOf<'cadre'>[];
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
  answer: StepAnswer.optional(),
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
