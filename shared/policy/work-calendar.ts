import * as z from 'zod';
import { frozen } from './frozen.ts';
import { workCalendarData } from './work-calendar-data.ts';

const Holiday = z
  .strictObject({ name: z.string().min(1), from: z.iso.date(), to: z.iso.date() })
  .readonly();

const WorkYear = z
  .strictObject({
    holidays: z.array(Holiday).min(1).readonly(),
    makeUpWorkingDays: z.array(z.iso.date()).readonly(),
  })
  .readonly();

const namedDays = ({
  holidays,
  makeUpWorkingDays,
}: z.infer<typeof WorkYear>): readonly string[] => [
  ...holidays.flatMap(({ from, to }) => [from, to]),
  ...makeUpWorkingDays,
];

/**
 * Which local days are worked, year by year. A year that is not in it is unknown, because the State
 * Council sets its days off anew each autumn: until then only what the law itself fixes is counted
 * on (`statutory-holidays.ts`), provisionally.
 */
export const WorkCalendar = z
  .strictObject({
    calendarVersion: z.string().min(1),
    years: z.record(z.string().regex(/^\d{4}$/), WorkYear).readonly(),
  })
  .refine(
    ({ years }) =>
      Object.entries(years).every(([year, days]) =>
        namedDays(days).every((day) => day.startsWith(`${year}-`)),
      ),
    'a day stands in its own year',
  )
  .refine(
    ({ years }) =>
      Object.values(years).every(({ holidays }) => holidays.every(({ from, to }) => from <= to)),
    'a holiday ends no earlier than it begins',
  )
  .readonly();
export type WorkCalendar = z.infer<typeof WorkCalendar>;

/**
 * The calendar that ships, the default of every county: the State Council's notices for 2021 to
 * 2026. Checked by the tests, not
 * at every cold start.
 */
export const workCalendar: WorkCalendar = frozen(workCalendarData);
