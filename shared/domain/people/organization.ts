import * as z from 'zod';

// Administrative division codes nest: a county's 6 digits begin its townships' 9, and those begin
// their villages' 12.

/** A county, by its 6-digit administrative division code. */
export const CountyCode = z
  .string()
  .regex(/^[1-9]\d{5}$/)
  .brand('CountyCode')
  .meta({ examples: ['360732'] });
export type CountyCode = z.infer<typeof CountyCode>;

/** A township, by its 9-digit administrative division code. */
export const TownshipCode = z
  .string()
  .regex(/^[1-9]\d{8}$/)
  .brand('TownshipCode')
  .meta({ examples: ['360732101'] });
export type TownshipCode = z.infer<typeof TownshipCode>;

/** A village, by its 12-digit administrative division code. */
export const VillageCode = z
  .string()
  .regex(/^[1-9]\d{11}$/)
  .brand('VillageCode')
  .meta({ examples: ['360732101201'] });
export type VillageCode = z.infer<typeof VillageCode>;

/** Any of the three, as it stands in a person's scope. */
export const OrganizationCode = z.union([CountyCode, TownshipCode, VillageCode]);
export type OrganizationCode = z.infer<typeof OrganizationCode>;

export const townshipOf = (village: VillageCode): TownshipCode =>
  TownshipCode.parse(village.slice(0, 9));
export const countyOf = (code: TownshipCode | VillageCode): CountyCode =>
  CountyCode.parse(code.slice(0, 6));

/** Whether `inner` is `outer` or lies within it. */
export const liesWithin = (inner: OrganizationCode, outer: OrganizationCode): boolean =>
  inner.startsWith(outer);
