import * as z from 'zod';
import type { WorkCalendar } from '../../policy/work-calendar.ts';
import { CountyCode } from '../people/organization.ts';
import { lineOf, Reason, Reference } from '../text-field.ts';
import { CalendarDay } from '../time/calendar-day.ts';

/** A run of days off, from its first day to its last. */
export const Holiday = z
  .strictObject({
    name: lineOf(30).meta({ examples: ['春节'] }),
    from: CalendarDay,
    to: CalendarDay,
  })
  .readonly();
export type Holiday = z.infer<typeof Holiday>;

/** The State Council's notice that arranges the holidays of a year. */
export const Notice = z
  .strictObject({
    reference: Reference.meta({ examples: ['国办发明电〔2026〕8号'] }),
    issuedOn: CalendarDay,
  })
  .readonly();

/** The days of a year as its notice sets them. No notice has had more than nine of either. */
export const daysOfYear = {
  year: z.int().min(2000).max(2100),
  holidays: z.array(Holiday).min(1).max(20).readonly(),
  makeUpWorkingDays: z
    .array(CalendarDay)
    .max(20)
    .readonly()
    .meta({ description: 'Weekend days worked in exchange (调休).' }),
};

const entered = { county: CountyCode, ...daysOfYear, notice: Notice };

export const CalendarEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('WorkCalendarEntered'), data: z.strictObject(entered) }),
  z.strictObject({
    type: z.literal('WorkCalendarCorrected'),
    data: z.strictObject({ ...entered, reason: Reason }),
  }),
]);
export type CalendarEvent = z.infer<typeof CalendarEvent>;

/** A year as the county has entered it; `version` counts its entries, corrections included. */
export const EnteredYear = z.strictObject({
  holidays: daysOfYear.holidays,
  makeUpWorkingDays: daysOfYear.makeUpWorkingDays,
  notice: Notice,
  version: z.int().positive(),
  reason: Reason.optional(),
});
export type EnteredYear = z.infer<typeof EnteredYear>;

/** The years of working days that a county has entered, beside those that ship. */
export const CountyCalendar = z.strictObject({
  county: CountyCode,
  years: z.record(z.string().regex(/^\d{4}$/), EnteredYear).readonly(),
  /** How often anything was entered: names the calendar in deadlines. */
  version: z.int().nonnegative(),
});
export type CountyCalendar = z.infer<typeof CountyCalendar>;

export const nothingEntered = (county: CountyCode): CountyCalendar => ({
  county,
  years: {},
  version: 0,
});

/** The county's calendar after one more notice, or one put right. */
export const evolveCalendar = (
  before: CountyCalendar | null,
  { data }: CalendarEvent,
): CountyCalendar => {
  const { county, year, holidays, makeUpWorkingDays, notice } = data;
  const { years, version } = before ?? nothingEntered(county);
  return {
    county,
    years: {
      ...years,
      [year]: {
        holidays,
        makeUpWorkingDays,
        notice,
        version: (years[year]?.version ?? 0) + 1,
        ...('reason' in data && { reason: data.reason }),
      },
    },
    version: version + 1,
  };
};

/** What ships, with what the county has entered on top. */
export const calendarInForce = (
  shipped: WorkCalendar,
  entered: CountyCalendar | null,
): WorkCalendar => {
  if (entered === null || entered.version === 0) return shipped;
  const { county, version, years } = entered;
  return {
    calendarVersion: `${shipped.calendarVersion}+${county}.${version}`,
    years: { ...shipped.years, ...years },
  };
};
