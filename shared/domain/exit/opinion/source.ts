import type { OpinionSource, SourceKind } from '../../case/opinion-source.ts';
import type { Circumstances } from '../../command/circumstances.ts';
import { requireNotAfter } from '../../command/dates.ts';
import type { PersonId } from '../../people/person.ts';
import { refuse } from '../../refusal/refusal.ts';

/** What these have seen themselves needs no paper; everything else came by one. */
const ownKnowledge: readonly SourceKind[] = ['village', 'township'];

/**
 * Refuses an opinion that was taken over without the paper by which it came, of a paper of later,
 * and an anonymous letter of which somebody is named as the writer.
 */
export const requireSource = (
  { kind, paper }: OpinionSource,
  complainants: readonly PersonId[],
  { occurredOn }: Circumstances,
): void => {
  if (paper === undefined && !ownKnowledge.includes(kind))
    refuse('source-paper-required', { field: 'source.paper' });
  if (paper !== undefined) requireNotAfter(paper.issuedOn, occurredOn, 'source.paper.issuedOn');
  if (kind === 'anonymousLetter' && complainants.length > 0)
    refuse('anonymous-letter-has-no-complainant', { field: 'complainants' });
};
