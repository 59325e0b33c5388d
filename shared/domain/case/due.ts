import * as z from 'zod';
import { MeasureId, PostId } from '../ids.ts';
import type { AnnouncedMatter } from './announced-matter.ts';
import { CaseStep, MeasureStep } from './steps.ts';

/**
 * What falls due in a case, as a key unique within it: an open step, or within a step the window to
 * answer served facts (`hearingWindow`), the time to answer an order to resign
 * (`resignationAnswer#measure`) and that to follow an order to convene (`convening#measure`). Beside
 * the steps, and beyond them, what is to be announced (`announcement#measure`, `announcement#post`).
 */
export const Due = z.union([
  CaseStep,
  z.literal('hearingWindow'),
  z.templateLiteral([MeasureStep, '#', MeasureId]),
  z.templateLiteral(['resignationAnswer', '#', MeasureId]),
  z.templateLiteral(['convening', '#', MeasureId]),
  z.templateLiteral(['announcement', '#', MeasureId]),
  z.templateLiteral(['announcement', '#', PostId]),
]);
export type Due = z.infer<typeof Due>;

export const announcementDueOf = (about: AnnouncedMatter): Due =>
  Due.parse(`announcement#${about}`);

/** Whether a due belongs to no step: it outlives them all, and the case. */
export const outlivesSteps = (due: string): boolean => due.startsWith('announcement#');

/** The step or window of a due, or the announcement, and its measure where it has one. */
export const partsOfDue = (
  due: Due,
): { readonly subject: string; readonly measureId?: MeasureId } => {
  const [subject = due, of] = due.split('#');
  const measureId = MeasureId.safeParse(of);
  return measureId.success ? { subject, measureId: measureId.data } : { subject };
};
