import type { Case } from './case.ts';
import type { RecusalDeclaration, RecusalGround } from './findings.ts';
import { tieToCase } from '../command/guards.ts';
import type { PersonId } from '../people/person.ts';
import { refuse } from '../refusal/refusal.ts';

/** Recusal (回避): who is tied to a case keeps out of it (Sanctions Law 47; Civil Code 1045). */

const isWitness = (state: Case, person: PersonId): boolean =>
  state.evidence.some(({ witness }) => witness === person);

/**
 * Whether the dossier itself shows that a person is tied to the case: subject, relative,
 * complainant, witness, recused.
 */
export const isTied = (state: Case, person: PersonId): boolean =>
  tieToCase(state, person) !== null || isWitness(state, person);

/** The ground that a person declares; `null` where there is none. */
export const declaredGround = (declaration: RecusalDeclaration): RecusalGround | null => {
  const grounds: readonly RecusalGround[] = ['nearRelative', 'complainant', 'witness', 'interest'];
  return grounds.find((ground) => declaration[ground]) ?? null;
};

/** Refuses a person who declares a tie, or of whom the dossier shows one. */
export const requireUnbiased = (
  state: Case,
  person: PersonId,
  declaration: RecusalDeclaration,
  field: string,
): void => {
  const ground = declaredGround(declaration);
  if (ground !== null) refuse('recusal-required', { field, facts: { ground } });
  if (isTied(state, person)) refuse('recusal-required', { field });
};
