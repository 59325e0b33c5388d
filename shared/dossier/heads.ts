import type { StreamKey } from '../domain/timeline/timeline.ts';
import type { HeadItem, HeadOf, Heads } from './items.ts';
import type { Dossier } from './port.ts';

const one = <Of extends HeadItem['of']>(
  heads: readonly (HeadItem | null)[],
  of: Of,
): HeadOf<Of> | null => heads.find((head): head is HeadOf<Of> => head?.of === of) ?? null;

/** Loaded heads by what they are of. */
export const headsIn = (heads: readonly (HeadItem | null)[]): Heads => ({
  village: one(heads, 'village'),
  cadre: one(heads, 'cadre'),
  case: one(heads, 'case'),
  calendar: one(heads, 'calendar'),
  colleagues: [],
});

/** The head of a case as it stands; `null` where there is no such case. */
export const caseHead = async (
  { load }: Pick<Dossier, 'load'>,
  stream: StreamKey,
): Promise<HeadOf<'case'> | null> => headsIn((await load([stream])).heads).case;
