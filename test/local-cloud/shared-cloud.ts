import {
  type Flaws,
  type PersonClaims,
  type SignIn,
  signToken,
} from '../../infra/local/token-issuer.ts';
import type { StackFacts } from '../../infra/local/stack-facts.ts';

type Shared = { readonly facts: StackFacts; readonly signIn: SignIn };

/** The cloud that all integration tests of this run share: keep to cases and cadres of your own. */
export const sharedCloud = () => {
  const { facts, signIn } = JSON.parse(process.env['SHARED_TEST_CLOUD'] ?? '') as Shared;
  return {
    facts,
    signIn,
    tokenOf: (person: PersonClaims, flaws?: Flaws) => signToken(signIn, person, flaws),
  };
};
