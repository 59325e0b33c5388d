import * as z from 'zod';
import type { PetitionRules } from '../../policy/forum-rules.ts';
import { reaches } from './shares.ts';

const heads = z.int().nonnegative().max(10_000_000);
const whole = z.int().positive().max(10_000_000);

const repeated = heads
  .optional()
  .meta({ description: 'Signatures by someone who had already signed, as the check found them.' });

/** The signatures under a request to recall, of registered voters or of village representatives. */
export const Petition = z
  .union([
    z.strictObject({ signatures: heads, voters: whole.optional(), repeatedSignatures: repeated }),
    z.strictObject({
      representativeSignatures: heads,
      representatives: whole.optional(),
      repeatedSignatures: repeated,
    }),
  ])
  .meta({ id: 'Petition' });
export type Petition = z.infer<typeof Petition>;

type PetitionRefusalCode = 'roll-unknown' | 'repeated-signatures' | 'signatures-exceed-roll';

export type PetitionVerdict =
  | { readonly kind: 'result'; readonly reached: boolean }
  | { readonly kind: 'refused'; readonly code: PetitionRefusalCode };

const refused = (code: PetitionRefusalCode): PetitionVerdict => ({ kind: 'refused', code });

/**
 * Whether enough have signed for a recall to be voted on: by the pack's shares, nationally one
 * fifth of the villagers with the right to vote or one third of the village representatives, exactly that being
 * enough (VCOL 19).
 */
export const petitionReaches = (petition: Petition, rules: PetitionRules): PetitionVerdict => {
  const [signed, roll, share] =
    'signatures' in petition
      ? [petition.signatures, petition.voters, rules.voters]
      : [petition.representativeSignatures, petition.representatives, rules.representatives];
  if (roll === undefined) return refused('roll-unknown');
  if ((petition.repeatedSignatures ?? 0) > 0) return refused('repeated-signatures');
  if (signed > roll) return refused('signatures-exceed-roll');
  return { kind: 'result', reached: reaches(signed, roll, share) };
};
