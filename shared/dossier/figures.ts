import type { Disposition } from '../policy/policy-pack.ts';
import type { Case } from '../domain/case/case.ts';
import type { CountyCode, TownshipCode } from '../domain/people/organization.ts';
import { dispositionsInEffect } from './case-summary.ts';

/** What one closed case adds to the figures of its township. */
export type Counted = {
  readonly county: CountyCode;
  readonly township: TownshipCode;
  readonly dispositions: readonly Disposition[];
};

/**
 * What is counted when a case is closed; `null` for every other act. It counts people, as the
 * county's figures do: a disposition that took effect on both posts of one cadre counts once, two
 * different ones count once each.
 */
export const countedOf = (before: Case | null, after: Case): Counted | null => {
  if (after.stage !== 'closed' || before?.stage === 'closed') return null;
  const dispositions = new Set(dispositionsInEffect(after).map(({ disposition }) => disposition));
  return { county: after.county, township: after.township, dispositions: [...dispositions] };
};
