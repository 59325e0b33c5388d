import type { Bilingual } from '../../policy/bilingual.ts';

/**
 * What a refusal says beyond its code: the field meant, and the numbers or names that fill its
 * sentence.
 */
export type RefusalDetails = {
  readonly field?: string;
  /** Facts for the sentence, e.g. how many were needed. Never personal data. */
  readonly facts?: Readonly<Record<string, string | number>>;
  /**
   * A day of the law that the case follows, where it is earlier law: it is told by the numbers of
   * that law.
   */
  readonly lawOf?: string;
  /** The policy pack's own refusal: its stable code, article, sentence and lawful route. */
  readonly pack?: {
    readonly code: string;
    readonly article: string;
    readonly sentence: Bilingual;
    readonly lawfulRoute: Bilingual;
  };
};

export type RefusalKind =
  | 'invalid'
  | 'unlawful'
  | 'limit'
  | 'forbidden'
  | 'missing'
  | 'conflict'
  | 'stale';
export type RefusalClass = { readonly kind: RefusalKind; readonly article?: string };

/**
 * No law says how a township committee votes: the pack's `meeting` does, after the rules for
 * appointing cadres.
 */
export const meetingRules = '本机制会议规则；参照干部任免议事规则';
