import * as fc from 'fast-check';
import { resolved, type Schema } from '../documented.ts';

// Requests as the OpenAPI document describes them, and such as differ from its examples in one
// place.

type Arbitrary = fc.Arbitrary<unknown>;

const days = fc
  .oneof(
    {
      weight: 6,
      arbitrary: fc.date({
        min: new Date('2026-01-01'),
        max: new Date('2026-11-30'),
        noInvalidDate: true,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.date({
        min: new Date('0001-01-01'),
        max: new Date('9999-12-31'),
        noInvalidDate: true,
      }),
    },
  )
  .map((date) => date.toISOString());

const texts = ({ minLength = 0, maxLength = 40 }: Schema): Arbitrary => {
  const [least, most] = [Number(minLength), Math.min(Number(maxLength), 40)];
  return fc.oneof(
    {
      weight: 3,
      arbitrary: fc
        .constantFrom('乡党委会议纪要', '钟䶮𠮷', '=1+1', '<b>', ' 前有空格', '行\n行')
        .map((text) => text.padEnd(least, '长').slice(0, Math.max(least, most))),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: least, maxLength: most }) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: least, maxLength: most }) },
  );
};

const stringOf = (schema: Schema): Arbitrary => {
  if (schema['format'] === 'date') return days.map((day) => day.slice(0, 10));
  if (schema['format'] === 'date-time') return days;
  return typeof schema['pattern'] === 'string'
    ? fc.stringMatching(new RegExp(schema['pattern']))
    : texts(schema);
};

const integerOf = ({ minimum, exclusiveMinimum, maximum }: Schema): Arbitrary => {
  const least =
    exclusiveMinimum === undefined ? Number(minimum ?? 0) : Number(exclusiveMinimum) + 1;
  const most = Number(maximum ?? Number.MAX_SAFE_INTEGER);
  return fc.oneof(
    fc.integer({ min: least, max: Math.min(most, least + 50) }),
    fc.constantFrom(least, most),
    fc.maxSafeInteger().map((number) => Math.min(most, Math.max(least, number))),
  );
};

const listOf = ({ items, minItems = 0, maxItems = 3 }: Schema): Arbitrary =>
  fc.array(arbitraryOf(items as Schema), {
    minLength: Number(minItems),
    maxLength: Math.max(Number(minItems), Math.min(Number(maxItems), 4)),
  });

const objectOf = ({ properties = {}, required = [] }: Schema): Arbitrary => {
  const fields = Object.entries(properties as Readonly<Record<string, Schema>>).map(
    ([name, schema]): [string, Arbitrary] => [name, arbitraryOf(schema)],
  );
  return fc.record(Object.fromEntries(fields), { requiredKeys: required as string[] });
};

const byType: Readonly<Record<string, (schema: Schema) => Arbitrary>> = {
  object: objectOf,
  array: listOf,
  string: stringOf,
  integer: integerOf,
  number: integerOf,
  boolean: () => fc.boolean(),
  null: () => fc.constant(null),
};

/**
 * Values that the schema lets through. What a rule or another check says of them is another matter.
 */
export const arbitraryOf = (given: Schema): Arbitrary => {
  const schema = resolved(given);
  const alternatives = schema['anyOf'] ?? schema['oneOf'];
  if (alternatives !== undefined)
    return fc.oneof(...(alternatives as readonly Schema[]).map(arbitraryOf));
  if ('const' in schema) return fc.constant(schema['const']);
  if (schema['enum'] !== undefined)
    return fc.constantFrom(...(schema['enum'] as readonly unknown[]));
  const draw = byType[String(schema['type'])];
  if (draw === undefined) throw new Error(`nothing drawn for ${JSON.stringify(schema)}`);
  return draw(schema);
};

/** What may stand in the place of anything. */
export const anything: Arbitrary = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -0,
    -1,
    2.5,
    1e300,
    '',
    ' ',
    '0',
    'null',
    '2026-02-30',
    '2026-03-04T00:00:00Z',
    [],
    {},
    [[]],
    '\u0000',
    '\uD800',
    '__proto__',
    '=1+1',
    'measure-1',
    'post-2',
    'P-2001',
    '9'.repeat(400),
  ),
  fc.jsonValue({ maxDepth: 2 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  days,
);

type Path = readonly (string | number)[];

const isBranch = (value: unknown): value is object => typeof value === 'object' && value !== null;
const stepsIn = (value: object): readonly (string | number)[] =>
  Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);

/** Where in a document something could be otherwise. */
const pathsIn = (value: unknown, above: Path = []): readonly Path[] =>
  isBranch(value)
    ? stepsIn(value).flatMap((step) => [
        [...above, step],
        ...pathsIn((value as Record<string | number, unknown>)[step], [...above, step]),
      ])
    : [];

type Change =
  | { readonly kind: 'replace'; readonly by: unknown }
  | { readonly kind: 'remove' | 'rename' | 'wrap' | 'repeat' };

const changedAt = (
  within: Record<string | number, unknown>,
  step: string | number,
  change: Change,
): void => {
  const before = within[step];
  if (change.kind === 'replace') within[step] = change.by;
  else if (change.kind === 'wrap') within[step] = [before];
  else if (change.kind === 'repeat' && Array.isArray(before))
    within[step] = [...(before as unknown[]), ...(before as unknown[])];
  else if (change.kind === 'remove') delete within[step];
  else within[`${step}x`] = before;
};

const applied = (document: unknown, path: Path, change: Change): unknown => {
  const copy = structuredClone(document);
  const within = path
    .slice(0, -1)
    .reduce<unknown>((value, step) => (value as Record<string | number, unknown>)[step], copy);
  changedAt(within as Record<string | number, unknown>, path.at(-1)!, change);
  return copy;
};

const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 4, arbitrary: anything.map((by): Change => ({ kind: 'replace', by })) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Change>(
      { kind: 'remove' },
      { kind: 'rename' },
      { kind: 'wrap' },
      { kind: 'repeat' },
    ),
  },
);

/** An example with one thing changed. */
export const mutationsOf = (example: unknown): Arbitrary =>
  fc
    .tuple(fc.constantFrom(...pathsIn(example)), change)
    .map(([path, one]) => applied(example, path, one));

/**
 * An example with one field as the schema lets it be: what the form can't refuse, and the rules
 * must.
 */
export const crossingsOf = (example: unknown, schema: Schema): Arbitrary => {
  const { properties = {} } = resolved(schema);
  const fields = Object.entries(properties as Readonly<Record<string, Schema>>);
  return fc
    .constantFrom(...fields)
    .chain(([name, field]) =>
      arbitraryOf(field).map((value) => ({ ...(example as object), [name]: value })),
    );
};

/** Bodies that are sent as they are. */
export const rawBodies = (example: unknown): fc.Arbitrary<string> => {
  const text = JSON.stringify(example);
  return fc.oneof(
    fc.nat(text.length).map((end) => text.slice(0, end)),
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.constantFrom(
      '{"__proto__":{}}',
      '{"a":1,"a":2}',
      '[',
      '1e400',
      '"',
      '\u0000',
      `{"a":${'['.repeat(500)}}`,
    ),
    fc.json({ maxDepth: 3 }),
  );
};
