import * as z from 'zod';
import { CalendarDay } from '../time/calendar-day.ts';
import { Document } from '../document.ts';
import { PersonId } from '../people/person.ts';

const heads = z.int().nonnegative().max(1000);

/**
 * A meeting of the township Party committee that decided: its numbers, who took part, and its
 * minutes.
 */
export const CommitteeMeeting = z
  .strictObject({
    heldOn: CalendarDay,
    fullMembership: heads.positive(),
    present: heads,
    for: heads,
    against: heads,
    abstain: heads,
    /** The members present, by reference number: as many as `present`. */
    attendees: z.array(PersonId).min(1).max(30).readonly(),
    minutes: Document,
  })
  .meta({ id: 'CommitteeMeeting' });
export type CommitteeMeeting = z.infer<typeof CommitteeMeeting>;
