import type * as z from 'zod';
import type { Kind, kinds } from './correction.ts';

// How a table says which fields of an entry may be corrected, and what stands in them.

type Fitting<Value> = {
  readonly [Name in Kind]: z.infer<(typeof kinds)[Name]> extends Value ? Name : never;
}[Kind];

/** A kind of value; of a list, what each of it is; of an object, its own fields. */
type Place<Value> =
  | Fitting<Value>
  | (Value extends readonly (infer One)[]
      ? readonly [Place<One>]
      : Value extends object
        ? Correctable<Value>
        : never);

/** The fields of some data that may be corrected. What is not named may not. */
export type Correctable<Data> = {
  readonly [Field in keyof Data]?: Place<NonNullable<Data[Field]>>;
};

export type AnyCorrectable = {
  readonly [field: string]: AnyPlace;
};
type AnyPlace = Kind | readonly [AnyPlace] | AnyCorrectable;

const isEach = (place: readonly [AnyPlace] | AnyCorrectable): place is readonly [AnyPlace] =>
  Array.isArray(place);

const within = (place: AnyPlace | undefined, [field, ...rest]: readonly string[]): Kind | null => {
  if (typeof place === 'string') return field === undefined ? place : null;
  if (place === undefined || field === undefined) return null;
  if (isEach(place)) return /^\d+$/.test(field) ? within(place[0], rest) : null;
  return Object.hasOwn(place, field) ? within(place[field], rest) : null;
};

/** What stands at a path that may be corrected; `null` where it may not. */
export const kindAt = (table: AnyCorrectable, path: string): Kind | null =>
  within(table, path.split('.'));
