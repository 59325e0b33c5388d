import type { Forum } from '../../../policy/policy-pack.ts';
import type { Case } from '../../case/case.ts';
import type { Delegation, PriorDiscussion } from '../../case/convened-vote.ts';
import { isTied } from '../../case/recusal.ts';
import { requireNotAfter } from '../../command/dates.ts';
import type { AllowedCell } from '../../disposition/lawfulness.ts';
import { refuse } from '../../refusal/refusal.ts';
import type { CalendarDay } from '../../time/calendar-day.ts';

/**
 * By whom an assembly's important matters are discussed first: a village assembly's by the village
 * Party organization (VCOL 28), the collective's by that of the village or the township
 * (农村集体经济组织法 26). No law puts it before the ballot on a recall, which is the villagers' own
 * (VCOL 19); there it is recorded where it was held.
 */
const discussedFirstBy: Readonly<Record<Forum, readonly PriorDiscussion['by'][]>> = {
  votersBallot: [],
  villagersAssembly: ['villageParty'],
  representativeAssembly: ['villageParty'],
  membersAssembly: ['villageParty', 'townshipParty'],
};

/**
 * Refuses an assembly on what no Party organization has discussed first, and a discussion chaired
 * by somebody who is tied to the case.
 */
export const requirePriorDiscussion = (
  state: Case,
  forum: Forum,
  discussion: PriorDiscussion | undefined,
  latest: CalendarDay,
): void => {
  const by = discussedFirstBy[forum];
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
