import * as z from 'zod';
import type { PetitionRules } from '../../policy/forum-rules.ts';
import { reaches } from './shares.ts';

const heads = z.int().nonnegative().max(10_000_000);
const whole = z.int().positive().max(10_000_000);

const repeated = heads
  .optional()
  .meta({ description: 'Signatures by someone who had already signed, as the check found them.' });

const ofVillagers = z.strictObject({
  signatures: heads,
  entitled: whole.optional().meta({
    description:
      'Villagers with the right to vote (有选举权的村民), registered for the election or not.',
  }),
  repeatedSignatures: repeated,
});

const ofRepresentatives = z.strictObject({
  representativeSignatures: heads,
  representatives: whole.optional(),
  repeatedSignatures: repeated,
});

/**
 * The signatures under a request to recall: of villagers with the right to vote or of village
 * representatives (VCOL 19). Who may vote (VCOL 16) and who registered to is not the same whole.
 */
export const Petition = z.union([ofVillagers, ofRepresentatives]).meta({ id: 'Petition' });
export type Petition = z.infer<typeof Petition>;

/** A petition as it is kept; those recorded earlier were measured by the registered voters. */
export const KeptPetition = z.union([
  ofVillagers,
  ofRepresentatives,
  z.strictObject({ signatures: heads, voters: whole, repeatedSignatures: repeated }),
]);

type PetitionRefusalCode = 'roll-unknown' | 'repeated-signatures' | 'signatures-exceed-roll';

export type PetitionVerdict =
  | { readonly kind: 'result'; readonly reached: boolean }
  | { readonly kind: 'refused'; readonly code: PetitionRefusalCode };

const refused = (code: PetitionRefusalCode): PetitionVerdict => ({ kind: 'refused', code });

/**
 * Whether enough have signed for a recall to be voted on: by the pack's shares, nationally one
 * fifth of the villagers with the right to vote or one third of the village representatives,
 * exactly that being enough (VCOL 19).
 */
export const petitionReaches = (petition: Petition, rules: PetitionRules): PetitionVerdict => {
  const [signed, roll, share] =
    'signatures' in petition
      ? [petition.signatures, petition.entitled, rules.entitled]
      : [petition.representativeSignatures, petition.representatives, rules.representatives];
  if (roll === undefined) return refused('roll-unknown');
  if ((petition.repeatedSignatures ?? 0) > 0) return refused('repeated-signatures');
  if (signed > roll) return refused('signatures-exceed-roll');
  return { kind: 'result', reached: reaches(signed, roll, share) };
};
