import * as z from 'zod';
import { Bilingual } from './bilingual.ts';

// What a case may be about, and by what it may be shown.

/** A situation's stable code; which ones exist is the pack's `situations`. */
export const SituationCode = z.templateLiteral(['S', z.string().regex(/^[1-9][0-9]?$/)]);
export type SituationCode = z.infer<typeof SituationCode>;

export const Situation = z
  .strictObject({
    code: SituationCode,
    label: Bilingual,
    alias: z.string().optional(),
    requiresReason: z.boolean(),
  })
  .readonly();

/** A stable code for a kind of evidence; which ones exist is the pack's `evidenceKinds`. */
export const EvidenceKind = z
  .string()
  .regex(/^[a-z][A-Za-z]*$/)
  .max(40);
export type EvidenceKind = z.infer<typeof EvidenceKind>;

export const ListedEvidenceKind = z
  .strictObject({
    code: EvidenceKind,
    label: Bilingual,
    dimension: z.enum(['objective', 'subjective', 'record']),
  })
  .readonly();
