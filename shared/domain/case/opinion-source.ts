import * as z from 'zod';
import { CalendarDay } from '../time/calendar-day.ts';
import { Reference } from '../text-field.ts';

/**
 * Where an opinion comes from (线索来源): the organizations that may raise one themselves, and those
 * from which they take it over.
 */
export const SourceKind = z.enum([
  'village',
  'township',
  'county',
  'petitionOffice',
  'inspection',
  'audit',
  'disciplineOrgan',
  'appraisal',
  'media',
  'anonymousLetter',
]);
export type SourceKind = z.infer<typeof SourceKind>;

/** The source with the paper by which the matter came: its number, or for a report its title. */
export const OpinionSource = z.strictObject({
  kind: SourceKind,
  paper: z.strictObject({ reference: Reference, issuedOn: CalendarDay }).optional(),
});
export type OpinionSource = z.infer<typeof OpinionSource>;
