import * as z from 'zod';
import { CalendarDay } from '../../time/calendar-day.ts';
import type { Cadre } from '../../cadre/cadre.ts';
import type { Case } from '../../case/case.ts';
import { caseAndCadreRule, caseRule } from '../../command/command.ts';
import type { Circumstances } from '../../command/circumstances.ts';
import {
  DisciplineSanction,
  mostOutcomes,
  mostReferrals,
  OutcomeSource,
  ReferralOrgan,
  referralsOf,
} from '../../case/discipline.ts';
import type { CaseEvent } from '../../case/events.ts';
import { requireInOrder, requireNotAfter } from '../../command/dates.ts';
import { refuse } from '../../refusal/refusal.ts';
import { lineOf, Reference } from '../../text-field.ts';
import { SituationCode } from '../../../policy/situation.ts';
import { effectOnCadre } from './effect-on-cadre.ts';
import { barOf, requireCombined } from './sanction.ts';
import { requireReachable } from './sanctioned-person.ts';

/**
 * Discipline (党纪政务处分): this service hands over and records; only the discipline and supervision
 * organs sanction.
 */
export const ReferToDiscipline = z.strictObject({
  occurredOn: CalendarDay,
  to: ReferralOrgan,
  organ: lineOf(100),
  reference: Reference,
});

export const RecordDisciplineOutcome = z.strictObject({
  occurredOn: CalendarDay,
  organ: lineOf(100),
  reference: Reference,
  sanction: DisciplineSanction,
  decidedOn: CalendarDay,
  /** The period that it sets, where it adds up several equal government sanctions (Sanctions Law 15). */
  months: z.int().positive().max(120).optional(),
  source: OutcomeSource,
  /** The situations of this case that the decision dealt with, where it did. */
  situations: z.array(SituationCode).max(8).readonly().default([]),
});
type RecordDisciplineOutcome = z.infer<typeof RecordDisciplineOutcome>;

/**
 * Open from the investigation on, and also after the end, behind the seal: neither withdrawal nor
 * resignation bars it, and what was borne out by then goes with it (domain F1, F20). A paper that is
 * handed in again changes nothing.
 */
const referToDiscipline = (
  state: Case,
  body: z.infer<typeof ReferToDiscipline>,
  circumstances: Circumstances,
): readonly CaseEvent[] => {
  requireInOrder(state.since, circumstances);
  if (state.stage === 'raised' || state.stage === 'returned')
    refuse('step-not-open', { facts: { stage: state.stage } });
  const { to, organ, reference } = body;
  const before = referralsOf(state.discipline);
  if (before.some((one) => one.to === to && one.reference === reference)) return [];
  if (before.length >= mostReferrals)
    refuse('too-many-referrals', { facts: { most: mostReferrals } });
  const situations =
    state.inquiry.substantiated ?? state.opinion.allegations.map((one) => one.situation);
  return [{ type: 'DisciplineReferred', data: { to, organ, reference, situations } }];
};

/**
 * Refuses a decision whose day does not fit to how it is said to have come about. Returns the day
 * since which it may have been recorded.
 */
export const requireSource = (
  { opinion: { raisedOn }, discipline }: Case,
  { source, decidedOn }: Pick<RecordDisciplineOutcome, 'source' | 'decidedOn'>,
): CalendarDay => {
  if (source === 'earlier') {
    if (decidedOn >= raisedOn)
      refuse('sanction-not-earlier', { field: 'decidedOn', facts: { raisedOn } });
    return raisedOn;
  }
  const referredOn = referralsOf(discipline)[0]?.referredOn;
  const since = source === 'organItself' ? raisedOn : referredOn;
  if (since === undefined) return refuse('not-referred', { field: 'source' });
  if (decidedOn < since) refuse('date-out-of-order', { field: 'decidedOn', facts: { since } });
  return since;
};

const requireOwnSituations = (
  { opinion: { allegations } }: Case,
  { situations }: RecordDisciplineOutcome,
): void => {
  const unknown = situations.findIndex(
    (situation) => !allegations.some((one) => one.situation === situation),
  );
  if (unknown >= 0) refuse('situation-not-of-this-case', { field: `situations.${unknown}` });
};

/**
 * A paper that is handed in again changes nothing. May come long before or after the case, whether
 * or not the case handed anything over; once the case is closed it is recorded behind the seal, as
 * an event of its own.
 */
const recordDisciplineOutcome = (
  state: Case,
  body: RecordDisciplineOutcome,
  circumstances: Circumstances,
  cadre: Cadre,
): readonly CaseEvent[] => {
  requireInOrder(requireSource(state, body), circumstances);
  requireNotAfter(body.decidedOn, circumstances.occurredOn, 'decidedOn');
  requireOwnSituations(state, body);
  requireReachable(state, cadre, body);
  const { organ, reference, sanction, decidedOn, months, source, situations } = body;
  const outcomes = state.discipline?.outcomes ?? [];
  if (outcomes.some((one) => one.reference === reference && one.sanction === sanction)) return [];
  if (outcomes.length >= mostOutcomes)
    refuse('too-many-outcomes', { facts: { most: mostOutcomes } });
  const barredUntil = barOf(body, circumstances, cadre);
  requireCombined(outcomes, body, circumstances, cadre);
  return [
    {
      type: 'DisciplineOutcomeRecorded',
      data: {
        organ,
        reference,
        sanction,
        decidedOn,
        barredUntil,
        ...(months !== undefined && { months }),
        source,
        situations,
      },
    },
  ];
};

export const disciplineRules = {
  ReferToDiscipline: caseRule(ReferToDiscipline, referToDiscipline),
  RecordDisciplineOutcome: caseAndCadreRule(
    RecordDisciplineOutcome,
    recordDisciplineOutcome,
    effectOnCadre,
  ),
};
