import { BatchGetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { StreamKey } from '../../domain/timeline/timeline.ts';
import { HeadItem, StoredAnswer } from '../items.ts';
import { commandKey, headKey, type ItemKey, type Tables } from '../keys.ts';
import type { Loaded } from '../port.ts';

export type DynamoDossier = {
  readonly client: DynamoDBDocumentClient;
  readonly tables: Tables;
  /** Waits before the next try; the number of tries so far comes in. */
  readonly pause: (attempt: number) => Promise<void>;
};

export type RawItem = Readonly<Record<string, unknown>>;

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

/** Heads, and the answer that was given under a key, in one consistent read. */
export const load = async (
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
