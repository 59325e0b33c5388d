import type { DynamoDBDocumentClient, TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { TownshipCode, type CountyCode } from '../../domain/people/organization.ts';
import { Disposition } from '../../policy/policy-pack.ts';
import { allItems } from './queries.ts';
import type { Counted } from '../figures.ts';
import { DispositionCounts, type TownshipFigures } from '../items.ts';
import { figuresKey, figuresPartition, kindAttribute, type Kind } from '../keys.ts';

type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

const kind: Kind = 'FIGURES';

/**
 * The figures as counters, one item a township. They can't drift from the cases: a counter moves in
 * the very transaction that closes a case, and a head closes only once. Adding up the list instead
 * would read every case that the county ever had; a counter for the whole county would make its
 * townships wait for each other.
 */
export const countFigures = (table: string, { county, township, dispositions }: Counted): Write => {
  const added = {
    closed: 1,
    disposedOf: dispositions.length > 0 ? 1 : 0,
    ...Object.fromEntries(dispositions.map((disposition) => [disposition, 1])),
  };
  const names = Object.keys(added);
  return {
    Update: {
      TableName: table,
      Key: figuresKey(county, township),
      UpdateExpression: `SET #kind = :kind ADD ${names.map((name) => `#${name} :${name}`).join(', ')}`,
      ExpressionAttributeNames: {
        '#kind': kindAttribute,
        ...Object.fromEntries(names.map((name) => [`#${name}`, name])),
      },
      ExpressionAttributeValues: {
        ':kind': kind,
        ...Object.fromEntries(Object.entries(added).map(([name, value]) => [`:${name}`, value])),
      },
    },
  };
};

const Count = z.int().nonnegative();
const Stored = z
  .object({ sk: TownshipCode, closed: Count, disposedOf: Count })
  .catchall(z.unknown());

const figuresIn = (item: unknown): TownshipFigures => {
  const { sk: township, closed, disposedOf, ...rest } = Stored.parse(item);
  const dispositions = DispositionCounts.parse(
    Object.fromEntries(Disposition.options.map((name) => [name, rest[name] ?? 0])),
  );
  return { township, closed, disposedOf, dispositions };
};

/** Reads as many items as the county has townships, however many cases those have. */
export const readFigures = async (
  client: DynamoDBDocumentClient,
  table: string,
  county: CountyCode,
): Promise<readonly TownshipFigures[]> => {
  const query = {
    TableName: table,
    ConsistentRead: true,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': figuresPartition(county) },
  };
  return (await allItems(client, query)).map(figuresIn);
};
