import * as z from 'zod';
import { CaseStage } from '../domain/case/case.ts';
import { AsWritten } from '../domain/case/case-common.ts';
import { Conclusion } from '../domain/case/event-data.ts';
import { CaseFlag } from '../domain/case/flags.ts';
import { CadreId, CaseId } from '../domain/ids.ts';
import { CountyCode, TownshipCode, VillageCode } from '../domain/people/organization.ts';
import { CalendarDay } from '../domain/time/calendar-day.ts';
import { StreamKey } from '../domain/timeline/timeline.ts';
import { Disposition, PostKind } from '../policy/policy-pack.ts';

// The lists of cases: what each shows of a case, how it is asked for, and its pages.

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
  /** What had been written where the list tells something corrected. */
  asWritten: AsWritten.default({}),
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
