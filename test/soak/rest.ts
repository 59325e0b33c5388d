import { setTimeout as pause } from 'node:timers/promises';
import type { CaseId } from '../../shared/domain/ids.ts';
import { caseStream } from '../../shared/dossier/keys.ts';
import type { Driving } from '../support/driving.ts';

const patienceMilliseconds = 150_000;

/** Calls a function; `null` where it died of it, which is what it is here for. */
export const invokerOf = (driving: Driving) => async (name: 'relay' | 'reconcile' | 'ringDue', event: object): Promise<unknown> => driving.invoke(name, event).catch(() => null);

/** Calls a function until it has lived through it. */
export const untilDone = async (invoke: ReturnType<typeof invokerOf>, name: 'reconcile' | 'ringDue', event: object): Promise<void> => {
  for (let tried = 1; tried <= 20; tried += 1) {
    if ((await invoke(name, event)) !== null) return;
    await pause(100);
  }
};

const isAtRest = async ({ dossier, stateOf, executionsOf }: Driving, caseId: CaseId): Promise<boolean> => {
  const [state, waits, executions] = await Promise.all([stateOf(caseId), dossier.waitsOf(caseStream(caseId)), executionsOf(caseId)]);
  return state.stage === 'closed' && waits.every(({ token }) => token === undefined) && executions.every(({ status }) => status !== 'RUNNING');
};

/** Reconciles until every case is closed and nothing of it runs or waits any more, or patience ends: the checks say what is left. */
export const comesToRest = async (driving: Driving, caseIds: readonly CaseId[], invoke: ReturnType<typeof invokerOf>): Promise<void> => {
  const until = performance.now() + patienceMilliseconds;
  let moving = caseIds;
  while (performance.now() < until) {
    const atRest = await Promise.all(moving.map((caseId) => isAtRest(driving, caseId)));
    moving = moving.filter((_, index) => atRest[index] === false);
    if (moving.length === 0) return;
    await untilDone(invoke, 'reconcile', {});
    await pause(500);
  }
};
