import { DynamoDBClient, GetItemCommand, type AttributeValue } from '@aws-sdk/client-dynamodb';
import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { clientFor } from '../../../infra/local/clients.ts';
import { warningTalk } from '../../../infra/demo-county/cases/warning-talk.ts';
import { caseStream, procedureKey, waitKey, type ItemKey } from '../../../shared/dossier/keys.ts';
import { sharedCloud } from '../../local-cloud/shared-cloud.ts';
import {
  drive,
  endOf,
  eventually,
  factsOf,
  type Driving,
  wellEnded,
} from '../../support/driving.ts';
import { undisturbed } from './undisturbed.ts';

const { facts } = sharedCloud();
const dynamo = clientFor(DynamoDBClient, facts.endpoint);
const queue = clientFor(SQSClient, facts.endpoint);
const talk = warningTalk.parts[0]!;
let driving: Driving;

beforeAll(async () => {
  driving = await drive(sharedCloud());
});

afterEach(() => driving.relay('go on'));

afterAll(() => {
  dynamo.destroy();
  queue.destroy();
});

const keysOf = ({ pk, sk }: ItemKey) => ({ pk: { S: pk }, sk: { S: sk } });

/** The row as the stream would tell of it. */
const recordOf = async (key: ItemKey, SequenceNumber = '1') => {
  const { Item } = await dynamo.send(
    new GetItemCommand({ TableName: facts.tables.waits, Key: keysOf(key), ConsistentRead: true }),
  );
  return {
    eventName: 'MODIFY',
    dynamodb: {
      Keys: keysOf(key),
      NewImage: Item as Record<string, AttributeValue>,
      SequenceNumber,
    },
  };
};

const relayTwiceAtOnce = async (record: object): Promise<void> => {
  await Promise.all([
    driving.invoke('relay', { Records: [record, record] }),
    driving.invoke('relay', { Records: [record] }),
  ]);
};

describe('a record that the stream delivers more than once', () => {
  it('hands an answer to the machine once', async () => {
    const story = await driving.begin(talk);
    await driving.settled(story.caseId);
    await driving.relay('stop');
    await story.next();
    await relayTwiceAtOnce(await recordOf(waitKey(caseStream(story.caseId), 'identification')));
    await driving.relay('go on');
    await story.toTheEnd();
    expect(await endOf(driving, story.caseId)).toEqual({
      ...wellEnded,
      executions: { '-1': 'SUCCEEDED' },
    });
    expect(factsOf(await driving.timelineOf(story.caseId))).toEqual(await undisturbed(talk));
  });

  it('starts the procedure once', async () => {
    await driving.relay('stop');
    const story = await driving.begin(talk);
    await relayTwiceAtOnce(await recordOf(procedureKey(caseStream(story.caseId))));
    await driving.relay('go on');
    await story.toTheEnd();
    expect(await endOf(driving, story.caseId)).toEqual({
      ...wellEnded,
      executions: { '-1': 'SUCCEEDED' },
    });
    expect(factsOf(await driving.timelineOf(story.caseId))).toEqual(await undisturbed(talk));
  });

  it('does nothing when it comes long after the step is over', async () => {
    const story = await driving.begin(talk);
    await driving.settled(story.caseId);
    await driving.relay('stop');
    await story.next();
    const late = await recordOf(waitKey(caseStream(story.caseId), 'identification'));
    await driving.relay('go on');
    await story.through('SubmitFindings');
    const before = await driving.stateOf(story.caseId);
    await relayTwiceAtOnce(late);
    expect(await driving.stateOf(story.caseId)).toEqual(before);
    await story.toTheEnd();
    expect(await endOf(driving, story.caseId)).toMatchObject(wellEnded);
  });
});

describe('a record of which no delivery can be made', () => {
  const Parked = z.object({
    reason: z.string(),
    pk: z.string(),
    sk: z.string(),
    sequenceNumber: z.string(),
  });
  const poison = {
    wait: {
      pk: 'CASE#01JAF3K5T0C5W9Z2Q7XH8M4N0A',
      sk: 'WAIT#no-such-step',
      kind: 'WAIT',
      token: 'a-token',
      answer: { outcome: 'accepted' },
    },
    procedure: {
      pk: 'CASE#01JAF3K5T0C5W9Z2Q7XH8M4N0B',
      sk: 'PROCEDURE',
      kind: 'PROCEDURE',
      run: 'the first',
    },
  };

  const parkedNow = async (): Promise<readonly z.infer<typeof Parked>[]> => {
    const { Messages = [] } = await queue.send(
      new ReceiveMessageCommand({ QueueUrl: facts.queues.parking, MaxNumberOfMessages: 10 }),
    );
    for (const { ReceiptHandle } of Messages)
      await queue.send(new DeleteMessageCommand({ QueueUrl: facts.queues.parking, ReceiptHandle }));
    return Messages.map(({ Body = '' }) => Parked.parse(JSON.parse(Body)));
  };

  afterAll(async () => {
    for (const { pk, sk } of Object.values(poison))
      await driving.documents.send(
        new DeleteCommand({ TableName: facts.tables.waits, Key: { pk, sk } }),
      );
  });

  it('is parked with its reason and without what it holds, while every other case goes on', async () => {
    const story = await driving.begin(talk);
    await driving.settled(story.caseId);
    await driving.relay('stop');
    await driving.documents.send(
      new PutCommand({ TableName: facts.tables.waits, Item: poison.wait }),
    );
    await story.next();
    await driving.documents.send(
      new PutCommand({ TableName: facts.tables.waits, Item: poison.procedure }),
    );
    await driving.relay('go on');
    await story.toTheEnd();
    expect(await endOf(driving, story.caseId)).toEqual({
      ...wellEnded,
      executions: { '-1': 'SUCCEEDED' },
    });

    const parked: z.infer<typeof Parked>[] = [];
    await eventually(
      async () => parked.push(...(await parkedNow())),
      (number) => number >= 2,
    );
    expect(
      parked
        .map(({ reason, pk, sk }) => ({ reason, pk, sk }))
        .toSorted((one, other) => (one.pk < other.pk ? -1 : 1)),
    ).toEqual([
      { reason: 'ZodError', pk: poison.wait.pk, sk: poison.wait.sk },
      { reason: 'ZodError', pk: poison.procedure.pk, sk: poison.procedure.sk },
    ]);
  });
});
