import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  DynamoDBClient,
  TransactionCanceledException,
  TransactionInProgressException,
} from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { Instant, Sha256 } from '../../../../shared/domain/ids.ts';
import { permissions, type CommandName } from '../../../../shared/domain/people/permissions.ts';
import { act } from '../../../../shared/dossier/act.ts';
import { dynamoDossier } from '../../../../shared/dossier/dynamo/dossier.ts';
import type { DynamoDossier } from '../../../../shared/dossier/dynamo/load.ts';
import { handleCommand } from '../../../../shared/dossier/handle-command.ts';
import type { CommandService } from '../../../../shared/dossier/command-request.ts';
import { StoredAnswer, type HeadItem } from '../../../../shared/dossier/items.ts';
import { caseStream } from '../../../../shared/dossier/keys.ts';
import type { Change } from '../../../../shared/dossier/port.ts';
import {
  storedAnswer,
  storedEvent,
  storedHead,
} from '../../../../shared/dossier/dynamo/stored-items.ts';
import { workCalendar } from '../../../../shared/policy/work-calendar.ts';
import { bodyOf } from '../../../support/bodies.ts';
import { caseOf, type Past } from '../../../support/past.ts';
import { inRole, theSalt } from '../../../support/people.ts';
import { atMeasures, postsRecorded, raised, trialPack } from '../../../support/named-pasts.ts';
import { clerk, stampOf, stepOpened } from '../../../support/raised-case.ts';
import { headsOf } from '../../../support/stored-past.ts';
import { rules } from '../../../support/rules.ts';

const client = DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'cn-north-1' }));
const dynamo = mockClient(client);
const tables = { dossier: 'dossier', timeline: 'timeline', waits: 'waits' };
const on: DynamoDossier = { client, tables, pause: async () => undefined };
const dossier = dynamoDossier(on);

beforeEach(() => dynamo.reset());

/** The heads of a past, given back for whichever keys are asked for. */
const holding = (past: Past): void => {
  const items = Object.values(headsOf(past))
    .flat()
    .flatMap((head) => (head === null ? [] : [storedHead(head)]));
  dynamo
    .on(BatchGetCommand)
    .callsFake(
      (input: { RequestItems: Record<string, { Keys: { pk: string; sk: string }[] }> }) => {
        const keys = input.RequestItems['dossier']!.Keys;
        return {
          Responses: {
            dossier: items.filter((item) =>
              keys.some(({ pk, sk }) => item.pk === pk && item.sk === sk),
            ),
          },
        };
      },
    );
};

describe('the calls of a command', () => {
  const service: CommandService = {
    dossier,
    newId: () => '01JAF3K5T0NEWNEWNEWNEWNEW0',
    newSalt: () => theSalt,
    packOf: () => trialPack,
    calendar: workCalendar,
    machineVersion: 'exit-procedure:1',
    pause: async () => undefined,
    secondsNow: () => 1_800_000_000,
    answer: () => ({ status: 200, body: {} }),
  };

  const handle = (past: Past, name: CommandName) =>
    handleCommand(service, {
      name,
      rule: rules[name],
      body: rules[name].body.parse(bodyOf(past, name, past.day, {})),
      ...(past.case !== null && { id: past.case.caseId, ifMatch: past.case.lastAct.version }),
      caller: inRole(permissions[name][0]),
      now: Instant.parse('2026-12-01T01:15:00.000Z'),
      idempotencyKey: 'key-1',
      requestHash: Sha256.parse('a'.repeat(64)),
    });

  const calls = () => dynamo.calls().map(({ firstArg }) => (firstArg as object).constructor.name);

  it('that concerns the case alone are one consistent read and one transaction', async () => {
    holding(raised());
    await handle(raised(), 'AcceptOpinion');
    expect(calls()).toEqual(['BatchGetCommand', 'TransactWriteCommand']);
    expect(
      dynamo.commandCalls(BatchGetCommand)[0]!.args[0].input.RequestItems!['dossier'],
    ).toMatchObject({
      ConsistentRead: true,
      Keys: [{ sk: 'HEAD' }, { pk: 'CALENDAR#360732' }, { pk: 'COMMAND#key-1' }],
    });
  });

  it('that also writes into the cadre’s dossier are one read more', async () => {
    const past = atMeasures({ holds: 'P2', measures: ['REMOVAL'] });
    holding(past);
    await handle(past, 'RemoveFromPost');
    expect(calls()).toEqual(['BatchGetCommand', 'BatchGetCommand', 'TransactWriteCommand']);
  });

  it('that opens a case are one read and one transaction', async () => {
    holding(postsRecorded());
    await handle(postsRecorded(), 'RaiseOpinion');
    expect(calls()).toEqual(['BatchGetCommand', 'TransactWriteCommand']);
  });

  it('are as many however long the timeline is', async () => {
    const past = raised();
    const head = headsOf(past).case!;
    const longAgo = {
      ...head,
      version: 40_000,
      state: { ...head.state, lastAct: { ...head.state.lastAct, version: 39_999 } },
    };
    dynamo.on(BatchGetCommand).resolves({ Responses: { dossier: [storedHead(longAgo)] } });
    await handle({ ...past, case: longAgo.state }, 'AcceptOpinion');
    expect(calls()).toEqual(['BatchGetCommand', 'TransactWriteCommand']);
  });
});

