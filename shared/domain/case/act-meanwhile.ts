import * as z from 'zod';
import { MeasureId } from '../ids.ts';
import { Role } from '../people/person.ts';
import { CalendarDay } from '../time/calendar-day.ts';

/** What somebody else has done meanwhile, as far as it may be told to who acts beside them. */
export const ActMeanwhile = z
  .strictObject({
    version: z.int().positive(),
    type: z.string().meta({ examples: ['VoteConvened'] }),
    measureId: MeasureId.optional().meta({ description: 'The measure that it was about.' }),
    role: Role,
    occurredOn: CalendarDay,
  })
  .meta({ id: 'ActMeanwhile' });
export type ActMeanwhile = z.infer<typeof ActMeanwhile>;
