import * as z from 'zod';
import { CalendarDay } from '../../time/calendar-day.ts';
import type { Case } from '../../case/case.ts';
import { caseRule } from '../../command/command.ts';
import type { Circumstances } from '../../command/circumstances.ts';
import { CommitteeMeeting } from '../../case/committee-meeting.ts';
import type { CaseEvent } from '../../case/events.ts';
import { isPending } from '../../case/measure.ts';
import { postsLeft } from '../../case/posts.ts';
import { requireInOrder, requireNotAfter } from '../../command/dates.ts';
import { mayBeActedFor } from '../../disposition/acting-person.ts';
import { actingPersonsIn } from '../../disposition/definite.ts';
import { atStage } from '../procedure/open-step.ts';
import { refuse } from '../../refusal/refusal.ts';
import { Reason, textOf } from '../../text-field.ts';
import { requireDecidingBody } from './deciding-body.ts';
import { requireCarried } from './quorum.ts';
import { goingBack, requirePending } from './taking-back.ts';

/**
 * Revocation (撤销决定): the committee, together as it decided, takes back what has not taken effect,
 * and decides anew.
 */
export const RevokeDecision = z.strictObject({
  occurredOn: CalendarDay,
  meeting: CommitteeMeeting,
  reason: Reason,
});

/**
 * Reopening (重新调查): facts that nobody knew are investigated, served and heard like the first
 * ones. What is in effect stays.
 */
export const ReopenForNewFacts = z.strictObject({
  occurredOn: CalendarDay,
  learnedOn: CalendarDay,
  facts: textOf(2000),
});

const revokeDecision = (
  state: Case,
  { meeting, reason }: z.infer<typeof RevokeDecision>,
  circumstances: Circumstances,
): readonly CaseEvent[] => {
  requireInOrder(state.since, circumstances);
  requireDecidingBody(state, circumstances);
  const found = atStage(state, 'atFiling', 'atMeasures');
  requirePending(found);
  requireCarried(found, meeting, circumstances);
  return goingBack(
    found,
    {
      by: 'revoked',
      back: { type: 'DecisionRevoked', data: { meeting, reason } },
      isImpossible: (measure) => !mayBeActedFor(found, measure, circumstances),
    },
    circumstances,
  );
};

const reopenForNewFacts = (
  state: Case,
  { learnedOn, facts }: z.infer<typeof ReopenForNewFacts>,
  circumstances: Circumstances,
): readonly CaseEvent[] => {
  requireInOrder(state.since, circumstances);
  requireDecidingBody(state, circumstances);
  requireNotAfter(learnedOn, circumstances.occurredOn, 'learnedOn');
  const found = atStage(state, 'atHearing', 'atDecision', 'atFiling', 'atMeasures');
  if (postsLeft(found).length === 0) refuse('no-post-left');
  return goingBack(
    found,
    { by: 'newFacts', back: { type: 'ReopenedForNewFacts', data: { learnedOn, facts } } },
    circumstances,
  );
};

export const reopeningRules = {
  RevokeDecision: caseRule(RevokeDecision, revokeDecision, {
    asks: (_, { measures }) => actingPersonsIn(measures.filter(isPending)),
  }),
  ReopenForNewFacts: caseRule(ReopenForNewFacts, reopenForNewFacts),
};
