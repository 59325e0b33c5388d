import { today } from '../../shared/domain/time/calendar-day.ts';
import type { CaseId } from '../../shared/domain/ids.ts';
import { stepsAwaited } from '../../shared/domain/exit/procedure/awaited.ts';
import { handleSystemAct, type SystemService } from '../../shared/dossier/handle-system-act.ts';
import { caseHead } from '../../shared/dossier/heads.ts';
import type { HeadOf } from '../../shared/dossier/items.ts';
import { caseStream } from '../../shared/dossier/keys.ts';
import type { Waits } from '../../shared/dossier/port.ts';
import { executionName, type Machine } from '../runtime/aws/state-machine.ts';
import { startProcedure } from '../stream/deliver.ts';

export type ResumeService = SystemService & {
  readonly waits: Waits;
  readonly machine: Machine;
  /** What a run that is asked for anew is pinned to. */
  readonly machineVersion: string;
};

type CaseHead = HeadOf<'case'>;

const headOf = async ({ dossier }: ResumeService, caseId: CaseId): Promise<CaseHead> => {
  const head = await caseHead(dossier, caseStream(caseId));
  if (head === null) throw new Error('there is no such case');
  return head;
};

/**
 * Asks for the procedure to be started again from the top, under the next run: it runs past
 * whatever stands and comes to rest where the dossier is. Nothing is asked where the case is closed
 * or another run was asked for meanwhile.
 */
const askAnew = (service: ResumeService, caseId: CaseId, run: number): Promise<boolean> =>
  handleSystemAct(service, {
    caseId,
    system: 'reconcile',
    decide: ({ case: { state } }) => {
      const occurredOn = today(service.now());
      if (state.stage === 'closed' || state.procedure.run !== run)
        return { occurredOn, result: false };
      const { machineVersion } = service;
      return {
        occurredOn,
        acted: { case: [{ type: 'ProcedureRequested', data: { run: run + 1, machineVersion } }] },
        result: true,
      };
    },
  });

export type Resumed = 'nothing' | 'started' | 'rebuilt';

const rebuild = async (service: ResumeService, caseId: CaseId, run: number): Promise<Resumed> => {
  if (!(await askAnew(service, caseId, run))) return 'nothing';
  await startProcedure(service, caseStream(caseId));
  return 'rebuilt';
};

/** A run that was never started is started; one that ran and is over is asked for anew. */
const startOrRebuild = async (
  service: ResumeService,
  caseId: CaseId,
  run: number,
): Promise<Resumed> => {
  const started = await startProcedure(service, caseStream(caseId));
  if (started === 'started') return 'started';
  return started === 'runs already' ? 'nothing' : rebuild(service, caseId, run);
};

/**
 * Brings one case on and says what that took. A case whose run is running needs nothing, unless a
 * person asks for the rebuild; a closed case is never touched.
 */
export const resumeCase = async (
  service: ResumeService,
  caseId: CaseId,
  given: { readonly running: ReadonlySet<string>; readonly rebuild?: boolean },
): Promise<Resumed> => {
  const { state } = await headOf(service, caseId);
  if (state.stage === 'closed') return 'nothing';
  const { run, machineVersion } = state.procedure;
  if (given.rebuild === true) return rebuild(service, caseId, run);
  if (given.running.has(executionName({ caseId, run }))) return 'nothing';
  const status = await service.machine.statusOf(machineVersion, { caseId, run });
  if (status === 'RUNNING') return 'nothing';
  return status === 'unknown'
    ? startOrRebuild(service, caseId, run)
    : rebuild(service, caseId, run);
};

/** Whether a case is closed, or has a machine waiting at every step for which it needs a person. */
export const hasComeToRest = async (service: ResumeService, caseId: CaseId): Promise<boolean> => {
  const { state, stream } = await headOf(service, caseId);
  if (state.stage === 'closed') return true;
  const awaited = stepsAwaited(state);
  const waits = await service.waits.waitsOf(stream);
  const isWaitedFor = (step: string) =>
    waits.some(
      (wait) =>
        wait.step === step &&
        wait.run === state.procedure.run &&
        wait.token !== undefined &&
        wait.answer === undefined,
    );
  return awaited.length > 0 && awaited.every(isWaitedFor);
};
