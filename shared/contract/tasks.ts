import * as z from 'zod';
import { CaseId, MeasureId } from '../domain/ids.ts';
import { Interruption, Outcome, Route, Step } from '../domain/case/steps.ts';
import { Disposition } from '../policy/policy-pack.ts';

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

export const MeasureToCarryOut = z.strictObject({
  measureId: MeasureId,
  disposition: Disposition,
  route: Route,
});

/**
 * The answer that a wait gives to the machine. The decision's answer also says what is to be
 * carried out.
 */
export const Answer = z.strictObject({
  outcome: z.union([Outcome, Interruption]),
  toBeFiled: z.boolean().optional(),
  toBeReferred: z.boolean().optional(),
  measures: z.array(MeasureToCarryOut).readonly().optional(),
});
export type Answer = z.infer<typeof Answer>;

/** Output of the task that seals the archive; its input is the execution's own. */
export const SealOutput = z.strictObject({ outcome: z.enum(['sealed', 'superseded']) });
export type SealOutput = z.infer<typeof SealOutput>;
