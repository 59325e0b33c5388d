import type { Case } from './case.ts';
import type { RecusalDeclaration, RecusalGround } from './findings.ts';
import type { Cadre } from '../cadre/cadre.ts';
import type { PersonId } from '../people/person.ts';
import { refuse, type RefusalCode } from '../refusal/refusal.ts';

/**
 * Recusal (回避): who is tied to a case keeps out of it (by analogy with Sanctions Law 47; near
 * relatives as in Civil Code 1045).
 */

/** Why a person must keep out of a case; `null` where nothing speaks against them. */
export const tieToCase = (state: Case, person: PersonId): RefusalCode | null => {
  if (person === state.subject.personId) return 'subject-may-not-act';
  if (state.subject.nearRelatives.includes(person)) return 'near-relative-may-not-act';
  if (state.people.complainants.includes(person)) return 'complainant-may-not-act';
  if (state.people.recused.includes(person)) return 'recused-person-may-not-act';
  return null;
};

/** Everybody who must keep out of a case. */
export const tiedTo = ({
  subject,
  people: { complainants, recused },
}: Case): readonly PersonId[] => [
  subject.personId,
  ...subject.nearRelatives,
  ...complainants,
  ...recused,
];

/** Refuses a person who is part of the matter, whatever their role. */
export const refuseTied = (state: Case, person: PersonId): void => {
  const tie = tieToCase(state, person);
  if (tie !== null) refuse(tie);
};

/**
 * Refuses the cadre and their near relatives in whatever concerns the cadre's own dossier, whatever
 * their role.
 */
export const refuseTiedToCadre = ({ personId, nearRelatives }: Cadre, person: PersonId): void => {
  if (person === personId) refuse('subject-may-not-act');
  if (nearRelatives.includes(person)) refuse('near-relative-may-not-act');
};

const isWitness = (state: Case, person: PersonId): boolean =>
  state.inquiry.evidence.some(({ witness }) => witness === person);

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
