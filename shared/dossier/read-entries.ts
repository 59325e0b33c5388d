import type { Entries } from '../domain/command/circumstances.ts';
import type { Rule } from '../domain/command/command.ts';
import type { HeadItem, Heads } from './items.ts';
import type { Dossier } from './port.ts';
import { wholeTimeline } from './whole-timeline.ts';

/**
 * Every entry of the dossiers that a rule reads, up to their heads; none where it does not ask for
 * them.
 */
export const entriesFor = async (
  dossier: Pick<Dossier, 'timeline'>,
  { readsEntries }: Rule,
  { village, cadre, case: one }: Heads,
): Promise<Entries | undefined> => {
  if (readsEntries !== true) return undefined;
  const { storedEntries } = await import('./stored-entries.ts');
  const events = async (head: HeadItem | null) =>
    head === null ? [] : wholeTimeline(dossier, head.stream, head.version);
  const [ofVillage, ofCadre, ofCase] = await Promise.all([village, cadre, one].map(events));
  return {
    village: storedEntries.village(ofVillage ?? []),
    cadre: storedEntries.cadre(ofCadre ?? []),
    case: storedEntries.case(ofCase ?? []),
  };
};
