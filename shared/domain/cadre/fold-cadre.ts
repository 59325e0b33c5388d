import { corrected, correctionsAmong, type Entry } from '../timeline/correction.ts';
import type { CadreEvent } from './cadre-events.ts';
import type { Cadre } from './cadre.ts';
import { evolveCadre } from './evolve-cadre.ts';
import { evolveVillage, type Village, type VillageEvent } from './village.ts';

export type CadreEntry = Entry<CadreEvent>;
export type VillageEntry = Entry<VillageEvent>;

/** A cadre's dossier from all of its entries, each read as its corrections say. */
export const foldCadre = (entries: readonly CadreEntry[]): Cadre | null => {
  const state = corrected(entries).reduce<Cadre | null>(
    (before, { event }) => evolveCadre(before, event),
    null,
  );
  return state === null ? null : { ...state, corrections: correctionsAmong(entries) };
};

/** A village from all of its entries, each read as its corrections say. */
export const foldVillage = (entries: readonly VillageEntry[]): Village | null => {
  const state = corrected(entries).reduce<Village | null>(
    (before, { event }) => evolveVillage(before, event),
    null,
  );
  return state === null ? null : { ...state, corrections: correctionsAmong(entries) };
};
