import {
  reconcileCases,
  type ReconcileRequest,
  type ReconcileService,
} from '../../../functions/reconcile/reconcile-cases.ts';
import {
  outcomeOf,
  readingsOf,
  type ReconcileReport,
} from '../../../functions/reconcile/reconcile-report.ts';
import type { MemoryDossier } from '../../support/memory-dossier.ts';
import type { MemoryMachine } from '../../support/memory-machine.ts';
import { accepted, atMeasures, raised, sealed } from '../../support/named-pasts.ts';
import { act } from '../../support/past.ts';
import { record, requested, stampOf, workflow } from '../../support/raised-case.ts';
import { headsOf, tokenAt } from '../../support/stored-past.ts';
import {
  caseId,
  comesToRest,
  living,
  running,
  stored,
  stream,
  typesAfter,
} from '../clock/scene.ts';

const look = (service: ReconcileService, asked?: ReconcileRequest) =>
  reconcileCases(service, asked);
const nothingToDo: ReconcileReport = {
  cases: 0,
  delivered: 0,
  started: [],
  rebuilt: [],
  recomputed: [],
  rung: 0,
  unparked: 0,
  standingStill: [],
  failed: [],
  overdue: [],
  withoutCase: [],
  parked: [],
};
const lyingThere = {
  row: `${stream} PROCEDURE`,
  reason: 'ZodError',
  caseId,
  saw: 'raised',
  removed: false,
};

