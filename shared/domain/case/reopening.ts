import * as z from 'zod';
import { CalendarDay } from '../time/calendar-day.ts';
import type { Case } from './case.ts';

/**
 * A case that was reopened for new facts: how much evidence and how many measures it had then, so
 * that what has come since can be told apart.
 */
export const Reopening = z.strictObject({
  reopenedOn: CalendarDay,
  evidence: z.int().nonnegative(),
  measures: z.int().nonnegative(),
});
export type Reopening = z.infer<typeof Reopening>;

/** Whether findings stand that are borne out by evidence taken since the case was reopened. */
export const hasFoundMore = (state: Case): boolean => {
  const { reopening, inquiry } = state;
  if (reopening === null || !('findings' in state)) return false;
  const since = inquiry.evidence.slice(reopening.evidence).map((one) => one.evidenceId);
  return state.findings.findings.some(
    ({ substantiated, evidenceIds }) =>
      substantiated && evidenceIds.some((id) => since.includes(id)),
  );
};
