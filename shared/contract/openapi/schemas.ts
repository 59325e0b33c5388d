import * as z from 'zod';
import './names.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;
/** Schemas that have a name of their own, found on the way. */
export type Components = Readonly<Record<string, JsonSchema>>;

type Drawn = { readonly schema: JsonSchema; readonly components: Components };

/** A record over a closed list of names is a group of fields. */
const spellOut = (record: z.core.$ZodType, schema: z.core.JSONSchema.BaseSchema): void => {
  if (
    !(record instanceof z.ZodRecord) ||
    !(record.keyType instanceof z.ZodEnum) ||
    schema.additionalProperties === undefined
  )
    return;
  const { additionalProperties: field } = schema;
  schema.properties = Object.fromEntries(
    record.keyType.options.map((name) => [String(name), field]),
  );
  schema.additionalProperties = false;
  delete schema.propertyNames;
};

type Drawing = z.core.JSONSchema.BaseSchema;

/** Lists of a fixed length are told by their length: few generators of clients know tuples. */
const unroll = (schema: Drawing): void => {
  const { prefixItems } = schema;
  if (!Array.isArray(prefixItems)) return;
  const kinds = [...new Map(prefixItems.map((one) => [JSON.stringify(one), one])).values()];
  // Drawn by zod from our own schemas: never the boolean that the type allows.
  const items = (kinds.length === 1 ? kinds[0] : { anyOf: kinds }) as Drawing;
  schema.items = items;
  delete schema.prefixItems;
};

/**
 * A format says it all; the expressions behind it fill pages and tell nobody anything. And what the
 * code does not change (`readonly`) may very well be sent, which OpenAPI's `readOnly` would deny.
 */
const forReaders = ({
  zodSchema,
  jsonSchema,
}: {
  zodSchema: z.core.$ZodType;
  jsonSchema: z.core.JSONSchema.BaseSchema;
}): void => {
  if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
  delete jsonSchema.readOnly;
  spellOut(zodSchema, jsonSchema);
  unroll(jsonSchema);
};

const inComponents = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(inComponents);
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).map(([key, value]) => [
    key,
    key === '$ref' && typeof value === 'string'
      ? value.replace('#/$defs/', '#/components/schemas/')
      : inComponents(value),
  ]);
  return Object.fromEntries(entries);
};

/** A zod schema as JSON Schema 2020-12: of what goes in (`input`) or what comes out (`output`). */
export const drawn = (schema: z.ZodType, io: 'input' | 'output'): Drawn => {
  const {
    $schema: _dialect,
    $defs = {},
    ...drawing
  } = z.toJSONSchema(schema, { io, override: forReaders });
  return {
    schema: inComponents(drawing) as JsonSchema,
    components: inComponents($defs) as Components,
  };
};

/**
 * Two drawings of one name must be the same, or one of them would be shown where the other is
 * meant.
 */
export const joined = (all: readonly Components[]): Components => {
  const entries = all.flatMap((components) => Object.entries(components));
  const clash = entries.find(([name, schema], index) =>
    entries
      .slice(0, index)
      .some(
        ([other, before]) => other === name && JSON.stringify(before) !== JSON.stringify(schema),
      ),
  );
  if (clash !== undefined) throw new Error(`two schemas are called ${clash[0]}`);
  return Object.fromEntries(entries);
};
