import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { clientFor } from '../../../infra/local/clients.ts';
import { sharedCloud } from '../../local-cloud/shared-cloud.ts';
import type { Case } from './course.ts';
import type { Answer } from './door.ts';

// What lies in the tables, so that a refusal can be shown to have changed nothing.

const { facts } = sharedCloud();
const dynamo = clientFor(DynamoDBClient, facts.endpoint);
const client = DynamoDBDocumentClient.from(dynamo);

afterAll(() => dynamo.destroy());

type Item = Readonly<Record<string, unknown>>;

const itemsOf = async (table: string, stream: string): Promise<readonly Item[]> => {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: table,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': stream },
    }),
  );
  return Items;
};

export type Holdings = Readonly<
  Record<
    string,
    {
      readonly version: unknown;
      readonly lastHash: unknown;
      readonly items: number;
      readonly events: number;
    }
  >
>;

const holdingOf = async (stream: string): Promise<Holdings[string]> => {
  const [items, waits, events] = await Promise.all([
    itemsOf(facts.tables.dossier, stream),
    itemsOf(facts.tables.waits, stream),
    itemsOf(facts.tables.timeline, stream),
  ]);
  const head = items.find(({ kind }) => kind === 'HEAD') ?? {};
  return {
    version: head['version'],
    lastHash: head['lastHash'],
    items: items.length + waits.length,
    events: events.length,
  };
};

/** The version of each of these dossiers, and how many items and events there are of it. */
export const holdingsOf = async (...streams: readonly string[]): Promise<Holdings> =>
  Object.fromEntries(
    await Promise.all(streams.map(async (stream) => [stream, await holdingOf(stream)] as const)),
  );

/** A case with its cadre. */
export const streamsOf = ({ caseId, cadreId }: Case): readonly string[] => [
  `CASE#${caseId}`,
  `CADRE#${cadreId}`,
];

/** Everything that a procedure was ever given to hand in for an answer. */
export const taskTokensOf = async ({ caseId }: Case): Promise<readonly string[]> =>
  (await itemsOf(facts.tables.waits, `CASE#${caseId}`)).flatMap(({ token }) =>
    typeof token === 'string' ? [token] : [],
  );

/** The answer to a request that leaves these dossiers exactly as they were. */
export const changingNothing = async (
  streams: readonly string[],
  ask: () => Promise<Answer>,
): Promise<Answer> => {
  const before = await holdingsOf(...streams);
  const answer = await ask();
  expect(await holdingsOf(...streams)).toStrictEqual(before);
  return answer;
};
