import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetFunctionConfigurationCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { S3Client } from '@aws-sdk/client-s3';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SQSClient } from '@aws-sdk/client-sqs';
import { type FunctionName, functionNames } from '../../../infra/functions.ts';
import { region } from '../../../infra/local/paths.ts';
import { sharedCloud } from '../../local-cloud/shared-cloud.ts';

const { endpoint, functions } = sharedCloud().facts;

/** Clients of every service that some function has to do with, all in one name. */
export type Actor = {
  readonly dynamo: DynamoDBClient;
  readonly machine: SFNClient;
  readonly archive: S3Client;
  readonly queue: SQSClient;
  readonly lambda: LambdaClient;
};

const configured = (
  who:
    | { readonly credentials: { accessKeyId: string; secretAccessKey: string } }
    | { readonly profile: string },
): Actor => {
  const configuration = { endpoint, region, ...who };
  return {
    dynamo: new DynamoDBClient(configuration),
    machine: new SFNClient(configuration),
    archive: new S3Client({ ...configuration, forcePathStyle: true }),
    queue: new SQSClient(configuration),
    lambda: new LambdaClient(configuration),
  };
};

const key = { accessKeyId: 'test', secretAccessKey: 'test' };

/** The account's owner, whom no role restrains. */
export const owner: Actor = configured({ credentials: key });

const roleOf = async (name: FunctionName): Promise<readonly [FunctionName, string]> => {
  const { Role = '' } = await owner.lambda.send(
    new GetFunctionConfigurationCommand({ FunctionName: functions[name] }),
  );
  return [name, Role];
};

const folder = mkdtempSync(join(tmpdir(), 'exit-mechanism-roles-'));

/**
 * Acts in the roles of the deployed functions. The SDK takes a role on where a profile names one,
 * and reads the profiles once. These roles trust the service that works under them and nobody else,
 * so on AWS no person could take them on; the emulator lets the account's owner stand in for a
 * service, and weighs the session as the service's own.
 */
export const takeOnRoles = async (): Promise<Readonly<Record<FunctionName, Actor>>> => {
  const roles = await Promise.all(functionNames.map(roleOf));
  const profiles = roles.map(
    ([name, role]) =>
      `[profile ${name}]\nrole_arn = ${role}\nsource_profile = owner\nregion = ${region}\n`,
  );
  const file = join(folder, 'config');
  writeFileSync(
    file,
    [
      `[profile owner]\naws_access_key_id = ${key.accessKeyId}\naws_secret_access_key = ${key.secretAccessKey}\n`,
      ...profiles,
    ].join('\n'),
  );
  Object.assign(process.env, {
    AWS_CONFIG_FILE: file,
    AWS_SHARED_CREDENTIALS_FILE: join(folder, 'none'),
    AWS_ENDPOINT_URL_STS: endpoint,
  });
  return Object.fromEntries(roles.map(([name]) => [name, configured({ profile: name })])) as Record<
    FunctionName,
    Actor
  >;
};

export const leaveRoles = (actors: readonly Actor[]): void => {
  for (const client of [owner, ...actors].flatMap((actor) => Object.values(actor)))
    client.destroy();
  rmSync(folder, { recursive: true, force: true });
};
