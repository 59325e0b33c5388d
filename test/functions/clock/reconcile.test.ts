import { lookOver, outcomeOf, readingsOf, type LookOver, type LookOverService } from '../../../functions/clock/look-over.ts';
import { Instant } from '../../../shared/domain/ids.ts';
import { caseStream } from '../../../shared/dossier/keys.ts';
import { arriveAtStep } from '../../../functions/task/arrive-at-step.ts';
import { OpenWaitInput } from '../../../shared/contract/tasks.ts';
import { stepsAwaited } from '../../../shared/domain/procedure/awaited.ts';
import { stepOf } from '../../../shared/domain/procedure/steps.ts';
import { workCalendar } from '../../../shared/policy/work-calendar.ts';
import { memoryDossier, type MemoryDossier } from '../../support/memory-dossier.ts';
import { memoryMachine, type MemoryMachine } from '../../support/memory-machine.ts';
import { act, caseOf, type Past } from '../../support/past.ts';
import { accepted, atMeasures, raised, sealed, trialPack } from '../../support/named-pasts.ts';
import { headsOf, storePast, tokenAt } from '../../support/stored-past.ts';
import { record, requested, stampOf, workflow } from '../../support/raised-case.ts';

const { caseId } = caseOf(raised());
const stream = caseStream(caseId);
const now = () => Instant.parse('2026-03-13T00:30:00.000Z');
const pause = async () => undefined;

type Scene = { readonly dossier: MemoryDossier; readonly machine: MemoryMachine; readonly service: LookOverService };

const stored = async (past: Past, more: Partial<LookOverService> = {}): Promise<Scene> => {
  const dossier = memoryDossier();
  const machine = memoryMachine();
  await storePast(dossier, past);
  const service: LookOverService = { dossier, waits: dossier, machine, machineVersion: 'exit-procedure:2', running: machine.running, now, pause, sleep: pause, ...more };
  return { dossier, machine, service };
};

/** An execution that comes to rest at once, as the engine would bring it: at every step that is awaited. */
const comesToRest = async ({ dossier, machine }: Scene, run: number): Promise<void> => {
  const { heads } = await dossier.load([stream]);
  const state = heads[0]?.of === 'case' ? heads[0].state : caseOf(raised());
  for (const step of stepsAwaited(state)) {
    const input = OpenWaitInput.parse({ caseId, run, ...stepOf(step), taskToken: `run ${run} at ${step}` });
    await arriveAtStep({ dossier, waits: dossier, machine, now, pause, pinnedPack: () => trialPack, calendar: workCalendar }, input);
  }
};

