import * as z from 'zod';
import { Disposition } from '../../policy/policy-pack.ts';
import { Document } from '../document.ts';
import { CalendarDay } from '../time/calendar-day.ts';

/**
 * What a charter may leave to the members' representatives of the release of officers: election and
 * recall are among what it may (农村集体经济组织法 28); how an officer is released otherwise is the
 * charter's too (29, 32).
 */
export const CharterMatter = Disposition.extract(['SUSPENSION', 'ORDERED_RESIGNATION', 'RECALL']);

/** What the charter (章程) of a village's collective says of how its officers are released. */
export const Charter = z.strictObject({
  adoptedOn: CalendarDay,
  document: Document,
  /** 成员代表大会, where the charter has one, and what of this it decides beside the members. */
  representatives: z
    .strictObject({
      number: z.int().positive().max(10_000),
      decide: z.array(CharterMatter).max(3).readonly(),
    })
    .optional(),
});
export type Charter = z.infer<typeof Charter>;
