import { refuseTransport } from './transport-refusal.ts';

export const maximumBodyBytes = 200_000;
const maximumDepth = 20;

// An object so made would carry its own prototype into whatever merges it.
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);
const tokens = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\]]/gs;

const checkKey = (keys: Set<string> | undefined, key: string): void => {
  if (forbiddenKeys.has(key)) refuseTransport('forbidden-key', { field: key });
  if (keys?.has(key) === true) refuseTransport('duplicate-key', { field: key.slice(0, 100) });
  keys?.add(key);
};

/**
 * Refuses what `JSON.parse` lets through in silence: the last of two like keys, keys that reach the
 * prototype, depths without end.
 */
const checkKeys = (text: string): void => {
  const open: Set<string>[] = [];
  for (const [token, colon] of text.matchAll(tokens)) {
    if (token === '{' || token === '[') open.push(new Set());
    else if (token === '}' || token === ']') open.pop();
    else if (colon !== undefined)
      checkKey(open.at(-1), JSON.parse(token.slice(0, -colon.length)) as string);
    if (open.length > maximumDepth) refuseTransport('nested-too-deeply');
  }
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return refuseTransport('malformed-json');
  }
};

const utf8 = new TextDecoder('utf-8', { fatal: true });

const decoded = (bytes: Buffer): string => {
  try {
    return utf8.decode(bytes);
  } catch {
    return refuseTransport('malformed-json');
  }
};

// The gateway decodes JSON itself and puts this where the bytes were no UTF-8: a name in GBK would
// be recorded as such signs.
const undecodable = '\uFFFD';

const textOf = (body: string, isBase64: boolean): string => {
  const bytes = Buffer.from(body, isBase64 ? 'base64' : 'utf8');
  if (bytes.length > maximumBodyBytes) refuseTransport('body-too-large');
  const text = decoded(bytes);
  return text.includes(undecodable) ? refuseTransport('malformed-json') : text;
};

type Sent = {
  readonly body?: string | null | undefined;
  readonly isBase64Encoded: boolean;
  readonly headers: Readonly<Record<string, string>>;
};

/** The JSON of a request's body, its form checked, its content not. */
export const jsonBodyOf = ({ body, isBase64Encoded, headers }: Sent): unknown => {
  const coding = headers['content-encoding'] ?? 'identity';
  if (!/^\s*identity\s*$/i.test(coding))
    refuseTransport('content-encoding-unsupported', { headers: { 'Accept-Encoding': 'identity' } });
  const contentType = headers['content-type'] ?? '';
  if (!/^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i.test(contentType))
    refuseTransport('content-type-unsupported', { headers: { Accept: 'application/json' } });
  if (body === undefined || body === null || body === '') return refuseTransport('body-missing');
  const text = textOf(body, isBase64Encoded);
  const json = parsed(text);
  checkKeys(text);
  return json;
};
