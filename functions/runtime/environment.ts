import * as z from 'zod';
import { CountyCode } from '../../shared/domain/people/organization.ts';

const text = z.string().min(1);

/** Every variable that the stack gives to a function; each function asks for its own. */
const variables = {
  /** Which deployment this is; metrics are split by it. */
  STAGE: text,
  DOSSIER_TABLE: text,
  WAITS_TABLE: text,
  TIMELINE_TABLE: text,
  ARCHIVE_BUCKET: text,
  PARKING_QUEUE_URL: z.url(),
  /** The machine that runs procedures, and the version of it that a new run is pinned to. */
  MACHINE_ARN: z.string().startsWith('arn:'),
  MACHINE_VERSION_ARN: z.string().startsWith('arn:'),
  /** The pack that a new case follows. */
  POLICY_PACK: text,
  /** Whether a caller may say which day it is; never in production. */
  ALLOW_AS_OF: z.stringbool(),
  /** The counties whose work calendar must be there, with commas between. */
  COUNTIES: z
    .string()
    .transform((codes) => codes.split(','))
    .pipe(z.array(CountyCode)),
  /** In which claims of a token it stands who calls. */
  PERSON_CLAIM: text,
  ROLES_CLAIM: text,
  ORGANIZATIONS_CLAIM: text,
} as const;
type Variables = typeof variables;
type VariableName = keyof Variables;
type Environment<Name extends VariableName> = { readonly [Key in Name]: z.infer<Variables[Key]> };

/**
 * The one place that reads the process's environment: parsed when the function starts, or it does
 * not start.
 */
export const environment = <Name extends VariableName>(
  ...names: readonly Name[]
): Environment<Name> => {
  const asked = Object.fromEntries(names.map((name) => [name, variables[name]]));
  return z.object(asked).parse(process.env) as Environment<Name>;
};
