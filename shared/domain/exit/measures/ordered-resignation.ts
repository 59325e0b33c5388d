import * as z from 'zod';
import { CalendarDay } from '../../time/calendar-day.ts';
import type { Case } from '../../case/case.ts';
import { caseAndCadreRule, caseRule } from '../../command/command.ts';
import type { Circumstances } from '../../command/circumstances.ts';
import { deadlineOf, dueOf } from '../../time/deadline.ts';
import { Document } from '../../document.ts';
import type { CaseEvent } from '../../case/events.ts';
import { atStage, measureAt } from '../procedure/open-step.ts';
import { requireInOrderOf } from '../../command/dates.ts';
import { MeasureId } from '../../ids.ts';
import { consequenceOfRefusal, needsVote, requireLawful } from '../../disposition/lawfulness.ts';
import type { MeasureIn } from '../../case/measure.ts';
import { refuse } from '../../refusal/refusal.ts';
import { Reason, Reference } from '../../text-field.ts';
import { effectOnCadre } from './effect-on-cadre.ts';
import { settling } from './settlement.ts';
import { consentIn, requireConsent } from '../../case/supervision-freeze.ts';

/**
 * Ordered resignation (责令辞职): the order, and the cadre's answer to it within the pack's period.
 */

const command = { occurredOn: CalendarDay, measureId: MeasureId };

export const OrderResignation = z.strictObject({ ...command, document: Document });
export const RecordResignation = z.strictObject({
  ...command,
  letter: Document,
  /** The supervisory organ's consent, demanded while its investigation runs (Sanctions Law 52). */
  consent: Reference.optional(),
});
export const RecordRefusal = z.strictObject({ ...command, statement: Reason });

const orderResignation = (
  state: Case,
  body: z.infer<typeof OrderResignation>,
  circumstances: Circumstances,
): readonly CaseEvent[] => {
  const measure = measureAt(
    atStage(state, 'atMeasures'),
    body.measureId,
    'awaitingImposition',
    'awaitingResignation',
  );
  if (measure.status === 'awaitingResignation')
    return refuse('resignation-already-ordered', { facts: { answerBy: measure.answerBy } });
  if (measure.disposition !== 'ORDERED_RESIGNATION' || measure.afterRefusal !== undefined)
    refuse('wrong-measure-for-command', { field: 'measureId' });
  requireInOrderOf(state, measure, circumstances);
  const { pack, calendar, occurredOn } = circumstances;
  const deadline = dueOf({ rule: deadlineOf(pack, 'resignation'), anchor: occurredOn, calendar });
  const leadsTo = consequenceOfRefusal(pack, measure.postKind);
  return [
    {
      type: 'ResignationOrdered',
      data: { measureId: body.measureId, deadline, leadsTo, document: body.document },
    },
  ];
};

const ordered = (
  state: Case,
  body: z.infer<z.ZodObject<typeof command>>,
  circumstances: Circumstances,
): MeasureIn<'awaitingResignation'> => {
  const found = atStage(state, 'atMeasures');
  const before = found.measures.find((one) => one.measureId === body.measureId);
  if (before?.status === 'awaitingImposition' && before.disposition === 'ORDERED_RESIGNATION')
    return refuse('resignation-not-ordered');
  const measure = measureAt(found, body.measureId, 'awaitingResignation');
  requireInOrderOf(state, measure, circumstances);
  return measure;
};

/**
 * On a Party post the resignation takes effect at once; on an elected post an assembly has to pass
 * it (VCOL 20).
 */
const recordResignation = (
  state: Case,
  body: z.infer<typeof RecordResignation>,
  circumstances: Circumstances,
): readonly CaseEvent[] => {
  const measure = ordered(state, body, circumstances);
  requireConsent(state, body.consent);
  const cell = requireLawful(
    circumstances.pack,
    'ORDERED_RESIGNATION',
    measure.postKind,
    'measureId',
  );
  const needsApproval = needsVote(cell, undefined);
  const { measureId, postId } = measure;
  const { occurredOn } = circumstances;
  const given: CaseEvent = {
    type: 'ResignationGiven',
    data: { measureId, letter: body.letter, needsApproval, ...consentIn(body) },
  };
  return needsApproval
    ? [given]
    : settling(
        state,
        [
          given,
          { type: 'ResignationTookEffect', data: { measureId, postId, effectiveOn: occurredOn } },
        ],
        occurredOn,
      );
};

/**
 * Said by the cadre, it is a refusal at any time. Silence is none while a supervisory investigation
 * runs, in which nobody may resign without consent (`lateUnderSupervision`).
 */
const recordRefusal = (
  state: Case,
  body: z.infer<typeof RecordRefusal>,
  circumstances: Circumstances,
): readonly CaseEvent[] => {
  const measure = ordered(state, body, circumstances);
  const leadsTo = consequenceOfRefusal(circumstances.pack, measure.postKind);
  const refused: CaseEvent = {
    type: 'ResignationRefused',
    data: { measureId: measure.measureId, leadsTo, statement: body.statement },
  };
  return settling(state, [refused], circumstances.occurredOn);
};

export const resignationRules = {
  OrderResignation: caseRule(OrderResignation, orderResignation),
  RecordResignation: caseAndCadreRule(RecordResignation, recordResignation, effectOnCadre),
  RecordRefusal: caseRule(RecordRefusal, recordRefusal),
};
