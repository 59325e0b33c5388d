import { CaseId, type Instant } from '../../shared/domain/ids.ts';
import { caseIdIn, idOfStream } from '../../shared/dossier/keys.ts';
import type { Unreadable } from '../../shared/dossier/port.ts';
import type { Parking } from '../runtime/aws/parking-queue.ts';
import { resumeCase, type Resumed } from './resume.ts';
import { caseOfDue, missedDues } from './missed-dues.ts';
import { clearParked, type Redriven } from './parked-records.ts';
import { followCalendars } from './follow-calendar.ts';
import { ringOne, type RingService } from '../clock/ring.ts';
import { isClean, withParked, type ReconcileReport, type Unparked } from './reconcile-report.ts';
import { tryEach, type Failed } from './concurrency.ts';
import { rebuildStalled, type StalledService } from './stalled-cases.ts';
import { deliverAtLast, undelivered } from './undelivered-answers.ts';
import { orphanExecutions } from './orphan-executions.ts';

export type ReconcileService = StalledService &
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
export type ReconcileRequest = { readonly caseId?: CaseId; readonly rebuild?: boolean };

const casesAsked = async (
  { waits }: ReconcileService,
  { caseId }: ReconcileRequest,
): Promise<readonly CaseId[]> => {
  if (caseId !== undefined) return [caseId];
  const caseIds: CaseId[] = [];
  for await (const stream of waits.casesInProgress())
    caseIds.push(CaseId.parse(idOfStream(stream)));
  return caseIds;
};

const ringMissed = async (
  service: ReconcileService,
  { caseId }: ReconcileRequest,
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
const reconcileUnparked = async (
  service: ReconcileService,
  asked: ReconcileRequest,
): Promise<Unparked> => {
  const notRead: Failed[] = [];
  const unreadable: Unreadable = ({ stream }) => {
    const caseId = caseIdIn(stream);
    if (caseId !== null) notRead.push({ caseId, error: 'unreadable' });
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
  const did = new Map<CaseId, Resumed>();
  const notResumed = await tryEach(
    caseIds,
    (caseId) => caseId,
    async (caseId) => {
      did.set(caseId, await resumeCase(service, caseId, { running, rebuild: asked.rebuild }));
    },
  );
  const still = await rebuildStalled(service, [...did.keys()]);
  const thatDid = (what: Resumed) => caseIds.filter((caseId) => did.get(caseId) === what);
  return {
    cases: caseIds.length,
    delivered: waiting.length - notDelivered.length,
    started: thatDid('started'),
    rebuilt: [...new Set([...thatDid('rebuilt'), ...still.rebuilt])],
    recomputed,
    rung,
    standingStill: still.stalled,
    failed: [
      ...notRead,
      ...notDelivered,
      ...notFollowed,
      ...notRung,
      ...notResumed,
      ...still.failed,
    ],
    overdue,
    withoutCase:
      asked.caseId === undefined ? await orphanExecutions(service.dossier, running, caseIds) : [],
  };
};

/**
 * Hands over what was not delivered, brings on whatever does not move by itself, and says how
 * things stood afterwards.
 */
export const reconcileCases = async (
  service: ReconcileService,
  asked: ReconcileRequest = {},
): Promise<ReconcileReport> => {
  const report = await reconcileUnparked(service, asked);
  if (asked.caseId !== undefined) return withParked(report, []);
  const isInTrouble = new Set([
    ...report.standingStill,
    ...[...report.failed, ...report.overdue].map(({ caseId }) => caseId),
  ]);
  return withParked(
    report,
    await clearParked(service, async (caseId) =>
      caseId === null ? isClean(report) : !isInTrouble.has(caseId),
    ),
  );
};

/**
 * Takes up each parked record by hand: reconciles its case, and says what was seen and whether the
 * record is gone.
 */
export const redrive = (service: ReconcileService): Promise<readonly Redriven[]> =>
  clearParked(service, async (caseId) =>
    isClean(await reconcileUnparked(service, caseId === null ? {} : { caseId })),
  );
