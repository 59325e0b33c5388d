import { frozen } from './frozen.ts';
import { statute2018, versionsOf2018 } from './packs/statute-2018.ts';
import { statute2026 } from './packs/statute-2026.ts';
import { xingguo2021Trial2018 } from './packs/xingguo-2021-trial-2018.ts';
import { xingguo2021Trial } from './packs/xingguo-2021-trial.ts';
import type { PolicyPack } from './policy-pack.ts';

/**
 * The packs that the opinions of today may follow. A county's own pack is one more entry. The tests
 * check each of them against its schema; a function that starts does not, or every cold start would
 * pay for it.
 */
export const policyPacks: readonly PolicyPack[] = frozen([xingguo2021Trial, statute2026]);

const once = (make: () => PolicyPack): (() => PolicyPack) => {
  let made: PolicyPack | undefined;
  return () => (made ??= frozen(make()));
};

const inVersions = (make: (version: number) => PolicyPack): readonly (() => PolicyPack)[] =>
  Array.from({ length: versionsOf2018 }, (_, index) => once(() => make(index + 1)));

/** The packs over earlier law, by their versions; each is made when a case of its days comes up. */
const earlierPacks: ReadonlyMap<string, readonly (() => PolicyPack)[]> = new Map([
  ['xingguo-2021-trial-2018', inVersions(xingguo2021Trial2018)],
  ['statute-2018', inVersions(statute2018)],
]);

/** Every pack that some case follows, the newest version of an id first. */
export const everyPolicyPack = (): readonly PolicyPack[] => [
  ...policyPacks,
  ...[...earlierPacks.values()].flatMap((versions) => versions.map((pack) => pack()).toReversed()),
];

/** The pack of that id, its newest version where none is named; undefined where there is none. */
export const policyPackOf = (id: string, version?: number): PolicyPack | undefined => {
  const current = policyPacks.find((pack) => pack.id === id);
  if (current !== undefined)
    return version === undefined || version === current.version ? current : undefined;
  const versions = earlierPacks.get(id) ?? [];
  return versions[(version ?? versions.length) - 1]?.();
};

/** A pack as cases are pinned to it. */
type Pinned = { readonly id: string; readonly version?: number };

/** The very pack that a case is pinned to; throws where it does not ship. */
export const pinnedPack = ({ id, version }: Pinned): PolicyPack => {
  const pack = policyPackOf(id, version);
  if (pack === undefined) throw new Error(`no policy pack ${id}, version ${version ?? 'any'}`);
  return pack;
};

/**
 * The pack that counts for an opinion of that day, going back from the one that counts today: a case
 * follows the law of the day of its opinion. Before the earliest, that one; no opinion is taken then.
 */
export const packInForceOn = (day: string, current: PolicyPack): PolicyPack => {
  const { inForce, predecessor } = current;
  return day >= inForce.from || predecessor === undefined
    ? current
    : packInForceOn(day, pinnedPack(predecessor));
};

/** The pack that a case is pinned to; for `null` the one that counts on that day. */
export const packsGoingBackFrom =
  (current: PolicyPack) =>
  (pinned: Pinned | null, on: string): PolicyPack =>
    pinned === null ? packInForceOn(on, current) : pinnedPack(pinned);
