import {
  paginateQuery,
  type DynamoDBDocumentClient,
  type QueryCommandInput,
} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { StreamKey } from '../../domain/timeline/timeline.ts';
import type { Unreadable } from '../port.ts';

/** Every item of a query, page by page. */
export async function* everyItem(
  client: DynamoDBDocumentClient,
  query: QueryCommandInput,
): AsyncGenerator<Record<string, unknown>> {
  for await (const { Items = [] } of paginateQuery({ client }, query)) yield* Items;
}

/** All items of a query that one case bounds. */
export const allItems = async (
  client: DynamoDBDocumentClient,
  query: QueryCommandInput,
): Promise<readonly unknown[]> => {
  const items: unknown[] = [];
  for await (const item of everyItem(client, query)) items.push(item);
  return items;
};

/** The items of one partition whose sort key begins so. Consistent. */
export const beginningWith = (
  table: string,
  stream: StreamKey,
  prefix: string,
): QueryCommandInput => ({
  TableName: table,
  ConsistentRead: true,
  KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
  ExpressionAttributeValues: { ':pk': stream, ':prefix': prefix },
});

/** Each item as what it should be; what is not readable as such is told of and passed over. */
export async function* readable<Read>(
  items: AsyncIterable<unknown>,
  schema: z.ZodType<Read>,
  unreadable: Unreadable,
): AsyncGenerator<Read> {
  for await (const item of items) {
    const read = schema.safeParse(item);
    if (read.success) yield read.data;
    else unreadable(keyIn(item));
  }
}

const Key = z.object({ pk: z.string(), sk: z.string() });
const keyIn = (item: unknown): Parameters<Unreadable>[0] => {
  const { pk, sk } = Key.parse(item);
  return { stream: pk, row: sk };
};
