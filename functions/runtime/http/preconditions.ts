import { refuseTransport } from './transport-refusal.ts';

type Headers = Readonly<Record<string, string>>;

/** The key under which an act is done once, however often it is sent. */
export const idempotencyKeyOf = (headers: Headers): string => {
  const key = headers['idempotency-key'];
  if (key === undefined || key === '')
    return refuseTransport('idempotency-key-missing', { field: 'Idempotency-Key' });
  return /^[A-Za-z0-9_-]{16,64}$/.test(key)
    ? key
    : refuseTransport('idempotency-key-malformed', { field: 'Idempotency-Key' });
};

/**
 * The version of the last act by a person as an entity tag. What the machine or the clock have added
 * since stands behind it, so that who reads again gets what is new, and who acts is not refused for
 * it.
 */
export const entityTag = (version: number, recorded = version): string =>
  recorded === version ? `"${version}"` : `"${version}-${recorded}"`;

/**
 * The version that the caller saw; none where the command needs none or the caller forgot. One
 * strong tag: `*` and lists would say that any version will do.
 */
export const versionSeen = (headers: Headers): number | undefined => {
  const given = headers['if-match'];
  if (given === undefined) return undefined;
  const version = /^"([1-9]\d{0,8})(?:-[1-9]\d{0,8})?"$/.exec(given)?.[1];
  return version === undefined
    ? refuseTransport('if-match-malformed', { field: 'If-Match' })
    : Number(version);
};
