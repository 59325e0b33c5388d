import type { ReconcileService } from '../../../functions/reconcile/reconcile-cases.ts';
import { arriveAtStep } from '../../../functions/task/arrive-at-step.ts';
import { OpenWaitInput } from '../../../shared/contract/tasks.ts';
import { Instant } from '../../../shared/domain/ids.ts';
import { stepsAwaited } from '../../../shared/domain/exit/procedure/awaited.ts';
import { stepOf } from '../../../shared/domain/case/steps.ts';
import { caseStream } from '../../../shared/dossier/keys.ts';
import { workCalendar } from '../../../shared/policy/work-calendar.ts';
import { memoryDossier, type MemoryDossier } from '../../support/memory-dossier.ts';
import { memoryMachine, type MemoryMachine } from '../../support/memory-machine.ts';
import { memoryParking, type MemoryParking } from '../../support/memory-parking.ts';
import { raised, trialPack } from '../../support/named-pasts.ts';
import { caseOf, type Past } from '../../support/past.ts';
import { headsOf, storePast } from '../../support/stored-past.ts';

// What reconcile looks over: one case in a dossier in memory, and an engine that does what it is
// told.

export const { caseId } = caseOf(raised());
export const stream = caseStream(caseId);
const now = () => Instant.parse('2026-03-13T00:30:00.000Z');
const pause = async () => undefined;

export type Scene = {
  readonly dossier: MemoryDossier;
  readonly machine: MemoryMachine;
  readonly parking: MemoryParking;
  readonly service: ReconcileService;
};

/**
 * A dossier with this past in it, an engine, a parking queue, and everything that reconcile is made
 * of.
 */
export const stored = async (past: Past, more: Partial<ReconcileService> = {}): Promise<Scene> => {
  const dossier = memoryDossier();
  const machine = memoryMachine();
  const parking = memoryParking();
  await storePast(dossier, past);
  const service: ReconcileService = {
    dossier,
    waits: dossier,
    machine,
    machineVersion: 'exit-procedure:2',
    running: machine.running,
    parking,
    ringsBy: null,
    pinnedPack: () => trialPack,
    calendarOf: async () => workCalendar,
    now,
    pause,
    sleep: pause,
    ...more,
  };
  return { dossier, machine, parking, service };
};

/**
 * An execution that comes to rest at once, as the engine would bring it: at every step that is
 * awaited.
 */
export const comesToRest = async ({ dossier, machine }: Scene, run: number): Promise<void> => {
  const { heads } = await dossier.load([stream]);
  const state = heads[0]?.of === 'case' ? heads[0].state : caseOf(raised());
  for (const step of stepsAwaited(state)) {
    const input = OpenWaitInput.parse({
      caseId,
      run,
      ...stepOf(step),
      taskToken: `run ${run} at ${step}`,
    });
    await arriveAtStep(
      {
        dossier,
        waits: dossier,
        machine,
        now,
        pause,
        pinnedPack: () => trialPack,
        calendar: workCalendar,
      },
      input,
    );
  }
};

/** The engine starts what it is told to, and the execution comes to rest at once. */
export const living = (scene: Scene): ReconcileService => ({
  ...scene.service,
  machine: {
    ...scene.machine,
    start: async (version, input) => {
      const started = await scene.machine.start(version, input);
      if (started === 'started') await comesToRest(scene, input.run);
      return started;
    },
  },
});

export const running = (scene: Scene, run = 1) =>
  scene.machine.executions.set(`${caseId}-${run}`, 'RUNNING');
export const typesAfter = async ({ dossier }: Scene, past: Past) =>
  (await dossier.timeline(stream, headsOf(past).case!.version, 10)).map(({ type, stamp }) => [
    type,
    stamp.actor,
  ]);
