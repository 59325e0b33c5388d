import * as z from 'zod';

/**
 * A real day of the local calendar (Asia/Shanghai), `YYYY-MM-DD`: no time, no zone, 30 February
 * refused.
 */
export const CalendarDay = z.iso
  .date()
  .brand<'CalendarDay'>()
  .meta({ description: 'A local date in Asia/Shanghai.', example: '2026-03-02' });
export type CalendarDay = z.infer<typeof CalendarDay>;

// A day is handled as midnight UTC of its date, so that neither zones nor clock changes can shift
// it.
const millisecondsOfDay = 86_400_000;

const midnight = (day: CalendarDay): number => Date.parse(`${day}T00:00:00.000Z`);
const dayOf = (moment: number): CalendarDay =>
  CalendarDay.parse(new Date(moment).toISOString().slice(0, 10));

// No summer time since 1991, long before any act here. Asking Intl would cost every cold start 10
// ms.
const aheadOfUtc = 8 * 60 * 60 * 1000;

/**
 * The local day on which an instant (ISO 8601 with zone or offset) falls; throws RangeError on
 * anything else.
 */
export const today = (instant: string): CalendarDay => {
  if (!/T.*(Z|[+-]\d{2}:?\d{2})$/.test(instant)) throw new RangeError(`not an instant: ${instant}`);
  return dayOf(Date.parse(instant) + aheadOfUtc);
};

/**
 * Negative when `one` is before `other`, 0 on the same day, positive when after: fit for `sort`.
 */
export const compareDays = (one: CalendarDay, other: CalendarDay): number =>
  Math.sign(midnight(one) - midnight(other));

/** The first of the days that there are; `null` where there is none. */
export const earliest = (days: readonly (CalendarDay | undefined)[]): CalendarDay | null =>
  days.filter((day) => day !== undefined).toSorted()[0] ?? null;

/** The day `days` calendar days later (earlier when negative). */
export const addDays = (day: CalendarDay, days: number): CalendarDay =>
  dayOf(midnight(day) + days * millisecondsOfDay);

const lastDayOfMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year, month + 1, 0)).getUTCDate();

/**
 * The corresponding day `months` months later, or the last of that month where it has no such day
 * (Civil Code 202).
 */
export const addMonths = (day: CalendarDay, months: number): CalendarDay => {
  const date = new Date(midnight(day));
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
  const last = lastDayOfMonth(first.getUTCFullYear(), first.getUTCMonth());
  return dayOf(
    Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(date.getUTCDate(), last)),
  );
};

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: CalendarDay, to: CalendarDay): number =>
  (midnight(to) - midnight(from)) / millisecondsOfDay;

export const isWeekend = (day: CalendarDay): boolean =>
  [0, 6].includes(new Date(midnight(day)).getUTCDay());

export const yearOf = (day: CalendarDay): number => Number(day.slice(0, 4));
