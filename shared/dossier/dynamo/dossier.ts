import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { RecordedEvent } from '../../domain/timeline/timeline.ts';
import { eventKey } from '../keys.ts';
import type { Dossier } from '../port.ts';
import { append } from './append.ts';
import { dueOf, dueUpTo } from './dues.ts';
import { readFigures } from './figures.ts';
import { list } from './lists.ts';
import { load, type DynamoDossier } from './load.ts';

const timeline = async (
  { client, tables }: DynamoDossier,
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

/** The dossier on DynamoDB. */
export const dynamoDossier = (on: DynamoDossier): Dossier => ({
  load: (streams, idempotencyKey) => load(on, streams, idempotencyKey),
  append: (change) => append(on, change),
  timeline: (...asked) => timeline(on, ...asked),
  list: (request) => list(on, request),
  dueUpTo: (day, unreadable) => dueUpTo(on, day, unreadable),
  dueOf: (stream) => dueOf(on, stream),
  figures: (county) => readFigures(on.client, on.tables.dossier, county),
});
