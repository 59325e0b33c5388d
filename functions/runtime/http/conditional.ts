import { createHash } from 'node:crypto';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { GatewayEvent } from './gateway-event.ts';

// What a reader already has is not sent again (RFC 9110, 13): every answer to a `GET` bears a tag,
// and one that the reader names is answered 304.

type Gateway = APIGatewayProxyStructuredResultV2;

/** The moment at which a list was read is no part of what it says. */
const asOf = /"asOf":"[^"]*"/g;

const weakTagOf = (body: string): string =>
  `W/"${createHash('sha256').update(body.replaceAll(asOf, '')).digest('base64url').slice(0, 22)}"`;

const opaque = (tag: string): string => tag.trim().replace(/^W\//, '');

/** Weak comparison: for reading it is enough that two answers say the same. */
const isNamed = (tag: string, ifNoneMatch: string): boolean =>
  ifNoneMatch.trim() === '*' ||
  [...ifNoneMatch.matchAll(/(?:W\/)?"[^"]*"/g)].some(([named]) => opaque(named) === opaque(tag));

const isReading = ({ requestContext: { http } }: GatewayEvent): boolean =>
  http.method === 'GET' || http.method === 'HEAD';

const withoutBody = ({ body: _body, ...rest }: Gateway): Gateway => rest;

/** The answer to a reading, as its reader needs it: tagged, 304 where they have it, headers alone for `HEAD`. */
export const conditional = (event: GatewayEvent, answer: Gateway): Gateway => {
  if (!isReading(event) || answer.statusCode !== 200) return answer;
  const tag = String(answer.headers?.['ETag'] ?? weakTagOf(answer.body ?? ''));
  const tagged: Gateway = { ...answer, headers: { ...answer.headers, ETag: tag } };
  const ifNoneMatch = event.headers['if-none-match'];
  if (ifNoneMatch === undefined || !isNamed(tag, ifNoneMatch)) return tagged;
  const { 'Content-Type': _type, ...headers } = tagged.headers ?? {};
  return { ...withoutBody(tagged), statusCode: 304, headers };
};

/** What `HEAD` is answered: the same as `GET`, without the body. */
export const headOnly = (event: GatewayEvent, answer: Gateway): Gateway =>
  event.requestContext.http.method === 'HEAD' ? withoutBody(answer) : answer;
