import { rolesIn } from '../people/authority.ts';
import type { Caller, Role } from '../people/person.ts';
import type { Case } from './case.ts';

const townshipOrAbove: readonly Role[] = [
  'townshipClerk',
  'townshipCommittee',
  'countyAuditor',
  'countyOrganizer',
];

/** Whether a person reads a case as its township or county, rather than as who raised it. */
export const oversees = (caller: Caller, { village }: Pick<Case, 'village'>): boolean =>
  rolesIn(caller, village).some((role) => townshipOrAbove.includes(role));
