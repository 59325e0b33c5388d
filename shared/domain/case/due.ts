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

/** The step or window of a due, and its measure where it has one. */
export const partsOfDue = (
  due: Due,
): { readonly subject: string; readonly measureId?: MeasureId } => {
  const [subject = due, measureId] = due.split('#');
  return measureId === undefined ? { subject } : { subject, measureId: MeasureId.parse(measureId) };
};
