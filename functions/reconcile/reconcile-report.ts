import type { Readings } from '../../shared/contract/metrics.ts';
import type { CaseId } from '../../shared/domain/ids.ts';
import type { Failed } from './concurrency.ts';
import type { Redriven } from './parked-records.ts';

/**
 * What was done, and how things then stood. What is in the last five is for a person to look at.
 */
export type ReconcileReport = {
  readonly cases: number;
  readonly delivered: number;
  readonly started: readonly CaseId[];
  readonly rebuilt: readonly CaseId[];
  /** Cases whose last days followed a calendar that was entered or corrected. */
  readonly recomputed: readonly CaseId[];
  /** Last days that the bell had missed. */
  readonly rung: number;
  /** Parked records that nobody needs any more. */
  readonly unparked: number;
  readonly standingStill: readonly CaseId[];
  readonly failed: readonly Failed[];
  readonly overdue: readonly { readonly caseId: CaseId; readonly due: string }[];
  readonly withoutCase: readonly string[];
  readonly parked: readonly Redriven[];
};

/** The report before the parked records have been judged by it. */
export type Unparked = Omit<ReconcileReport, 'parked' | 'unparked'>;

/** Whether every case moves; parked records aside. */
export const isClean = ({ standingStill, failed, overdue }: Unparked): boolean =>
  standingStill.length + failed.length + overdue.length === 0;

export const withParked = (unparked: Unparked, redriven: readonly Redriven[]): ReconcileReport => {
  const left = redriven.filter(({ removed }) => !removed);
  return { ...unparked, unparked: redriven.length - left.length, parked: left };
};

const leftBy = ({ standingStill, failed, overdue, withoutCase, parked }: ReconcileReport): number =>
  standingStill.length + failed.length + overdue.length + withoutCase.length + parked.length;
const repairedBy = (report: ReconcileReport): number => {
  const { delivered, started, rebuilt, recomputed, rung, unparked } = report;
  return delivered + started.length + rebuilt.length + recomputed.length + rung + unparked;
};

/** The report in numbers: what was brought on, and what is left for a person. */
export const readingsOf = (report: ReconcileReport): Readings => ({
  FindingsRepaired: repairedBy(report),
  FindingsLeft: leftBy(report),
});

export const outcomeOf = (report: ReconcileReport): string => {
  if (leftBy(report) > 0) return 'left some standing still';
  return repairedBy(report) > 0 ? 'brought on' : 'nothing to do';
};
