import * as z from 'zod';
import { CalendarDay } from '../time/calendar-day.ts';
import { Due } from './due.ts';
import { Outcome, StepKey } from './steps.ts';

/**
 * A step at which the procedure waits for a person. `round` counts how many times it was opened.
 */
export const OpenStep = z.strictObject({ step: StepKey, round: z.int().positive() });
export type OpenStep = z.infer<typeof OpenStep>;

/**
 * Where the procedure stands: the run in force, the steps that are open, the outcomes that stand,
 * what falls due.
 */
export const ProcedureState = z.strictObject({
  run: z.int().positive(),
  machineVersion: z.string(),
  open: z.array(OpenStep).readonly(),
  standing: z.partialRecord(StepKey, Outcome).readonly(),
  rounds: z.partialRecord(StepKey, z.int().positive()).readonly(),
  /** What falls due, and when (local date). */
  dues: z.partialRecord(Due, CalendarDay).readonly(),
  /** What fell due and was not done, with its last day: in sight until its step closes or another day is set. */
  overdue: z.partialRecord(Due, CalendarDay).readonly().default({}),
});
export type ProcedureState = z.infer<typeof ProcedureState>;
