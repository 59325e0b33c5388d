import * as z from 'zod';
import { CountyCode, TownshipCode, VillageCode } from '../people/organization.ts';
import { Charter } from './charter.ts';
import { lineOf } from '../text-field.ts';
import { CorrectedIn, EntryCorrected } from '../timeline/correction.ts';
import { fact } from '../timeline/fact.ts';

const identity = {
  village: VillageCode,
  township: TownshipCode,
  county: CountyCode,
  name: lineOf(60),
};

/** A village in its township and county. */
export const Village = z.strictObject({
  ...identity,
  /** Of the village's collective, in its latest form. */
  charter: Charter.optional(),
  corrections: CorrectedIn.default([]),
});
export type Village = z.infer<typeof Village>;

export const VillageEvent = z.discriminatedUnion('type', [
  fact('VillageRegistered', identity),
  fact('CharterRegistered', { charter: Charter }),
  EntryCorrected,
]);
export type VillageEvent = z.infer<typeof VillageEvent>;

export const evolveVillage = (state: Village | null, event: VillageEvent): Village => {
  if (event.type === 'VillageRegistered') return { ...event.data, corrections: [] };
  if (state === null)
    throw new Error(`a timeline begins with VillageRegistered, not with ${event.type}`);
  if (event.type === 'CharterRegistered') return { ...state, charter: event.data.charter };
  // What it changes is read off the entries: `foldVillage`.
  return state;
};
