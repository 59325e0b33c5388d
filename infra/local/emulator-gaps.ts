import {
  DynamoDBClient,
  UpdateContinuousBackupsCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import {
  CreateEventSourceMappingCommand,
  DeleteEventSourceMappingCommand,
  type EventSourceMappingConfiguration,
  InvokeCommand,
  LambdaClient,
  ListEventSourceMappingsCommand,
} from '@aws-sdk/client-lambda';
import {
  DeleteBucketPolicyCommand,
  PutObjectLockConfigurationCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { expiryAttribute } from '../../shared/dossier/keys.ts';
import { clientFor } from './clients.ts';
import type { StackFacts } from './stack-facts.ts';

const isSetAlready = (error: unknown) =>
  error instanceof Error &&
  error.name === 'ValidationException' &&
  error.message.includes('already');

/**
 * CloudFormation does not know the readers that `reviveStreams` made: when it changes one, the old
 * one reads on. The newest is right.
 */
const dropStaleReaders = async (endpoint: string): Promise<void> => {
  const lambda = clientFor(LambdaClient, endpoint);
  const { EventSourceMappings = [] } = await lambda.send(new ListEventSourceMappingsCommand({}));
  const newestFirst = EventSourceMappings.toSorted(
    (a, b) => Number(b.LastModified) - Number(a.LastModified),
  );
  const seen = new Set<string>();
  for (const { UUID, EventSourceArn, FunctionArn } of newestFirst) {
    const reader = `${EventSourceArn} ${FunctionArn}`;
    if (seen.has(reader)) await lambda.send(new DeleteEventSourceMappingCommand({ UUID }));
    seen.add(reader);
  }
};

/** Sets by API what the emulator's CloudFormation drops while it reports success. */
export const mendStack = async ({ endpoint, tables, bucket }: StackFacts): Promise<void> => {
  const dynamo = clientFor(DynamoDBClient, endpoint);
  const s3 = clientFor(S3Client, endpoint, { forcePathStyle: true });
  for (const TableName of Object.values(tables)) {
    await dynamo.send(
      new UpdateContinuousBackupsCommand({
        TableName,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      }),
    );
  }
  try {
    const TimeToLiveSpecification = { AttributeName: expiryAttribute, Enabled: true };
    await dynamo.send(
      new UpdateTimeToLiveCommand({ TableName: tables.dossier, TimeToLiveSpecification }),
    );
  } catch (error) {
    if (!isSetAlready(error)) throw error;
  }
  await s3.send(
    new PutObjectLockConfigurationCommand({
      Bucket: bucket,
      ObjectLockConfiguration: {
        ObjectLockEnabled: 'Enabled',
        Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 1 } },
      },
    }),
  );
  // It refuses what comes without TLS, which loopback does not speak.
  await s3.send(new DeleteBucketPolicyCommand({ Bucket: bucket }));
  await dropStaleReaders(endpoint);
};

const sameAgain = (mapping: EventSourceMappingConfiguration) =>
  new CreateEventSourceMappingCommand({
    EventSourceArn: mapping.EventSourceArn,
    FunctionName: mapping.FunctionArn,
    StartingPosition: 'TRIM_HORIZON',
    BatchSize: mapping.BatchSize,
    FilterCriteria: mapping.FilterCriteria,
    FunctionResponseTypes: mapping.FunctionResponseTypes,
    BisectBatchOnFunctionError: mapping.BisectBatchOnFunctionError,
    MaximumRetryAttempts: mapping.MaximumRetryAttempts,
    MaximumRecordAgeInSeconds: mapping.MaximumRecordAgeInSeconds,
    DestinationConfig: mapping.DestinationConfig,
  });

/**
 * After a restart the emulator's streams stand where they stood and their records are gone: each
 * reader is made anew.
 */
export const reviveStreams = async ({ endpoint }: StackFacts): Promise<void> => {
  const lambda = clientFor(LambdaClient, endpoint);
  const { EventSourceMappings = [] } = await lambda.send(new ListEventSourceMappingsCommand({}));
  for (const mapping of EventSourceMappings) {
    await lambda.send(new DeleteEventSourceMappingCommand({ UUID: mapping.UUID }));
    await lambda.send(sameAgain(mapping));
  }
};

const mostTries = 5;

/**
 * Brings on every case whose procedure the restart ended, as the quarterly bell would; once more
 * where it failed, as the bell would too.
 */
export const reconcile = async (facts: StackFacts, triesLeft = mostTries): Promise<void> => {
  const { endpoint, functions } = facts;
  const answer = await clientFor(LambdaClient, endpoint).send(
    new InvokeCommand({ FunctionName: functions.reconcile, Payload: '{}' }),
  );
  if (answer.FunctionError === undefined) return;
  if (triesLeft === 0)
    throw new Error(`reconcile failed: ${new TextDecoder().decode(answer.Payload)}`);
  await reconcile(facts, triesLeft - 1);
};
