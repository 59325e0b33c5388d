import * as z from 'zod';
import { Disposition } from '../../policy/policy-pack.ts';
import { MeasureId } from '../ids.ts';
import { Interruption, Outcome, Route } from './steps.ts';

export const MeasureToCarryOut = z.strictObject({
  measureId: MeasureId,
  disposition: Disposition,
  route: Route,
});

/**
 * What the machine is told when a wait is over. The decision's answer also says what is to be
 * carried out.
 */
export const StepAnswer = z.strictObject({
  outcome: z.union([Outcome, Interruption]),
  toBeFiled: z.boolean().optional(),
  toBeReferred: z.boolean().optional(),
  measures: z.array(MeasureToCarryOut).readonly().optional(),
});
export type StepAnswer = z.infer<typeof StepAnswer>;
