import { reconcileCases, redrive } from '../../../functions/reconcile/reconcile-cases.ts';
import { Instant } from '../../../shared/domain/ids.ts';
import type { DueRow } from '../../../shared/dossier/items.ts';
import { atMeasures, raised, sealed, served } from '../../support/named-pasts.ts';
import { act, caseOf, theDayOfRecording } from '../../support/past.ts';
import { record, stampOf, workflow } from '../../support/raised-case.ts';
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

const unheardOf = '01JAF3K5T0C5W9Z2Q7XH8M4N99';
const noon = (day: string) => Instant.parse(`${day}T04:00:00.000Z`);
const dayAfterRecording = noon('2026-12-02');

describe('an execution without a case', () => {
  it('is named, and no other is', async () => {
    const scene = await stored(raised());
    running(scene);
    scene.machine.executions
      .set(`${unheardOf}-1`, 'RUNNING')
      .set('something-else', 'RUNNING')
      .set(`${caseId}-0`, 'RUNNING');
    expect(await reconcileCases(scene.service)).toMatchObject({
      withoutCase: [`${unheardOf}-1`, 'something-else'],
      failed: [],
      standingStill: [],
    });
  });

  it('is none where its case is closed', async () => {
    const scene = await stored(sealed(act(raised(), 'WithdrawCase')));
    running(scene);
    expect(await reconcileCases(scene.service)).toMatchObject({ cases: 0, withoutCase: [] });
  });
});

describe('a due row past its date without its event', () => {
  const past = served();
  const { hearingWindow: dueOn } = caseOf(past).procedure.dues;

  it('is rung, as of its own last day', async () => {
    const scene = await stored(past, { ringsBy: dayAfterRecording });
    running(scene);
    const service = { ...scene.service, sleep: () => comesToRest(scene, 1) };
    expect(await reconcileCases(service)).toMatchObject({
      rung: 1,
      overdue: [],
      failed: [],
      standingStill: [],
    });
    expect(await typesAfter(scene, past)).toEqual([
      ['HearingLapsed', { kind: 'system', system: 'clock' }],
      ['StepOpened', { kind: 'system', system: 'workflow' }],
    ]);
    expect(
      (await scene.dossier.timeline(stream, headsOf(past).case!.version, 1))[0]?.stamp.occurredOn,
    ).toBe(dueOn);
  });

  it.each([
    ['the last day is not over', noon(dueOn!)],
    [
      'the bell has not rung since it was over',
      Instant.parse(`${theDayOfRecording}T23:59:00.000Z`),
    ],
    ['the bell has had no time yet', Instant.parse('2026-12-02T01:00:00.000Z')],
    ['nobody says which day it is', null],
  ])('is none as long as %s', async (_, ringsBy) => {
    const scene = await stored(past, { ringsBy });
    running(scene);
    expect(await reconcileCases(scene.service)).toMatchObject({ rung: 0, overdue: [] });
    expect(await typesAfter(scene, past)).toEqual([]);
  });

  it('is left for a person where it cannot be judged, and holds up no other', async () => {
    const both = atMeasures({ holds: 'both', measures: ['WARNING_TALK', 'SUSPENSION'] });
    const scene = await stored(both, { ringsBy: dayAfterRecording });
    running(scene);
    let asked = 0;
    const pinnedPack: typeof scene.service.pinnedPack = (policy) => {
      if ((asked += 1) === 1) throw new TypeError('no such pack');
      return scene.service.pinnedPack(policy);
    };
    const { rung, overdue, failed } = await reconcileCases({ ...scene.service, pinnedPack });
    expect({ rung, overdue: overdue.length, failed }).toEqual({
      rung: 1,
      overdue: 1,
      failed: [{ caseId, error: 'TypeError' }],
    });
  });

  it('is not looked for in other cases where one is asked about', async () => {
    const scene = await stored(past, { ringsBy: dayAfterRecording });
    running(scene);
    const dueUpTo = (): AsyncIterable<DueRow> => {
      throw new Error('all were asked for');
    };
    const service = {
      ...scene.service,
      dossier: { ...scene.dossier, dueUpTo },
      sleep: () => comesToRest(scene, 1),
    };
    expect(await reconcileCases(service, { caseId })).toMatchObject({ rung: 1 });
  });
});

