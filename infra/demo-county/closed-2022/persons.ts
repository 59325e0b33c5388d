import type { Disposition, PostKind } from '../../../shared/policy/policy-pack.ts';
import { mark } from '../cases/officials.ts';
import { elsewhere } from './other-townships.ts';
import { shefu } from './shefu-township.ts';
import type { MatterKey } from './matters.ts';
import type { VillageKey } from './villages.ts';

/**
 * One of the 37: who, where, in which posts, what was found wanting from which day on, and what was
 * done about all of the posts.
 */
export type Row = readonly [
  village: VillageKey,
  name: string,
  posts: readonly PostKind[],
  disposition: Disposition,
  matter: MatterKey,
  raisedOn: string,
];

export type Disposed = {
  readonly personId: string;
  readonly name: string;
  readonly village: VillageKey;
  readonly posts: readonly PostKind[];
  readonly disposition: Disposition;
  readonly matter: MatterKey;
  readonly raisedOn: string;
};

/**
 * The 37, numbered in the order in which they stand: their numbers are what a load that was
 * interrupted knows them by.
 */
export const disposed: readonly Disposed[] = [...shefu, ...elsewhere].map(
  ([village, name, posts, disposition, matter, raisedOn], index) => ({
    personId: `INVENTED-${String(index + 1).padStart(2, '0')}`,
    name: `${name}${mark}`,
    village,
    posts,
    disposition,
    matter,
    raisedOn,
  }),
);
