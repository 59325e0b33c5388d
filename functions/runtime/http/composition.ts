import { environment } from '../environment.ts';
import type { HttpRuntime } from './http.ts';
import { log } from '../log/log.ts';

/** What the three HTTP functions have in common. */
export const composeHttp = (): Omit<HttpRuntime, 'function' | 'answers'> => {
  const { PERSON_CLAIM, ROLES_CLAIM, ORGANIZATIONS_CLAIM, ALLOW_AS_OF } = environment(
    'PERSON_CLAIM',
    'ROLES_CLAIM',
    'ORGANIZATIONS_CLAIM',
    'ALLOW_AS_OF',
  );
  return {
    clock: () => new Date(),
    claims: { person: PERSON_CLAIM, roles: ROLES_CLAIM, organizations: ORGANIZATIONS_CLAIM },
    allowAsOf: ALLOW_AS_OF,
    log,
  };
};
