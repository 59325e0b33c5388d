import * as z from 'zod';
import { GovernmentSanction, PartySanction } from '../../policy/sanction-rules.ts';
import { CalendarDay } from '../time/calendar-day.ts';
import { Reference } from '../text-field.ts';

/**
 * What a discipline or supervision organ decided. This service refers and records; it sanctions
 * nobody.
 */
export const DisciplineSanction = z.union([PartySanction, GovernmentSanction]);
export type DisciplineSanction = z.infer<typeof DisciplineSanction>;

/** As many decisions of the organs as one dossier takes. */
export const mostOutcomes = 10;

/** The case's referral to the discipline and supervision organs, and what they answered. */
export const Discipline = z.strictObject({
  referredOn: CalendarDay,
  reference: Reference,
  outcomes: z
    .array(
      z.strictObject({
        sanction: DisciplineSanction,
        decidedOn: CalendarDay,
        reference: Reference,
        barredUntil: CalendarDay.nullable(),
      }),
    )
    .max(mostOutcomes)
    .readonly(),
});
export type Discipline = z.infer<typeof Discipline>;
