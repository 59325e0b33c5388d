import type * as z from 'zod';
import { OrganizationCode } from '../../../shared/domain/people/organization.ts';
import { PersonId, Role, type Caller } from '../../../shared/domain/people/person.ts';
import { refuseTransport } from './transport-refusal.ts';

export type ClaimNames = {
  readonly person: string;
  readonly roles: string;
  readonly organizations: string;
};
type Claims = Readonly<Record<string, unknown>>;

const jsonList = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/**
 * A claim of several values. Issuers send an array, and the gateway hands arrays on as `[a b]`;
 * some issuers send JSON in a string, or words with spaces or commas between.
 */
export const listClaim = (claim: unknown): readonly string[] => {
  const list =
    typeof claim === 'string'
      ? (jsonList(claim) ?? claim.replace(/^\[(.*)\]$/s, '$1').split(/[\s,]+/))
      : claim;
  const values: readonly unknown[] = Array.isArray(list) ? list : [list];
  return values
    .map((value) => (typeof value === 'number' ? String(value) : value))
    .filter((value) => typeof value === 'string' && value !== '') as string[];
};

/** Values that mean nothing here are left out: an issuer may serve other applications too. */
const known = <Value>(schema: z.ZodType<Value>, claim: unknown): readonly Value[] =>
  listClaim(claim).flatMap((value) => {
    const parsed = schema.safeParse(value);
    return parsed.success ? [parsed.data] : [];
  });

const notSignedIn = (reason: string): never =>
  refuseTransport('not-signed-in', {
    headers: { 'WWW-Authenticate': `Bearer error="invalid_token", error_description="${reason}"` },
  });

/**
 * Who calls, from the claims of a token whose signature, issuer and audience the gateway has
 * checked. The expiry is required here, because not every gateway does (`nowSeconds` is the real
 * clock, never the caller's).
 */
export const callerOf = (
  claims: Claims | undefined,
  names: ClaimNames,
  nowSeconds: number,
): Caller => {
  if (claims === undefined) return notSignedIn('no token');
  const expiry = Number(claims['exp']);
  if (claims['exp'] === undefined || !Number.isFinite(expiry)) notSignedIn('no expiry');
  if (expiry <= nowSeconds) notSignedIn('expired');
  const personId = PersonId.safeParse(claims[names.person]);
  if (!personId.success) return notSignedIn('no usable subject');
  const roles = known(Role, claims[names.roles]);
  if (roles.length === 0) refuseTransport('no-role');
  return {
    personId: personId.data,
    roles,
    organizations: known(OrganizationCode, claims[names.organizations]),
  };
};
