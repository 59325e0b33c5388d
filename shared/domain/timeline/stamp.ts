import * as z from 'zod';
import { CalendarDay } from '../time/calendar-day.ts';
import { Instant } from '../ids.ts';
import { Actor } from '../people/person.ts';

/**
 * Who, when, and for whom. `occurredOn` is the local date (Asia/Shanghai) on which the act took
 * place in the world; `recordedAt` is the server's moment of writing it down. Both are kept and
 * never edited.
 */
export const Stamp = z.strictObject({ actor: Actor, occurredOn: CalendarDay, recordedAt: Instant });
export type Stamp = z.infer<typeof Stamp>;
