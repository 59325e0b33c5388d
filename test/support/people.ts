import { Salt } from '../../shared/domain/ids.ts';
import { Caller, PersonId, type Person, type Role } from '../../shared/domain/people/person.ts';

// Everybody in the tests is invented.

export const county = '360732';
export const township = '360732101';
export const village = '360732101201';

const person = (personId: string, name: string): Person => ({
  personId: PersonId.parse(personId),
  name,
});

export const subject = person('P-1001', '钟䶮𠮷');
export const nearRelative = person('P-1002', '钟小满');
export const complainant = person('P-1003', '刘石生');
export const witness = person('P-1004', '谢秋桂');
export const actingPerson = person('P-1005', '陈春生');
export const convener = person('P-1006', '曾水秀');
export const chair = person('P-1007', '邱桂林');
export const partyChair = person('P-1008', '叶茂林');
export const tellers = [person('P-1011', '黄福生'), person('P-1012', '李月华')] as const;
export const strangerToAll = person('P-9001', '吴远客');

export const clerk = person('P-2001', '赖明德');
export const investigators = [person('P-2011', '温志平'), person('P-2012', '廖海燕')] as const;
export const spareInvestigator = person('P-2013', '凌国栋');

/** Reports to the committee and has no vote in it. */
export const reporter = person('P-2021', '尹志坚');

export const committee = [
  person('P-3001', '朱建华'),
  person('P-3002', '胡文英'),
  person('P-3003', '肖长征'),
  person('P-3004', '江素珍'),
  person('P-3005', '林大山'),
  person('P-3006', '叶红梅'),
  person('P-3007', '范少华'),
  person('P-3008', '欧阳平'),
  person('P-3009', '杨柳青'),
] as const;

const callers: Readonly<Record<Role, readonly [personId: string, organization: string]>> = {
  villageOrganization: ['P-1900', village],
  townshipClerk: [clerk.personId, township],
  townshipCommittee: [committee[0].personId, township],
  mentor: ['P-2100', township],
  countyAuditor: ['P-5002', county],
  countyOrganizer: ['P-5001', county],
};

export const caller = (
  personId: string,
  roles: readonly Role[],
  organizations: readonly string[],
): Caller => Caller.parse({ personId, roles, organizations });

/** Somebody in that role, for the village of the tests, with no part in the case. */
export const inRole = (role: Role, organization: string = callers[role][1]): Caller =>
  caller(callers[role][0], [role], [organization]);

/** A given person in that role. */
export const asRole = (who: Person, role: Role): Caller =>
  caller(who.personId, [role], [callers[role][1]]);

/** What keeps the masked from being guessed, where nobody guesses. */
export const theSalt = Salt.parse('0'.repeat(32));
