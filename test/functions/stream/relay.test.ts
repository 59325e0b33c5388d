import { relayBatch, type RelayService } from '../../../functions/stream/relay-batch.ts';
import { latenessOf } from '../../../functions/stream/stream-record.ts';
import type { Parked } from '../../../functions/runtime/aws/parking-queue.ts';
import { caseStream, procedureKey, waitKey } from '../../../shared/dossier/keys.ts';
import { CaseId } from '../../../shared/domain/ids.ts';
import { memoryDossier, type MemoryDossier } from '../../support/memory-dossier.ts';
import { memoryMachine, type MemoryMachine } from '../../support/memory-machine.ts';
import {
  ids,
  opinionRaised,
  record,
  stampOf,
  clerk,
  stepOpened,
  workflow,
  requested,
} from '../../support/raised-case.ts';

const stream = caseStream(ids.caseId);
const note = () => undefined;

/**
 * A record as the stream brings it: the keys, and of the image only whether both that must meet are
 * there.
 */
const image = (
  key: { pk: string; sk: string },
  has: readonly ('token' | 'answer')[] = [],
  SequenceNumber = '1',
) => ({
  eventName: 'MODIFY',
  dynamodb: {
    Keys: { pk: { S: key.pk }, sk: { S: key.sk } },
    SequenceNumber,
    NewImage: {
      kind: { S: 'WAIT' },
      ...Object.fromEntries(has.map((name) => [name, { S: 'something' }])),
    },
  },
});

const waitImage = (has: readonly ('token' | 'answer')[] = ['token', 'answer'], sequence = '1') =>
  image(waitKey(stream, 'identification'), has, sequence);

