import * as z from 'zod';
import { Answer } from '../contract/tasks.ts';
import { CalendarDay } from '../domain/calendar-day.ts';
import { Cadre } from '../domain/cadre.ts';
import { Case, CaseStage } from '../domain/case.ts';
import { Deadline } from '../domain/deadline.ts';
import { Due } from '../domain/procedure/due.ts';
import { CadreId, CaseId, Instant, Sha256 } from '../domain/ids.ts';
import { CountyCode, TownshipCode, VillageCode } from '../domain/organization.ts';
import { PersonId } from '../domain/person.ts';
import { StepKey } from '../domain/procedure/steps.ts';
import { StreamKey } from '../domain/timeline.ts';
import { Village } from '../domain/village.ts';

/** What a list shows of a case, without opening it. */
export const CaseSummary = z.strictObject({
  caseId: CaseId,
  cadreId: CadreId,
  cadreName: z.string(),
  village: VillageCode,
  township: TownshipCode,
  county: CountyCode,
  stage: CaseStage,
  version: z.int(),
  raisedOn: CalendarDay,
  nextDueOn: CalendarDay.nullable(),
  awaitsFiling: z.boolean(),
});
export type CaseSummary = z.infer<typeof CaseSummary>;

const tip = { version: z.int().positive(), lastHash: Sha256 };

/** The folded state of a dossier and where its timeline ends. */
export const HeadItem = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('case'), stream: StreamKey, ...tip, state: Case, nextDueOn: CalendarDay.nullable() }),
  z.strictObject({ of: z.literal('cadre'), stream: StreamKey, ...tip, state: Cadre }),
  z.strictObject({ of: z.literal('village'), stream: StreamKey, ...tip, state: Village }),
]);
export type HeadItem = z.infer<typeof HeadItem>;

/** The meeting point of the machine and a person: the token that one brings and the answer that the other gives. */
export const Wait = z.strictObject({
  stream: StreamKey,
  step: StepKey,
  /** How many times this step has been opened in this case. */
  round: z.int().positive(),
  run: z.int().positive(),
  token: z.string().optional(),
  answer: Answer.optional(),
});
export type Wait = z.infer<typeof Wait>;

/** A date on which something falls due, able to explain itself. */
export const DueRow = z.strictObject({
  stream: StreamKey,
  /** Unique within the case: what falls due, and of which measure. */
  due: Due,
  deadline: Deadline,
});
export type DueRow = z.infer<typeof DueRow>;

/** The answer that a command had, kept so that its repetition gets the same one. */
export const StoredAnswer = z.strictObject({
  idempotencyKey: z.string(),
  /** Who sent it, and a hash of what: another person or another body under the same key is refused. */
  personId: PersonId,
  requestHash: Sha256,
  status: z.int(),
  body: z.record(z.string(), z.unknown()),
  recordedAt: Instant,
  /** Seconds since 1970; at least seven days after `recordedAt`. */
  expiresAt: z.int(),
});
export type StoredAnswer = z.infer<typeof StoredAnswer>;

/** The lists that can be asked for, each answered by one index in a bounded number of reads. */
export const ListQuestion = z.discriminatedUnion('list', [
  z.strictObject({ list: z.literal('casesOfTownship'), township: TownshipCode, stage: CaseStage.optional() }),
  z.strictObject({ list: z.literal('casesOfTownshipByDue'), township: TownshipCode, dueUpTo: CalendarDay.optional() }),
  z.strictObject({ list: z.literal('casesOfCounty'), county: CountyCode, stage: CaseStage.optional() }),
  z.strictObject({ list: z.literal('casesInProgress') }),
]);
export type ListQuestion = z.infer<typeof ListQuestion>;

/** `after` is the position behind which the page begins, as a page before it gave it. */
export type PageRequest = { readonly question: ListQuestion; readonly limit: number; readonly after?: Readonly<Record<string, string>> };
export type Page = { readonly cases: readonly CaseSummary[]; readonly next: Readonly<Record<string, string>> | null };
