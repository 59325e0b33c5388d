import * as z from 'zod';
import { Forum } from '../../policy/policy-pack.ts';
import { Person } from '../people/person.ts';
import { Reason } from '../text-field.ts';
import { CalendarDay } from '../time/calendar-day.ts';
import { Roll } from '../voting/counts.ts';

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
  chair: Person,
});
export type ConvenedVote = z.infer<typeof ConvenedVote>;
