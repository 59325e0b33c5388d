import { changgang, county, demoCounty } from './villages.ts';
import type { PersonClaims } from '../local/token-issuer.ts';

const person = (sub: string, role: string, organization: string): PersonClaims => ({
  sub,
  roles: [role],
  organizations: [organization],
});

/** One person of the demo county for each role. */
export const demoPeople = {
  villageOrganization: person('P-1001', 'villageOrganization', demoCounty[0]?.village ?? changgang),
  townshipClerk: person('P-1002', 'townshipClerk', changgang),
  townshipCommittee: person('P-1003', 'townshipCommittee', changgang),
  mentor: person('P-1004', 'mentor', changgang),
  countyAuditor: person('P-1005', 'countyAuditor', county),
  countyOrganizer: person('P-1006', 'countyOrganizer', county),
} as const;
export type DemoRole = keyof typeof demoPeople;
