import type { CorrectedIn, Correction } from '../../shared/domain/timeline/correction.ts';
import type { StreamKey } from '../../shared/domain/timeline/timeline.ts';
import type { Dossier } from '../../shared/dossier/port.ts';
import { correctionIn } from '../../shared/view/corrections-seen.ts';

/**
 * What was corrected in a dossier, the first one first: read by the numbers that its head keeps.
 * Nothing is read where nothing was corrected.
 */
export const correctionsOf = async (
  dossier: Pick<Dossier, 'timeline'>,
  stream: StreamKey,
  { corrections }: { readonly corrections: CorrectedIn },
): Promise<readonly Correction[]> => {
  const pages = await Promise.all(
    corrections.map((number) => dossier.timeline(stream, number - 1, 1)),
  );
  return pages.flat().flatMap(({ data }) => correctionIn(data) ?? []);
};
