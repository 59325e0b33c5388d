import * as z from 'zod';
import { CaseId, MeasureId } from '../domain/ids.ts';
import { Step } from '../domain/case/steps.ts';

// What goes in and out of the state machine: ids and verdicts, never the case itself.

/** Input of an execution. `run` counts the times that the machine was started for this case. */
export const ExecutionInput = z.strictObject({ caseId: CaseId, run: z.int().positive() });
export type ExecutionInput = z.infer<typeof ExecutionInput>;

/** Input of the task that opens a wait for a person. */
export const OpenWaitInput = ExecutionInput.extend({
  step: Step,
  measureId: MeasureId.optional(),
  taskToken: z.string().min(1),
});
export type OpenWaitInput = z.infer<typeof OpenWaitInput>;

/** Output of the task that seals the archive; its input is the execution's own. */
export const SealOutput = z.strictObject({ outcome: z.enum(['sealed', 'superseded']) });
export type SealOutput = z.infer<typeof SealOutput>;
