import * as z from 'zod';
import type { Case } from '../../case/case.ts';
import { caseRule } from '../../command/command.ts';
import type { Circumstances } from '../../command/circumstances.ts';
import type { CaseEvent } from '../../case/events.ts';
import { isTied } from '../../case/recusal.ts';
import { requireInOrder } from '../../command/dates.ts';
import { PersonId } from '../../people/person.ts';
import { atStage, requireOpen } from '../procedure/open-step.ts';
import { refuse } from '../../refusal/refusal.ts';
import { Reason } from '../../text-field.ts';
import { CalendarDay } from '../../time/calendar-day.ts';
import { reaches } from '../../voting/shares.ts';

/**
 * Who decides (提请县委组织部研究决定): the township committee, or in its place the county, where so
 * many members are tied to the case or have investigated that those left are no quorum (by analogy
 * with Sanctions Law 48).
 */
export const ReferDecisionToCounty = z.strictObject({
  occurredOn: CalendarDay,
  fullMembership: z.int().positive().max(1000),
  /** The members who may not decide: each is tied or has investigated, as the dossier shows. */
  unable: z.array(PersonId).min(1).max(30).readonly(),
  reason: Reason,
});

/** Refuses whoever does not decide in this case: the other body, and who has investigated. */
export const requireDecidingBody = (state: Case, { caller, role }: Circumstances): void => {
  if (role === 'countyOrganizer' && state.decidingBody === 'township')
    refuse('decision-with-the-township');
  if (role === 'townshipCommittee' && state.decidingBody === 'county')
    refuse('decision-with-the-county');
  if (state.people.investigatedBy.includes(caller.personId)) refuse('investigator-may-not-decide');
};

/** Nothing is decided while somebody's recusal is (by analogy with Sanctions Law 47). */
export const requireRecusalsDecided = ({ recusalRequests }: Case): void => {
  if (recusalRequests.length > 0) refuse('recusal-undecided');
};

const referDecisionToCounty = (
  state: Case,
  { fullMembership, unable, reason }: z.infer<typeof ReferDecisionToCounty>,
  circumstances: Circumstances,
): readonly CaseEvent[] => {
  requireInOrder(state.since, circumstances);
  atStage(state, 'atDecision');
  requireOpen(state, 'decision');
  if (state.decidingBody === 'county') refuse('decision-with-the-county');
  const { minimumMembers, present } = circumstances.pack.meeting;
  if (fullMembership < minimumMembers)
    refuse('committee-too-small', { field: 'fullMembership', facts: { minimumMembers } });
  if (new Set(unable).size < unable.length || unable.length > fullMembership)
    refuse('meeting-does-not-add-up', { field: 'unable' });
  const able = unable.findIndex(
    (person) => !state.people.investigatedBy.includes(person) && !isTied(state, person),
  );
  if (able >= 0) refuse('member-may-decide', { field: `unable.${able}` });
  const left = fullMembership - unable.length;
  if (reaches(left, fullMembership, present))
    refuse('committee-not-short', { field: 'unable', facts: { left, fullMembership } });
  return [{ type: 'DecisionReferredToCounty', data: { fullMembership, unable, reason } }];
};

export const decidingBodyRules = {
  ReferDecisionToCounty: caseRule(ReferDecisionToCounty, referDecisionToCounty),
};
