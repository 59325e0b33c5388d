import * as z from 'zod';
import { daysOfYear } from '../domain/calendar/county-calendar.ts';
import { CalendarDay } from '../domain/time/calendar-day.ts';
import { CaseStage } from '../domain/case/case.ts';
import type { QuestionRouteName } from './question-routes.ts';

// What a question may say behind its `?`.

/**
 * Digits come as text and are read as a number first; what else JavaScript would take for one
 * (`0x10`, `1e2`, ` 5`) is none.
 */
const wholeNumber = (minimum: number, maximum: number) =>
  z.preprocess(
    (given) => (typeof given === 'string' && /^\d+$/.test(given) ? Number(given) : given),
    z.int().min(minimum).max(maximum),
  );

const pageOfCases = {
  cursor: z
    .string()
    .max(500)
    .optional()
    .meta({ description: '`next` of the page before, unchanged, with the same other parameters.' }),
  limit: wholeNumber(1, 100).default(20),
};

export const TimelineQuery = z.strictObject({
  after: wholeNumber(0, 1_000_000_000).default(0).meta({
    description: '`next` of the page before: the sequence number after which the page begins.',
  }),
  limit: wholeNumber(1, 200).default(50),
});
export const StageQuery = z.strictObject({ stage: CaseStage.optional(), ...pageOfCases });
export const DueQuery = z.strictObject({ dueUpTo: CalendarDay.optional(), ...pageOfCases });
export const PolicyQuery = z.strictObject({
  id: z
    .string()
    .max(100)
    .optional()
    .meta({ description: 'The pack’s id; without it, the one that new cases follow.' }),
  version: wholeNumber(1, 1000)
    .optional()
    .meta({ description: 'The version of that id; without it, the newest.' }),
});
const days = /^(\d{4}-\d{2}-\d{2}(,\d{4}-\d{2}-\d{2})*)?$/;
const periods = /^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}(,\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2})*$/;

/** The days of a notice as a query string has them: what is entered later has names beside. */
export const CalendarQuery = z.strictObject({
  year: wholeNumber(2000, 2100).meta({ description: 'The year that the notice arranges.' }),
  holidays: z
    .string()
    .max(1000)
    .regex(periods)
    .meta({
      description: 'Each run of days off as `from/to`, with commas between.',
      examples: ['2027-01-01/2027-01-03,2027-02-05/2027-02-11'],
    }),
  makeUpWorkingDays: z
    .string()
    .max(500)
    .regex(days)
    .default('')
    .meta({
      description: 'The weekend days worked in exchange (调休), with commas between.',
      examples: ['2027-02-14,2027-02-20'],
    }),
});

/** The same as the days of a year; a day that there is not, is refused. */
export const CalendarDays = z.strictObject(daysOfYear);

const NoQuery = z.strictObject({});

export const queries = {
  ReadCase: NoQuery,
  ReadTimeline: TimelineQuery,
  ListCasesOfTownship: StageQuery,
  ListCasesOfTownshipByDue: DueQuery,
  ReadCadre: NoQuery,
  ReadPolicy: PolicyQuery,
  ReadWorkCalendar: NoQuery,
  PreviewWorkCalendar: CalendarQuery,
  ReadOpenApi: NoQuery,
  ReadDocs: NoQuery,
  ListCasesOfCounty: StageQuery,
  ReadFiguresOfCounty: NoQuery,
  ReadTimelineForCounty: TimelineQuery,
  VerifyTimeline: NoQuery,
} as const satisfies Record<QuestionRouteName, z.ZodObject>;
