import * as z from 'zod';
import { CalendarDay } from '../../time/calendar-day.ts';
import { mostRecusalRequests } from '../../case/case-common.ts';
import type { Case } from '../../case/case.ts';
import { caseRule } from '../../command/command.ts';
import type { Circumstances } from '../../command/circumstances.ts';
import type { Evidence } from '../../case/evidence.ts';
import type { CaseEvent, CaseEventOf } from '../../case/events.ts';
import { RecusalGround } from '../../case/findings.ts';
import { requireInOrder } from '../../command/dates.ts';
import { isPending } from '../../case/measure.ts';
import { PersonId } from '../../people/person.ts';
import { tieToCase } from '../../case/recusal.ts';
import { refuse } from '../../refusal/refusal.ts';
import { Reason } from '../../text-field.ts';
import { atStage } from '../procedure/open-step.ts';
import { requireTouchable, whilePeopleAct } from '../procedure/life-event-table.ts';
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

/** Asked for by the cadre, or by whoever it concerns: recorded by the township or the county. */
export const RequestRecusal = z.strictObject(DiscoverRecusal.shape);

export const DecideRecusal = z.strictObject({
  occurredOn: CalendarDay,
  personId: PersonId,
  granted: z.boolean(),
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

type Discovered = Pick<CaseEventOf<'RecusalDiscovered'>['data'], 'personId' | 'ground' | 'reason'>;

/** What follows from a tie that stands: what the person did is void, and its step is repeated. */
const discovering = (
  state: Case,
  { personId, ground, reason }: Discovered,
): readonly CaseEvent[] => {
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

const tookPart = ({ people }: Case, person: PersonId): boolean =>
  people.investigatedBy.includes(person) || people.decidedBy.includes(person);

const discoverRecusal = (
  state: Case,
  { personId, ground, reason }: z.infer<typeof DiscoverRecusal>,
  circumstances: Circumstances,
): readonly CaseEvent[] => {
  requireTouchable('DiscoverRecusal', state);
  requireInOrder(state.since, circumstances);
  if (state.people.recused.includes(personId)) refuse('already-recused', { field: 'personId' });
  if (!tookPart(state, personId)) refuse('took-no-part', { field: 'personId' });
  return discovering(state, { personId, ground, reason });
};

const requestRecusal = (
  state: Case,
  { personId, ground, reason }: z.infer<typeof RequestRecusal>,
  circumstances: Circumstances,
): readonly CaseEvent[] => {
  atStage(state, ...whilePeopleAct);
  requireInOrder(state.since, circumstances);
  if (tieToCase(state, personId) !== null) refuse('already-recused', { field: 'personId' });
  if (state.recusalRequests.some((one) => one.personId === personId))
    refuse('recusal-already-requested', { field: 'personId' });
  if (state.recusalRequests.length >= mostRecusalRequests)
    refuse('too-many-recusal-requests', { facts: { most: mostRecusalRequests } });
  return [{ type: 'RecusalRequested', data: { personId, ground, reason } }];
};

/**
 * Whoever is asked to keep out does not decide about it (by analogy with Sanctions Law 48). No part
 * need have been taken yet: who is tied may still be asked to.
 */
const decideRecusal = (
  state: Case,
  { personId, granted, reason }: z.infer<typeof DecideRecusal>,
  circumstances: Circumstances,
): readonly CaseEvent[] => {
  atStage(state, ...whilePeopleAct);
  const request =
    state.recusalRequests.find((one) => one.personId === personId) ??
    refuse('recusal-not-requested', { field: 'personId' });
  requireInOrder(
    request.requestedOn > state.since ? request.requestedOn : state.since,
    circumstances,
  );
  if (circumstances.caller.personId === personId) refuse('own-recusal');
  return [
    { type: 'RecusalDecided', data: { personId, granted, reason } },
    ...(granted && !state.people.recused.includes(personId)
      ? discovering(state, { personId, ground: request.ground, reason })
      : []),
  ];
};

export const recusalRules = {
  DiscoverRecusal: caseRule(DiscoverRecusal, discoverRecusal),
  RequestRecusal: caseRule(RequestRecusal, requestRecusal),
  DecideRecusal: caseRule(DecideRecusal, decideRecusal),
};
