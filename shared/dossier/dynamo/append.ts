import {
  TransactionCanceledException,
  TransactionInProgressException,
  type CancellationReason,
} from '@aws-sdk/client-dynamodb';
import { GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { RecordedEvent } from '../../domain/timeline/timeline.ts';
import { Wait, type StoredAnswer } from '../items.ts';
import { eventKey, waitKey, type ItemKey } from '../keys.ts';
import type { Appended, Change } from '../port.ts';
import { load, type DynamoDossier, type RawItem } from './load.ts';
import { writesOf } from './transaction.ts';

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

/** Writes a change in one transaction, and says what a refused one means. */
export const append = async (on: DynamoDossier, change: Change): Promise<Appended> => {
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
