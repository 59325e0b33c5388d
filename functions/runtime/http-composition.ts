import { environment } from './environment.ts';
import type { HttpRuntime } from './http.ts';
import { log } from './log.ts';

/** What the three HTTP functions have in common. */
export const composeHttp = (): Omit<HttpRuntime, 'function' | 'answers'> => {
  const { ROLES_CLAIM, ORGANIZATIONS_CLAIM, ALLOW_AS_OF } = environment('ROLES_CLAIM', 'ORGANIZATIONS_CLAIM', 'ALLOW_AS_OF');
  return { clock: () => new Date(), claims: { roles: ROLES_CLAIM, organizations: ORGANIZATIONS_CLAIM }, allowAsOf: ALLOW_AS_OF, log };
};
