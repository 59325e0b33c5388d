import type { PersonClaims } from './sign-in.ts';

const xingguo = '360732';
const changgang = '360732100';
const villageOfChanggang = '360732100201';

const person = (sub: string, role: string, organization: string): PersonClaims => ({ sub, roles: [role], organizations: [organization] });

/** One person of the demo county for each role. */
export const demoPeople = {
  villageOrganization: person('P-1001', 'villageOrganization', villageOfChanggang),
  townshipClerk: person('P-1002', 'townshipClerk', changgang),
  townshipCommittee: person('P-1003', 'townshipCommittee', changgang),
  mentor: person('P-1004', 'mentor', changgang),
  countyAuditor: person('P-1005', 'countyAuditor', xingguo),
  countyOrganizer: person('P-1006', 'countyOrganizer', xingguo),
} as const;
export type DemoRole = keyof typeof demoPeople;
