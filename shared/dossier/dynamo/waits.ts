import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  GetCommand,
  UpdateCommand,
  type DynamoDBDocumentClient,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { StepKey } from '../../domain/case/steps.ts';
import { StreamKey } from '../../domain/timeline/timeline.ts';
import { allItems, beginningWith, everyItem, readable } from './queries.ts';
import { ProcedureRow, Wait } from '../items.ts';
import {
  indexes,
  indexPartitionKey,
  onePartition,
  procedureKey,
  waitKey,
  waitPrefix,
  type ItemKey,
  type Tables,
} from '../keys.ts';
import type { Unreadable, Waits } from '../port.ts';
import { withToken } from './stored-items.ts';

type On = { readonly client: DynamoDBDocumentClient; readonly tables: Tables };

const itemAt = async ({ client, tables }: On, key: ItemKey): Promise<unknown> =>
  (await client.send(new GetCommand({ TableName: tables.waits, Key: key, ConsistentRead: true })))
    .Item;

/** `false` where the condition does not hold. */
const updateIf = async (
  { client, tables }: On,
  update: Omit<UpdateCommandInput, 'TableName'>,
): Promise<boolean> => {
  try {
    await client.send(new UpdateCommand({ TableName: tables.waits, ...update }));
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};

const undeliveredPk = indexPartitionKey('undelivered');

const renew = (
  on: On,
  { stream, step, round, run, token }: Parameters<Waits['renew']>[0],
): Promise<boolean> =>
  updateIf(on, {
    Key: waitKey(stream, step),
    UpdateExpression: 'SET #token = :token, #run = :run, #undelivered = :undelivered',
    ConditionExpression: '#round = :round AND #run <= :run',
    ExpressionAttributeNames: {
      '#token': 'token',
      '#run': 'run',
      '#round': 'round',
      '#undelivered': undeliveredPk,
    },
    ExpressionAttributeValues: {
      ':token': token,
      ':run': run,
      ':round': round,
      ':undelivered': withToken[undeliveredPk],
    },
  });

const dropToken = async (
  on: On,
  ...[stream, step, token]: Parameters<Waits['dropToken']>
): Promise<void> => {
  await updateIf(on, {
    Key: waitKey(stream, step),
    UpdateExpression: 'REMOVE #token, #undelivered',
    ConditionExpression: '#token = :token',
    ExpressionAttributeNames: { '#token': 'token', '#undelivered': undeliveredPk },
    ExpressionAttributeValues: { ':token': token },
  });
};

const wait = async (on: On, stream: StreamKey, step: StepKey): Promise<Wait | null> => {
  const item = await itemAt(on, waitKey(stream, step));
  return item === undefined ? null : Wait.parse(item);
};

const waitsOf = async ({ client, tables }: On, stream: StreamKey): Promise<readonly Wait[]> => {
  const items = await allItems(client, beginningWith(tables.waits, stream, waitPrefix));
  return items.map((item) => Wait.parse(item));
};

const procedure = async (on: On, stream: StreamKey): Promise<ProcedureRow | null> => {
  const item = await itemAt(on, procedureKey(stream));
  return item === undefined ? null : ProcedureRow.parse(item);
};

/** Everything in an index that has one partition, in order. */
const everythingIn = ({ client, tables }: On, index: keyof typeof onePartition) =>
  everyItem(client, {
    TableName: tables[indexes[index].table],
    IndexName: index,
    KeyConditionExpression: '#partition = :partition',
    ExpressionAttributeNames: { '#partition': indexPartitionKey(index) },
    ExpressionAttributeValues: { ':partition': onePartition[index] },
  });

const undelivered = (on: On, unreadable: Unreadable): AsyncGenerator<Wait> =>
  readable(everythingIn(on, 'undelivered'), Wait, unreadable);

const Keyed = z.object({ pk: StreamKey });

async function* casesInProgress(on: On): AsyncGenerator<StreamKey> {
  for await (const item of everythingIn(on, 'casesInProgress')) yield Keyed.parse(item).pk;
}

/** The waits on DynamoDB: for what stands behind the stream and the machine. */
export const dynamoWaits = (on: On): Waits => ({
  wait: (stream, step) => wait(on, stream, step),
  waitsOf: (stream) => waitsOf(on, stream),
  renew: (given) => renew(on, given),
  dropToken: (...given) => dropToken(on, ...given),
  procedure: (stream) => procedure(on, stream),
  undelivered: (unreadable) => undelivered(on, unreadable),
  casesInProgress: () => casesInProgress(on),
});
