import type { Components, JsonSchema } from './schemas.ts';

// Generators of clients make a class of every group of fields, and call one without a name after
// where it stands: two of a kind at two places become two classes, or clash. So each gets a name.

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isGroup = (schema: JsonSchema): boolean =>
  schema['type'] === 'object' && isSchema(schema['properties']);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const refTo = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

/** What tells one form of a union from the others: the value of its first field that has but one. */
const markOf = ({ properties }: JsonSchema): string | undefined => {
  const fields = isSchema(properties) ? Object.values(properties) : [];
  const constant = fields.find((field) => isSchema(field) && typeof field['const'] === 'string');
  return isSchema(constant) ? String(constant['const']).replaceAll(/[^A-Za-z0-9]/g, '') : undefined;
};

/** Every group of fields under a name of its own; equal ones share it. */
export const hoisted = (components: Components): Components => {
  const named = new Map<string, JsonSchema>();
  const nameOf = new Map<string, string>();

  const freeName = (wanted: string): string => {
    const taken = (name: string) => named.has(name) || name in components;
    if (!taken(wanted)) return wanted;
    let count = 2;
    while (taken(`${wanted}${count}`)) count += 1;
    return `${wanted}${count}`;
  };

  const placed = (schema: JsonSchema, wanted: string): JsonSchema => {
    const inner = within(schema, wanted);
    if (!isGroup(inner)) return inner;
    const key = JSON.stringify(inner);
    const known = nameOf.get(key) ?? freeName(wanted);
    nameOf.set(key, known);
    named.set(known, inner);
    return refTo(known);
  };

  const fieldsOf = (properties: JsonSchema, name: string): JsonSchema =>
    Object.fromEntries(
      Object.entries(properties).map(([field, schema]) => [
        field,
        isSchema(schema) ? placed(schema, `${name}${capital(field)}`) : schema,
      ]),
    );

  const formsOf = (forms: readonly unknown[], name: string): readonly unknown[] =>
    forms.map((form, index) =>
      isSchema(form) ? placed(form, `${name}${capital(markOf(form) ?? `Form${index + 1}`)}`) : form,
    );

  const within = (schema: JsonSchema, name: string): JsonSchema =>
    Object.fromEntries(
      Object.entries(schema).map(([key, value]) => {
        if (key === 'properties' && isSchema(value)) return [key, fieldsOf(value, name)];
        if ((key === 'anyOf' || key === 'oneOf') && Array.isArray(value))
          return [key, formsOf(value, name)];
        if (key === 'items' && isSchema(value)) return [key, placed(value, `${name}Item`)];
        if (key === 'additionalProperties' && isSchema(value))
          return [key, placed(value, `${name}Value`)];
        return [key, value];
      }),
    );

  const own = Object.entries(components).map(([name, schema]) => {
    const inner = within(schema, name);
    nameOf.set(JSON.stringify(inner), name);
    return [name, inner] as const;
  });
  return { ...Object.fromEntries(own), ...Object.fromEntries(named) };
};
