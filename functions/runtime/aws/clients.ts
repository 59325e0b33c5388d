import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

// One client of each kind for the life of a function; one that an entry does not ask for is not in
// its bundle.

export const dynamoClient = (): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(new DynamoDBClient(), {
    marshallOptions: { removeUndefinedValues: true },
  });

export const stepFunctionsClient = (): SFNClient => new SFNClient();

/** Path style, because an emulated bucket has no host name of its own. */
export const archiveClient = (): S3Client => new S3Client({ forcePathStyle: true });

export const queueClient = (): SQSClient => new SQSClient();
