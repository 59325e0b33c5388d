import { chmodSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs';
import {
  CreateQueueCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import {
  BatchWriteCommand,
  DeleteCommand,
  PutCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { checkpoint } from '../../../infra/local/condition.ts';
import { clientFor } from '../../../infra/local/clients.ts';
import { type CloudProgram, cloudProgram } from '../../../infra/local/install-emulator.ts';
import { PlainRefusal } from '../../../infra/local/progress.ts';
import {
  bareCloud,
  type BareCloud,
  contents,
  createTable,
  documentsOf,
  table,
} from './bare-cloud.ts';

// The emulator without a stack, killed and damaged: what its tables and queues hold afterwards.

const key = (sk: string) => ({ pk: 'a', sk });
const put = (sk: string, more: object = {}) =>
  new PutCommand({ TableName: table, Item: { ...key(sk), ...more } });
const onlyNew = (sk: string) =>
  new PutCommand({
    TableName: table,
    Item: key(sk),
    ConditionExpression: 'attribute_not_exists(pk)',
  });

/** What a start says that is refused. */
const refusalOf = async (cloud: BareCloud): Promise<string> => {
  const refused = await cloud.start().then(
    () => null,
    (error: unknown) => error,
  );
  if (!(refused instanceof PlainRefusal)) throw new Error(`not refused: ${String(refused)}`);
  return refused.message;
};

let cloud: BareCloud;

beforeEach(async () => {
  cloud = await bareCloud();
  await cloud.start();
  await createTable(documentsOf(cloud));
});

afterEach(() => cloud.end());

describe('after a kill', () => {
  it('the tables hold what every kind of answered write made of them', async () => {
    const documents = documentsOf(cloud);
    await documents.send(put('1', { count: 1, list: ['村', { deep: new Uint8Array([0, 255]) }] }));
    await documents.send(onlyNew('2'));
    await expect(documents.send(onlyNew('2'))).rejects.toThrow('conditional');
    const increment = new UpdateCommand({
      TableName: table,
      Key: key('1'),
      UpdateExpression: 'ADD #count :one',
      ExpressionAttributeNames: { '#count': 'count' },
      ExpressionAttributeValues: { ':one': 1 },
    });
    await documents.send(increment);
    await documents.send(increment);
    await documents.send(new DeleteCommand({ TableName: table, Key: key('2') }));
    await documents.send(
      new BatchWriteCommand({
        RequestItems: {
          [table]: ['3', '4'].map((sk) => ({ PutRequest: { Item: key(sk) } })),
        },
      }),
    );
    // Where it is there already, a request done again would be refused.
    await documents.send(onlyNew('2'));
    await documents.send(
      new TransactWriteCommand({
        TransactItems: [
          { Delete: { TableName: table, Key: key('3') } },
          { Put: { TableName: table, Item: key('5') } },
        ],
      }),
    );
    const before = await contents(documents);
    cloud.kill();
    await cloud.start();
    expect(before).toHaveLength(4);
    expect(await contents(documentsOf(cloud))).toEqual(before);
  });

  it('a transaction is answered again under its token, and its token holds for no other', async () => {
    const transaction = (sk: string) =>
      new TransactWriteCommand({
        ClientRequestToken: 'one-token',
        TransactItems: [{ Put: onlyNew(sk).input }],
      });
    await documentsOf(cloud).send(transaction('1'));
    for (const kept of ['by the journal', 'by a checkpoint and its journal']) {
      if (kept !== 'by the journal') await checkpoint(await cloud.start());
      cloud.kill();
      await cloud.start();
      await documentsOf(cloud).send(transaction('1'));
      await expect(documentsOf(cloud).send(transaction('2'))).rejects.toThrow('different payload');
      cloud.kill();
    }
  });

  it('what is parked in a queue is parked there still', async () => {
    const queues = clientFor(SQSClient, cloud.endpoint());
    const { QueueUrl = '' } = await queues.send(new CreateQueueCommand({ QueueName: 'parking' }));
    const QueueHere = QueueUrl.replace('//localhost:', '//127.0.0.1:');
    for (const MessageBody of ['one', 'two'])
      await queues.send(new SendMessageCommand({ QueueUrl: QueueHere, MessageBody }));
    cloud.kill();
    await cloud.start();
    const { Messages = [] } = await queues.send(
      new ReceiveMessageCommand({ QueueUrl: QueueHere, MaxNumberOfMessages: 10 }),
    );
    expect(Messages.map(({ Body }) => Body)).toEqual(['one', 'two']);
    const { Attributes } = await queues.send(
      new GetQueueAttributesCommand({ QueueUrl: QueueHere, AttributeNames: ['QueueArn'] }),
    );
    expect(Attributes?.['QueueArn']).toMatch(/parking$/);
  });

  it('all is there that was written before, while and after the journal was full', async () => {
    await documentsOf(cloud).send(put('first'));
    cloud.kill();
    await cloud.start({ journalLimit: 2000 });
    const documents = documentsOf(cloud);
    await Promise.all(
      Array.from({ length: 120 }, (_, index) => documents.send(put(String(index)))),
    );
    const checkpoints = Object.keys(cloud.files()).filter((name) => name.startsWith('checkpoint'));
    cloud.kill();
    await cloud.start();
    expect(Number(checkpoints.at(-1)?.slice(-8))).toBeGreaterThan(2);
    expect(await contents(documentsOf(cloud))).toHaveLength(121);
  });
});

describe('killed between two steps of a checkpoint', () => {
  const checkpointed = async (): Promise<Readonly<Record<string, Buffer>>> => {
    const documents = documentsOf(cloud);
    await documents.send(put('1', { said: 'before' }));
    await documents.send(put('2'));
    const before = cloud.files();
    await documents.send(put('1', { said: 'last' }));
    await documents.send(new DeleteCommand({ TableName: table, Key: key('2') }));
    return before;
  };
  const expected = [{ ...key('1'), said: 'last' }];

  it('once the new journal is begun: both journals are read', async () => {
    await checkpointed();
    cloud.kill();
    writeFileSync(cloud.file('journal-00000002'), '');
    await cloud.start();
    expect(await contents(documentsOf(cloud))).toEqual(expected);
    cloud.kill();
    await cloud.start();
    expect(await contents(documentsOf(cloud))).toEqual(expected);
  });

  it('while the checkpoint is half written: the one before holds', async () => {
    await checkpointed();
    cloud.kill();
    writeFileSync(cloud.file('journal-00000002'), '');
    writeFileSync(cloud.file('checkpoint-00000002.draft'), 'half of');
    await cloud.start();
    expect(await contents(documentsOf(cloud))).toEqual(expected);
    expect(cloud.files()).not.toHaveProperty('checkpoint-00000002.draft');
  });

  it('once it is written: what it supersedes is left alone', async () => {
    const before = await checkpointed();
    await cloud.stop();
    for (const [name, content] of Object.entries(before))
      if (!name.endsWith('2')) writeFileSync(cloud.file(name), content);
    await cloud.start();
    expect(await contents(documentsOf(cloud))).toEqual(expected);
  });
});

describe('a state that the emulator saved by itself, a file a service', () => {
  it('is taken over into a checkpoint, once', async () => {
    await documentsOf(cloud).send(put('1', { said: 'long ago' }));
    await cloud.stop();
    const name = Object.keys(cloud.files()).find((file) => file.startsWith('checkpoint')) ?? '';
    const [, text = ''] = cloud.files()[name]!.toString().split('\n', 2);
    for (const file of Object.keys(cloud.files()).filter((one) =>
      /^(checkpoint|journal)/.test(one),
    ))
      unlinkSync(cloud.file(file));
    for (const [service, state] of Object.entries(JSON.parse(text) as object))
      writeFileSync(cloud.file(`${service}.json`), JSON.stringify(state));
    await cloud.start();
    expect(await contents(documentsOf(cloud))).toEqual([{ ...key('1'), said: 'long ago' }]);
    expect(Object.keys(cloud.files()).filter((file) => file.endsWith('.json'))).toEqual([]);
    cloud.kill();
    await cloud.start();
    expect(await contents(documentsOf(cloud))).toEqual([{ ...key('1'), said: 'long ago' }]);
  });
});

describe('damage', () => {
  const newest = (kind: string) =>
    Object.keys(cloud.files())
      .filter((name) => name.startsWith(kind))
      .toSorted()
      .at(-1)!;

  it('a torn last line was never answered, and is left out', async () => {
    await documentsOf(cloud).send(put('1'));
    cloud.kill();
    const name = newest('journal');
    writeFileSync(cloud.file(name), `${cloud.files()[name]!.toString()}0badcafe {"changes":[["ar`);
    await cloud.start();
    await documentsOf(cloud).send(put('2'));
    cloud.kill();
    await cloud.start();
    expect(await contents(documentsOf(cloud))).toEqual([key('1'), key('2')]);
  });

  it.each<[what: string, damage: (name: (kind: string) => string) => void]>([
    ['a truncated checkpoint', (name) => truncateSync(name('checkpoint'), 500)],
    ['an empty checkpoint', (name) => truncateSync(name('checkpoint'), 0)],
    ['a lost checkpoint', (name) => unlinkSync(name('checkpoint'))],
    ['a lost journal', (name) => unlinkSync(name('journal'))],
    [
      'a line that was changed',
      (name) => writeFileSync(name('journal'), `0badcafe {}\n0badcafe {}\n`),
    ],
  ])('%s is refused in one sentence, and nothing is made worse', async (_, damage) => {
    await documentsOf(cloud).send(put('1'));
    cloud.kill();
    const good = cloud.files();
    damage((kind) => cloud.file(newest(kind)));
    const damaged = cloud.files();
    expect(await refusalOf(cloud)).toMatch(/^The local cloud cannot start: .*npm run reset\.$/);
    expect(cloud.files()).toEqual(damaged);
    for (const [name, content] of Object.entries(good)) writeFileSync(cloud.file(name), content);
    await cloud.start();
    expect(await contents(documentsOf(cloud))).toEqual([key('1')]);
  });
});

describe('a disk without room', () => {
  /** The emulator with a limit on how large a file may be, in blocks of 512 bytes. */
  const limited = async (blocks: number): Promise<CloudProgram> => {
    const { python, env } = await cloudProgram();
    const wrapper = cloud.file('limited');
    writeFileSync(wrapper, `#!/bin/sh\nulimit -f ${blocks}\nexec "${python}" "$@"\n`);
    chmodSync(wrapper, 0o700);
    return { python: wrapper, env };
  };

  it('refuses what it cannot keep, keeps the rest, and goes on once there is room', async () => {
    const documents = documentsOf(cloud);
    await documents.send(put('kept', { said: 'first' }));
    cloud.kill();
    await cloud.start({ program: await limited(200) });
    const filling = put('kept', { said: 'x'.repeat(60_000) });
    const transaction = new TransactWriteCommand({
      ClientRequestToken: 'refused',
      TransactItems: [{ Put: put('new').input }, { Put: filling.input }],
    });
    await documents.send(put('also kept', { said: 'x'.repeat(60_000) }));
    await expect(documents.send(transaction)).rejects.toThrow('cannot write to its disk');
    const after = await contents(documents);
    expect(after).toMatchObject([key('also kept'), { ...key('kept'), said: 'first' }]);
    cloud.kill();
    await cloud.start();
    expect(await contents(documentsOf(cloud))).toEqual(after);
    await documentsOf(cloud).send(transaction);
    expect(await contents(documentsOf(cloud))).toHaveLength(3);
  });
});
