import * as z from 'zod';
import { CalendarDay } from '../../time/calendar-day.ts';
import { Deadline } from '../../time/deadline.ts';
import { Conclusion } from '../event-data.ts';
import { Sha256 } from '../../ids.ts';
import { Due } from '../due.ts';
import { StepKey } from '../steps.ts';
import { fact } from '../../timeline/fact.ts';

/** The running of the procedure, and the archive. */
export const procedureEvents = [
  fact('ProcedureRequested', { run: z.int().positive(), machineVersion: z.string() }),
  fact('StepOpened', {
    step: StepKey,
    round: z.int().positive(),
    run: z.int().positive(),
    deadline: Deadline.nullable(),
  }),
  fact('StepOverdue', { due: Due, dueOn: CalendarDay }),
  /** The work calendar has changed; `from` and `to` are equal where a last day is provisional no more. */
  fact('DeadlinesRecomputed', {
    calendarVersion: z.string(),
    deadlines: z
      .array(z.strictObject({ due: Due, from: CalendarDay, to: CalendarDay, deadline: Deadline }))
      .min(1)
      .max(30)
      .readonly(),
  }),
  fact('ArchiveSealed', {
    objectKey: z.string(),
    sha256: Sha256,
    throughSequence: z.int().positive(),
  }),
  fact('AllPostsEnded', { conclusion: z.enum(['postsEnded', 'resigned', 'died']) }),
  fact('CaseClosed', { conclusion: Conclusion }),
] as const;
