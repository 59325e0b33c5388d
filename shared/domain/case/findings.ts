import * as z from 'zod';
import { Disposition } from '../../policy/policy-pack.ts';
import { SituationCode } from '../../policy/situation.ts';
import { CalendarDay } from '../time/calendar-day.ts';
import { EvidenceId, PostId } from '../ids.ts';
import { Person, PersonId } from '../people/person.ts';
import { Reason, textOf } from '../text-field.ts';

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

/** Whether one situation is borne out, and by which evidence. */
export const Finding = z.strictObject({
  situation: SituationCode,
  substantiated: z.boolean(),
  facts: textOf(2000),
  evidenceIds: z.array(EvidenceId).max(20).readonly(),
});
export type Finding = z.infer<typeof Finding>;

/** A disposition told to the cadre before it is decided, so that the cadre can answer it. */
export const IntendedDisposition = z.strictObject({ postId: PostId, disposition: Disposition });
export type IntendedDisposition = z.infer<typeof IntendedDisposition>;

/** What the investigators found: a verdict on each situation, and who answers for it. */
export const Findings = z.strictObject({
  findings: z.array(Finding).min(1).max(8).readonly(),
  summary: Reason,
  submittedBy: z.array(PersonId).min(1).max(5).readonly(),
});
export type Findings = z.infer<typeof Findings>;
