import type * as z from 'zod';
import type { Route, RouteForRoles } from '../../../shared/contract/routes.ts';
import type { Instant } from '../../../shared/domain/ids.ts';
import type { Caller } from '../../../shared/domain/people/person.ts';
import { refuse, type RefusalCode } from '../../../shared/domain/refusal/refusal.ts';
import { fieldProblems } from './field-problems.ts';
import type { GatewayEvent } from './gateway-event.ts';
import { refuseTransport } from './transport-refusal.ts';

/** A request that has found its row. */
export type PublicRequest<Row extends Route = Route> = {
  readonly event: GatewayEvent;
  readonly route: Row;
};

/** A request of a person who is known and may ask for what the row offers. */
export type Request<Row extends RouteForRoles = RouteForRoles> = PublicRequest<Row> & {
  readonly caller: Caller;
  /**
   * The moment that counts: the server's, or the one that `X-As-Of` names where the stage lets it.
   */
  readonly now: Instant;
};

/** The row that a request has found; `HEAD` finds what `GET` does. */
export const rowOf = (
  { routeKey }: Pick<GatewayEvent, 'routeKey'>,
  rows: readonly Route[],
): Route | undefined => {
  const key = routeKey.replace(/^HEAD /, 'GET ');
  return rows.find(({ method, path }) => `${method} ${path}` === key);
};

/** An id in the path. One that can't be an id is simply not found. */
export const pathId = <Id extends z.ZodType>(
  schema: Id,
  { event }: PublicRequest,
  name: string,
  missing: RefusalCode | 'path-unknown',
): z.infer<Id> => {
  const parsed = schema.safeParse(event.pathParameters[name]);
  if (parsed.success) return parsed.data;
  return missing === 'path-unknown' ? refuseTransport(missing) : refuse(missing);
};

/**
 * The query string as its schema has it. A name given twice, or one that the schema does not know,
 * is refused.
 */
export const queryOf = <Query extends z.ZodType>(
  schema: Query,
  { event }: PublicRequest,
): z.infer<Query> => {
  const given = [...new URLSearchParams(event.rawQueryString)];
  const names = given.map(([name]) => name);
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated !== undefined) return refuseTransport('query-not-valid', { field: repeated });
  const parsed = schema.safeParse(Object.fromEntries(given));
  return parsed.success
    ? parsed.data
    : refuseTransport('query-not-valid', {
        errors: fieldProblems(parsed.error.issues, Object.fromEntries(given)),
      });
};
