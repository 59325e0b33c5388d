import * as z from 'zod';
import { Document } from '../document.ts';
import { Person } from '../people/person.ts';
import { Reason, textOf } from '../text-field.ts';
import { CalendarDay } from '../time/calendar-day.ts';
import { BallotCounts, Roll } from './counts.ts';
import { Petition } from './petition.ts';

/**
 * A recall that villagers asked for and decided by themselves (VCOL 19): its signatures and its
 * ballot as counted. Whether they suffice is computed, and never typed in.
 */
export const VillagersRecall = z
  .strictObject({
    petition: Petition,
    submittedOn: CalendarDay,
    reasons: Reason,
    /** What the member said against it, who has the right to. */
    defence: textOf(4000).optional(),
    heldOn: CalendarDay,
    roll: Roll,
    counts: BallotCounts,
    chair: Person,
    tellers: z.array(Person).min(2).max(20).readonly(),
    scan: Document,
  })
  .meta({ id: 'VillagersRecall' });
export type VillagersRecall = z.infer<typeof VillagersRecall>;
