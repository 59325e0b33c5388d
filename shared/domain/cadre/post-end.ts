import * as z from 'zod';
import { Document } from '../document.ts';
import { Reference } from '../text-field.ts';
import { CalendarDay } from '../time/calendar-day.ts';
import { VillagersRecall } from '../voting/villagers-recall.ts';

/** Why a post ended, by law or by those who gave it. */
export const PostEndCause = z.enum([
  'termExpired',
  'resigned',
  'contractEnded',
  'transferred',
  'death',
  'sentence',
  // The committee was abolished or its village merged into another (VCOL 3).
  'villageAbolished',
  // The election is void (VCOL 21).
  'electionVoid',
  // The villagers recalled the member by themselves (VCOL 19).
  'recalled',
  // Party discipline took the Party post (撤销党内职务, and 留党察看 with it).
  'removedFromPartyPosts',
  'expelledFromParty',
  // 除名: no sanction.
  'struckOffPartyRolls',
]);
export type PostEndCause = z.infer<typeof PostEndCause>;

/**
 * What shows that a post has ended: the assembly's resolution, the judgment, the certificate, the
 * result of an election.
 */
export const PostEndProof = z.strictObject({ reference: Reference, document: Document });

/**
 * How a villagers' committee came to be abolished or merged: the villagers' assembly consents, the
 * county government approves (VCOL 3).
 */
export const VillageAbolition = z.strictObject({
  assemblyConsentedOn: CalendarDay,
  approvedOn: CalendarDay,
  approval: PostEndProof,
});

/** What shows that a post ended where its cause asks for more than a paper. */
export const endParticulars = {
  abolition: VillageAbolition.optional(),
  recall: VillagersRecall.optional(),
  /** The county's approval of an election that came earlier than usual (pack: `term`). */
  earlyElectionApproval: PostEndProof.optional(),
};
const EndParticulars = z.strictObject(endParticulars);
export type EndParticulars = z.infer<typeof EndParticulars>;
export const particularsOfEnd = Object.keys(endParticulars) as readonly (keyof EndParticulars)[];
