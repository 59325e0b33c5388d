import type { PersonId } from '../domain/people/person.ts';
import { markOf } from '../dossier/case-summary.ts';
import type { CaseSummary } from '../dossier/case-lists.ts';

/**
 * Cases as a list shows them to somebody: without those that they are tied to, and without who else
 * is.
 */
export const casesShownTo = (
  person: PersonId,
  summaries: readonly CaseSummary[],
): readonly Omit<CaseSummary, 'tied'>[] =>
  summaries
    .filter(({ caseId, tied }) => !tied.includes(markOf(caseId, person)))
    .map(({ tied: _tied, ...summary }) => summary);
