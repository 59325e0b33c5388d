import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DeleteItemCommand,
  ExecuteStatementCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { InvokeCommand } from '@aws-sdk/client-lambda';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import {
  DescribeExecutionCommand,
  DescribeStateMachineCommand,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  SendTaskFailureCommand,
  SendTaskSuccessCommand,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
} from '@aws-sdk/client-sqs';
import { ulid } from 'ulid';
import { indexes, indexPartitionKey, type IndexName } from '../../../shared/dossier/keys.ts';
import { sharedCloud } from '../../local-cloud/shared-cloud.ts';
import type { Actor } from './roles.ts';

const { tables, machines, bucket, queues, functions } = sharedCloud().facts;
const { dossier, timeline, waits } = tables;

/**
 * A call that the role lets through is done, or answered by the service itself where what it is
 * about is not there.
 */
export type Call = { readonly send: (by: Actor) => Promise<unknown>; readonly answeredBy?: string };

/** Of no kind that the stream passes on, and in no index: nobody but these tests meets it. */
export const ownKey = { pk: { S: `GRANTS#${ulid()}` }, sk: { S: '000000001' } };
const name = { '#note': 'note' };
const value = { ':note': { S: 'a test was here' } };
const change = (TableName: string) => ({
  TableName,
  Key: ownKey,
  UpdateExpression: 'SET #note = :note',
  ExpressionAttributeNames: name,
  ExpressionAttributeValues: value,
});

const get = (TableName: string): Call => ({
  send: ({ dynamo }) => dynamo.send(new GetItemCommand({ TableName, Key: ownKey })),
});
const getBatch = (table: string): Call => ({
  send: ({ dynamo }) =>
    dynamo.send(new BatchGetItemCommand({ RequestItems: { [table]: { Keys: [ownKey] } } })),
});
const query = (TableName: string): Call => ({
  send: ({ dynamo }) =>
    dynamo.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': ownKey.pk },
      }),
    ),
});
const ask = (IndexName: IndexName): Call => ({
  send: ({ dynamo }) =>
    dynamo.send(
      new QueryCommand({
        TableName: tables[indexes[IndexName].table],
        IndexName,
        KeyConditionExpression: '#partition = :partition',
        ExpressionAttributeNames: { '#partition': indexPartitionKey(IndexName) },
        ExpressionAttributeValues: { ':partition': ownKey.pk },
      }),
    ),
});
const scan = (TableName: string): Call => ({
  send: ({ dynamo }) => dynamo.send(new ScanCommand({ TableName, Limit: 1 })),
});
const put = (TableName: string): Call => ({
  send: ({ dynamo }) => dynamo.send(new PutItemCommand({ TableName, Item: ownKey })),
});
const update = (TableName: string): Call => ({
  send: ({ dynamo }) => dynamo.send(new UpdateItemCommand(change(TableName))),
});
const remove = (TableName: string): Call => ({
  send: ({ dynamo }) => dynamo.send(new DeleteItemCommand({ TableName, Key: ownKey })),
});
const putBatch = (table: string): Call => ({
  send: ({ dynamo }) =>
    dynamo.send(
      new BatchWriteItemCommand({ RequestItems: { [table]: [{ PutRequest: { Item: ownKey } }] } }),
    ),
});
const removeBatch = (table: string): Call => ({
  send: ({ dynamo }) =>
    dynamo.send(
      new BatchWriteItemCommand({
        RequestItems: { [table]: [{ DeleteRequest: { Key: ownKey } }] },
      }),
    ),
});
const updateInTransaction = (table: string): Call => ({
  send: ({ dynamo }) =>
    dynamo.send(new TransactWriteItemsCommand({ TransactItems: [{ Update: change(table) }] })),
});
/** It holds: nothing is stored under the key. */
const checkInTransaction = (TableName: string): Call => ({
  send: ({ dynamo }) =>
    dynamo.send(
      new TransactWriteItemsCommand({
        TransactItems: [
          {
            ConditionCheck: {
              TableName,
              Key: { ...ownKey, sk: { S: 'NEVER' } },
              ConditionExpression: 'attribute_not_exists(pk)',
            },
          },
        ],
      }),
    ),
});
const removeInTransaction = (TableName: string): Call => ({
  send: ({ dynamo }) =>
    dynamo.send(
      new TransactWriteItemsCommand({ TransactItems: [{ Delete: { TableName, Key: ownKey } }] }),
    ),
});
const state = (Statement: string): Call => ({
  send: ({ dynamo }) =>
    dynamo.send(new ExecuteStatementCommand({ Statement, Parameters: [ownKey.pk, ownKey.sk] })),
});

export const ownMessage = `grants ${ulid()}`;
const objectKey = `grants/${ulid()}.json`;
const executionArn = `${machines.exitProcedure.replace(':stateMachine:', ':execution:')}:no-such-execution`;
const noSuchExecution = { answeredBy: 'ExecutionDoesNotExist' };
const ReceiptHandle = 'no-such-handle';
const noSuchHandle = { answeredBy: 'ReceiptHandleIsInvalid' };
const noSuchToken = { answeredBy: 'TaskDoesNotExist' };

