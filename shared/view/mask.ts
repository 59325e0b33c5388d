import type { RecusalGround } from '../domain/case/findings.ts';
import type { Salt } from '../domain/ids.ts';
import type { PersonId } from '../domain/people/person.ts';

// How a table says what of some data a reader is told. A mask has a row for every field that the
// schema has: one that is added or renamed does not compile until somebody has said who may read
// it, and what a mask does not name is not told.

/** Never told: with it, what is kept back could be guessed. */
type Untold = Salt | RecusalGround;

/** Whether people are named, or what is never told stands, anywhere within. */
type Tells<Value> = true extends TellsEach<Value> ? true : false;
type TellsEach<Value> = Value extends PersonId | Untold
  ? true
  : Value extends string
    ? false
    : Value extends readonly (infer One)[]
      ? Tells<One>
      : Value extends object
        ? Tells<Value[keyof Value]>
        : false;

/** The fields of any of several kinds of data, and what one holds. */
type Fields<Data> = Data extends unknown ? keyof Data : never;
type At<Data, Field> = Data extends unknown
  ? Field extends keyof Data
    ? NonNullable<Data[Field]>
    : never
  : never;

type Counted = { readonly countedAs: string };
type IfList<Value> = Value extends readonly unknown[] ? Counted : never;
type Element<Value> = Value extends readonly (infer One)[] ? One : Value;

/** What has people within is told field by field; a number, by the name that it is told under. */
type Told<Value> =
  | 'hidden'
  | IfList<Value>
  | ([Element<Value>] extends [Untold]
      ? never
      : [Element<Value>] extends [string]
        ? 'shown'
        : Tells<Value> extends true
          ? Mask<Element<Value>>
          : 'shown');

/** For each field of some data, whether and how it is told. */
export type Mask<Data> = { readonly [Field in Fields<Data>]: Told<At<Data, Field>> };

export type AnyMask = { readonly [field: string]: 'shown' | 'hidden' | Counted | AnyMask };

type NameSeen<Field, M> = Field extends keyof M
  ? M[Field] extends 'hidden'
    ? never
    : M[Field] extends { readonly countedAs: infer Name extends string }
      ? Name
      : Field
  : never;
type ValueSeen<Value, How> = How extends 'shown'
  ? Value
  : How extends Counted
    ? number
    : Value extends readonly (infer One)[]
      ? readonly Seen<One, How>[]
      : Value extends object
        ? Seen<Value, How>
        : Value;

/** What a mask leaves of some data. */
export type Seen<Data, M> = Data extends unknown
  ? {
      readonly [Field in keyof Data as NameSeen<Field, M>]: ValueSeen<
        Data[Field],
        Field extends keyof M ? M[Field] : 'hidden'
      >;
    }
  : never;

const isCounted = (how: Counted | AnyMask): how is Counted => typeof how['countedAs'] === 'string';
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isNumber = (field: string): boolean => /^\d+$/.test(field);

/** Whether a mask shows what stands at a path; the numbers in it are places in lists. */
export const isShownAt = (how: AnyMask[string] | undefined, path: readonly string[]): boolean => {
  if (how === undefined || typeof how === 'string') return how === 'shown';
  const [field, ...rest] = path.filter((one) => !isNumber(one));
  if (field === undefined || isCounted(how) || !Object.hasOwn(how, field)) return false;
  return isShownAt(how[field], rest);
};

/** Within: every one of a list; nothing that should have fields and has none. */
const within = (mask: AnyMask, value: unknown): unknown => {
  if (Array.isArray(value)) return value.filter(isObject).map((one) => masked(mask, one));
  return isObject(value) ? masked(mask, value) : null;
};

const entry = (mask: AnyMask, [field, value]: [string, unknown]): readonly [string, unknown][] => {
  const how = Object.hasOwn(mask, field) ? mask[field] : undefined;
  if (how === undefined || how === 'hidden' || value === undefined) return [];
  if (how === 'shown') return [[field, value]];
  if (isCounted(how)) return [[how.countedAs, Array.isArray(value) ? value.length : 0]];
  return [[field, within(how, value)]];
};

/** Data as a mask lets it be read, whatever else it holds. */
export const masked = (mask: AnyMask, data: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(data).flatMap((one) => entry(mask, one)));

/** Data of a schema as its mask lets it be read. */
export const seen = <Data extends object, const M extends AnyMask>(mask: M, data: Data) =>
  // The type says by field what `masked` does by field.
  masked(mask, data) as Seen<Data, M>;
