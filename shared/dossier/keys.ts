import type { StreamKey } from '../domain/timeline.ts';

// The one place where the names of tables' attributes, indexes and keys stand.

export const partitionKey = 'pk';
export const sortKey = 'sk';
/** Attribute by which DynamoDB lets an item expire: seconds since 1970. Only idempotency records carry it. */
export const expiryAttribute = 'expiresAt';
/** Attribute that names what an item is; the stream's filter reads it. */
export const kindAttribute = 'kind';
/** The kinds of item whose change concerns a running procedure: the relay sees these and nothing else. */
export const relayedKinds = ['WAIT', 'PROCEDURE'] as const;

/** Each index is named by the question that it answers; its keys are `<name>Pk` and `<name>Sk`. */
export const indexes = {
  /** Which cases has this township, by stage? */
  casesOfTownship: { projection: 'summary' },
  /** Which cases of this township have a deadline, the next first? */
  casesOfTownshipByDue: { projection: 'summary' },
  /** Which cases has this county, by stage? */
  casesOfCounty: { projection: 'summary' },
  /** Which cases are not archived yet, the longest untouched first? Read by `reconcile`. */
  casesInProgress: { projection: 'keys' },
  /** What falls due up to this day? */
  dueOn: { projection: 'all' },
  /** Which answers have not reached the procedure that waits for them? */
  undelivered: { projection: 'all' },
} as const;
export type IndexName = keyof typeof indexes;
export const indexPartitionKey = (index: IndexName) => `${index}Pk` as const;
export const indexSortKey = (index: IndexName) => `${index}Sk` as const;

export type ItemKey = { readonly pk: string; readonly sk: string };

export const headKey = (stream: StreamKey): ItemKey => ({ pk: stream, sk: 'HEAD' });
export const eventKey = (stream: StreamKey, sequence: number): ItemKey => ({ pk: stream, sk: String(sequence).padStart(9, '0') });
export const waitKey = (stream: StreamKey, step: string): ItemKey => ({ pk: stream, sk: `WAIT#${step}` });
export const procedureKey = (stream: StreamKey): ItemKey => ({ pk: stream, sk: 'PROCEDURE' });
export const dueKey = (stream: StreamKey, due: string): ItemKey => ({ pk: stream, sk: `DUE#${due}` });
export const commandKey = (idempotencyKey: string): ItemKey => ({ pk: `COMMAND#${idempotencyKey}`, sk: 'RECORD' });
