import { setTimeout as pause } from 'node:timers/promises';
import { SFNClient } from '@aws-sdk/client-sfn';
import { runningNames } from '../../functions/runtime/aws/state-machine.ts';
import { clientFor } from '../../infra/local/clients.ts';
import type { CaseId } from '../../shared/domain/ids.ts';
import { caseStream } from '../../shared/dossier/keys.ts';
import type { Driving } from '../support/driving.ts';

const patienceMilliseconds = 150_000;

/** Calls a function; `null` where it died of it, which is what it is here for. */
export const invokerOf =
  (driving: Driving) =>
  async (name: 'relay' | 'reconcile' | 'ringDue', event: object): Promise<unknown> =>
    driving.invoke(name, event).catch(() => null);

/** Calls a function until it has lived through it. */
export const untilDone = async (
  invoke: ReturnType<typeof invokerOf>,
  name: 'reconcile' | 'ringDue',
  event: object,
): Promise<void> => {
  for (let tried = 1; tried <= 20; tried += 1) {
    if ((await invoke(name, event)) !== null) return;
    await pause(100);
  }
};

/**
 * The executions that run, whatever their case: listed once, for a list of one case is a list of
 * all.
 */
export const runningIn = ({ facts }: Pick<Driving, 'facts'>): Promise<ReadonlySet<string>> =>
  runningNames(clientFor(SFNClient, facts.endpoint), facts.machines.exitProcedure);

export const runsOf = (running: ReadonlySet<string>, caseId: CaseId): readonly string[] =>
  [...running].filter((name) => name.startsWith(caseId));

const isAtRest = async ({ dossier, stateOf }: Driving, caseId: CaseId): Promise<boolean> => {
  const [state, waits] = await Promise.all([stateOf(caseId), dossier.waitsOf(caseStream(caseId))]);
  return state.stage === 'closed' && waits.every(({ token }) => token === undefined);
};

/** Those of these cases that are not closed, or of which something still runs or waits. */
const stillMoving = async (
  driving: Driving,
  caseIds: readonly CaseId[],
): Promise<readonly CaseId[]> => {
  const running = await runningIn(driving);
  const moving: CaseId[] = [];
  for (const caseId of caseIds)
    if (runsOf(running, caseId).length > 0 || !(await isAtRest(driving, caseId)))
      moving.push(caseId);
  return moving;
};

/**
 * Reconciles until every case is closed and nothing of it runs or waits any more, or patience ends:
 * the checks say what is left.
 */
export const comesToRest = async (
  driving: Driving,
  caseIds: readonly CaseId[],
  invoke: ReturnType<typeof invokerOf>,
): Promise<void> => {
  const until = performance.now() + patienceMilliseconds;
  let moving = await stillMoving(driving, caseIds);
  while (moving.length > 0 && performance.now() < until) {
    await untilDone(invoke, 'reconcile', {});
    await pause(500);
    moving = await stillMoving(driving, moving);
  }
};
