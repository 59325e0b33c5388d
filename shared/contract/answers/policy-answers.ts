import * as z from 'zod';
import { CalendarDay } from '../../domain/time/calendar-day.ts';
import { CaseId, Instant } from '../../domain/ids.ts';
import { CountyCode } from '../../domain/people/organization.ts';
import { Due } from '../../domain/case/due.ts';
import { EnteredYear, Holiday } from '../../domain/calendar/county-calendar.ts';
import { Bilingual } from '../../policy/bilingual.ts';
import { InForce, PolicyPack } from '../../policy/policy-pack.ts';

export const PolicyAnswer = z
  .strictObject({
    pack: PolicyPack,
    available: z.array(
      z.strictObject({
        id: z.string(),
        version: z.int().positive(),
        title: Bilingual,
        inForce: InForce.meta({ description: 'The days of the opinion for which it counts.' }),
      }),
    ),
  })
  .meta({ id: 'Policy' });

const CalendarYear = z
  .strictObject({
    year: z.int(),
    source: z.enum(['shipped', 'entered']).meta({
      description: 'Whether it ships with the backend, or the county has entered it.',
    }),
    holidays: z.array(Holiday),
    makeUpWorkingDays: z.array(CalendarDay),
    notice: EnteredYear.shape.notice.optional(),
    version: EnteredYear.shape.version.optional(),
    reason: EnteredYear.shape.reason,
  })
  .meta({ id: 'CalendarYear' });

export const WorkCalendarAnswer = z
  .strictObject({
    county: CountyCode,
    calendarVersion: z.string().meta({ description: 'As deadlines name it.' }),
    years: z.array(CalendarYear),
  })
  .meta({ id: 'WorkCalendar' });

export const CalendarPreview = z
  .strictObject({
    county: CountyCode,
    year: z.int(),
    moved: z
      .array(
        z.strictObject({
          caseId: CaseId,
          due: Due,
          label: Bilingual,
          from: CalendarDay.meta({ description: 'The last day as it was told.' }),
          to: CalendarDay.meta({ description: 'The last day as it would be.' }),
        }),
      )
      .meta({ description: 'Each last day that would move, the earliest first.' }),
    asOf: Instant,
  })
  .meta({ id: 'CalendarPreview' });
