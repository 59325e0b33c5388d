import {
  TransactionCanceledException,
  TransactionInProgressException,
  type CancellationReason,
} from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  GetCommand,
  TransactWriteCommand,
  type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb';
import { RecordedEvent, type StreamKey } from '../../domain/timeline/timeline.ts';
import { readFigures } from './figures.ts';
import { listsOn } from './lists.ts';
import { HeadItem, StoredAnswer, Wait } from '../items.ts';
import { commandKey, eventKey, headKey, waitKey, type ItemKey, type Tables } from '../keys.ts';
import type { Appended, Change, Dossier, Loaded } from '../port.ts';
import { writesOf } from './transaction.ts';

export type DynamoDossier = {
  readonly client: DynamoDBDocumentClient;
  readonly tables: Tables;
  /** Waits before the next try; the number of tries so far comes in. */
  readonly pause: (attempt: number) => Promise<void>;
};

type RawItem = Readonly<Record<string, unknown>>;

const mostKeys = 100;
const mostTries = 8;

/**
 * DynamoDB may leave out some keys when it is busy: they are asked for again until all have been
 * looked for.
 */
const batchGet = async (
  { client, tables, pause }: DynamoDossier,
  keys: readonly ItemKey[],
): Promise<readonly RawItem[]> => {
  const found: RawItem[] = [];
  let left: Record<string, unknown>[] = keys.map((key) => ({ ...key }));
  for (let attempt = 1; left.length > 0; attempt += 1) {
    if (attempt > mostTries)
      throw new Error(`${left.length} items could not be read in ${mostTries} tries`);
    if (attempt > 1) await pause(attempt - 1);
    const answer = await client.send(
      new BatchGetCommand({
        RequestItems: { [tables.dossier]: { Keys: left, ConsistentRead: true } },
      }),
    );
    found.push(...(answer.Responses?.[tables.dossier] ?? []));
    left = answer.UnprocessedKeys?.[tables.dossier]?.Keys ?? [];
  }
  return found;
};

const load = async (
  on: DynamoDossier,
  streams: readonly StreamKey[],
  idempotencyKey?: string,
): Promise<Loaded> => {
  const heads = streams.map(headKey);
  const command = idempotencyKey === undefined ? undefined : commandKey(idempotencyKey);
  const keys = command === undefined ? heads : [...heads, command];
  if (keys.length > mostKeys)
    throw new RangeError(`${keys.length} items asked for at once; DynamoDB reads ${mostKeys}`);
  const items = await batchGet(on, keys);
  const itemAt = ({ pk, sk }: ItemKey) =>
    items.find((item) => item['pk'] === pk && item['sk'] === sk);
  const record = command && itemAt(command);
  return {
    heads: heads.map((key) => {
      const item = itemAt(key);
      return item === undefined ? null : HeadItem.parse(item);
    }),
    record: record === undefined ? null : StoredAnswer.parse(record),
  };
};

const recordOf = async (on: DynamoDossier, idempotencyKey: string): Promise<StoredAnswer | null> =>
  (await load(on, [], idempotencyKey)).record;

const itemAt = async (
  { client }: DynamoDossier,
  table: string,
  key: ItemKey,
): Promise<RawItem | undefined> =>
  (await client.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true }))).Item;

/**
 * Whether a change stands already, so that it was carried out and only the answer was lost. Two
 * machines that open the same step at the same moment write the same event: the one whose token is
 * in the wait was the one that did.
 */
const stands = async (on: DynamoDossier, { streams, opens }: Change): Promise<boolean> => {
  const first = streams[0]?.events[0];
  if (first === undefined) return false;
  const event = await itemAt(on, on.tables.timeline, eventKey(first.stream, first.sequence));
  if (event === undefined || RecordedEvent.parse(event).hash !== first.hash) return false;
  if (opens === undefined) return true;
  const wait = await itemAt(on, on.tables.waits, waitKey(opens.stream, opens.step));
  return wait !== undefined && Wait.parse(wait).token === opens.token;
};

/**
 * What a refused condition means: the key was used, the act stands already, or another act came
 * first.
 */
const refusedBecause = async (on: DynamoDossier, change: Change): Promise<Appended> => {
  const { record } = change;
  if (record !== undefined) {
    const kept = await recordOf(on, record.idempotencyKey);
    return kept === null ? { kind: 'conflict' } : { kind: 'repeated', record: kept };
  }
  return (await stands(on, change)) ? { kind: 'appended' } : { kind: 'conflict' };
};

const refusedCondition = 'ConditionalCheckFailed';
/** Reasons for which the same act may well go through a moment later. */
const transientReasons: readonly (string | undefined)[] = [
  'None',
  refusedCondition,
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
];

const append = async (on: DynamoDossier, change: Change): Promise<Appended> => {
  const writes = writesOf(change, on.tables);
  if (writes.length === 0) return { kind: 'appended' };
  try {
    // The client gives the request a token of its own, so that its retry of a lost answer writes
    // nothing twice.
    await on.client.send(new TransactWriteCommand({ TransactItems: [...writes] }));
    return { kind: 'appended' };
  } catch (error) {
    if (error instanceof TransactionInProgressException) return { kind: 'conflict' };
    if (!(error instanceof TransactionCanceledException)) throw error;
    const codes = (error.CancellationReasons ?? []).map(({ Code }: CancellationReason) => Code);
    if (codes.some((code) => !transientReasons.includes(code))) throw error;
    return codes.includes(refusedCondition) ? refusedBecause(on, change) : { kind: 'conflict' };
  }
};

/** The dossier on DynamoDB. */
export const dynamoDossier = (on: DynamoDossier): Dossier => ({
  load: (streams, idempotencyKey) => load(on, streams, idempotencyKey),
  append: (change) => append(on, change),
  ...listsOn(on),
  figures: (county) => readFigures(on.client, on.tables.dossier, county),
});