describe('the relay', () => {
  let dossier: MemoryDossier;
  let machine: MemoryMachine;
  let parked: Parked[];

  beforeEach(() => {
    dossier = memoryDossier();
    machine = memoryMachine();
    parked = [];
  });

  const relay = (records: readonly unknown[], more: Partial<RelayService> = {}) =>
    relayBatch(
      { waits: dossier, machine, park: async (one) => void parked.push(one), ...more },
      { Records: records },
      note,
    );

  const waiting = async () => {
    const raised = await record(dossier, [
      [{ case: opinionRaised() }, stampOf(clerk, '2026-03-02')],
    ]);
    const opened = await record(
      dossier,
      [[{ case: [stepOpened('identification')] }, stampOf(workflow, '2026-03-02')]],
      raised,
    );
    await dossier.append({
      streams: [],
      answers: [],
      dueOpened: [],
      dueClosed: [],
      opens: { stream, step: 'identification', round: 1, run: 1, token: 'token-1' },
    });
    return opened;
  };
  const answered = async () =>
    record(
      dossier,
      [[{ case: [{ type: 'OpinionAccepted', data: {} }] }, stampOf(clerk, '2026-03-03')]],
      await waiting(),
    );

  describe('on a wait', () => {
    it('hands over the answer and takes the token away', async () => {
      await answered();
      expect(await relay([waitImage()])).toEqual({ batchItemFailures: [] });
      expect(machine.told).toEqual([{ token: 'token-1', answer: { outcome: 'accepted' } }]);
      expect((await dossier.wait(stream, 'identification'))?.token).toBeUndefined();
    });

    it('has nothing to hand over before both have come', async () => {
      await waiting();
      await relay([waitImage(['token']), waitImage(['answer']), waitImage([])]);
      expect(machine.told).toEqual([]);
    });

    it('believes the row, not the message: what was handed over already is not sent again', async () => {
      await answered();
      await relay([waitImage()]);
      await relay([waitImage()]);
      expect(machine.told).toHaveLength(1);
    });

    it('has nothing to hand over where the step was opened anew since', async () => {
      await waiting();
      await relay([waitImage()]);
      expect(machine.told).toEqual([]);
      expect((await dossier.wait(stream, 'identification'))?.token).toBe('token-1');
    });

    it('takes a dead token away, so that the machine is answered when it comes back', async () => {
      await answered();
      machine.gone.add('token-1');
      expect(await relay([waitImage()])).toEqual({ batchItemFailures: [] });
      expect((await dossier.wait(stream, 'identification'))?.token).toBeUndefined();
    });

    it('leaves a token alone that came meanwhile', async () => {
      await answered();
      const renewing = memoryMachine({
        answer: async () => {
          await dossier.renew({
            stream,
            step: 'identification',
            round: 1,
            run: 1,
            token: 'token-2',
          });
          return 'gone';
        },
      });
      await relay([waitImage()], { machine: renewing });
      expect(await dossier.wait(stream, 'identification')).toMatchObject({
        token: 'token-2',
        answer: { outcome: 'accepted' },
      });
    });
  });

  describe('on a run that is asked for', () => {
    const asked = image(procedureKey(stream));

    it('starts it', async () => {
      await record(dossier, [[{ case: opinionRaised() }, stampOf(clerk, '2026-03-02')]]);
      await relay([asked]);
      expect([...machine.executions]).toEqual([[`${ids.caseId}-1`, 'RUNNING']]);
    });

    it('starts it once, however often it hears of it', async () => {
      await record(dossier, [[{ case: opinionRaised() }, stampOf(clerk, '2026-03-02')]]);
      await relay([asked, asked]);
      expect(await relay([asked])).toEqual({ batchItemFailures: [] });
      expect(machine.executions.size).toBe(1);
      expect(parked).toEqual([]);
    });

    it('starts the run that is asked for now, not the one of an old message', async () => {
      const raised = await record(dossier, [
        [{ case: opinionRaised() }, stampOf(clerk, '2026-03-02')],
      ]);
      await record(dossier, [[{ case: [requested(2)] }, stampOf(workflow, '2026-03-03')]], raised);
      await relay([asked]);
      expect([...machine.executions.keys()]).toEqual([`${ids.caseId}-2`]);
    });
  });

  describe('on what it cannot deliver', () => {
    const broken = [
      [
        'a row of no stream',
        image({ pk: 'NOTHING', sk: 'WAIT#identification' }, ['token', 'answer']),
      ],
      ['a step that there is not', image({ pk: stream, sk: 'WAIT#dancing' }, ['token', 'answer'])],
      [
        'a run of something that is no case',
        image({ pk: 'CADRE#01JAF3K5T0D1R6B8V2Y4E9S3GA', sk: 'PROCEDURE' }),
      ],
    ] as const;

    it.each(broken)(
      'parks %s with its reason and its keys, and nothing else of it',
      async (_, poison) => {
        const asking = {
          ...dossier,
          procedure: async () => Promise.reject(new TypeError('no case')),
        };
        expect(await relay([poison], { waits: asking })).toEqual({ batchItemFailures: [] });
        const { pk, sk } = poison.dynamodb.Keys;
        expect(parked).toEqual([
          {
            reason: expect.stringMatching(/Error$/) as string,
            pk: pk.S,
            sk: sk.S,
            sequenceNumber: '1',
          },
        ]);
      },
    );

    it('parks what is no record at all', async () => {
      await relay([{ unheard: 'of' }, null]);
      expect(parked).toHaveLength(2);
    });

    it('goes on with everybody else', async () => {
      await answered();
      await relay([broken[0][1], waitImage(), broken[1][1]]);
      expect(machine.told).toHaveLength(1);
      expect(parked).toHaveLength(2);
    });

    it('leaves to the stream what a busy service refused, and says which', async () => {
      await answered();
      const busy = memoryMachine({
        answer: async () =>
          Promise.reject(Object.assign(new Error('slow down'), { name: 'ThrottlingException' })),
      });
      expect(
        await relay([waitImage(['token', 'answer'], '41'), broken[0][1]], { machine: busy }),
      ).toEqual({ batchItemFailures: [{ itemIdentifier: '41' }] });
      expect((await dossier.wait(stream, 'identification'))?.token).toBe('token-1');
      expect(parked).toHaveLength(1);
    });

    it('leaves to the stream what could not be parked', async () => {
      expect(
        await relay([broken[0][1]], { park: async () => Promise.reject(new Error('no queue')) }),
      ).toEqual({ batchItemFailures: [{ itemIdentifier: '1' }] });
    });

    it('never lets out a token', async () => {
      await answered();
      const refusing = memoryMachine({
        answer: async (token) =>
          Promise.reject(
            Object.assign(new Error(`Value '${token}' at 'taskToken' failed`), {
              name: 'ValidationException',
            }),
          ),
      });
      await relay([waitImage()], { machine: refusing });
      expect(parked).toHaveLength(1);
      expect(JSON.stringify(parked)).not.toContain('token-1');
    });
  });

  it('has nothing to do with rows that no procedure is about, or that were removed', async () => {
    const { NewImage: _gone, ...removed } = waitImage().dynamodb;
    await relay([image({ pk: stream, sk: 'HEAD' }), { eventName: 'REMOVE', dynamodb: removed }]);
    expect([machine.told, parked]).toEqual([[], []]);
  });

  it('keeps cases apart', async () => {
    const other = CaseId.parse('01JAF3K5T0C5W9Z2Q7XH8M4N77');
    await record(dossier, [[{ case: opinionRaised() }, stampOf(clerk, '2026-03-02')]]);
    await record(dossier, [
      [{ case: opinionRaised({ ...ids, caseId: other }) }, stampOf(clerk, '2026-03-02')],
    ]);
    await relay([image(procedureKey(stream)), image(procedureKey(caseStream(other)))]);
    expect([...machine.executions.keys()]).toEqual([`${ids.caseId}-1`, `${other}-1`]);
  });

  it('leaves in the log what became of each case, in numbers too', async () => {
    await answered();
    const facts: Record<string, unknown> = {};
    const poison = image({ pk: stream, sk: 'WAIT#dancing' }, ['token', 'answer']);
    await relayBatch(
      { waits: dossier, machine, park: async () => undefined },
      { Records: [waitImage(), waitImage(), poison, {}] },
      (more) => Object.assign(facts, more),
    );
    expect(facts).toMatchObject({
      outcome: 'partly failed',
      RelayDelivered: 1,
      RelayParked: 2,
      RelayPutOff: 0,
      error: expect.any(Error) as unknown,
    });
    expect(facts['cases']).toEqual([
      {
        caseId: ids.caseId,
        outcome: expect.stringMatching(/^(delivered|nobody waits)$/) as string,
      },
      {
        caseId: ids.caseId,
        outcome: expect.stringMatching(/^(delivered|nobody waits)$/) as string,
      },
      { caseId: ids.caseId, outcome: 'parked' },
      { caseId: '', outcome: 'parked' },
    ]);
  });

  it('is late by the age of its oldest record', () => {
    const written = (at: number) => ({
      dynamodb: { ...waitImage().dynamodb, ApproximateCreationDateTime: at },
    });
    expect(latenessOf({ Records: [written(1000), written(940), {}] }, 1002)).toEqual({
      RelayLateness: 62,
    });
    expect(latenessOf({ Records: [written(1000)] }, 999)).toEqual({ RelayLateness: 0 });
    expect(latenessOf({ Records: [waitImage()] }, 1002)).toEqual({});
  });
});
