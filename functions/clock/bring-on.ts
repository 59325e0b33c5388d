import { CaseId, type Instant } from '../../shared/domain/ids.ts';
import { stepsAwaited } from '../../shared/domain/procedure/verdicts.ts';
import type { StreamKey } from '../../shared/domain/timeline.ts';
import { handleSystemAct, type SystemService } from '../../shared/dossier/handle-system-act.ts';
import type { HeadOf } from '../../shared/dossier/items.ts';
import { caseStream, idOfStream } from '../../shared/dossier/keys.ts';
import type { Waits } from '../../shared/dossier/port.ts';
import { headsIn } from '../../shared/dossier/heads.ts';
import { today } from '../../shared/domain/calendar-day.ts';
import type { Machine } from '../runtime/machine.ts';
import { deliverAnswer, startProcedure } from '../stream/deliver.ts';

export type BringOnService = SystemService & {
  readonly waits: Waits;
  readonly machine: Machine;
  /** What a run that is asked for anew is pinned to. */
  readonly machineVersion: string;
  /** How long a case may be on its way to a step before that is odd. */
  readonly graceSeconds: number;
};

/** How one case was found and what it took to bring it on. Everything but `moving` and `waiting` asks for a person's eye. */
export type Found = 'closed' | 'waiting' | 'moving' | 'started' | 'rebuilt' | 'standing still';

type CaseHead = HeadOf<'case'>;

const headOf = async ({ dossier }: BringOnService, stream: StreamKey): Promise<CaseHead> => {
  const { case: head } = headsIn((await dossier.load([stream])).heads);
  if (head === null) throw new Error('there is no such case');
  return head;
};

/**
 * Asks for the procedure to be started again from the top, under the next run: it runs past whatever stands and comes
 * to rest where the dossier is. Does nothing where the case is closed or another run was asked for meanwhile.
 */
const rebuild = (service: BringOnService, caseId: CaseId, run: number): Promise<boolean> =>
  handleSystemAct(service, {
    caseId,
    system: 'reconcile',
    decide: ({ case: { state } }) => {
      const occurredOn = today(service.now());
      if (state.stage === 'closed' || state.procedure.run !== run) return { occurredOn, result: false };
      return { occurredOn, acted: { case: [{ type: 'ProcedureRequested', data: { run: run + 1, machineVersion: service.machineVersion } }] }, result: true };
    },
  });

const secondsBetween = (earlier: Instant, later: Instant): number => (Date.parse(later) - Date.parse(earlier)) / 1000;

/** Whether every step that the case asks a person for has a machine waiting at it, known by its token. */
const isWaitedFor = async ({ waits }: BringOnService, { stream, state }: CaseHead): Promise<boolean> => {
  const awaited = stepsAwaited(state);
  if (awaited.length === 0) return false;
  const withToken = (await waits.waitsOf(stream)).filter(({ token, answer }) => token !== undefined && answer === undefined);
  return awaited.every((step) => withToken.some((wait) => wait.step === step));
};

/** A running procedure is never rebuilt: it is waiting, on its way, or has been on its way for too long. */
const observe = async (service: BringOnService, head: CaseHead): Promise<Found> => {
  if (await isWaitedFor(service, head)) return 'waiting';
  return secondsBetween(head.recordedAt, service.now()) < service.graceSeconds ? 'moving' : 'standing still';
};

const statusOf = ({ machine }: BringOnService, { state: { caseId, procedure } }: CaseHead) => machine.statusOf(procedure.machineVersion, { caseId, run: procedure.run });

/** Brings one case on, and says how it then was. */
export const bringOn = async (service: BringOnService, stream: StreamKey, isToBeRebuilt = false): Promise<Found> => {
  const head = await headOf(service, stream);
  if (head.state.stage === 'closed') return 'closed';
  const { caseId, procedure } = head.state;
  const status = await statusOf(service, head);
  if (status === 'RUNNING' && !isToBeRebuilt) return observe(service, head);
  if (status === 'unknown' && !isToBeRebuilt) {
    await startProcedure(service, stream);
    return 'started';
  }
  if (!(await rebuild(service, caseId, procedure.run))) return 'moving';
  await startProcedure(service, stream);
  return 'rebuilt';
};

/** Hands over every answer that has not reached its machine. Says how many it tried, and the errors it met. */
export const deliverAll = async (service: BringOnService): Promise<{ readonly tried: number; readonly errors: readonly string[] }> => {
  let tried = 0;
  const errors: string[] = [];
  for await (const { stream, step } of service.waits.undelivered()) {
    tried += 1;
    await deliverAnswer(service, stream, step).catch((error: unknown) => errors.push(error instanceof Error ? error.name : 'Error'));
  }
  return { tried, errors };
};

export const streamOfCase = (caseId: CaseId): StreamKey => caseStream(caseId);
export const caseIdOf = (stream: StreamKey): CaseId => CaseId.parse(idOfStream(stream));
