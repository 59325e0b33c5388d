import * as z from 'zod';
import { lineOf } from '../text-field.ts';
import { OrganizationCode } from './organization.ts';

// A resident identity number (18 or 15 digits) is more than the procedure needs (PIPL 6) and is
// refused.
const identityNumber = /^(\d{15}|\d{17}[\dXx])$/;

/**
 * A person's reference number in the county's organization register, however its letters are typed:
 * it is kept in capitals, so that nobody is a stranger to their own matter by a small one. Never an
 * identity number.
 */
export const PersonId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]{2,39}$/)
  .toUpperCase()
  .refine((id) => !identityNumber.test(id), 'identity-number')
  .brand('PersonId')
  .meta({ examples: ['P-1001'] });
export type PersonId = z.infer<typeof PersonId>;

/** A person's name as written in the register, rare characters included. */
export const PersonName = lineOf(60).meta({ examples: ['钟䶮𠮷'] });

export const Person = z.strictObject({ personId: PersonId, name: PersonName });
export type Person = z.infer<typeof Person>;

export const Role = z.enum([
  'villageOrganization',
  'townshipClerk',
  'townshipCommittee',
  'mentor',
  'countyAuditor',
  'countyOrganizer',
]);
export type Role = z.infer<typeof Role>;

/** A signed-in person: the roles they hold and the organizations for which they hold them. */
export const Caller = z.object({
  personId: PersonId,
  roles: z.array(Role).readonly(),
  organizations: z.array(OrganizationCode).readonly(),
});
export type Caller = z.infer<typeof Caller>;

/**
 * What acts when no person does: the running procedure, the daily ring, the checker that repairs.
 */
export const SystemActor = z.enum(['workflow', 'clock', 'reconcile']);
export type SystemActor = z.infer<typeof SystemActor>;

/** Who did something, in which role, and for which organization. */
export const Actor = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('person'),
    personId: PersonId,
    role: Role,
    onBehalfOf: OrganizationCode,
  }),
  z.strictObject({ kind: z.literal('system'), system: SystemActor }),
]);
export type Actor = z.infer<typeof Actor>;
