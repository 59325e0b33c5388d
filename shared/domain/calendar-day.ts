import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';

/** A real day of the local calendar (Asia/Shanghai), `YYYY-MM-DD`: no time, no zone, 30 February refused. */
export const CalendarDay = z.iso
  .date()
  .brand<'CalendarDay'>()
  .meta({ description: 'A local date in Asia/Shanghai.', example: '2026-03-02' });
export type CalendarDay = z.infer<typeof CalendarDay>;

const localZone = 'Asia/Shanghai';

const plain = (day: CalendarDay): Temporal.PlainDate => Temporal.PlainDate.from(day);
const dayOf = (date: Temporal.PlainDate): CalendarDay => CalendarDay.parse(date.toString());

/** The local day on which an instant (ISO 8601 with zone or offset) falls; throws RangeError on anything else. */
export const today = (instant: string): CalendarDay =>
  dayOf(Temporal.Instant.from(instant).toZonedDateTimeISO(localZone).toPlainDate());

/** Negative when `one` is before `other`, 0 on the same day, positive when after: fit for `sort`. */
export const compareDays = (one: CalendarDay, other: CalendarDay): number =>
  Temporal.PlainDate.compare(plain(one), plain(other));

/** The day `days` calendar days later (earlier when negative). */
export const addDays = (day: CalendarDay, days: number): CalendarDay => dayOf(plain(day).add({ days }));

/**
 * The corresponding day `months` months later, or the last of that month where it has no such day
 * (Civil Code 202).
 */
export const addMonths = (day: CalendarDay, months: number): CalendarDay =>
  dayOf(plain(day).add({ months }, { overflow: 'constrain' }));

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: CalendarDay, to: CalendarDay): number =>
  plain(from).until(plain(to), { largestUnit: 'day' }).days;

export const isWeekend = (day: CalendarDay): boolean => plain(day).dayOfWeek > 5;

export const yearOf = (day: CalendarDay): number => plain(day).year;
