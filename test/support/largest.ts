import * as z from 'zod';

// The largest value that a schema lets through, so that limits are shown at the bounds and not near
// them.

type Json = { readonly [name: string]: unknown };

/**
 * How many of a list there can be where a rule and not the schema says so, by the name of the
 * field.
 */
export type RuledLengths = Readonly<Record<string, number>>;

/** Three bytes in UTF-8 for one of UTF-16: no character takes more bytes for its length. */
const widest = '龘';

/** What a pattern lets through at its longest; `null` for one that this does not know. */
const longestOf = (pattern: string): string | null => {
  const known: readonly (readonly [RegExp, string])[] = [
    [/26|\{25\}/, `7${'Z'.repeat(25)}`],
    [/measure-/, pattern.includes('#') ? 'imposition#measure-999' : 'measure-999'],
    [/evidence-/, 'evidence-999'],
    [/post-/, 'post-999'],
    [/\{64\}/, 'f'.repeat(64)],
    [/\{32\}/, 'f'.repeat(32)],
    [/2,39/, `P${'9'.repeat(39)}`],
    [/\\d\{11\}/, '9'.repeat(12)],
    [/\\d\{8\}/, '9'.repeat(9)],
    [/\\d\{5\}/, '9'.repeat(6)],
    [/\^S\[1-9\]/, 'S99'],
    [/\\d\{4\}/, '2026-12-31'],
  ];
  return known.find(([mark]) => mark.test(pattern))?.[1] ?? null;
};

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value) ?? '');
const heaviest = (values: readonly unknown[]): unknown =>
  values.reduce((most, one) => (bytesOf(one) > bytesOf(most) ? one : most));

const largestText = (name: string, { maxLength, pattern, format, ...rest }: Json): string => {
  if (typeof maxLength === 'number') return widest.repeat(maxLength);
  if (format === 'date-time') return '2026-12-31T23:59:59.999Z';
  if (format === 'date') return '2026-12-31';
  const longest = typeof pattern === 'string' ? longestOf(pattern) : null;
  if (longest === null)
    throw new Error(`no bound on the text ${name}: ${JSON.stringify({ pattern, ...rest })}`);
  return longest;
};

export const largestOf = (
  schema: z.ZodType,
  ruled: RuledLengths = {},
  texts: Readonly<Record<string, string>> = {},
): unknown => {
  const root = z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' }) as Json;
  const definitions = (root['$defs'] ?? {}) as Readonly<Record<string, Json>>;

  const largestList = (name: string, { items, maxItems }: Json): readonly unknown[] => {
    const most = typeof maxItems === 'number' ? maxItems : ruled[name];
    if (most === undefined) throw new Error(`no bound on the list ${name}`);
    return Array.from({ length: most }, () => largest(name, items as Json));
  };

  const largestRecord = (name: string, one: Json): Json => {
    const most = ruled[name];
    if (most === undefined) throw new Error(`no bound on the record ${name}`);
    return Object.fromEntries(
      Array.from({ length: most }, (_, index) => [
        `resignationAnswer#measure-${100 + index}`,
        largest(name, one),
      ]),
    );
  };

  const largestObject = (name: string, { properties, additionalProperties }: Json): Json => {
    if (properties === undefined) return largestRecord(name, additionalProperties as Json);
    return Object.fromEntries(
      Object.entries(properties as Readonly<Record<string, Json>>).map(([field, one]) => [
        field,
        largest(field, one),
      ]),
    );
  };

  /**
   * One of several: what is named elsewhere, one of a list of values, one of several schemas;
   * `undefined` for a plain type.
   */
  const chosen = (name: string, one: Json): unknown => {
    if (typeof one['$ref'] === 'string')
      return largest(name, definitions[one['$ref'].split('/').at(-1) ?? ''] ?? {});
    if ('const' in one) return one['const'];
    if (Array.isArray(one['enum'])) return heaviest(one['enum']);
    const schemas = (one['anyOf'] ?? one['oneOf']) as readonly Json[] | undefined;
    return schemas === undefined
      ? undefined
      : heaviest(schemas.map((choice) => largest(name, choice)));
  };

  const plain = (name: string, one: Json): unknown => {
    switch (one['type']) {
      case 'string':
        return texts[name] ?? largestText(name, one);
      case 'array':
        return largestList(name, one);
      case 'object':
        return largestObject(name, one);
      case 'boolean':
        return false;
      case 'null':
        return null;
      default:
        return 9_007_199_254_740_991;
    }
  };

  const largest = (name: string, one: Json): unknown => {
    const choice = chosen(name, one);
    return choice === undefined ? plain(name, one) : choice;
  };
  return largest('', root);
};

/**
 * What an item weighs in DynamoDB: names and texts in UTF-8, three bytes and one an element for
 * what holds others, numbers at their longest.
 */
export const weightOf = (value: unknown): number => {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (typeof value === 'number') return 21;
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + 1 + weightOf(one), 3);
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).reduce(
      (sum, [name, one]) => sum + Buffer.byteLength(name) + 1 + weightOf(one),
      3,
    );
  return 1;
};
