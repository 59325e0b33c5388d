import * as z from 'zod';
import { MeasureId, PostId } from '../ids.ts';
import { CalendarDay } from '../time/calendar-day.ts';

/** What an announcement is about: a measure, or the post from which a resignation was offered. */
export const AnnouncedMatter = z.union([MeasureId, PostId]);
export type AnnouncedMatter = z.infer<typeof AnnouncedMatter>;

/** What is still to be announced, and since which local date there is something to announce. */
export const ToAnnounce = z.strictObject({ about: AnnouncedMatter, since: CalendarDay });
export type ToAnnounce = z.infer<typeof ToAnnounce>;
