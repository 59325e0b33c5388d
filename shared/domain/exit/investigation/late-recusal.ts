import * as z from 'zod';
import { CalendarDay } from '../../time/calendar-day.ts';
import type { Case } from '../../case/case.ts';
import { caseRule } from '../../command/command.ts';
import type { Circumstances } from '../../command/circumstances.ts';
import type { Evidence } from '../../case/evidence.ts';
import type { CaseEvent } from '../../case/events.ts';
import { RecusalGround } from '../../case/findings.ts';
import { requireInOrder } from '../../command/dates.ts';
import { isPending } from '../../case/measure.ts';
import { PersonId } from '../../people/person.ts';
import { refuse } from '../../refusal/refusal.ts';
import { Reason } from '../../text-field.ts';
import { requireTouchable } from '../procedure/life-event-table.ts';
import { overtaking } from '../../case/posts.ts';

/**
 * Late discovery (domain F17): a recused person's acts are void and their step is gone through
 * again, not the whole case.
 */

export const DiscoverRecusal = z.strictObject({
  occurredOn: CalendarDay,
  personId: PersonId,
  ground: RecusalGround,
  reason: Reason,
});

type Reopens = 'investigation' | 'decision' | null;

/**
 * The earliest step in which the person took part and which is behind the case. `null` where that
 * step still goes on, and where every measure is in effect: what has taken effect is undone by
 * review alone, never by the way.
 */
const stepToRepeat = (state: Case, person: PersonId): Reopens => {
  if (state.stage === 'underInvestigation') return null;
  if (state.stage === 'atMeasures' && !state.measures.some(isPending)) return null;
  if (state.people.investigatedBy.includes(person)) return 'investigation';
  return state.stage === 'atFiling' || state.stage === 'atMeasures' ? 'decision' : null;
};

const discoverRecusal = (
  state: Case,
  body: z.infer<typeof DiscoverRecusal>,
  circumstances: Circumstances,
): readonly CaseEvent[] => {
  requireTouchable('DiscoverRecusal', state);
  requireInOrder(state.since, circumstances);
  const { personId, ground, reason } = body;
  if (state.people.recused.includes(personId)) refuse('already-recused', { field: 'personId' });
  if (!state.people.investigatedBy.includes(personId) && !state.people.decidedBy.includes(personId))
    refuse('took-no-part', { field: 'personId' });
  const isVoided = ({ evidenceId, collectedBy }: Evidence): boolean =>
    collectedBy.includes(personId) &&
    !state.inquiry.voidEvidence.includes(evidenceId) &&
    !state.opinion.allegations.some((allegation) => allegation.evidenceIds.includes(evidenceId));
  const voidedEvidence = state.inquiry.evidence.filter(isVoided).map((one) => one.evidenceId);
  const reopens = stepToRepeat(state, personId);
  const discovered: CaseEvent = {
    type: 'RecusalDiscovered',
    data: { personId, ground, reason, voidedEvidence, reopens },
  };
  if (reopens === null) return [discovered];
  const { run, machineVersion } = state.procedure;
  // Measures that are not in effect yet rest on a void decision.
  const overtaken = state.measures
    .filter(isPending)
    .flatMap((measure) => overtaking(measure, 'recusal'));
  return [
    ...overtaken,
    discovered,
    { type: 'ProcedureRequested', data: { run: run + 1, machineVersion } },
  ];
};

export const recusalRules = { DiscoverRecusal: caseRule(DiscoverRecusal, discoverRecusal) };