describe('reading', () => {
  const past = raised();
  const stream = caseStream(caseOf(past).caseId);
  const item = storedHead(headsOf(past).case as HeadItem);

  it('asks again for what a busy table has left out', async () => {
    dynamo
      .on(BatchGetCommand)
      .resolvesOnce({
        Responses: { dossier: [] },
        UnprocessedKeys: { dossier: { Keys: [{ pk: item.pk, sk: item.sk }] } },
      })
      .resolvesOnce({ Responses: { dossier: [item] } });
    const pauses: number[] = [];
    const patient = dynamoDossier({ ...on, pause: async (attempt) => void pauses.push(attempt) });
    expect((await patient.load([stream])).heads).toEqual([headsOf(past).case]);
    expect(pauses).toEqual([1]);
  });

  it('gives up loudly where the table stays busy', async () => {
    dynamo
      .on(BatchGetCommand)
      .resolves({ UnprocessedKeys: { dossier: { Keys: [{ pk: item.pk, sk: item.sk }] } } });
    await expect(dossier.load([stream])).rejects.toThrow('1 items could not be read in 8 tries');
  });

  it('refuses a head that is not what a head must be', async () => {
    dynamo.on(BatchGetCommand).resolves({
      Responses: { dossier: [{ ...item, state: { ...caseOf(past), stage: 'forgotten' } }] },
    });
    await expect(dossier.load([stream])).rejects.toThrow(/nvalid/);
  });

  it('refuses to ask for more than one read can bring', async () => {
    await expect(dossier.load(Array.from({ length: 101 }, () => stream))).rejects.toThrow(
      '101 items asked for at once',
    );
  });
});

