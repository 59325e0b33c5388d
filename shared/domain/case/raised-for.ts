import type { Case } from './case.ts';
import { rolesIn } from '../people/authority.ts';
import { permissions } from '../people/permissions.ts';
import type { Caller, Role } from '../people/person.ts';

/**
 * Whether a case was raised for the caller's own organization, or for one within it: the township
 * answers for its villages.
 */
export const wasRaisedFor = (
  { township, opinion: { raisedOnBehalfOf } }: Case,
  caller: Caller,
): boolean => {
  const roles: readonly Role[] = permissions.RaiseOpinion;
  return rolesIn(caller, raisedOnBehalfOf ?? township).some((role) => roles.includes(role));
};
