import type { Forum, PolicyPack } from '../../../policy/policy-pack.ts';
import type { Case } from '../../case/case.ts';
import type { Delegation, PriorDiscussion } from '../../case/convened-vote.ts';
import { isTied } from '../../case/recusal.ts';
import { requireNotAfter } from '../../command/dates.ts';
import type { AllowedCell } from '../../disposition/lawfulness.ts';
import { refuse } from '../../refusal/refusal.ts';
import type { CalendarDay } from '../../time/calendar-day.ts';

/**
 * Refuses an assembly on what no Party organization has discussed first, where the law of the case
 * asks for that (VCOL 28; 农村集体经济组织法 26; pack: `discussedFirst`), and a discussion chaired by
 * somebody who is tied to the case.
 */
export const requirePriorDiscussion = (
  state: Case,
  forum: Forum,
  discussion: PriorDiscussion | undefined,
  { pack, latest }: { readonly pack: PolicyPack; readonly latest: CalendarDay },
): void => {
  const by = pack.vote.discussedFirst[forum] ?? [];
  if (by.length > 0 && (discussion === undefined || !by.includes(discussion.by)))
    refuse('prior-discussion-missing', { field: 'priorDiscussion', facts: { forum } });
  if (discussion === undefined) return;
  requireNotAfter(discussion.heldOn, latest, 'priorDiscussion.heldOn');
  if (isTied(state, discussion.chair.personId))
    refuse('chair-must-be-recused', { field: 'priorDiscussion.chair' });
};

/**
 * Refuses the representatives what the villagers' assembly has not delegated to them, but for what
 * the law itself names them for (VCOL 29; pack: `delegated`).
 */
export const requireDelegation = (
  { delegated }: AllowedCell,
  forum: Forum,
  delegation: Delegation | undefined,
  latest: CalendarDay,
): void => {
  if (delegation !== undefined)
    requireNotAfter(delegation.resolvedOn, latest, 'delegation.resolvedOn');
  if (forum === 'representativeAssembly' && delegated === true && delegation === undefined)
    refuse('delegation-missing', { field: 'delegation' });
};
