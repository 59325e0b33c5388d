import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { countFigures } from './figures.ts';
import { dueKey, headKey, indexSortKey, waitKey, type Tables } from '../keys.ts';
import type { Change, StreamChange, WaitAnswered } from '../port.ts';
import {
  storedAnswer,
  storedDue,
  storedEvent,
  storedHead,
  storedProcedure,
  storedWait,
  withAnswer,
  type StoredItem,
} from './stored-items.ts';

type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** What DynamoDB takes in one transaction. */
const mostItems = 100;

const put = (table: string, Item: StoredItem): Write => ({ Put: { TableName: table, Item } });

const putNew = (table: string, Item: StoredItem): Write => ({
  Put: { TableName: table, Item, ConditionExpression: 'attribute_not_exists(pk)' },
});

type Unchanged = Pick<StreamChange, 'stream' | 'expected'>;

/** The tip that the rule saw: both its number and its hash. */
const stillAt = ({ version, lastHash }: Unchanged['expected']) => ({
  ConditionExpression: '#version = :version AND #lastHash = :lastHash',
  ExpressionAttributeNames: { '#version': 'version', '#lastHash': 'lastHash' },
  ExpressionAttributeValues: { ':version': version, ':lastHash': lastHash },
});

/** The head moves on only from there. */
const putHead = (table: string, { head, expected }: StreamChange): Write => {
  if (expected.version === 0) return putNew(table, storedHead(head));
  return { Put: { TableName: table, Item: storedHead(head), ...stillAt(expected) } };
};

/** By whose dossier an act was judged, that must still stand when it is written. */
const unchangedHead = (table: string, { stream, expected }: Unchanged): Write => ({
  ConditionCheck: { TableName: table, Key: headKey(stream), ...stillAt(expected) },
});

const openWait = (table: string, Item: StoredItem): Write => ({
  Put: {
    TableName: table,
    Item,
    ConditionExpression: 'attribute_not_exists(pk) OR #round < :round',
    ExpressionAttributeNames: { '#round': 'round' },
    ExpressionAttributeValues: { ':round': Item['round'] },
  },
});

const answerWait = (table: string, answered: WaitAnswered): Write => ({
  Update: {
    TableName: table,
    Key: waitKey(answered.stream, answered.step),
    UpdateExpression: 'SET #answer = :answer, #undelivered = :undelivered',
    ConditionExpression: '#round = :round',
    ExpressionAttributeNames: {
      '#answer': 'answer',
      '#round': 'round',
      '#undelivered': indexSortKey('undelivered'),
    },
    ExpressionAttributeValues: {
      ':answer': answered.answer,
      ':round': answered.round,
      ':undelivered': withAnswer(answered)[indexSortKey('undelivered')],
    },
  },
});

/**
 * The record comes first, so that a repeated command is recognised as such before anything else of
 * it fails.
 */
export const writesOf = (
  change: Change,
  { dossier, timeline, waits }: Tables,
): readonly Write[] => {
  const {
    streams,
    unchanged = [],
    answers,
    opens,
    procedure,
    dueOpened,
    dueClosed,
    counted,
    record,
  } = change;
  const writes = [
    ...(record === undefined ? [] : [putNew(dossier, storedAnswer(record))]),
    ...streams.map((stream) => putHead(dossier, stream)),
    ...unchanged.map((one) => unchangedHead(dossier, one)),
    ...streams.flatMap(({ events }) => events.map((event) => putNew(timeline, storedEvent(event)))),
    ...answers.map((answered) => answerWait(waits, answered)),
    ...(opens === undefined ? [] : [openWait(waits, storedWait(opens))]),
    ...(procedure === undefined ? [] : [put(waits, storedProcedure(procedure))]),
    ...dueOpened.map((row) => put(dossier, storedDue(row))),
    ...dueClosed.map(
      ({ stream, due }): Write => ({ Delete: { TableName: dossier, Key: dueKey(stream, due) } }),
    ),
    ...(counted === undefined ? [] : [countFigures(dossier, counted)]),
  ];
  if (writes.length > mostItems)
    throw new RangeError(
      `one act changes ${writes.length} items; DynamoDB takes ${mostItems} in a transaction`,
    );
  return writes;
};
