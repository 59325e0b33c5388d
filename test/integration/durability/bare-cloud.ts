import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { clientFor } from '../../../infra/local/clients.ts';
import { killCloudOf, startCloud, stopCloud } from '../../../infra/local/emulator.ts';
import { type CloudProgram, cloudProgram } from '../../../infra/local/install-emulator.ts';
import { freePort } from '../../../infra/local/ports.ts';
import type { Cloud } from '../../../infra/local/cloud.ts';

/** An emulated cloud without a stack, with its state folder at hand: to be killed and damaged. */
export type BareCloud = {
  readonly start: (more?: { program?: CloudProgram; journalLimit?: number }) => Promise<Cloud>;
  readonly stop: () => Promise<void>;
  readonly kill: () => void;
  readonly end: () => void;
  readonly endpoint: () => string;
  /** The files of the state, by name. */
  readonly files: () => Readonly<Record<string, Buffer>>;
  readonly file: (name: string) => string;
};

export const bareCloud = async (): Promise<BareCloud> => {
  const folder = mkdtempSync(join(tmpdir(), 'exit-mechanism-test-'));
  writeFileSync(join(folder, 'owner'), String(process.pid));
  const port = await freePort();
  const installed = await cloudProgram();
  let running: Cloud | undefined;
  const file = (name: string) => join(folder, 'state', name);
  const end = () => {
    killCloudOf(folder);
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', end);
  return {
    start: async ({ program = installed, ...more } = {}) =>
      (running = await startCloud({ port, folder, program, ...more })),
    stop: async () => {
      if (running) await stopCloud(running);
    },
    kill: () => killCloudOf(folder),
    end: () => {
      process.off('exit', end);
      end();
    },
    endpoint: () => `http://127.0.0.1:${port}`,
    files: () =>
      Object.fromEntries(
        readdirSync(join(folder, 'state')).map((name) => [name, readFileSync(file(name))]),
      ),
    file,
  };
};

export const table = 'things';

export const documentsOf = ({ endpoint }: BareCloud): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(clientFor(DynamoDBClient, endpoint(), { maxAttempts: 1 }));

export const createTable = (documents: DynamoDBDocumentClient): Promise<unknown> =>
  documents.send(
    new CreateTableCommand({
      TableName: table,
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
      ],
      BillingMode: 'PAY_PER_REQUEST',
    }),
  );

/** What the table holds, in the order of its keys. */
export const contents = async (documents: DynamoDBDocumentClient): Promise<readonly unknown[]> => {
  const { Items = [] } = await documents.send(
    new ScanCommand({ TableName: table, ConsistentRead: true }),
  );
  return Items.toSorted((one, other) =>
    `${one['pk']} ${one['sk']}` < `${other['pk']} ${other['sk']}` ? -1 : 1,
  );
};
