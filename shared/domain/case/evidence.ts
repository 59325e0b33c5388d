import * as z from 'zod';
import { CalendarDay } from '../time/calendar-day.ts';
import { Document } from '../document.ts';
import { EvidenceId } from '../ids.ts';
import { PersonId } from '../people/person.ts';
import { lineOf, textOf } from '../text-field.ts';
import { EvidenceKind, SituationCode } from '../../policy/situation.ts';

/** Evidence as it is handed in; the server numbers it. */
export const SubmittedEvidence = z.strictObject({
  kind: EvidenceKind,
  title: lineOf(200),
  obtainedOn: CalendarDay,
  document: Document.optional(),
  /** The witness, where it is a testimony. */
  witness: PersonId.optional(),
});
export type SubmittedEvidence = z.infer<typeof SubmittedEvidence>;

/**
 * A dossier holds at most this many pieces of evidence, so that its head always fits one item of
 * the table.
 */
export const mostEvidence = 60;

/** Evidence in the dossier. Void evidence stays visible but supports nothing. */
export const Evidence = SubmittedEvidence.extend({
  evidenceId: EvidenceId,
  /** Who handed it in or collected it. */
  collectedBy: z.array(PersonId).max(5).readonly(),
});
export type Evidence = z.infer<typeof Evidence>;

/** One of the eight situations, said of this cadre, with the facts that show it. */
export const SubmittedAllegation = z.strictObject({
  situation: SituationCode,
  /** Demanded for S8 (other situations). */
  otherReason: textOf(300).optional(),
  facts: textOf(2000),
  /**
   * The last local date on which the facts took place; facts after a failed recall are new facts.
   */
  factsOn: CalendarDay,
  evidence: z.array(SubmittedEvidence).min(1).max(5).readonly(),
});
export type SubmittedAllegation = z.infer<typeof SubmittedAllegation>;

export const Allegation = SubmittedAllegation.omit({ evidence: true }).extend({
  evidenceIds: z.array(EvidenceId).readonly(),
});
export type Allegation = z.infer<typeof Allegation>;
