import { CaseId, type CadreId } from '../domain/ids.ts';
import type { CountyCode, TownshipCode, VillageCode } from '../domain/people/organization.ts';
import type { StreamKey } from '../domain/timeline/timeline.ts';

// The one place where the names of tables' attributes, indexes and keys stand.

export const partitionKey = 'pk';
export const sortKey = 'sk';
/**
 * Attribute by which DynamoDB lets an item expire: seconds since 1970. Only idempotency records
 * carry it.
 */
export const expiryAttribute = 'expiresAt';
/** Attribute that names what an item is; the stream's filter reads it. */
export const kindAttribute = 'kind';
/**
 * The kinds of item whose change concerns a running procedure: the relay sees these and nothing
 * else.
 */
export const relayedKinds = ['WAIT', 'PROCEDURE'] as const;
/** Every kind of item there is. */
export type Kind = (typeof relayedKinds)[number] | 'HEAD' | 'EVENT' | 'DUE' | 'COMMAND' | 'FIGURES';

/**
 * The tables. The tokens of the running procedure lie in one of their own (`waits`), so that who
 * reads a case is not granted them: a grant knows tables and partition keys, not sort keys.
 */
export const tableNames = ['dossier', 'timeline', 'waits'] as const;
export type TableName = (typeof tableNames)[number];
/** The physical name of each table. */
export type Tables = Readonly<Record<TableName, string>>;

/** Each index is named by the question that it answers; its keys are `<name>Pk` and `<name>Sk`. */
export const indexes = {
  /** Which cases has this township, by stage? */
  casesOfTownship: { table: 'dossier', projection: 'summary' },
  /** Which cases of this township have a deadline, the next first? */
  casesOfTownshipByDue: { table: 'dossier', projection: 'summary' },
  /** Which cases has this county, by stage? */
  casesOfCounty: { table: 'dossier', projection: 'summary' },
  /** Which cases are not archived yet, the longest untouched first? Read by `reconcile`. */
  casesInProgress: { table: 'dossier', projection: 'keys' },
  /** What falls due up to this day? */
  dueOn: { table: 'dossier', projection: 'all' },
  /** Which answers have not reached the procedure that waits for them? */
  undelivered: { table: 'waits', projection: 'all' },
} as const;
export type IndexName = keyof typeof indexes;
export const indexesOf = (table: TableName): readonly IndexName[] =>
  (Object.keys(indexes) as IndexName[]).filter((index) => indexes[index].table === table);
export const indexPartitionKey = <Name extends IndexName>(index: Name) => `${index}Pk` as const;
export const indexSortKey = <Name extends IndexName>(index: Name) => `${index}Sk` as const;

/** The partition of each index that everything in it shares. */
export const onePartition = {
  casesInProgress: 'IN_PROGRESS',
  dueOn: 'DUE',
  undelivered: 'UNDELIVERED',
} as const;

export type ItemKey = { readonly pk: string; readonly sk: string };

export const caseStream = (caseId: CaseId): StreamKey => `CASE#${caseId}`;
export const cadreStream = (cadreId: CadreId): StreamKey => `CADRE#${cadreId}`;
export const villageStream = (village: VillageCode): StreamKey => `VILLAGE#${village}`;
export const calendarStream = (county: CountyCode): StreamKey => `CALENDAR#${county}`;
/** What stands behind the prefix of a stream: the id of its case, cadre, village or county. */
export const idOfStream = (stream: StreamKey): string => stream.slice(stream.indexOf('#') + 1);

const casePrefix = 'CASE#';
/** The case that a row belongs to, by the partition it lies in; `null` where it is no case's. */
export const caseIdIn = (partition: string): CaseId | null =>
  partition.startsWith(casePrefix)
    ? (CaseId.safeParse(partition.slice(casePrefix.length)).data ?? null)
    : null;

export const headKey = (stream: StreamKey): ItemKey => ({ pk: stream, sk: 'HEAD' });
export const eventKey = (stream: StreamKey, sequence: number): ItemKey => ({
  pk: stream,
  sk: String(sequence).padStart(9, '0'),
});
export const waitPrefix = 'WAIT#';
export const waitKey = (stream: StreamKey, step: string): ItemKey => ({
  pk: stream,
  sk: `${waitPrefix}${step}`,
});
export const procedureKey = (stream: StreamKey): ItemKey => ({ pk: stream, sk: 'PROCEDURE' });
export const duePrefix = 'DUE#';
export const dueKey = (stream: StreamKey, due: string): ItemKey => ({
  pk: stream,
  sk: `${duePrefix}${due}`,
});
export const commandKey = (idempotencyKey: string): ItemKey => ({
  pk: `COMMAND#${idempotencyKey}`,
  sk: 'RECORD',
});
/** A county's figures, one item for each township. */
export const figuresPartition = (county: CountyCode): string => `FIGURES#${county}`;
export const figuresKey = (county: CountyCode, township: TownshipCode): ItemKey => ({
  pk: figuresPartition(county),
  sk: township,
});
