import * as z from 'zod';
import { SituationCode } from '../../policy/situation.ts';
import { CalendarDay } from '../time/calendar-day.ts';
import { EvidenceId, PostId } from '../ids.ts';
import { Person, PersonId } from '../people/person.ts';
import { Reason, textOf } from '../text-field.ts';
import { DefiniteDisposition } from './particulars.ts';

/**
 * What a person says of their own ties to a case before taking part in it (by analogy with
 * Sanctions Law 47).
 */
export const RecusalDeclaration = z.strictObject({
  nearRelative: z.boolean(),
  complainant: z.boolean(),
  witness: z.boolean(),
  interest: z.boolean(),
});
export type RecusalDeclaration = z.infer<typeof RecusalDeclaration>;

export const RecusalGround = z.enum(['nearRelative', 'complainant', 'witness', 'interest']);
export type RecusalGround = z.infer<typeof RecusalGround>;

export const Investigator = Person.extend({ appointedOn: CalendarDay });
export type Investigator = z.infer<typeof Investigator>;

const particulars = {
  situation: SituationCode,
  facts: textOf(2000),
  evidenceIds: z.array(EvidenceId).max(20).readonly(),
};

/**
 * Whether one situation is borne out (查证属实), shown to be untrue (反映不实), or neither: not
 * proved (证据不足) is not false. Findings that were stored before the two were told apart say
 * neither.
 */
export const Finding = z.strictObject({
  ...particulars,
  substantiated: z.boolean(),
  refuted: z.boolean().optional(),
});
export type Finding = z.infer<typeof Finding>;

/** A finding as the investigators submit it: what is not borne out says whether it is untrue. */
export const SubmittedFinding = z.discriminatedUnion('substantiated', [
  z.strictObject({ ...particulars, substantiated: z.literal(true) }),
  z.strictObject({ ...particulars, substantiated: z.literal(false), refuted: z.boolean() }),
]);

/** A disposition told to the cadre before it is decided, so that the cadre can answer it. */
export const IntendedDisposition = z.strictObject({
  postId: PostId,
  ...DefiniteDisposition.shape,
});
export type IntendedDisposition = z.infer<typeof IntendedDisposition>;

/** What the investigators found: a verdict on each situation, and who answers for it. */
export const Findings = z.strictObject({
  findings: z.array(Finding).min(1).max(8).readonly(),
  summary: Reason,
  submittedBy: z.array(PersonId).min(1).max(5).readonly(),
});
export type Findings = z.infer<typeof Findings>;
