import * as z from 'zod';
import { CalendarDay } from '../time/calendar-day.ts';
import { Document } from '../document.ts';
import { EvidenceId } from '../ids.ts';
import { PersonId } from '../people/person.ts';
import { lineOf, textOf } from '../text-field.ts';
import { EvidenceKind, SituationCode } from '../../policy/situation.ts';

/** Evidence as it is handed in; the server numbers it. */
export const NewEvidence = z.strictObject({
  kind: EvidenceKind,
  title: lineOf(200),
  obtainedOn: CalendarDay,
  document: Document.optional(),
  /** The witness, where it is a testimony. */
  witness: PersonId.optional(),
});
export type NewEvidence = z.infer<typeof NewEvidence>;

/**
 * A dossier holds at most this many pieces of evidence, so that its head always fits one item of
 * the table.
 */
export const mostEvidence = 60;

/** Evidence in the dossier. Void evidence stays visible but supports nothing. */
export const Evidence = NewEvidence.extend({
  evidenceId: EvidenceId,
  /** Who handed it in or collected it. */
  collectedBy: z.array(PersonId).max(5).readonly(),
});
export type Evidence = z.infer<typeof Evidence>;

/** One of the eight situations, said of this cadre, with the facts that show it. */
export const NewAllegation = z.strictObject({
  situation: SituationCode,
  /** Demanded for S8 (other situations). */
  otherReason: textOf(300).optional(),
  facts: textOf(2000),
  /**
   * The last local date on which the facts took place; facts after a failed recall are new facts.
   */
  factsOn: CalendarDay,
  evidence: z.array(NewEvidence).min(1).max(5).readonly(),
});
export type NewAllegation = z.infer<typeof NewAllegation>;

export const Allegation = NewAllegation.omit({ evidence: true }).extend({
  evidenceIds: z.array(EvidenceId).readonly(),
});
export type Allegation = z.infer<typeof Allegation>;