/** Everything that some function is to do, and everything that somebody might wish it could. */
export const calls = {
  'load dossiers': getBatch(dossier),
  'get an item of a dossier': get(dossier),
  'query a dossier': query(dossier),
  'list the cases of a township': ask('casesOfTownship'),
  'list the cases of a township by due': ask('casesOfTownshipByDue'),
  'list the cases of a county': ask('casesOfCounty'),
  'list the cases in progress': ask('casesInProgress'),
  'list what is due': ask('dueOn'),
  'put into a dossier': put(dossier),
  'judge by a dossier that stands unchanged': checkInTransaction(dossier),
  'count in the figures': update(dossier),
  'take a last day away': remove(dossier),
  'write dossiers by batch': putBatch(dossier),
  'scan the dossiers': scan(dossier),

  'get an event': get(timeline),
  'get events by batch': getBatch(timeline),
  'query a timeline': query(timeline),
  'append an event': put(timeline),
  'change an event': update(timeline),
  'change an event in a transaction': updateInTransaction(timeline),
  'change an event by statement': state(
    `UPDATE "${timeline}" SET note = 'a test was here' WHERE pk = ? AND sk = ?`,
  ),
  'delete an event': remove(timeline),
  'delete an event in a transaction': removeInTransaction(timeline),
  'delete an event by statement': state(`DELETE FROM "${timeline}" WHERE pk = ? AND sk = ?`),
  'write events by batch': putBatch(timeline),
  'delete events by batch': removeBatch(timeline),
  'scan the timelines': scan(timeline),

  'get a wait with its token': get(waits),
  'get waits by batch': getBatch(waits),
  'query the waits of a case': query(waits),
  'list what was not delivered': ask('undelivered'),
  'open a wait or ask for a run': put(waits),
  'change a wait': update(waits),
  'delete a wait': remove(waits),
  'write waits by batch': putBatch(waits),
  'scan the waits': scan(waits),

  'start the procedure': {
    send: ({ machine }) =>
      machine.send(
        new StartExecutionCommand({
          stateMachineArn: `${machines.exitProcedure}:999999`,
          input: '{}',
        }),
      ),
    answeredBy: 'StateMachineDoesNotExist',
  },
  'look at an execution': {
    send: ({ machine }) => machine.send(new DescribeExecutionCommand({ executionArn })),
    ...noSuchExecution,
  },
  'read what an execution did': {
    send: ({ machine }) => machine.send(new GetExecutionHistoryCommand({ executionArn })),
    ...noSuchExecution,
  },
  'stop an execution': {
    send: ({ machine }) => machine.send(new StopExecutionCommand({ executionArn })),
    ...noSuchExecution,
  },
  'list executions': {
    send: ({ machine }) =>
      machine.send(
        new ListExecutionsCommand({ stateMachineArn: machines.exitProcedure, maxResults: 1 }),
      ),
  },
  'read the procedure': {
    send: ({ machine }) =>
      machine.send(new DescribeStateMachineCommand({ stateMachineArn: machines.exitProcedure })),
  },
  'answer a token': {
    send: ({ machine }) =>
      machine.send(new SendTaskSuccessCommand({ taskToken: 'no-such-token', output: '{}' })),
    ...noSuchToken,
  },
  'fail a token': {
    send: ({ machine }) => machine.send(new SendTaskFailureCommand({ taskToken: 'no-such-token' })),
    ...noSuchToken,
  },

  'put into the archive': {
    send: ({ archive }) =>
      archive.send(new PutObjectCommand({ Bucket: bucket, Key: objectKey, Body: '{}' })),
  },
  'read from the archive': {
    send: async ({ archive }) =>
      (
        await archive.send(new GetObjectCommand({ Bucket: bucket, Key: objectKey }))
      ).Body?.transformToString(),
  },
  'delete from the archive': {
    send: ({ archive }) =>
      archive.send(new DeleteObjectCommand({ Bucket: bucket, Key: 'grants/no-such-object.json' })),
  },
  'list the archive': {
    send: ({ archive }) => archive.send(new ListObjectsV2Command({ Bucket: bucket, MaxKeys: 1 })),
  },

  'park a record': {
    send: ({ queue }) =>
      queue.send(new SendMessageCommand({ QueueUrl: queues.parking, MessageBody: ownMessage })),
  },
  'read what is parked': {
    send: ({ queue }) =>
      queue.send(new ReceiveMessageCommand({ QueueUrl: queues.parking, VisibilityTimeout: 0 })),
  },
  'lay back what was parked': {
    send: ({ queue }) =>
      queue.send(
        new ChangeMessageVisibilityCommand({
          QueueUrl: queues.parking,
          ReceiptHandle,
          VisibilityTimeout: 0,
        }),
      ),
    ...noSuchHandle,
  },
  'take away what is parked': {
    send: ({ queue }) =>
      queue.send(new DeleteMessageCommand({ QueueUrl: queues.parking, ReceiptHandle })),
    ...noSuchHandle,
  },

  'call another function': {
    send: ({ lambda }) =>
      lambda.send(
        new InvokeCommand({ FunctionName: functions.reconcile, InvocationType: 'DryRun' }),
      ),
  },
} as const satisfies Readonly<Record<string, Call>>;

export type CallName = keyof typeof calls;
export const callNames = Object.keys(calls) as readonly CallName[];
