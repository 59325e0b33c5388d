import { liesWithin, type OrganizationCode } from './organization.ts';
import { heldFor } from './permissions.ts';
import type { Caller, Role } from './person.ts';
import { refuse } from '../refusal/refusal.ts';

/** Refuses everybody who holds none of the roles, wherever that would be. */
export const requireRole = (caller: Caller, permitted: readonly Role[]): void => {
  if (!caller.roles.some((role) => permitted.includes(role))) refuse('role-not-permitted');
};

type Authority = { readonly role: Role; readonly onBehalfOf: OrganizationCode };

/**
 * As what a caller may act or read in a place: each of their roles with the organization that they
 * hold it for and that covers the place.
 */
const authoritiesIn = (caller: Caller, place: OrganizationCode): readonly Authority[] =>
  caller.roles.flatMap((role) =>
    caller.organizations
      .filter((own) => heldFor[role].safeParse(own).success && liesWithin(place, own))
      .map((onBehalfOf) => ({ role, onBehalfOf })),
  );

/** The roles that a caller holds in a place. */
export const rolesIn = (caller: Caller, place: OrganizationCode): readonly Role[] =>
  authoritiesIn(caller, place).map(({ role }) => role);

/**
 * As what a caller acts in a place: the first of their roles that is permitted. Refuses whoever
 * holds none, or holds it elsewhere.
 */
export const authorityFor = (
  caller: Caller,
  permitted: readonly Role[],
  place: OrganizationCode,
): Authority => {
  requireRole(caller, permitted);
  return (
    authoritiesIn(caller, place).find(({ role }) => permitted.includes(role)) ??
    refuse('outside-own-organization')
  );
};
