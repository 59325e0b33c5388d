import * as z from 'zod';
import { CalendarDay } from '../time/calendar-day.ts';
import { Document } from '../document.ts';
import { PersonId } from '../people/person.ts';

const heads = z.int().nonnegative().max(1000);
const people = z.array(PersonId).max(30).readonly();

/**
 * A meeting of the committee that decided: its numbers, who took part and how, and its minutes. Only
 * the members present vote; whoever sits in has no vote.
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
    sittingIn: people.meta({ description: '列席: who sat in without a vote.' }),
    withdrew: people.meta({
      description: '回避: the members who kept out of it, or left once they had reported.',
    }),
    reportedBy: z
      .array(PersonId)
      .min(1)
      .max(5)
      .readonly()
      .meta({ description: '汇报人: of those present, sitting in, or who withdrew after it.' }),
    minutes: Document,
  })
  .meta({ id: 'CommitteeMeeting' });
export type CommitteeMeeting = z.infer<typeof CommitteeMeeting>;

/** A meeting as a fact keeps it; those kept before say nothing of who had no vote. */
export const KeptMeeting = CommitteeMeeting.partial({
  sittingIn: true,
  withdrew: true,
  reportedBy: true,
});
export type KeptMeeting = z.infer<typeof KeptMeeting>;
