import type { Case } from '../../case/case.ts';
import type { OrganOpinion } from '../../case/event-data.ts';
import type { Measure } from '../../case/measure.ts';
import type { Circumstances } from '../../command/circumstances.ts';
import { requireNotAfter } from '../../command/dates.ts';
import { refuse } from '../../refusal/refusal.ts';

const needsOpinion =
  ({ pack }: Circumstances) =>
  ({ disposition, postKind, supervisoryReference }: Measure): boolean => {
    const cell = pack.matrix[disposition][postKind];
    return (
      supervisoryReference !== undefined &&
      cell.allowed &&
      cell.onInvestigation?.organOpinion === 'required'
    );
  };

/**
 * An organ that does not investigate has no opinion to give. Its opinion is demanded where the pack
 * says so of a measure that rests on the investigation (`onInvestigation`).
 */
export const requireOrganOpinion = (
  { lifeEvents: { supervision } }: Case,
  organOpinion: OrganOpinion | undefined,
  measures: readonly Measure[],
  circumstances: Circumstances,
): void => {
  if (organOpinion === undefined) {
    if (measures.some(needsOpinion(circumstances)))
      refuse('organ-opinion-required', { field: 'organOpinion' });
    return;
  }
  if (supervision === null) refuse('no-supervision-recorded', { field: 'organOpinion' });
  requireNotAfter(organOpinion.issuedOn, circumstances.occurredOn, 'organOpinion.issuedOn');
};
