import * as z from 'zod';
import { Forum } from '../../policy/policy-pack.ts';
import { Document } from '../document.ts';
import { Person } from '../people/person.ts';
import { lineOf, Reason, Reference } from '../text-field.ts';
import { CalendarDay } from '../time/calendar-day.ts';
import { Roll } from '../voting/counts.ts';

/**
 * The discussion by a Party organization that comes before an assembly decides (VCOL 28;
 * 农村集体经济组织法 26). What was thought there is kept; it is advice, and binds no assembly.
 */
export const PriorDiscussion = z.strictObject({
  by: z.enum(['villageParty', 'townshipParty']),
  heldOn: CalendarDay,
  chair: Person,
  opinion: lineOf(500),
  minutes: Document,
});
export type PriorDiscussion = z.infer<typeof PriorDiscussion>;

/** The resolution by which the villagers' assembly delegated a matter to the representatives. */
export const Delegation = z.strictObject({
  resolvedOn: CalendarDay,
  reference: Reference,
  document: Document,
});
export type Delegation = z.infer<typeof Delegation>;

/** What the members of a collective are told beside the day (农村集体经济组织法 27). */
export const Notice = z.strictObject({ place: lineOf(200), matters: lineOf(500) });
export type Notice = z.infer<typeof Notice>;

/** A vote that has been called: its forum, and the roll frozen on the day of the call. */
export const ConvenedVote = z.strictObject({
  forum: Forum,
  roll: Roll,
  /** The local date on which the roll was drawn up. */
  rollDate: CalendarDay,
  noticeGivenOn: CalendarDay,
  meetingOn: CalendarDay,
  /** Demanded where the notice is shorter than the law's (VCOL 25: special circumstances). */
  shortNoticeReason: Reason.optional(),
  convener: Person,
  /** Where the township convened because the villagers' committee did not, though ordered to. */
  convenedBy: z.literal('township').optional(),
  chair: Person,
});
export type ConvenedVote = z.infer<typeof ConvenedVote>;
