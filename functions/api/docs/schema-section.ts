import { html, prose, type Html } from './html.ts';

/** A schema of the OpenAPI document, as far as the page reads it. */
export type Schema = {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly pattern?: string;
};

const largest = Number.MAX_SAFE_INTEGER;

const bounds = ({ minimum, maximum, maxLength, maxItems }: Schema): string =>
  [
    minimum !== undefined && minimum > -largest ? `≥ ${minimum}` : '',
    maximum !== undefined && maximum < largest ? `≤ ${maximum}` : '',
    maxLength === undefined ? '' : `≤ ${maxLength} 字 characters`,
    maxItems === undefined ? '' : `≤ ${maxItems} 项 items`,
  ]
    .filter((bound) => bound !== '')
    .join(', ');

const separated = (parts: readonly Html[], by: string): readonly unknown[] =>
  parts.flatMap((part, index) => (index === 0 ? [part] : [by, part]));

const linkTo = (ref: string): Html => {
  const name = ref.split('/').at(-1) ?? '';
  return html`<a href="#schema-${name}">${name}</a>`;
};

const literals = (values: readonly unknown[]): Html =>
  html`${separated(
    values.map((value) => html`<code>${value}</code>`),
    ' | ',
  )}`;

const listOf = (items: Schema, schema: Schema): Html =>
  items.properties === undefined
    ? html`列表 list: ${kindOf(items)} ${bounds(schema)}`
    : html`列表 list ${bounds(schema)}`;

const plain = (schema: Schema): Html =>
  schema.type === 'object'
    ? html`一组 group`
    : html`${schema.format ?? schema.type ?? 'any'} ${bounds(schema)}`;

/** What a field may hold, in one line. */
const kindOf = (schema: Schema): Html => {
  if (schema.$ref !== undefined) return linkTo(schema.$ref);
  const values = schema.enum ?? (schema.const === undefined ? undefined : [schema.const]);
  if (values !== undefined) return literals(values);
  const branches = schema.anyOf ?? schema.oneOf;
  if (branches !== undefined) return html`${separated(branches.map(kindOf), ' | ')}`;
  return schema.items === undefined ? plain(schema) : listOf(schema.items, schema);
};

/** The fields of a group, those inside it indented by their path. */
const rowsOf = (schema: Schema, above = ''): readonly Html[] =>
  Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const path = `${above}${name}`;
    const isRequired = schema.required?.includes(name) === true;
    const inner =
      field.items?.properties === undefined
        ? rowsOf(field, `${path}.`)
        : rowsOf(field.items, `${path}[].`);
    const own = html`<tr>
      <td><code>${path}</code></td>
      <td>${isRequired ? '必填 required' : ''}</td>
      <td>${kindOf(field)}</td>
      <td>${prose(field.description)}</td>
    </tr>`;
    return [own, ...inner];
  });

/** The fields of a schema as a table; of a choice, one table for each branch. */
export const fieldsOf = (schema: Schema): Html => {
  const branches = schema.anyOf ?? schema.oneOf;
  if (branches?.some((branch) => branch.properties !== undefined) === true)
    return html`${branches.map(fieldsOf)}`;
  if (schema.properties === undefined)
    return html`<p>
      ${kindOf(schema)} ${schema.pattern === undefined ? '' : html`<code>${schema.pattern}</code>`}
    </p>`;
  const head = html`<tr>
    <th scope="col">字段 Field</th>
    <th scope="col"></th>
    <th scope="col">内容 Content</th>
    <th scope="col">说明 Meaning</th>
  </tr>`;
  return html`<table>
    <thead>
      ${head}
    </thead>
    <tbody>
      ${rowsOf(schema)}
    </tbody>
  </table>`;
};

export const schemaSection = (name: string, schema: Schema): Html =>
  html`<section id="schema-${name}">
    <h3>${name}</h3>
    <p>${prose(schema.description)}</p>
    ${fieldsOf(schema)}
  </section>`;
