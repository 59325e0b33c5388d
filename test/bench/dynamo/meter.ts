import { AsyncLocalStorage } from 'node:async_hooks';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchGetCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { clientFor } from '../../../infra/local/clients.ts';
import {
  kindAttribute,
  relayedKinds,
  type ItemKey,
  type TableName,
  type Tables,
} from '../../../shared/dossier/keys.ts';
import { bytesOfItem, type Item } from './item-size.ts';
import { allIndexWrites, readUnits, tableWrites, type Images } from './units.ts';

/** One request to DynamoDB, as it left the client, and what it is billed. */
export type Call = {
  readonly operation: string;
  /** Who asked, where the caller said so with `asking`. */
  readonly asker: string | null;
  readonly itemsRead: number;
  readonly readUnits: number;
  readonly tableWriteUnits: number;
  readonly indexWriteUnits: number;
  /**
   * Changes of rows that concern the machine: each is a record of the stream that the relay gets.
   */
  readonly relayed: number;
};

export type Meter = {
  readonly client: DynamoDBDocumentClient;
  readonly calls: () => readonly Call[];
  /** Forgets what was counted so far. */
  readonly reset: () => void;
  readonly asking: <Result>(asker: string, work: () => Promise<Result>) => Promise<Result>;
};

const Row = z.record(z.string(), z.unknown());
const Key = z.object({ pk: z.string(), sk: z.string() });
const Written = z.union([
  z
    .object({ TableName: z.string(), Item: Key })
    .transform(({ TableName, Item }) => ({ table: TableName, key: Item })),
  z
    .object({ TableName: z.string(), Key })
    .transform(({ TableName, Key: key }) => ({ table: TableName, key })),
]);
type Written = z.infer<typeof Written>;

const TransactWrite = z.object({ TransactItems: z.array(z.record(z.string(), Written)) });
const BatchGet = z.object({
  RequestItems: z.record(
    z.string(),
    z.object({ Keys: z.array(Key), ConsistentRead: z.boolean().optional() }),
  ),
});
const Consistency = z.object({ ConsistentRead: z.boolean().optional() });
const Answered = z.object({
  Items: z.array(Row).optional(),
  ScannedCount: z.number().optional(),
  Item: Row.optional(),
  Responses: z.record(z.string(), z.array(Row)).optional(),
});

type Reading = Pick<Call, 'itemsRead' | 'readUnits'>;
const nothingRead: Reading = { itemsRead: 0, readUnits: 0 };

/** Each key that is asked for is a read, whether or not something lies there. */
const gotten = (keys: number, items: readonly Item[], isConsistent: boolean): Reading => ({
  itemsRead: keys,
  readUnits: items.reduce(
    (total, item) => total + readUnits(bytesOfItem(item), isConsistent),
    (keys - items.length) * readUnits(0, isConsistent),
  ),
});

const readingOf = (operation: string, input: unknown, output: unknown): Reading => {
  const { Items = [], ScannedCount, Item, Responses = {} } = Answered.parse(output ?? {});
  if (operation === 'BatchGetItem') {
    const asked = Object.values(BatchGet.parse(input).RequestItems);
    return gotten(
      asked.reduce((total, { Keys }) => total + Keys.length, 0),
      Object.values(Responses).flat(),
      asked.every(({ ConsistentRead }) => ConsistentRead === true),
    );
  }
  const isConsistent = Consistency.parse(input).ConsistentRead === true;
  if (operation === 'GetItem') return gotten(1, Item === undefined ? [] : [Item], isConsistent);
  if (operation !== 'Query') return nothingRead;
  const bytes = Items.reduce((total, item) => total + bytesOfItem(item), 0);
  return { itemsRead: ScannedCount ?? Items.length, readUnits: readUnits(bytes, isConsistent) };
};

const writtenBy = (operation: string, input: unknown): readonly Written[] => {
  if (operation === 'TransactWriteItems')
    return TransactWrite.parse(input).TransactItems.flatMap((item) => Object.values(item));
  return operation === 'UpdateItem' ? [Written.parse(input)] : [];
};

const concernsTheMachine = ({ before, after }: Images): boolean =>
  after !== null &&
  relayedKinds.some((kind) => after[kindAttribute] === kind) &&
  JSON.stringify(before) !== JSON.stringify(after);

/** A client of its own on these tables, counting everything that goes through it. */
export const meterOn = (endpoint: string, tables: Tables): Meter => {
  const dynamo = () =>
    DynamoDBDocumentClient.from(clientFor(DynamoDBClient, endpoint), {
      marshallOptions: { removeUndefinedValues: true },
    });
  const [client, aside] = [dynamo(), dynamo()];
  const askers = new AsyncLocalStorage<string>();
  let calls: Call[] = [];

  const imageOf = async ({ table, key }: { table: string; key: ItemKey }): Promise<Item | null> =>
    (
      await aside.send(
        new BatchGetCommand({
          RequestItems: { [table]: { Keys: [{ ...key }], ConsistentRead: true } },
        }),
      )
    ).Responses?.[table]?.[0] ?? null;
  const nameOf = (physical: string): TableName =>
    (Object.keys(tables) as TableName[]).find((name) => tables[name] === physical) ?? 'dossier';

  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        const operation = commandName.replace(/Command$/, '');
        const written = writtenBy(operation, args.input);
        const before = await Promise.all(written.map(imageOf));
        const answered = await next(args);
        const images = await Promise.all(
          written.map(
            async (one, index): Promise<Images> => ({
              before: before[index] ?? null,
              after: await imageOf(one),
            }),
          ),
        );
        const isTransactional = operation === 'TransactWriteItems';
        calls.push({
          operation,
          asker: askers.getStore() ?? null,
          ...readingOf(operation, args.input, answered.output),
          tableWriteUnits: images.reduce(
            (total, one) => total + tableWrites(one, isTransactional),
            0,
          ),
          indexWriteUnits: images.reduce(
            (total, one, index) => total + allIndexWrites(nameOf(written[index]?.table ?? ''), one),
            0,
          ),
          relayed: images.filter(concernsTheMachine).length,
        });
        return answered;
      },
    { step: 'initialize', name: 'meter', priority: 'high' },
  );
  return {
    client,
    calls: () => calls,
    reset: () => void (calls = []),
    asking: (asker, work) => askers.run(asker, work),
  };
};
