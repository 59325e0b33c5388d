import type { RefusalCode } from '../../domain/refusal/refusal.ts';
import type { Bilingual } from '../../policy/bilingual.ts';

/**
 * What a refusal says, and what may lawfully be done instead. `{fact}` stands for a fact; `[…]` is
 * left out where its fact is not known.
 */
export type RefusalText = { readonly sentence: Bilingual; readonly lawfulRoute?: Bilingual };
export type RefusalTexts = Partial<Readonly<Record<RefusalCode, RefusalText>>>;
