import type { Instant } from '../../shared/domain/ids.ts';

/**
 * The clock of what follows from an act. In production it is the clock. Where a caller may say
 * which day it is (`X-As-Of`), it is the moment of that act, so that a case that is walked through
 * in the past stays there: its timeline would else jump to the present and back at every step, and
 * to an auditor that looks like tampering.
 */
export const machineClock =
  (clock: () => Instant, mayBeAsOf: boolean) =>
  (after?: Instant): Instant =>
    mayBeAsOf && after !== undefined ? after : clock();
