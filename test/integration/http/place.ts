import { randomInt } from 'node:crypto';
import type { PersonClaims } from '../../../infra/local/token-issuer.ts';
import type { Role } from '../../../shared/domain/people/person.ts';

/**
 * A village with its township and county that no other test knows: all that is found under them is
 * one's own.
 */
export type Place = {
  readonly county: string;
  readonly township: string;
  readonly village: string;
};

/** Codes that begin so belong to no province. */
export const newPlace = (): Place => {
  const county = String(randomInt(900_000, 990_000));
  return { county, township: `${county}100`, village: `${county}100201` };
};

// What may never be read in an answer bears a mark by which the scan of all answers finds it.
export const kin = 'KIN-0001';
export const complainant = 'COMPLAINANT-0001';
export const marksOfTheHidden = /KIN-\d|COMPLAINANT-\d/;

const officials: Readonly<Record<Role, readonly [personId: string, of: keyof Place]>> = {
  villageOrganization: ['P-1001', 'village'],
  townshipClerk: ['P-1002', 'township'],
  townshipCommittee: ['P-3001', 'township'],
  mentor: ['P-1004', 'township'],
  countyAuditor: ['P-1005', 'county'],
  countyOrganizer: ['P-1006', 'county'],
};

export const roles = Object.keys(officials) as readonly Role[];

/** Who holds a role for a place. */
export const official = (role: Role, place: Place): PersonClaims => ({
  sub: officials[role][0],
  roles: [role],
  organizations: [place[officials[role][1]]],
});

/** The same person and role, for a place of somebody else's. */
export const fromElsewhere = (role: Role): PersonClaims => official(role, newPlace());

/** A given person in a role that is usually somebody else's. */
export const inRoleOf = (role: Role, place: Place, sub: string): PersonClaims => ({
  ...official(role, place),
  sub,
});
