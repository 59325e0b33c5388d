import * as z from 'zod';
import { CountyCode, TownshipCode, VillageCode } from '../people/organization.ts';
import { lineOf } from '../text-field.ts';

/** A village in its township and county. */
export const Village = z.strictObject({
  village: VillageCode,
  township: TownshipCode,
  county: CountyCode,
  name: lineOf(60),
});
export type Village = z.infer<typeof Village>;

export const VillageEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('VillageRegistered'), data: Village }),
]);
export type VillageEvent = z.infer<typeof VillageEvent>;

export const evolveVillage = (_state: Village | null, event: VillageEvent): Village => event.data;
