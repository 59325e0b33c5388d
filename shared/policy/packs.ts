import { frozen } from './frozen.ts';
import { statute2026 } from './packs/statute-2026.ts';
import { xingguo2021Trial } from './packs/xingguo-2021-trial.ts';
import type { PolicyPack } from './policy-pack.ts';

/**
 * The packs that ship. A county's own pack is one more entry. The tests check each of them against
 * its schema; a function that starts does not, or every cold start would pay for it.
 */
export const policyPacks: readonly PolicyPack[] = frozen([xingguo2021Trial, statute2026]);

/** The pack of that id, or undefined where there is none. */
export const policyPackOf = (id: string): PolicyPack | undefined =>
  policyPacks.find((pack) => pack.id === id);
