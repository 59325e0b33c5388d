import * as z from 'zod';
import { CalendarDay } from '../time/calendar-day.ts';
import { Notice, PriorDiscussion } from './convened-vote.ts';
import { Document } from '../document.ts';
import { CadreId } from '../ids.ts';
import { Person, PersonId, PersonName } from '../people/person.ts';
import { lineOf, Reason, Reference, textOf } from '../text-field.ts';
import { TerminationTrigger } from '../../policy/policy-pack.ts';

// What facts share with the state and the commands. Apart from the facts themselves, whose hundreds
// of schemas serve types and tests only: no function has to make them when it starts.

/** How a case came to its end. */
export const Conclusion = z.enum([
  'rejected',
  'withdrawn',
  'noMeasure',
  'unfounded',
  'notProved',
  'leftOffice',
  'measuresSettled',
  'postsEnded',
  'resigned',
  'died',
]);
export type Conclusion = z.infer<typeof Conclusion>;

/** The policy pack that a case follows to its end. */
export const PinnedPolicy = z.strictObject({ id: z.string(), version: z.int().positive() });

/**
 * One democratic appraisal (民主评议) of a cadre: at least one a year, by a quorate sitting (VCOL
 * 38).
 */
export const Appraisal = z.strictObject({
  year: z.int().min(2000).max(2100),
  heldOn: CalendarDay,
  grade: z.enum(['competent', 'basicallyCompetent', 'incompetent']),
  isQuorate: z.boolean(),
});
export type Appraisal = z.infer<typeof Appraisal>;

/** The proof of what ends a post by operation of law. */
export const TerminationProof = z.strictObject({
  trigger: TerminationTrigger,
  /** The local date on which the law ended the post. */
  triggeredOn: CalendarDay,
  reference: Reference,
  document: Document,
  /**
   * The court, where a sentence or a finding of incapacity ended the post (VCOL 22; Civil Code 24).
   */
  court: lineOf(100).optional(),
  appraisals: z.array(Appraisal).max(10).readonly().optional(),
});
export type TerminationProof = z.infer<typeof TerminationProof>;

/** What the supervisory organ has advised in writing about a measure while its investigation runs. */
export const OrganOpinion = z.strictObject({ reference: Reference, issuedOn: CalendarDay });
export type OrganOpinion = z.infer<typeof OrganOpinion>;
const clearing = { text: textOf(2000), document: Document };
/** Where the matter had been talked about, and how it is cleared there: 会议, 通报, 公开栏. */
const inPublic = { manner: lineOf(100), scope: lineOf(200) };

/**
 * The cadre is cleared in writing of what was untrue, and beside the letter in public where the
 * cadre so wishes. Facts that were stored before the two were told apart name the scope alone.
 */
export const Clarification = z.strictObject({
  ...clearing,
  scope: lineOf(200).optional(),
  inPublic: z.strictObject({ ...inPublic, wish: Document }).optional(),
});

/** A clarification as it is given: `wish` is the cadre's own paper. */
export const GivenClarification = z.strictObject({
  ...clearing,
  inPublic: z.strictObject({ ...inPublic, wish: Document.optional() }).optional(),
});

/**
 * How a vote on an offered resignation was called and held: what, of a measure, the call and the
 * count say in two.
 */
export const ResignationVote = z.strictObject({
  heldOn: CalendarDay,
  rollDate: CalendarDay,
  noticeGivenOn: CalendarDay,
  shortNoticeReason: Reason.optional(),
  notice: Notice.optional(),
  priorDiscussion: PriorDiscussion.optional(),
  convener: Person,
  chair: Person,
  tellers: z.array(Person).min(2).max(20).readonly(),
  scan: Document,
  statute: z.string(),
});

/** The cadre as the case knows them, with those near relatives who must not take part. */
export const Subject = z.strictObject({
  cadreId: CadreId,
  personId: PersonId,
  name: PersonName,
  nearRelatives: z.array(PersonId).max(30).readonly(),
});
