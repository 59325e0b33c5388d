import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { StreamKey } from '../../domain/timeline/timeline.ts';
import { DueRow } from '../items.ts';
import { duePrefix, indexPartitionKey, indexSortKey, onePartition, type Tables } from '../keys.ts';
import type { Unreadable } from '../port.ts';
import { allItems, beginningWith, everyItem, readable } from './queries.ts';
import { afterAll } from './stored-items.ts';

type On = { readonly client: DynamoDBDocumentClient; readonly tables: Tables };

/** The due rows of all cases up to and including a day, by the index that lists them by day. */
export async function* dueUpTo(
  { client, tables }: On,
  day: string,
  unreadable: Unreadable,
): AsyncGenerator<DueRow> {
  const query = {
    TableName: tables.dossier,
    IndexName: 'dueOn',
    KeyConditionExpression: '#partition = :partition AND #sort < :end',
    ExpressionAttributeNames: {
      '#partition': indexPartitionKey('dueOn'),
      '#sort': indexSortKey('dueOn'),
    },
    ExpressionAttributeValues: { ':partition': onePartition.dueOn, ':end': `${day}${afterAll}` },
  };
  yield* readable(everyItem(client, query), DueRow, unreadable);
}

export const dueOf = async (
  { client, tables }: On,
  stream: StreamKey,
): Promise<readonly DueRow[]> => {
  const items = await allItems(client, beginningWith(tables.dossier, stream, duePrefix));
  return items.map((item) => DueRow.parse(item));
};
