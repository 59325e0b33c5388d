import { arriveAtStep, type OpeningService } from '../../../functions/task/arrive-at-step.ts';
import { tokenTask } from '../../../functions/runtime/task.ts';
import { OpenWaitInput } from '../../../shared/contract/tasks.ts';
import { Instant } from '../../../shared/domain/ids.ts';
import { caseStream } from '../../../shared/dossier/keys.ts';
import { workCalendar } from '../../../shared/policy/work-calendar.ts';
import { memoryDossier, type MemoryDossier } from '../../support/memory-dossier.ts';
import { memoryMachine } from '../../support/memory-machine.ts';
import { act, caseOf, type Past } from '../../support/past.ts';
import { accepted, atMeasures, heard, raised, trialPack } from '../../support/named-pasts.ts';
import { headsOf, storePast, tokenAt } from '../../support/stored-past.ts';
import { record, requested, stampOf, workflow } from '../../support/raised-case.ts';

const past = raised();
const { caseId } = caseOf(past);
const stream = caseStream(caseId);

/** A stored past and everything around it; steps are open only where the past has them open. */
const stored = async (given: Past, more: Partial<OpeningService> = {}) => {
  const dossier = memoryDossier();
  const machine = memoryMachine();
  await storePast(dossier, given);
  const service: OpeningService = {
    dossier,
    waits: dossier,
    machine,
    now: () => Instant.parse('2026-03-09T01:00:00.000Z'),
    pause: async () => undefined,
    pinnedPack: () => trialPack,
    calendar: workCalendar,
    ...more,
  };
  const arrive = (input: object) =>
    arriveAtStep(
      service,
      OpenWaitInput.parse({ caseId, run: 1, taskToken: 'new token', ...input }),
    );
  return { dossier, machine, service, arrive };
};

/** The case as it is while the machine is on its way to the next step. */
const onItsWay = (given: Past): Past => {
  const state = caseOf(given);
  const events = given.timelines.case.filter(
    ({ type }, index, all) => type !== 'StepOpened' || index < all.length - 1,
  );
  const [last] = state.procedure.open;
  const { [last!.step]: _round, ...rounds } = state.procedure.rounds;
  const { [last!.step]: _due, ...dues } = state.procedure.dues as Record<string, never>;
  return {
    ...given,
    case: { ...state, procedure: { ...state.procedure, open: [], rounds, dues } },
    timelines: { ...given.timelines, case: events },
  };
};

const eventsAfter = async (dossier: MemoryDossier, given: Past) =>
  (await dossier.timeline(stream, headsOf(given).case!.version, 10)).map(
    ({ type, data, stamp }) => [type, data['step'], stamp.actor],
  );

