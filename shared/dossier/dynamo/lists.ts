import {
  paginateQuery,
  QueryCommand,
  type DynamoDBDocumentClient,
  type QueryCommandInput,
} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { RecordedEvent, StreamKey } from '../../domain/timeline/timeline.ts';
import { CaseSummary, DueRow, type Page, type PageRequest } from '../items.ts';
import {
  duePrefix,
  eventKey,
  headKey,
  indexPartitionKey,
  indexSortKey,
  onePartition,
  type Tables,
} from '../keys.ts';
import type { Dossier, Unreadable } from '../port.ts';
import { afterAll, listPartition, narrowingOf } from './stored-items.ts';

type On = { readonly client: DynamoDBDocumentClient; readonly tables: Tables };

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

const timeline = async (
  { client, tables }: On,
  ...[stream, after, limit]: Parameters<Dossier['timeline']>
) => {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: tables.timeline,
      ConsistentRead: true,
      Limit: limit,
      KeyConditionExpression: 'pk = :pk AND sk > :after',
      ExpressionAttributeValues: { ':pk': stream, ':after': eventKey(stream, after).sk },
    }),
  );
  return Items.map((item) => RecordedEvent.parse(item));
};

const conditions = { before: '#sort < :narrow', beginning: 'begins_with(#sort, :narrow)' } as const;

const Listed = z.object({ pk: StreamKey, summary: CaseSummary }).loose();

const list = async (
  { client, tables }: On,
  { question, limit, after }: PageRequest,
): Promise<Page> => {
  const [partitionName, sortName] = [indexPartitionKey(question.list), indexSortKey(question.list)];
  const partition = listPartition(question);
  const narrow = narrowingOf(question);
  const { Items = [], LastEvaluatedKey } = await client.send(
    new QueryCommand({
      TableName: tables.dossier,
      IndexName: question.list,
      Limit: limit,
      KeyConditionExpression:
        narrow === null
          ? '#partition = :partition'
          : `#partition = :partition AND ${conditions[narrow.by]}`,
      ExpressionAttributeNames: {
        '#partition': partitionName,
        ...(narrow !== null && { '#sort': sortName }),
      },
      ExpressionAttributeValues: {
        ':partition': partition,
        ...(narrow !== null && { ':narrow': narrow.value }),
      },
      ...(after !== undefined && {
        ExclusiveStartKey: {
          ...headKey(after.stream),
          [partitionName]: partition,
          [sortName]: after.sort,
        },
      }),
    }),
  );
  const listed = Items.map((item) => Listed.parse(item));
  const last = listed.at(-1);
  return {
    cases: listed.map(({ summary }) => summary),
    next:
      LastEvaluatedKey === undefined || last === undefined
        ? null
        : { stream: last.pk, sort: z.string().parse(last[sortName]) },
  };
};

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

async function* dueUpTo(
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

const dueOf = async ({ client, tables }: On, stream: StreamKey): Promise<readonly DueRow[]> => {
  const items = await allItems(client, beginningWith(tables.dossier, stream, duePrefix));
  return items.map((item) => DueRow.parse(item));
};

/** The questions that the dossier answers by query: a timeline, a list, what falls due. */
export const listsOn = (on: On): Pick<Dossier, 'timeline' | 'list' | 'dueUpTo' | 'dueOf'> => ({
  timeline: (...asked) => timeline(on, ...asked),
  list: (request) => list(on, request),
  dueUpTo: (day, unreadable) => dueUpTo(on, day, unreadable),
  dueOf: (stream) => dueOf(on, stream),
});
