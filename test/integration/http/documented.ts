import * as z from 'zod';
import { routes } from '../../../shared/contract/routes.ts';
import { sharedCloud } from '../../local-cloud/shared-cloud.ts';
import type { Answer } from './door.ts';

// The OpenAPI document as clients get it, and whether an answer is one that it promises.

export type Schema = Readonly<Record<string, unknown>>;
type Content = Readonly<Record<string, { readonly schema: Schema; readonly example?: unknown }>>;
type Response = { readonly $ref?: string; readonly content?: Content };
export type Parameter = {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: Schema;
  readonly example?: string;
};
export type Operation = {
  readonly operationId: string;
  readonly security: readonly unknown[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, Response>>;
};
export type OpenApi = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly responses: Readonly<Record<string, Response>>;
  };
};

/** The document that the API itself serves. */
export const openApi = (await (
  await fetch(`${sharedCloud().facts.url}/openapi.json`)
).json()) as OpenApi;

const lastOf = (reference: string): string => reference.slice(reference.lastIndexOf('/') + 1);

/** The schema itself, where there is a reference to it. */
export const resolved = (schema: Schema): Schema =>
  typeof schema['$ref'] === 'string'
    ? resolved(openApi.components.schemas[lastOf(schema['$ref'])]!)
    : schema;

type JsonSchema = Exclude<Parameters<typeof z.fromJSONSchema>[0], boolean>;

const asDefinition = (schema: Schema): JsonSchema =>
  JSON.parse(JSON.stringify(schema).replaceAll('#/components/schemas/', '#/$defs/')) as JsonSchema;
const $defs = Object.fromEntries(
  Object.entries(openApi.components.schemas).map(([name, schema]) => [name, asDefinition(schema)]),
);
const parsers = new Map<Schema, z.ZodType>();

const parserOf = (schema: Schema): z.ZodType => {
  const known = parsers.get(schema) ?? z.fromJSONSchema({ ...asDefinition(schema), $defs });
  parsers.set(schema, known);
  return known;
};

const fits = (template: string, path: string): boolean => {
  const [wanted, given] = [template.split('/'), path.split('/')];
  return (
    wanted.length === given.length &&
    wanted.every((part, index) =>
      part.startsWith('{') ? given[index] !== '' : part === given[index],
    )
  );
};

const operationOf = ({ method, path }: Answer): Operation | undefined => {
  const route = routes.find(
    (one) =>
      one.kind !== 'fallback' && one.method === method && fits(one.path, path.split('?')[0] ?? ''),
  );
  return route && openApi.paths[route.path]?.[route.method.toLowerCase()];
};

const responseOf = (operation: Operation, status: number): Response | undefined => {
  const response = operation.responses[String(status)];
  return response?.$ref === undefined
    ? response
    : openApi.components.responses[lastOf(response.$ref)];
};

const mediaTypeOf = ({ headers }: Answer): string =>
  (headers.get('content-type') ?? '').split(';')[0] ?? '';

/**
 * What about an answer the document does not promise; `null` where all is as it says, or where it
 * says nothing of such a request.
 */
export const undocumentedIn = (answer: Answer): string | null => {
  const operation = operationOf(answer);
  if (operation === undefined) return null;
  const at = `${answer.method} ${answer.path}: ${answer.status}`;
  const response = responseOf(operation, answer.status);
  if (response === undefined)
    return `${at} is no status of ${operation.operationId}: ${answer.text.slice(0, 300)}`;
  // Neither has a body; what the gateway says of its form is its own affair.
  if (answer.status === 304) return null;
  const content = response.content?.[mediaTypeOf(answer)];
  if (content === undefined) return `${at} comes as ${mediaTypeOf(answer)}`;
  if (!mediaTypeOf(answer).endsWith('json')) return null;
  const parsed = parserOf(content.schema).safeParse(answer.json);
  return parsed.success
    ? null
    : `${at} does not fit its schema: ${JSON.stringify(parsed.error.issues).slice(0, 500)} in ${answer.text.slice(0, 500)}`;
};
