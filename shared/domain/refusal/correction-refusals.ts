import type { RefusalClass } from './refusal-details.ts';

/** Why a clerical mistake is not corrected so. */
export const correctionRefusals = {
  'entry-not-found': { kind: 'missing' },
  'entry-by-system': { kind: 'conflict' },
  'not-a-clerical-mistake': { kind: 'unlawful', article: '本机制规则（笔误更正）' },
  'nothing-to-correct': { kind: 'invalid' },
  'correction-by-recorder': { kind: 'forbidden', article: '本机制规则（双人更正）' },
  'correction-of-county-entry': { kind: 'forbidden', article: '本机制规则（双人更正）' },
  'correction-of-correction': { kind: 'conflict' },
  'correction-after-seal': { kind: 'conflict' },
  'correction-value-unfit': { kind: 'invalid' },
  'correction-changes-nothing': { kind: 'invalid' },
  'correction-after-recording': { kind: 'invalid' },
  'correction-overtakes-later-entry': { kind: 'conflict' },
  'correction-undoes-silence': { kind: 'unlawful', article: '本机制规则（笔误更正）' },
  'correction-changes-law': { kind: 'unlawful', article: '本机制规则（适用提出意见之日的规定）' },
  'too-many-corrections': { kind: 'limit' },
} as const satisfies Record<string, RefusalClass>;
