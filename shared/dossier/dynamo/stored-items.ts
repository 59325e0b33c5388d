import type { Case } from '../../domain/case/case.ts';
import type { RecordedEvent } from '../../domain/timeline/timeline.ts';
import { summaryOf } from '../case-summary.ts';
import type { DueRow, HeadItem, ProcedureRow, StoredAnswer, Wait } from '../items.ts';
import type { ListQuestion } from '../case-lists.ts';
import {
  commandKey,
  dueKey,
  eventKey,
  headKey,
  indexPartitionKey,
  indexSortKey,
  onePartition,
  procedureKey,
  waitKey,
  type IndexName,
  type ItemKey,
  type Kind,
} from '../keys.ts';

/**
 * An item as it lies in a table: its keys, its kind, the keys of the indexes that list it, and its
 * content.
 */
export type StoredItem = ItemKey & { readonly kind: Kind } & Readonly<Record<string, unknown>>;

type ListName = ListQuestion['list'];

const inIndex = (
  index: IndexName,
  partition: string,
  sort: string,
): Readonly<Record<string, string>> => ({
  [indexPartitionKey(index)]: partition,
  [indexSortKey(index)]: sort,
});

/** Whose cases a list shows. */
export const listPartition = (question: ListQuestion): string =>
  question.list === 'casesOfCounty' ? `COUNTY#${question.county}` : `TOWNSHIP#${question.township}`;

/** The lists that show a case, and where in each it stands. */
export const listingOf = (
  state: Case,
): readonly { readonly list: ListName; readonly partition: string; readonly sort: string }[] => {
  const { caseId, township, county, nextDueOn, stage } = summaryOf(state);
  return [
    { list: 'casesOfTownship', partition: `TOWNSHIP#${township}`, sort: `${stage}#${caseId}` },
    { list: 'casesOfCounty', partition: `COUNTY#${county}`, sort: `${stage}#${caseId}` },
    ...(nextDueOn === null
      ? []
      : [
          {
            list: 'casesOfTownshipByDue' as const,
            partition: `TOWNSHIP#${township}`,
            sort: `${nextDueOn}#${caseId}`,
          },
        ]),
  ];
};

/** Sorts behind everything that begins with the same day or stage and `#`. */
export const afterAll = '~';

type Narrowing = { readonly by: 'before' | 'beginning'; readonly value: string };

/**
 * Which of the cases in a list's partition are asked for, by where they stand; `null`: all of them.
 */
export const narrowingOf = (question: ListQuestion): Narrowing | null => {
  if (question.list === 'casesOfTownshipByDue')
    return question.dueUpTo === undefined
      ? null
      : { by: 'before', value: `${question.dueUpTo}${afterAll}` };
  return question.stage === undefined ? null : { by: 'beginning', value: `${question.stage}#` };
};

/** Whether a place in a list's index is one that the question asks for. */
export const liesIn = (question: ListQuestion, sort: string): boolean => {
  const narrow = narrowingOf(question);
  if (narrow === null) return true;
  return narrow.by === 'before' ? sort < narrow.value : sort.startsWith(narrow.value);
};

const caseIndexes = (state: Case, recordedAt: string): Readonly<Record<string, unknown>> => ({
  summary: summaryOf(state),
  ...Object.fromEntries(
    listingOf(state).flatMap(({ list, partition, sort }) =>
      Object.entries(inIndex(list, partition, sort)),
    ),
  ),
  ...(state.stage !== 'closed' &&
    inIndex('casesInProgress', onePartition.casesInProgress, `${recordedAt}#${state.caseId}`)),
});

export const storedHead = (head: HeadItem): StoredItem => ({
  ...headKey(head.stream),
  kind: 'HEAD',
  ...head,
  ...(head.of === 'case' && caseIndexes(head.state, head.recordedAt)),
});

export const storedEvent = (event: RecordedEvent): StoredItem => ({
  ...eventKey(event.stream, event.sequence),
  kind: 'EVENT',
  ...event,
});

/**
 * A wait is listed as undelivered once it has both its token and its answer: the token's writer
 * sets the partition key of that index, the answer's writer the sort key. Whoever comes second
 * completes it, in either order.
 */
export const withToken = { [indexPartitionKey('undelivered')]: onePartition.undelivered };
export const withAnswer = ({ stream, step }: Pick<Wait, 'stream' | 'step'>) => ({
  [indexSortKey('undelivered')]: `${stream}#${step}`,
});

export const storedWait = (wait: Wait): StoredItem => ({
  ...waitKey(wait.stream, wait.step),
  kind: 'WAIT',
  ...wait,
  ...(wait.token !== undefined && withToken),
  ...(wait.answer !== undefined && withAnswer(wait)),
});

export const storedProcedure = (row: ProcedureRow): StoredItem => ({
  ...procedureKey(row.stream),
  kind: 'PROCEDURE',
  ...row,
});

export const storedDue = (row: DueRow): StoredItem => ({
  ...dueKey(row.stream, row.due),
  kind: 'DUE',
  ...row,
  ...inIndex('dueOn', onePartition.dueOn, `${row.deadline.dueOn}#${row.stream}#${row.due}`),
});

export const storedAnswer = (record: StoredAnswer): StoredItem => ({
  ...commandKey(record.idempotencyKey),
  kind: 'COMMAND',
  ...record,
});
