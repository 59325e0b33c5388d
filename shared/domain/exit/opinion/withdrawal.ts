import * as z from 'zod';
import type { Cadre } from '../../cadre/cadre.ts';
import { CalendarDay } from '../../time/calendar-day.ts';
import type { Case } from '../../case/case.ts';
import type { Circumstances } from '../../command/circumstances.ts';
import type { CaseEvent } from '../../case/events.ts';
import { atStage } from '../procedure/open-step.ts';
import { requireInOrder } from '../../command/dates.ts';
import { wasRaisedFor } from '../../case/raised-for.ts';
import { refuse } from '../../refusal/refusal.ts';
import { Reason } from '../../text-field.ts';

export const WithdrawCase = z.strictObject({ occurredOn: CalendarDay, reason: Reason });

/**
 * A village organization takes back or rewrites nothing that the township has said, nor either of
 * them what the county has; the township answers for its villages too (domain F20).
 */
export const requireOwn = (state: Case, { caller }: Circumstances): void => {
  if (!wasRaisedFor(state, caller)) refuse('raised-by-another-organization');
};

/**
 * Before the decision only; what was found stays in the dossier and bars no referral. Not the first
 * time on this cadre, it says so (domain F20).
 */
export const withdrawCase = (
  state: Case,
  body: z.infer<typeof WithdrawCase>,
  circumstances: Circumstances,
  { withdrawals }: Cadre,
): readonly CaseEvent[] => {
  requireOwn(state, circumstances);
  requireInOrder(state.since, circumstances);
  if (state.people.decidedBy.length > 0) refuse('withdrawal-after-decision');
  atStage(state, 'raised', 'returned', 'underInvestigation', 'atHearing', 'atDecision');
  return [
    {
      type: 'CaseWithdrawn',
      data: {
        reason: body.reason,
        ...(withdrawals.length > 0 && { withdrawnBefore: withdrawals.length }),
      },
    },
  ];
};
