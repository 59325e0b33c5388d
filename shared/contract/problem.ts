import { refusalClassOf, type RefusalCode } from '../domain/refusal/refusal.ts';
import type { RefusalKind } from '../domain/refusal/refusal-details.ts';

/** The status of each kind of refusal by a rule. */
export const statusOfKind: Readonly<Record<RefusalKind, number>> = {
  invalid: 422,
  unlawful: 422,
  limit: 422,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  stale: 412,
};

export const statusOfRefusal = (code: RefusalCode): number =>
  statusOfKind[refusalClassOf(code).kind];

/** Why a request is refused before any rule is asked, and the status that says so. */
export const transportProblems = {
  'malformed-json': 400,
  'duplicate-key': 400,
  'forbidden-key': 400,
  'nested-too-deeply': 400,
  'body-missing': 400,
  'idempotency-key-missing': 400,
  'idempotency-key-malformed': 400,
  'idempotency-key-reused': 422,
  'if-match-malformed': 400,
  'query-not-valid': 400,
  'cursor-not-valid': 400,
  'as-of-not-accepted': 400,
  'as-of-not-valid': 400,
  'not-signed-in': 401,
  'no-role': 403,
  'path-unknown': 404,
  'policy-not-found': 404,
  'method-not-allowed': 405,
  'not-acceptable': 406,
  'body-too-large': 413,
  'content-encoding-unsupported': 415,
  'content-type-unsupported': 415,
  'invalid-body': 422,
  'if-match-missing': 428,
  'internal-error': 500,
  'too-busy': 503,
} as const satisfies Record<string, number>;
export type TransportCode = keyof typeof transportProblems;
