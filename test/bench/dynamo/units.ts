import {
  indexes,
  indexesOf,
  indexPartitionKey,
  indexSortKey,
  partitionKey,
  sortKey,
  type IndexName,
  type TableName,
} from '../../../shared/dossier/keys.ts';
import { bytesOfItem, type Item } from './item-size.ts';

// What DynamoDB bills on demand, computed from the items. The emulator's own figures are right for
// writes and gets, and flat for queries.

/** A write of up to 1 KB is one unit; within a transaction it counts twice. */
const writesFor = (bytes: number): number => Math.max(1, Math.ceil(bytes / 1024));

/** A consistent read of up to 4 KB is one unit, one that may lag half of it. */
export const readUnits = (bytes: number, isConsistent: boolean): number =>
  Math.max(1, Math.ceil(bytes / 4096)) * (isConsistent ? 1 : 0.5);

/** An item before and after a write; `null` where there is none. */
export type Images = { readonly before: Item | null; readonly after: Item | null };

/** Units for the table itself: by the larger of the two images. */
export const tableWrites = ({ before, after }: Images, isTransactional: boolean): number =>
  writesFor(Math.max(bytesOfItem(before ?? {}), bytesOfItem(after ?? {}))) *
  (isTransactional ? 2 : 1);

const keysIn = (index: IndexName): readonly string[] => [
  indexPartitionKey(index),
  indexSortKey(index),
];

/**
 * What an index holds of an item; `null` where the item lacks one of its keys and is not listed.
 */
const listedIn = (index: IndexName, item: Item | null): Item | null => {
  if (item === null || keysIn(index).some((key) => item[key] === undefined)) return null;
  const { projection } = indexes[index];
  if (projection === 'all') return item;
  const kept = [
    partitionKey,
    sortKey,
    ...keysIn(index),
    ...(projection === 'summary' ? ['summary'] : []),
  ];
  return Object.fromEntries(kept.map((name) => [name, item[name]]));
};

const moved = (index: IndexName, before: Item, after: Item): boolean =>
  keysIn(index).some((key) => before[key] !== after[key]);

/**
 * An entry that stays is written once, one that moves is taken away and put elsewhere; what did not
 * change costs nothing.
 */
const indexWrites = (index: IndexName, images: Images): number => {
  const [before, after] = [listedIn(index, images.before), listedIn(index, images.after)];
  const [gone, come] = [
    before === null ? 0 : writesFor(bytesOfItem(before)),
    after === null ? 0 : writesFor(bytesOfItem(after)),
  ];
  if (before === null || after === null || moved(index, before, after)) return gone + come;
  return JSON.stringify(before) === JSON.stringify(after) ? 0 : Math.max(gone, come);
};

/** Units for every index of the table; writes to an index are never transactional. */
export const allIndexWrites = (table: TableName, images: Images): number =>
  indexesOf(table).reduce((total, index) => total + indexWrites(index, images), 0);