describe('the procedure comes to a step', () => {
  it('and opens it: event, wait with its token and due row in one write', async () => {
    const given = onItsWay(accepted());
    const { dossier, arrive, machine } = await stored(given);
    expect(await arrive({ step: 'investigation' })).toBe('opened');
    expect(await eventsAfter(dossier, given)).toEqual([
      ['StepOpened', 'investigation', { kind: 'system', system: 'workflow' }],
    ]);
    expect(await dossier.wait(stream, 'investigation')).toEqual({
      stream,
      step: 'investigation',
      round: 1,
      run: 1,
      token: 'new token',
    });
    expect((await dossier.dueOf(stream)).map(({ due }) => due)).toEqual(['investigation']);
    expect(machine.told).toEqual([]);
  });

  it('and opens it from the day of the act that led there, as its deadline runs from there', async () => {
    const given = onItsWay(accepted());
    const { dossier, arrive } = await stored(given);
    await arrive({ step: 'investigation' });
    const [opened] = await dossier.timeline(stream, headsOf(given).case!.version, 10);
    expect(opened!.stamp).toMatchObject({
      occurredOn: caseOf(given).lastAct.occurredOn,
      recordedAt: '2026-03-09T01:00:00.000Z',
    });
    expect(opened!.data).toMatchObject({ deadline: { anchor: caseOf(given).lastAct.occurredOn } });
  });

  it('again, with another token: the one that waits now is remembered', async () => {
    const { dossier, arrive } = await stored(past);
    expect(await arrive({ step: 'identification' })).toBe('renewed');
    expect(await dossier.wait(stream, 'identification')).toMatchObject({
      token: 'new token',
      round: 1,
    });
    expect(await eventsAfter(dossier, past)).toEqual([]);
  });

  it('again, with the same token, as a retry does', async () => {
    const { dossier, arrive } = await stored(past);
    expect(await arrive({ step: 'identification', taskToken: tokenAt('identification') })).toBe(
      'renewed',
    );
    expect(await dossier.wait(stream, 'identification')).toMatchObject({
      token: tokenAt('identification'),
    });
  });

  it('whose outcome stands: it hears it at once and nothing is written', async () => {
    const given = accepted();
    const { dossier, arrive, machine } = await stored(given);
    expect(await arrive({ step: 'identification' })).toBe('answered accepted: taken');
    expect(machine.told).toEqual([{ token: 'new token', answer: { outcome: 'accepted' } }]);
    expect(await eventsAfter(dossier, given)).toEqual([]);
  });

  it('of a decision that stands: it hears what is still to be carried out', async () => {
    const { arrive, machine } = await stored(atMeasures({ holds: 'V1', measures: ['SUSPENSION'] }));
    await arrive({ step: 'decision' });
    expect(machine.told[0]!.answer).toEqual({
      outcome: 'dispositionDecided',
      toBeFiled: false,
      toBeReferred: false,
      measures: [{ measureId: 'measure-1', disposition: 'SUSPENSION', route: 'vote' }],
    });
  });

  it('of one measure among others', async () => {
    const given = atMeasures({ holds: 'both', measures: ['WARNING_TALK', 'SUSPENSION'] });
    const { dossier, arrive } = await stored(given);
    expect(await arrive({ step: 'vote', measureId: 'measure-2' })).toBe('renewed');
    expect(await dossier.wait(stream, 'vote#measure-2' as never)).toMatchObject({
      token: 'new token',
    });
  });

  it('of a case that is ending', async () => {
    const { arrive, machine } = await stored(act(accepted(), 'WithdrawCase'));
    await arrive({ step: 'hearing' });
    expect(machine.told[0]!.answer).toEqual({ outcome: 'ended' });
  });

  it('in an old run: it hears that a newer one took over, and takes nothing from it', async () => {
    const given = act(heard(), 'ReturnToInvestigation');
    const { dossier, arrive, machine } = await stored(given);
    await arrive({ step: 'investigation' });
    expect(machine.told[0]!.answer).toEqual({ outcome: 'superseded' });
    expect(await dossier.wait(stream, 'investigation')).toMatchObject({
      run: 2,
      token: tokenAt('investigation'),
    });
  });

  it('though nobody waits any more for what it hears', async () => {
    const { arrive, machine } = await stored(accepted());
    machine.gone.add('new token');
    expect(await arrive({ step: 'identification' })).toBe('answered accepted: gone');
  });

  it('just as a new run is asked for: it looks again and gives way', async () => {
    const { dossier, service } = await stored(past);
    const meeting: OpeningService = {
      ...service,
      waits: {
        renew: async () => {
          await record(
            dossier,
            [[{ case: [requested(2)] }, stampOf(workflow, '2026-03-09')]],
            headsOf(past),
          );
          return false;
        },
      },
    };
    expect(
      await arriveAtStep(
        meeting,
        OpenWaitInput.parse({ caseId, run: 1, step: 'identification', taskToken: 'new token' }),
      ),
    ).toBe('answered superseded: taken');
  });

  it('just as somebody answers: the answer waits in the row for the relay', async () => {
    const given = past;
    const { dossier, service } = await stored(given);
    const answering: OpeningService = {
      ...service,
      waits: {
        renew: async (wait) => {
          await record(
            dossier,
            [[{ case: [{ type: 'OpinionAccepted', data: {} }] }, stampOf(workflow, '2026-03-09')]],
            headsOf(given),
          );
          return dossier.renew(wait);
        },
      },
    };
    expect(
      await arriveAtStep(
        answering,
        OpenWaitInput.parse({ caseId, run: 1, step: 'identification', taskToken: 'new token' }),
      ),
    ).toBe('renewed');
    expect(await dossier.wait(stream, 'identification')).toMatchObject({
      token: 'new token',
      answer: { outcome: 'accepted' },
    });
  });

  it('and opens it once, though two executions of one run come to it together', async () => {
    const given = onItsWay(accepted());
    const { dossier, arrive } = await stored(given);
    const both = await Promise.all([
      arrive({ step: 'investigation', taskToken: 'one' }),
      arrive({ step: 'investigation', taskToken: 'other' }),
    ]);
    expect(both).toEqual(['opened', 'renewed']);
    expect(await eventsAfter(dossier, given)).toHaveLength(1);
    expect(await dossier.wait(stream, 'investigation')).toMatchObject({ round: 1, token: 'other' });
  });
});

describe('a step that cannot be opened', () => {
  const { error } = console;
  beforeAll(() => Object.assign(console, { error: () => undefined }));
  afterAll(() => Object.assign(console, { error }));

  const taskOf = (
    machine = memoryMachine(),
    handle = async (): Promise<string> => Promise.reject(new TypeError('the table is on fire')),
  ) => ({ machine, task: tokenTask('Open a wait', OpenWaitInput, machine, handle) });

  it('is told to the token, so that the procedure tries again, and says nothing of why', async () => {
    const { machine, task } = taskOf();
    await task({ caseId, run: 1, step: 'identification', taskToken: 'new token' });
    expect(machine.failures).toEqual([
      { token: 'new token', error: 'StepNotOpened', cause: 'TypeError' },
    ]);
  });

  it('is told too where the input is not what it must be', async () => {
    const { machine, task } = taskOf();
    await task({ caseId: 'none', run: 1, step: 'identification', taskToken: 'new token' });
    expect(machine.failures).toMatchObject([{ token: 'new token', error: 'StepNotOpened' }]);
  });

  it('is thrown where there is no token to tell it to', async () => {
    const { task } = taskOf();
    await expect(task({ caseId, run: 1, step: 'identification' })).rejects.toThrow('taskToken');
  });

  it('is thrown where the engine cannot be told', async () => {
    const { task } = taskOf(
      memoryMachine({ fail: async () => Promise.reject(new Error('no engine')) }),
    );
    await expect(
      task({ caseId, run: 1, step: 'identification', taskToken: 'new token' }),
    ).rejects.toThrow('no engine');
  });
});