describe('reconcile', () => {
  it('leaves a case alone whose run is running and waits for the person it needs', async () => {
    const scene = await stored(raised());
    running(scene);
    expect(await look(scene.service)).toEqual({ ...nothingToDo, cases: 1 });
    expect(await typesAfter(scene, raised())).toEqual([]);
  });

  it('asks the engine itself before it believes that a run is not running', async () => {
    const scene = await stored(raised());
    running(scene);
    expect(await look({ ...scene.service, running: async () => new Set() })).toMatchObject({
      started: [],
      rebuilt: [],
      recomputed: [],
      standingStill: [],
    });
  });

  it('starts a run that was asked for and never started', async () => {
    const scene = await stored(raised());
    expect(await look(living(scene))).toMatchObject({
      started: [caseId],
      rebuilt: [],
      recomputed: [],
      standingStill: [],
    });
    expect(await typesAfter(scene, raised())).toEqual([]);
    expect(await scene.dossier.wait(stream, 'identification')).toMatchObject({
      token: 'run 1 at identification',
    });
  });

  it.each(['FAILED', 'ABORTED', 'TIMED_OUT', 'SUCCEEDED'] as const)(
    'rebuilds a case whose run is over (%s): it comes to rest where the dossier stands',
    async (status) => {
      const past = accepted();
      const scene = await stored(past);
      scene.machine.executions.set(`${caseId}-1`, status);
      expect(await look(living(scene))).toMatchObject({
        started: [],
        rebuilt: [caseId],
        standingStill: [],
      });
      expect(await typesAfter(scene, past)).toEqual([
        ['ProcedureRequested', { kind: 'system', system: 'reconcile' }],
      ]);
      expect(await scene.dossier.procedure(stream)).toMatchObject({
        run: 2,
        machineVersion: 'exit-procedure:2',
      });
      expect(await scene.dossier.wait(stream, 'investigation')).toMatchObject({
        run: 2,
        round: 1,
        token: 'run 2 at investigation',
      });
    },
  );

  it('rebuilds inside the measures, with one done and the other waiting', async () => {
    const past = act(
      atMeasures({ holds: 'both', measures: ['WARNING_TALK', 'SUSPENSION'] }),
      'RecordWarningTalk',
    );
    const scene = await stored(past);
    scene.machine.executions.set(`${caseId}-1`, 'FAILED');
    expect(await look(living(scene))).toMatchObject({ rebuilt: [caseId], standingStill: [] });
    expect(await scene.dossier.wait(stream, 'vote#measure-2' as never)).toMatchObject({
      token: 'run 2 at vote#measure-2',
    });
  });

  it('does it once, though it looks twice', async () => {
    const scene = await stored(accepted());
    scene.machine.executions.set(`${caseId}-1`, 'FAILED');
    await look(living(scene));
    expect(await look(living(scene))).toMatchObject({
      started: [],
      rebuilt: [],
      recomputed: [],
      standingStill: [],
    });
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
        await record(scene.dossier, [[{ case: [requested(2)] }, stampOf(workflow, '2026-03-09')]], {
          ...headsOf(past),
          village: null,
          cadre: null,
        });
      }
      return loaded;
    };
    expect(
      await look({
        ...scene.service,
        dossier: { ...scene.dossier, load },
        sleep: () => comesToRest(scene, 2),
      }),
    ).toMatchObject({ rebuilt: [], standingStill: [] });
    expect(await scene.dossier.procedure(stream)).toMatchObject({ run: 2 });
  });

  it('never touches a closed case, even by hand', async () => {
    const past = sealed(act(raised(), 'WithdrawCase'));
    const scene = await stored(past);
    expect(await look(scene.service)).toMatchObject({ cases: 0 });
    expect(await look(scene.service, { caseId })).toMatchObject({
      cases: 1,
      started: [],
      rebuilt: [],
      recomputed: [],
      standingStill: [],
    });
    expect(await look(scene.service, { caseId, rebuild: true })).toMatchObject({
      cases: 1,
      started: [],
      rebuilt: [],
      recomputed: [],
      standingStill: [],
    });
    expect(scene.machine.executions.size).toBe(0);
    expect(await typesAfter(scene, past)).toEqual([]);
  });

  it('rebuilds a running case where a person asks for it', async () => {
    const scene = await stored(raised());
    running(scene);
    expect(await look(living(scene), { caseId, rebuild: true })).toMatchObject({
      rebuilt: [caseId],
      standingStill: [],
    });
    expect([...scene.machine.executions.keys()]).toEqual([`${caseId}-1`, `${caseId}-2`]);
  });

  it.each([[{}], [{ caseId }]])('hands over what was not delivered (%j)', async (asked) => {
    const past = raised();
    const scene = await stored(past);
    running(scene);
    await record(
      scene.dossier,
      [[{ case: [{ type: 'OpinionAccepted', data: {} }] }, stampOf(workflow, '2026-03-09')]],
      { ...headsOf(past), village: null, cadre: null },
    );
    const answering = {
      ...scene.machine,
      answer: async (...given: Parameters<MemoryMachine['answer']>) => {
        const answered = await scene.machine.answer(...given);
        await comesToRest(scene, 1);
        return answered;
      },
    };
    expect(await look({ ...scene.service, machine: answering }, asked)).toMatchObject({
      delivered: 1,
      standingStill: [],
    });
    expect(scene.machine.told).toEqual([
      { token: tokenAt('identification'), answer: { outcome: 'accepted' } },
    ]);
  });

  it('rebuilds a run that goes on and comes to no step, once it has had its time', async () => {
    const past = raised();
    const scene = await stored(past);
    running(scene);
    await scene.dossier.dropToken(stream, 'identification', tokenAt('identification'));
    let waited = 0;
    expect(
      await look({
        ...living(scene),
        sleep: async (milliseconds) => void (waited += milliseconds),
      }),
    ).toMatchObject({ rebuilt: [caseId], standingStill: [] });
    expect(waited).toBe(10_000);
    expect(await scene.dossier.wait(stream, 'identification')).toMatchObject({
      run: 2,
      token: 'run 2 at identification',
    });
  });

  it('says which case needs a person’s eye: one that a rebuild has not helped. It is not rebuilt again', async () => {
    const past = raised();
    const scene = await stored(past);
    running(scene);
    await scene.dossier.dropToken(stream, 'identification', tokenAt('identification'));
    expect(await look(scene.service)).toMatchObject({ rebuilt: [caseId], standingStill: [caseId] });
    expect(await look(scene.service)).toMatchObject({ rebuilt: [], standingStill: [caseId] });
    expect(await typesAfter(scene, past)).toHaveLength(1);
  });

  it('does not take the token of an old run for a machine that waits', async () => {
    const scene = await stored(accepted());
    scene.machine.executions.set(`${caseId}-1`, 'FAILED');
    expect(await look(scene.service)).toMatchObject({ rebuilt: [caseId], standingStill: [caseId] });
    expect(await scene.dossier.wait(stream, 'investigation')).toMatchObject({
      run: 1,
      token: tokenAt('investigation'),
    });
  });

  it('gives a case that is on its way its time', async () => {
    const past = raised();
    const scene = await stored(past);
    running(scene);
    await scene.dossier.dropToken(stream, 'identification', tokenAt('identification'));
    expect(
      await look({ ...scene.service, sleep: async () => comesToRest(scene, 1) }),
    ).toMatchObject({ standingStill: [] });
  });

  it('goes on past a case that it cannot bring on, and names it', async () => {
    const scene = await stored(raised());
    const unheardOf = 'CASE#01JAF3K5T0C5W9Z2Q7XH8M4N99' as const;
    const casesInProgress = async function* () {
      yield unheardOf;
      yield stream;
    };
    const service = { ...living(scene), waits: { ...scene.dossier, casesInProgress } };
    expect(await look(service)).toMatchObject({
      cases: 2,
      started: [caseId],
      failed: [{ caseId: unheardOf.slice(5), error: 'Error' }],
    });
  });

  it('is told in numbers: what was brought on, and what is left', () => {
    const nothing = { ...nothingToDo, cases: 2 };
    const repaired = {
      ...nothing,
      delivered: 1,
      started: [caseId],
      rebuilt: [caseId],
      rung: 1,
      unparked: 1,
    };
    const left = {
      ...repaired,
      standingStill: [caseId],
      failed: [{ caseId, error: 'Error' }],
      overdue: [{ caseId, due: 'hearing' }],
      withoutCase: ['an-execution'],
      parked: [lyingThere],
    };
    expect([nothing, repaired, left].map(readingsOf)).toEqual([
      { FindingsRepaired: 0, FindingsLeft: 0 },
      { FindingsRepaired: 5, FindingsLeft: 0 },
      { FindingsRepaired: 5, FindingsLeft: 5 },
    ]);
    expect([nothing, repaired, left].map(outcomeOf)).toEqual([
      'nothing to do',
      'brought on',
      'left some standing still',
    ]);
  });
});
