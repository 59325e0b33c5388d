import * as z from 'zod';
import { CalendarDay } from '../../time/calendar-day.ts';
import type { Case } from '../../case/case.ts';
import { caseAndCadreRule, caseRule } from '../../command/command.ts';
import type { Circumstances } from '../../command/circumstances.ts';
import { DisciplineSanction, mostOutcomes } from '../../case/discipline.ts';
import type { CaseEvent } from '../../case/events.ts';
import { requireInOrder, requireNotAfter } from '../../command/dates.ts';
import { isCommitteePost } from '../../cadre/post.ts';
import { refuse } from '../../refusal/refusal.ts';
import { lineOf, Reference } from '../../text-field.ts';
import { effectOnCadre } from './effect-on-cadre.ts';
import { barOf, requireCombined } from './sanction.ts';

/**
 * Discipline (党纪政务处分): this service refers and records; only the discipline and supervision
 * organs sanction.
 */
export const ReferToDiscipline = z.strictObject({
  occurredOn: CalendarDay,
  organ: lineOf(100),
  reference: Reference,
});

export const RecordDisciplineOutcome = z.strictObject({
  occurredOn: CalendarDay,
  organ: lineOf(100),
  reference: Reference,
  sanction: DisciplineSanction,
  decidedOn: CalendarDay,
});

/**
 * Open from the investigation on, and also after the end: neither withdrawal nor resignation bars
 * it, and what was borne out by then goes with it (domain F1, F20).
 */
const referToDiscipline = (
  state: Case,
  body: z.infer<typeof ReferToDiscipline>,
  circumstances: Circumstances,
): readonly CaseEvent[] => {
  requireInOrder(state.since, circumstances);
  if (state.discipline !== null)
    refuse('already-referred', { facts: { referredOn: state.discipline.referredOn } });
  if (state.stage === 'raised' || state.stage === 'returned')
    refuse('step-not-open', { facts: { stage: state.stage } });
  const situations =
    state.inquiry.substantiated ?? state.opinion.allegations.map((one) => one.situation);
  return [
    {
      type: 'DisciplineReferred',
      data: { organ: body.organ, reference: body.reference, situations },
    },
  ];
};

/**
 * A paper that is handed in again changes nothing. May come long after the case is closed: it is
 * recorded behind the seal, as an event of its own.
 */
const recordDisciplineOutcome = (
  state: Case,
  body: z.infer<typeof RecordDisciplineOutcome>,
  circumstances: Circumstances,
): readonly CaseEvent[] => {
  if (state.discipline === null) return refuse('not-referred');
  requireInOrder(state.discipline.referredOn, circumstances);
  requireNotAfter(body.decidedOn, circumstances.occurredOn, 'decidedOn');
  if (state.lifeEvents.diedOn !== null && body.decidedOn > state.lifeEvents.diedOn)
    refuse('sanction-after-death', {
      field: 'decidedOn',
      facts: { diedOn: state.lifeEvents.diedOn },
    });
  const { referredOn } = state.discipline;
  if (body.decidedOn < referredOn)
    refuse('date-out-of-order', { field: 'decidedOn', facts: { since: referredOn } });
  const { organ, reference, sanction, decidedOn } = body;
  if (
    state.discipline.outcomes.some(
      (one) => one.reference === reference && one.sanction === sanction,
    )
  )
    return [];
  if (state.discipline.outcomes.length >= mostOutcomes)
    refuse('too-many-outcomes', { facts: { most: mostOutcomes } });
  const barredUntil = barOf(
    body,
    circumstances,
    state.posts.held.some((post) => isCommitteePost(post.kind)),
  );
  requireCombined(state.discipline.outcomes, body, circumstances);
  return [
    {
      type: 'DisciplineOutcomeRecorded',
      data: { organ, reference, sanction, decidedOn, barredUntil },
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
