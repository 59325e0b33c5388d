import type { PostKind } from '../../../shared/policy/policy-pack.ts';
import { mark } from '../cases/officials.ts';
import type { Body } from '../cases/story.ts';
import type { Measure } from './measures.ts';
import type { VillageKey } from './villages.ts';

/** Who acted meanwhile where somebody was suspended: invented, like everybody here. */
const actingIn: Readonly<Partial<Record<VillageKey, string>>> = {
  zhutoubei: '巫春莲',
  tongxi: '吴来福',
  jingtangbian: '朱冬生',
  laoxuping: '方秋香',
  chatingbei: '石新民',
  zhangmulong: '刘细女',
  tianxinwei: '黄土生',
};

export const actingPersonOf = (village: VillageKey) => {
  const name = actingIn[village];
  if (name === undefined) throw new Error(`nobody acts in ${village}`);
  return { personId: `INVENTED-ACTING-${village}`, name: `${name}${mark}` };
};

const besideOf: Readonly<Record<PostKind, PostKind>> = {
  P1: 'P2',
  P2: 'P2',
  V1: 'V2',
  V2: 'V2',
  S: 'S',
  C: 'C',
  E: 'E',
};

/** The posts that somebody holds who may act for the holder of others. */
export const actingPostsFor = (kinds: readonly PostKind[]): readonly PostKind[] =>
  kinds.map((kind) => besideOf[kind]);

/** What was told, decided and carried out of a measure beside its disposition. */
export const particularsOf = ({ disposition, kind, village }: Measure): Body => {
  if (disposition === 'SUSPENSION')
    return { particulars: { months: 3, actingPerson: actingPersonOf(village) } };
  if (disposition === 'DEMOTION') return { particulars: { to: kind === 'E' ? 'E' : 'P2' } };
  return {};
};