describe('writing', () => {
  const past = raised();
  const { change } = act(
    headsOf(past),
    { case: [{ type: 'OpinionAccepted', data: {} }] },
    stampOf(clerk, '2026-03-05'),
  );
  const cancelled = (...codes: readonly string[]) =>
    new TransactionCanceledException({
      $metadata: {},
      message: 'cancelled',
      CancellationReasons: codes.map((Code) => ({ Code })),
    });
  const record = StoredAnswer.parse({
    idempotencyKey: 'key-1',
    personId: 'P-2001',
    requestHash: 'a'.repeat(64),
    status: 200,
    body: {},
    recordedAt: '2026-03-05T02:00:00.000Z',
    expiresAt: 2,
  });
  const withRecord: Change = { ...change, record };

  it('puts an event only where none stands, and a head only behind the tip that was seen', async () => {
    await dossier.append(change);
    const writes = dynamo.commandCalls(TransactWriteCommand)[0]!.args[0].input.TransactItems!;
    const events = writes.filter(({ Put }) => Put?.TableName === 'timeline');
    expect(events.map(({ Put }) => Put!.ConditionExpression)).toEqual(['attribute_not_exists(pk)']);
    expect(writes.find(({ Put }) => Put?.Item?.['kind'] === 'HEAD')!.Put).toMatchObject({
      ConditionExpression: '#version = :version AND #lastHash = :lastHash',
    });
    expect(
      writes.every(({ Put, Update }) => Put?.TableName !== 'timeline' || Update === undefined),
    ).toBe(true);
  });

  it.each([
    ['a condition that does not hold', ['None', 'ConditionalCheckFailed', 'None']],
    ['another transaction on the same items', ['None', 'TransactionConflict']],
    ['a table too busy for it', ['None', 'ThrottlingError']],
    ['a table too busy for it, as older ones say', ['ProvisionedThroughputExceeded', 'None']],
  ])('asks to be tried again: %s', async (_, codes) => {
    dynamo
      .on(TransactWriteCommand)
      .rejects(cancelled(...codes))
      .on(GetCommand)
      .resolves({});
    expect(await dossier.append(change)).toEqual({ kind: 'conflict' });
  });

  it('asks to be tried again while the same act is on its way', async () => {
    dynamo
      .on(TransactWriteCommand)
      .rejects(new TransactionInProgressException({ $metadata: {}, message: 'in progress' }));
    expect(await dossier.append(change)).toEqual({ kind: 'conflict' });
  });

  it('knows its own act by its hash, where only the answer was lost', async () => {
    dynamo
      .on(TransactWriteCommand)
      .rejects(cancelled('ConditionalCheckFailed'))
      .on(GetCommand)
      .resolves({ Item: storedEvent(change.streams[0]!.events[0]!) });
    expect(await dossier.append(change)).toEqual({ kind: 'appended' });
  });

  it('gives back the answer that is kept under the same key', async () => {
    dynamo
      .on(TransactWriteCommand)
      .rejects(cancelled('ConditionalCheckFailed'))
      .on(BatchGetCommand)
      .resolves({ Responses: { dossier: [storedAnswer(withRecord.record!)] } });
    expect(await dossier.append(withRecord)).toEqual({ kind: 'repeated', record });
  });

  it('does not take somebody else’s equal act for its own', async () => {
    dynamo
      .on(TransactWriteCommand)
      .rejects(cancelled('ConditionalCheckFailed'))
      .on(BatchGetCommand)
      .resolves({ Responses: {} })
      .on(GetCommand)
      .resolves({ Item: storedEvent(change.streams[0]!.events[0]!) });
    expect(await dossier.append(withRecord)).toEqual({ kind: 'conflict' });
  });

  it.each([['ValidationError'], ['ItemCollectionSizeLimitExceeded']])(
    'passes on what is no race: %s',
    async (code) => {
      dynamo.on(TransactWriteCommand).rejects(cancelled('ConditionalCheckFailed', code));
      await expect(dossier.append(change)).rejects.toThrow('cancelled');
    },
  );

  it('refuses an act that is too large for one transaction, before it writes anything', async () => {
    const many = Array.from({ length: 101 }, () => stepOpened('identification'));
    const { change: large } = act(headsOf(past), { case: many }, stampOf(clerk, '2026-03-05'));
    await expect(dossier.append(large)).rejects.toThrow('DynamoDB takes 100 in a transaction');
    expect(dynamo.calls()).toHaveLength(0);
  });

  it('never updates or deletes an event', async () => {
    await dossier.append(withRecord);
    const writes = dynamo.commandCalls(TransactWriteCommand)[0]!.args[0].input.TransactItems!;
    for (const { Update, Delete } of writes)
      expect([Update?.TableName, Delete?.TableName]).not.toContain('timeline');
    expect([
      ...dynamo.commandCalls(UpdateCommand),
      ...dynamo.commandCalls(QueryCommand),
    ]).toHaveLength(0);
  });
});

describe('a lost answer of the network', () => {
  it('is asked for again under the same request token, so that nothing is written twice', async () => {
    const tokens: unknown[] = [];
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        tokens.push(
          (JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>)[
            'ClientRequestToken'
          ],
        );
        response.writeHead(tokens.length === 1 ? 500 : 200, {
          'content-type': 'application/x-amz-json-1.0',
        });
        response.end('{}');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const real = DynamoDBDocumentClient.from(
      new DynamoDBClient({
        endpoint,
        region: 'cn-north-1',
        credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      }),
      { marshallOptions: { removeUndefinedValues: true } },
    );
    const { change } = act(
      headsOf(raised()),
      { case: [{ type: 'OpinionAccepted', data: {} }] },
      stampOf(clerk, '2026-03-05'),
    );
    expect(await dynamoDossier({ ...on, client: real }).append(change)).toEqual({
      kind: 'appended',
    });
    server.close();
    real.destroy();
    expect(tokens).toEqual([expect.any(String), tokens[0]]);
  });
});
