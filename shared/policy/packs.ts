import { PolicyPack } from './policy-pack.ts';
import { statute2026 } from './packs/statute-2026.ts';
import { xingguo2021Trial } from './packs/xingguo-2021-trial.ts';

/** The packs that ship, checked when loaded. A county's own pack is one more entry. */
export const policyPacks: readonly PolicyPack[] = [xingguo2021Trial, statute2026].map((pack) => PolicyPack.parse(pack));

export const defaultPolicyPackId = 'xingguo-2021-trial';

/** The pack of that id, or undefined where there is none. */
export const policyPackOf = (id: string): PolicyPack | undefined => policyPacks.find((pack) => pack.id === id);
