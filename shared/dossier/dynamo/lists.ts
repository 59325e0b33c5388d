import { QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { StreamKey } from '../../domain/timeline/timeline.ts';
import { CaseSummary, type Page, type PageRequest } from '../case-lists.ts';
import { headKey, indexPartitionKey, indexSortKey, type Tables } from '../keys.ts';
import { listPartition, narrowingOf } from './stored-items.ts';

type On = { readonly client: DynamoDBDocumentClient; readonly tables: Tables };

const conditions = { before: '#sort < :narrow', beginning: 'begins_with(#sort, :narrow)' } as const;

const Listed = z.object({ pk: StreamKey, summary: CaseSummary }).loose();

/** A page of a list of cases, by the index that is named like the list. */
export const list = async (
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
