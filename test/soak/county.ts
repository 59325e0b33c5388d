import type { PersonClaims } from '../../infra/local/token-issuer.ts';
import type { Role } from '../../shared/domain/people/person.ts';
import { PostKind } from '../../shared/policy/policy-pack.ts';
import type { Chance } from './chance.ts';

// A county of the soak's own: nobody else has cases there, so that all that is found in it is its
// doing.

export const county = '360790';
export const township = `${county}100`;
export const villageOf = (index: number): string => `${township}${201 + (index % 6)}`;
export const villages = Array.from({ length: 6 }, (_, index) => villageOf(index));

const official = (sub: string, role: Role, organization: string): PersonClaims => ({
  sub,
  roles: [role],
  organizations: [organization],
});

/**
 * Who acts in each role; a village organization may raise for every village here, so that one token
 * does for all.
 */
export const officials: Readonly<Record<Role, PersonClaims>> = {
  villageOrganization: { sub: 'P-1900', roles: ['villageOrganization'], organizations: villages },
  townshipClerk: official('P-2001', 'townshipClerk', township),
  townshipCommittee: official('P-3001', 'townshipCommittee', township),
  mentor: official('P-2100', 'mentor', township),
  countyAuditor: official('P-5002', 'countyAuditor', county),
  countyOrganizer: official('P-5001', 'countyOrganizer', county),
};

const holdings: readonly (readonly PostKind[])[] = [
  ...PostKind.options.map((kind) => [kind]),
  ['P1', 'V1'],
  ['P1', 'V1'],
  ['P2', 'V2'],
  ['V1', 'C'],
];

/** Whom a case is about: a new cadre, with the posts and the situations that chance gives. */
export type Subject = {
  readonly personId: string;
  readonly village: string;
  readonly posts: readonly PostKind[];
  readonly situations: readonly string[];
  readonly substantiated: boolean;
  readonly from: string;
};

export const subjectOf = (index: number, chance: Chance): Subject => ({
  personId: `S-${String(index).padStart(4, '0')}`,
  village: villageOf(index),
  posts: chance.oneOf(holdings),
  situations: chance.oneOf([['S1'], ['S2'], ['S4'], ['S6'], ['S1', 'S7']]),
  substantiated: chance.once(0.85),
  from: `2026-03-${String(2 + chance.below(20)).padStart(2, '0')}`,
});

export const wayObtained = (kind: PostKind): string => (kind === 'E' ? 'employed' : 'elected');
