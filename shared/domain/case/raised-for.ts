import type { Case } from './case.ts';
import { rolesIn } from '../people/authority.ts';
import { CountyCode } from '../people/organization.ts';
import { permissions } from '../people/permissions.ts';
import type { Caller, Role } from '../people/person.ts';

/**
 * Whether a case was raised for the caller's own organization, or for one within it: the township
 * answers for its villages, the county for itself alone.
 */
export const wasRaisedFor = (
  { township, opinion: { raisedOnBehalfOf } }: Case,
  caller: Caller,
): boolean => {
  const raisers: readonly Role[] = permissions.RaiseOpinion;
  const raisedFor = raisedOnBehalfOf ?? township;
  const isOfCounty = CountyCode.safeParse(raisedFor).success;
  return rolesIn(caller, raisedFor).some(
    (role) => raisers.includes(role) && (role !== 'countyOrganizer' || isOfCounty),
  );
};
