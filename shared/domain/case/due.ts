import * as z from 'zod';
import { MeasureId } from '../ids.ts';
import { CaseStep, MeasureStep } from './steps.ts';

/**
 * What falls due in a case, as a key unique within it: an open step, or within a step the window to
 * answer served facts (`hearingWindow`) and the time to answer an order to resign
 * (`resignationAnswer#measure`).
 */
export const Due = z.union([
  CaseStep,
  z.literal('hearingWindow'),
  z.templateLiteral([MeasureStep, '#', MeasureId]),
  z.templateLiteral(['resignationAnswer', '#', MeasureId]),
]);
export type Due = z.infer<typeof Due>;
