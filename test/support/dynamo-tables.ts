import {
  CreateTableCommand,
  type DynamoDBClient,
  type KeySchemaElement,
} from '@aws-sdk/client-dynamodb';
import {
  indexes,
  indexesOf,
  indexPartitionKey,
  indexSortKey,
  type IndexName,
  partitionKey,
  sortKey,
  tableNames,
} from '../../shared/dossier/keys.ts';
import type { Tables } from '../../shared/dossier/keys.ts';

const keys = (hash: string, range: string): KeySchemaElement[] => [
  { AttributeName: hash, KeyType: 'HASH' },
  { AttributeName: range, KeyType: 'RANGE' },
];

const text = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' as const });

const projectionOf = (index: IndexName) => {
  const { projection } = indexes[index];
  if (projection === 'all') return { ProjectionType: 'ALL' as const };
  return projection === 'keys'
    ? { ProjectionType: 'KEYS_ONLY' as const }
    : { ProjectionType: 'INCLUDE' as const, NonKeyAttributes: ['summary'] };
};

/** The tables with their keys and indexes, for a test that wants them to itself. */
export const createTables = async (client: DynamoDBClient, prefix: string): Promise<Tables> => {
  const tables = {
    dossier: `${prefix}-dossier`,
    timeline: `${prefix}-timeline`,
    waits: `${prefix}-waits`,
  };
  for (const table of tableNames) {
    const own = indexesOf(table);
    await client.send(
      new CreateTableCommand({
        TableName: tables[table],
        BillingMode: 'PAY_PER_REQUEST',
        KeySchema: keys(partitionKey, sortKey),
        AttributeDefinitions: [
          partitionKey,
          sortKey,
          ...own.flatMap((index) => [indexPartitionKey(index), indexSortKey(index)]),
        ].map(text),
        ...(own.length > 0 && {
          GlobalSecondaryIndexes: own.map((index) => ({
            IndexName: index,
            KeySchema: keys(indexPartitionKey(index), indexSortKey(index)),
            Projection: projectionOf(index),
          })),
        }),
      }),
    );
  }
  return tables;
};
