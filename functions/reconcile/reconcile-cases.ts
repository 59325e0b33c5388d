import type { Readings } from '../../shared/contract/metrics.ts';
import { CaseId, type Instant } from '../../shared/domain/ids.ts';
import { idOfStream } from '../../shared/dossier/keys.ts';
import type { Unreadable } from '../../shared/dossier/port.ts';
import type { Parking } from '../runtime/aws/parking-queue.ts';
import { bringOn, type BroughtOn } from './resume.ts';
import { caseOfDue, missedDues } from './missed-dues.ts';
import { settleParked, type Redriven } from './parked-records.ts';
import { ringOne, type RingService } from '../clock/ring.ts';
import { tryEach, type Failed } from './concurrency.ts';
import { followCalendars } from './follow-calendar.ts';
import { bringToRest, type StandingStillService } from './stalled-cases.ts';
import { deliverAtLast, undelivered } from './undelivered-answers.ts';
import { executionsWithoutCase } from './orphan-executions.ts';

export type LookOverService = StandingStillService &
  RingService & {
    readonly running: () => Promise<ReadonlySet<string>>;
    readonly parking: Parking;
    /**
     * The moment by which last days are judged; `null` where the stage has no clock of its own and
     * nobody has named a day.
     */
    readonly ringsBy: Instant | null;
  };

/** Without a case: all that are in progress. A rebuild is asked for one case at a time. */
export type LookOver = { readonly caseId?: CaseId; readonly rebuild?: boolean };

/**
 * What was done, and how things then stood. What is in the last five is for a person to look at.
 */
export type Overlooked = {
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

const casesAsked = async (
  { waits }: LookOverService,
  { caseId }: LookOver,
): Promise<readonly CaseId[]> => {
  if (caseId !== undefined) return [caseId];
  const caseIds: CaseId[] = [];
  for await (const stream of waits.casesInProgress())
    caseIds.push(CaseId.parse(idOfStream(stream)));
  return caseIds;
};

const ringMissed = async (
  service: LookOverService,
  { caseId }: LookOver,
  unreadable: Unreadable,
) => {
  if (service.ringsBy === null) return { rung: 0, failed: [], overdue: [] };
  const missed = await missedDues(service.dossier, service.ringsBy, caseId, unreadable);
  const failed = await tryEach(
    missed,
    caseOfDue,
    async (row) => void (await ringOne(service, row)),
  );
  const left = await missedDues(service.dossier, service.ringsBy, caseId, () => undefined);
  return {
    rung: missed.length - left.length,
    failed,
    overdue: left.map((row) => ({ caseId: caseOfDue(row), due: row.due })),
  };
};

/** Does everything but for the parked records, which are judged by what came of it. */
const lookOverCases = async (
  service: LookOverService,
  asked: LookOver,
): Promise<Omit<Overlooked, 'parked' | 'unparked'>> => {
  const notRead: Failed[] = [];
  const unreadable: Unreadable = ({ stream }) => {
    const caseId = CaseId.safeParse(stream.slice(stream.indexOf('#') + 1));
    if (caseId.success) notRead.push({ caseId: caseId.data, error: 'unreadable' });
  };
  const waiting = await undelivered(service.waits, asked.caseId, unreadable);
  const notDelivered = await tryEach(
    waiting,
    ({ stream }) => CaseId.parse(idOfStream(stream)),
    (wait) => deliverAtLast(service, wait),
  );
  const [caseIds, running] = await Promise.all([casesAsked(service, asked), service.running()]);
  // Before any last day is judged.
  const { recomputed, failed: notFollowed } = await followCalendars(service, caseIds);
  const { rung, failed: notRung, overdue } = await ringMissed(service, asked, unreadable);
  const did = new Map<CaseId, BroughtOn>();
  const notBroughtOn = await tryEach(
    caseIds,
    (caseId) => caseId,
    async (caseId) => {
      did.set(caseId, await bringOn(service, caseId, { running, rebuild: asked.rebuild }));
    },
  );
  const still = await bringToRest(service, [...did.keys()]);
  const thatDid = (what: BroughtOn) => caseIds.filter((caseId) => did.get(caseId) === what);
  return {
    cases: caseIds.length,
    delivered: waiting.length - notDelivered.length,
    started: thatDid('started'),
    rebuilt: [...new Set([...thatDid('rebuilt'), ...still.rebuilt])],
    recomputed,
    rung,
    standingStill: still.standingStill,
    failed: [
      ...notRead,
      ...notDelivered,
      ...notFollowed,
      ...notRung,
      ...notBroughtOn,
      ...still.failed,
    ],
    overdue,
    withoutCase:
      asked.caseId === undefined
        ? await executionsWithoutCase(service.dossier, running, caseIds)
        : [],
  };
};

const isClean = ({
  standingStill,
  failed,
  overdue,
}: Omit<Overlooked, 'parked' | 'unparked'>): boolean =>
  standingStill.length + failed.length + overdue.length === 0;

const withParked = (
  overlooked: Omit<Overlooked, 'parked' | 'unparked'>,
  settled: readonly Redriven[],
): Overlooked => {
  const left = settled.filter(({ removed }) => !removed);
  return { ...overlooked, unparked: settled.length - left.length, parked: left };
};

/**
 * Hands over what was not delivered, brings on whatever does not move by itself, and says how
 * things stood afterwards.
 */
export const lookOver = async (
  service: LookOverService,
  asked: LookOver = {},
): Promise<Overlooked> => {
  const overlooked = await lookOverCases(service, asked);
  if (asked.caseId !== undefined) return withParked(overlooked, []);
  const isInTrouble = new Set([
    ...overlooked.standingStill,
    ...[...overlooked.failed, ...overlooked.overdue].map(({ caseId }) => caseId),
  ]);
  return withParked(
    overlooked,
    await settleParked(service, async (caseId) =>
      caseId === null ? isClean(overlooked) : !isInTrouble.has(caseId),
    ),
  );
};

/**
 * Takes up each parked record by hand: looks over its case, and says what was seen and whether the
 * record is gone.
 */
export const redrive = (service: LookOverService): Promise<readonly Redriven[]> =>
  settleParked(service, async (caseId) =>
    isClean(await lookOverCases(service, caseId === null ? {} : { caseId })),
  );

const leftBy = ({ standingStill, failed, overdue, withoutCase, parked }: Overlooked): number =>
  standingStill.length + failed.length + overdue.length + withoutCase.length + parked.length;
const repairedBy = (overlooked: Overlooked): number => {
  const { delivered, started, rebuilt, recomputed, rung, unparked } = overlooked;
  return delivered + started.length + rebuilt.length + recomputed.length + rung + unparked;
};

/** A look in numbers: what was brought on, and what is left for a person. */
export const readingsOf = (overlooked: Overlooked): Readings => ({
  FindingsRepaired: repairedBy(overlooked),
  FindingsLeft: leftBy(overlooked),
});

export const outcomeOf = (overlooked: Overlooked): string => {
  if (leftBy(overlooked) > 0) return 'left some standing still';
  return repairedBy(overlooked) > 0 ? 'brought on' : 'nothing to do';
};