/** The engine starts what it is told to, and the execution comes to rest at once. */
const living = (scene: Scene): LookOverService => ({
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

const running = (scene: Scene, run = 1) => scene.machine.executions.set(`${caseId}-${run}`, 'RUNNING');
const look = (service: LookOverService, asked?: LookOver) => lookOver(service, asked);
const typesAfter = async ({ dossier }: Scene, past: Past) => (await dossier.timeline(stream, headsOf(past).case!.version, 10)).map(({ type, stamp }) => [type, stamp.actor]);

describe('reconcile', () => {
  it('leaves a case alone whose run is running and waits for the person it needs', async () => {
    const scene = await stored(raised());
    running(scene);
    expect(await look(scene.service)).toEqual({ cases: 1, delivered: 0, started: [], rebuilt: [], standingStill: [], failed: [] });
    expect(await typesAfter(scene, raised())).toEqual([]);
  });

  it('asks the engine itself before it believes that a run is not running', async () => {
    const scene = await stored(raised());
    running(scene);
    expect(await look({ ...scene.service, running: async () => new Set() })).toMatchObject({ started: [], rebuilt: [], standingStill: [] });
  });

  it('starts a run that was asked for and never started', async () => {
    const scene = await stored(raised());
    expect(await look(living(scene))).toMatchObject({ started: [caseId], rebuilt: [], standingStill: [] });
    expect(await typesAfter(scene, raised())).toEqual([]);
    expect(await scene.dossier.wait(stream, 'identification')).toMatchObject({ token: 'run 1 at identification' });
  });

  it.each(['FAILED', 'ABORTED', 'TIMED_OUT', 'SUCCEEDED'] as const)('rebuilds a case whose run is over (%s): it comes to rest where the dossier stands', async (status) => {
    const past = accepted();
    const scene = await stored(past);
    scene.machine.executions.set(`${caseId}-1`, status);
    expect(await look(living(scene))).toMatchObject({ started: [], rebuilt: [caseId], standingStill: [] });
    expect(await typesAfter(scene, past)).toEqual([['ProcedureRequested', { kind: 'system', system: 'reconcile' }]]);
    expect(await scene.dossier.procedure(stream)).toMatchObject({ run: 2, machineVersion: 'exit-procedure:2' });
    expect(await scene.dossier.wait(stream, 'investigation')).toMatchObject({ run: 2, round: 1, token: 'run 2 at investigation' });
  });

  it('rebuilds inside the measures, with one done and the other waiting', async () => {
    const past = act(atMeasures({ holds: 'both', measures: ['WARNING_TALK', 'SUSPENSION'] }), 'RecordWarningTalk');
    const scene = await stored(past);
    scene.machine.executions.set(`${caseId}-1`, 'FAILED');
    expect(await look(living(scene))).toMatchObject({ rebuilt: [caseId], standingStill: [] });
    expect(await scene.dossier.wait(stream, 'vote#measure-2' as never)).toMatchObject({ token: 'run 2 at vote#measure-2' });
  });

  it('does it once, though it looks twice', async () => {
    const scene = await stored(accepted());
    scene.machine.executions.set(`${caseId}-1`, 'FAILED');
    await look(living(scene));
    expect(await look(living(scene))).toMatchObject({ started: [], rebuilt: [], standingStill: [] });
  });

  it('asks for no second run, though two look together', async () => {
    const past = accepted();
    const scene = await stored(past);
    scene.machine.executions.set(`${caseId}-1`, 'FAILED');
    await Promise.all([look(living(scene)), look(living(scene))]);
    expect(await scene.dossier.procedure(stream)).toMatchObject({ run: 2 });
  });

  it('does not mistake a run for dead that gave way to a newer one a moment ago', async () => {
    const past = accepted();
    const scene = await stored(past);
    scene.machine.executions.set(`${caseId}-1`, 'SUCCEEDED');
    let isFirst = true;
    const load: MemoryDossier['load'] = async (...asked) => {
      const loaded = await scene.dossier.load(...asked);
      if (isFirst) {
        isFirst = false;
        await record(scene.dossier, [[{ case: [requested(2)] }, stampOf(workflow, '2026-03-09')]], { ...headsOf(past), village: null, cadre: null });
      }
      return loaded;
    };
    expect(await look({ ...scene.service, dossier: { ...scene.dossier, load } })).toMatchObject({ rebuilt: [] });
    expect(await scene.dossier.procedure(stream)).toMatchObject({ run: 2 });
  });

  it('never touches a closed case, even by hand', async () => {
    const past = sealed(act(raised(), 'WithdrawCase'));
    const scene = await stored(past);
    expect(await look(scene.service)).toMatchObject({ cases: 0 });
    expect(await look(scene.service, { caseId })).toMatchObject({ cases: 1, started: [], rebuilt: [], standingStill: [] });
    expect(await look(scene.service, { caseId, rebuild: true })).toMatchObject({ cases: 1, started: [], rebuilt: [], standingStill: [] });
    expect(scene.machine.executions.size).toBe(0);
    expect(await typesAfter(scene, past)).toEqual([]);
  });

  it('rebuilds a running case where a person asks for it', async () => {
    const scene = await stored(raised());
    running(scene);
    expect(await look(living(scene), { caseId, rebuild: true })).toMatchObject({ rebuilt: [caseId], standingStill: [] });
    expect([...scene.machine.executions.keys()]).toEqual([`${caseId}-1`, `${caseId}-2`]);
  });

  it.each([[{}], [{ caseId }]])('hands over what was not delivered (%j)', async (asked) => {
    const past = raised();
    const scene = await stored(past);
    running(scene);
    await record(scene.dossier, [[{ case: [{ type: 'OpinionAccepted', data: {} }] }, stampOf(workflow, '2026-03-09')]], { ...headsOf(past), village: null, cadre: null });
    const answering = { ...scene.machine, answer: async (...given: Parameters<MemoryMachine['answer']>) => {
      const answered = await scene.machine.answer(...given);
      await comesToRest(scene, 1);
      return answered;
    } };
    expect(await look({ ...scene.service, machine: answering }, asked)).toMatchObject({ delivered: 1, standingStill: [] });
    expect(scene.machine.told).toEqual([{ token: tokenAt('identification'), answer: { outcome: 'accepted' } }]);
  });

  it('says which case needs a person’s eye: one that runs and comes to no step', async () => {
    const past = raised();
    const scene = await stored(past);
    running(scene);
    await scene.dossier.dropToken(stream, 'identification', tokenAt('identification'));
    let waited = 0;
    expect(await look({ ...scene.service, sleep: async (milliseconds) => void (waited += milliseconds) })).toMatchObject({ rebuilt: [], standingStill: [caseId] });
    expect(waited).toBe(10_000);
  });

  it('does not take the token of an old run for a machine that waits', async () => {
    const scene = await stored(accepted());
    scene.machine.executions.set(`${caseId}-1`, 'FAILED');
    expect(await look(scene.service)).toMatchObject({ rebuilt: [caseId], standingStill: [caseId] });
    expect(await scene.dossier.wait(stream, 'investigation')).toMatchObject({ run: 1, token: tokenAt('investigation') });
  });

  it('gives a case that is on its way its time', async () => {
    const past = raised();
    const scene = await stored(past);
    running(scene);
    await scene.dossier.dropToken(stream, 'identification', tokenAt('identification'));
    expect(await look({ ...scene.service, sleep: async () => comesToRest(scene, 1) })).toMatchObject({ standingStill: [] });
  });

  it('goes on past a case that it cannot bring on, and names it', async () => {
    const scene = await stored(raised());
    const unheardOf = 'CASE#01JAF3K5T0C5W9Z2Q7XH8M4N99' as const;
    const casesInProgress = async function* () {
      yield unheardOf;
      yield stream;
    };
    const service = { ...living(scene), waits: { ...scene.dossier, casesInProgress } };
    expect(await look(service)).toMatchObject({ cases: 2, started: [caseId], failed: [{ caseId: unheardOf.slice(5), error: 'Error' }] });
  });

  it('is told in numbers: what was brought on, and what is left', () => {
    const nothing = { cases: 2, delivered: 0, started: [], rebuilt: [], standingStill: [], failed: [] };
    const repaired = { ...nothing, delivered: 1, started: [caseId], rebuilt: [caseId] };
    const left = { ...repaired, standingStill: [caseId], failed: [{ caseId, error: 'Error' }] };
    expect([nothing, repaired, left].map(readingsOf)).toEqual([
      { FindingsRepaired: 0, FindingsLeft: 0 },
      { FindingsRepaired: 3, FindingsLeft: 0 },
      { FindingsRepaired: 3, FindingsLeft: 2 },
    ]);
    expect([nothing, repaired, left].map(outcomeOf)).toEqual(['nothing to do', 'brought on', 'left some standing still']);
  });
});
