import * as z from 'zod';
import { AnnouncedMatter } from '../../case/announced-matter.ts';
import type { Case } from '../../case/case.ts';
import type { CaseEvent } from '../../case/events.ts';
import type { Circumstances } from '../../command/circumstances.ts';
import { caseRule } from '../../command/command.ts';
import { requireInOrder, requireNotAfter } from '../../command/dates.ts';
import { Document } from '../../document.ts';
import { refuse } from '../../refusal/refusal.ts';
import { lineOf } from '../../text-field.ts';
import { CalendarDay } from '../../time/calendar-day.ts';
import { deadlineOf, dueOf, type Deadline } from '../../time/deadline.ts';

/**
 * Announcement (公布): what an assembly or the voters have decided is posted for fifteen days at the
 * least (VCOL 35), and so is the end of an office by law. May come long after the case is closed.
 */
export const RecordAnnouncement = z.strictObject({
  occurredOn: CalendarDay,
  about: AnnouncedMatter,
  postedOn: CalendarDay,
  /** The last local date on which it hangs; one that still lies ahead where it was put up so. */
  postedUntil: CalendarDay,
  place: lineOf(200),
  document: Document,
});

/** By when the result of a vote is to be announced. */
export const announcementDue = (heldOn: CalendarDay, { pack, calendar }: Circumstances): Deadline =>
  dueOf({ rule: deadlineOf(pack, 'resultAnnouncement'), anchor: heldOn, calendar });

const recordAnnouncement = (
  state: Case,
  body: z.infer<typeof RecordAnnouncement>,
  circumstances: Circumstances,
): readonly CaseEvent[] => {
  const { about, postedOn, postedUntil, place, document } = body;
  const { since } =
    state.toAnnounce.find((one) => one.about === about) ??
    refuse('nothing-to-announce', { field: 'about' });
  requireInOrder(since, circumstances);
  requireNotAfter(postedOn, circumstances.occurredOn, 'postedOn');
  if (postedOn < since) refuse('date-out-of-order', { field: 'postedOn', facts: { since } });
  const { pack, calendar } = circumstances;
  const earliest = dueOf({
    rule: deadlineOf(pack, 'postedAnnouncement'),
    anchor: postedOn,
    calendar,
  }).dueOn;
  if (postedUntil < earliest)
    refuse('announcement-too-short', { field: 'postedUntil', facts: { earliest } });
  return [{ type: 'AnnouncementPosted', data: { about, postedOn, postedUntil, place, document } }];
};

export const announcementRules = {
  RecordAnnouncement: caseRule(RecordAnnouncement, recordAnnouncement),
};
