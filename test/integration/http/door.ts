import { randomUUID } from 'node:crypto';
import type { PersonClaims } from '../../../infra/local/token-issuer.ts';
import { sharedCloud } from '../../local-cloud/shared-cloud.ts';

// The API as it is met over the wire. Every answer is remembered, so that all of them can be looked
// at once more.

export type Sent = {
  readonly method?: string;
  /** With its query string, as it stands on the line. */
  readonly path: string;
  /** Who asks; nobody's token is sent where it is left out. */
  readonly as?: PersonClaims;
  /** Any token at all, in place of a person's. */
  readonly token?: string;
  /** A header that is `undefined` is not sent, though it usually were. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  /** An object goes out as JSON, text and bytes as they are. */
  readonly body?: object | string;
};

export type Json = Readonly<Record<string, unknown>>;

export type Answer = {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Empty where the answer is none. */
  readonly json: Json;
};

const { facts, tokenOf } = sharedCloud();
const tokens = new Map<string, Promise<string>>();

/** A valid token of a person, made once. */
export const tokenFor = (person: PersonClaims): Promise<string> => {
  const of = JSON.stringify(person);
  const known = tokens.get(of) ?? tokenOf(person);
  tokens.set(of, known);
  return known;
};

const isJson = (headers: Headers): boolean =>
  /^application\/(problem\+)?json\b/.test(headers.get('content-type') ?? '');

const jsonOf = (headers: Headers, text: string): Json => {
  const json: unknown = isJson(headers) && text !== '' ? JSON.parse(text) : {};
  return json as Json;
};

const given = (headers: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).filter((header): header is [string, string] => header[1] !== undefined),
  );

const authorization = async ({ as, token }: Sent): Promise<string | undefined> => {
  if (token !== undefined) return `Bearer ${token}`;
  return as === undefined ? undefined : `Bearer ${await tokenFor(as)}`;
};

const usualHeaders = (method: string): Record<string, string> =>
  method === 'POST' ? { 'content-type': 'application/json', 'idempotency-key': randomUUID() } : {};

const bytesOf = (body: Sent['body']): string | Uint8Array<ArrayBuffer> | undefined => {
  if (body instanceof Uint8Array) return new Uint8Array(body);
  return typeof body === 'object' ? JSON.stringify(body) : body;
};

const heard: Answer[] = [];

/** Every answer that this test file has had so far. */
export const answersSoFar = (): readonly Answer[] => heard;

/** Sends one request and remembers what was answered. */
export const send = async (sent: Sent): Promise<Answer> => {
  const { path, body, method = body === undefined ? 'GET' : 'POST' } = sent;
  const headers = given({
    authorization: await authorization(sent),
    ...usualHeaders(method),
    ...sent.headers,
  });
  const bytes = bytesOf(body);
  const response = await fetch(`${facts.url}${path}`, {
    method,
    headers,
    redirect: 'manual',
    ...(bytes !== undefined && { body: bytes }),
  });
  const text = await response.text();
  const answer: Answer = {
    method,
    path,
    status: response.status,
    headers: response.headers,
    text,
    json: jsonOf(response.headers, text),
  };
  heard.push(answer);
  return answer;
};

const atATime = 6;

/** Asks for each, a few at a time: a person's machine has not many hands. */
export const inTurns = async <One, Value>(
  ones: readonly One[],
  ask: (one: One) => Promise<Value>,
): Promise<readonly Value[]> => {
  if (ones.length === 0) return [];
  const answers = await Promise.all(ones.slice(0, atATime).map(ask));
  return [...answers, ...(await inTurns(ones.slice(atATime), ask))];
};