describe('a delivery that loses its race', () => {
  it('is tried again with the token that came meanwhile', async () => {
    const past = raised();
    const scene = await stored(past);
    running(scene);
    await record(
      scene.dossier,
      [[{ case: [{ type: 'OpinionAccepted', data: {} }] }, stampOf(workflow, '2026-03-09')]],
      { ...headsOf(past), village: null, cadre: null },
    );
    const machine = {
      ...scene.machine,
      answer: async (...given: Parameters<typeof scene.machine.answer>) => {
        if (given[0] !== tokenAt('identification')) return scene.machine.answer(...given);
        await scene.dossier.renew({
          stream,
          step: 'identification',
          round: 1,
          run: 1,
          token: 'token-2',
        });
        return 'gone' as const;
      },
    };
    expect(
      await reconcileCases({ ...scene.service, machine, sleep: () => comesToRest(scene, 1) }),
    ).toMatchObject({ delivered: 1, failed: [], standingStill: [] });
    expect(scene.machine.told).toEqual([{ token: 'token-2', answer: { outcome: 'accepted' } }]);
  });
});

describe('a parked record', () => {
  const parked = (pk: string) => ({ reason: 'ZodError', pk, sk: 'PROCEDURE', sequenceNumber: '1' });

  it('is removed where its case has moved on', async () => {
    const scene = await stored(raised());
    running(scene);
    scene.parking.put(parked(stream));
    expect(await reconcileCases(scene.service)).toMatchObject({ unparked: 1, parked: [] });
    expect(scene.parking.records.size).toBe(0);
  });

  it('is laid back where its case still stands still, and seen', async () => {
    const scene = await stored(raised());
    running(scene);
    await scene.dossier.dropToken(stream, 'identification', tokenAt('identification'));
    scene.parking.put(parked(stream));
    expect(await reconcileCases(scene.service)).toMatchObject({
      unparked: 0,
      standingStill: [caseId],
      parked: [
        { caseId, reason: 'ZodError', saw: 'raised, waiting at identification', removed: false },
      ],
    });
    expect(scene.parking.laidBack).toEqual(['receipt-1']);
  });

  it('is kept where there is no such case', async () => {
    const scene = await stored(raised());
    running(scene);
    scene.parking.put(parked(`CASE#${unheardOf}`));
    expect(await reconcileCases(scene.service)).toMatchObject({
      parked: [{ saw: 'there is no such case', removed: false }],
    });
  });

  it.each([[parked('NOTHING')], [null]])(
    'that names no case (%j) goes once all cases stand right',
    async (record) => {
      const scene = await stored(raised());
      await scene.dossier.dropToken(stream, 'identification', tokenAt('identification'));
      scene.parking.put(record);
      expect(await reconcileCases(scene.service)).toMatchObject({
        standingStill: [caseId],
        parked: [{ caseId: null, removed: false }],
      });
      scene.machine.executions.clear();
      expect(await reconcileCases(living(scene))).toMatchObject({ standingStill: [], unparked: 1 });
    },
  );

  it('is left alone where one case is asked about', async () => {
    const scene = await stored(raised());
    running(scene);
    scene.parking.put(parked(stream));
    expect(await reconcileCases(scene.service, { caseId })).toMatchObject({
      unparked: 0,
      parked: [],
    });
    expect(scene.parking.records.size).toBe(1);
  });
});

describe('redrive', () => {
  const parked = { reason: 'ZodError', pk: stream, sk: 'PROCEDURE', sequenceNumber: '1' };

  it('brings the case of a parked record to where it should be, says what it saw, and removes the record', async () => {
    const scene = await stored(raised());
    scene.parking.put(parked);
    expect(await redrive(living(scene))).toEqual([
      {
        row: `${stream} PROCEDURE`,
        reason: 'ZodError',
        caseId,
        saw: 'raised, waiting at identification',
        removed: true,
      },
    ]);
    expect([...scene.machine.executions]).toEqual([[`${caseId}-1`, 'RUNNING']]);
    expect(scene.parking.records.size).toBe(0);
  });

  it('keeps the record where the case does not come to stand right', async () => {
    const scene = await stored(raised());
    await scene.dossier.dropToken(stream, 'identification', tokenAt('identification'));
    scene.parking.put(parked);
    expect(await redrive(scene.service)).toMatchObject([{ caseId, removed: false }]);
    expect(scene.parking.records.size).toBe(1);
  });

  it('looks at a case once, however many of its records are parked', async () => {
    const scene = await stored(raised());
    for (const sk of ['PROCEDURE', 'WAIT#identification', 'WAIT#identification'])
      scene.parking.put({ ...parked, sk });
    let looked = 0;
    const service = { ...living(scene), running: () => ((looked += 1), scene.machine.running()) };
    expect((await redrive(service)).map(({ removed }) => removed)).toEqual([true, true, true]);
    expect(looked).toBe(1);
  });

  it('has nothing to say where nothing is parked', async () => {
    expect(await redrive((await stored(raised())).service)).toEqual([]);
  });
});
