import * as z from 'zod';
import { BallotCounts } from '../../voting/counts.ts';
import { resultOf } from '../../voting/tally.ts';
import { CalendarDay } from '../../time/calendar-day.ts';
import type { Case } from '../../case/case.ts';
import { caseAndCadreRule, caseRule } from '../../command/command.ts';
import type { Circumstances } from '../../command/circumstances.ts';
import { Document } from '../../document.ts';
import type { CaseEvent } from '../../case/events.ts';
import { atStage, measureAt } from '../procedure/open-step.ts';
import { requireInOrderOf, requireNotAfter } from '../../command/dates.ts';
import { MeasureId } from '../../ids.ts';
import type { ConvenedVote } from '../../case/convened-vote.ts';
import { Person } from '../../people/person.ts';
import { actingPersonOf } from '../../disposition/acting-person.ts';
import { refuse } from '../../refusal/refusal.ts';
import { Reference } from '../../text-field.ts';
import { requireChair, requireTellers, statuteOf } from './convening.ts';
import { asksCharter } from './forum.ts';
import { effectOnCadre } from '../measures/effect-on-cadre.ts';
import { announcementDue } from './announcement.ts';
import { ConveneVote, conveneVote } from './convene-vote.ts';
import { OrderConvening, orderConvening } from './ordered-convening.ts';
import { inquorate, rejected, passed } from './vote-outcome.ts';

export const RecordVote = z.strictObject({
  occurredOn: CalendarDay,
  measureId: MeasureId,
  heldOn: CalendarDay,
  counts: BallotCounts,
  chair: Person,
  tellers: z.array(Person).min(2).max(20).readonly(),
  scan: Document,
  /**
   * Where an ordered resignation is passed while a supervisory investigation runs: the organ's
   * consent (Sanctions Law 52).
   */
  consent: Reference.optional(),
});
export type RecordVote = z.infer<typeof RecordVote>;

const requireCountable = (
  state: Case,
  { meetingOn }: ConvenedVote,
  body: RecordVote,
  circumstances: Circumstances,
): void => {
  requireNotAfter(body.heldOn, circumstances.occurredOn, 'heldOn');
  if (body.heldOn < meetingOn)
    refuse('vote-before-its-day', { field: 'heldOn', facts: { meetingOn } });
  if (body.heldOn > meetingOn)
    refuse('vote-after-its-day', { field: 'heldOn', facts: { meetingOn } });
  requireChair(state, body.chair);
  requireTellers(state, body.tellers);
};

const recordVote = (
  state: Case,
  body: RecordVote,
  circumstances: Circumstances,
): readonly CaseEvent[] => {
  const found = atStage(state, 'atMeasures');
  const measure = measureAt(found, body.measureId, 'awaitingVote');
  requireInOrderOf(state, measure, circumstances);
  const { convened } = measure;
  if (convened === null) return refuse('vote-not-convened');
  requireCountable(state, convened, body, circumstances);
  const { pack } = circumstances;
  const verdict = resultOf(
    convened.forum,
    { ...body.counts, roll: convened.roll },
    pack.vote.forums,
  );
  if (verdict.kind === 'refused') return refuse(verdict.code, { field: 'counts' });
  const { measureId, heldOn, counts, chair, tellers, scan, consent } = body;
  const data = { measureId, heldOn, counts, chair, tellers, scan, statute: statuteOf(pack) };
  const outcomes = { passed, rejected, inquorate };
  const announcement = announcementDue(heldOn, circumstances);
  return outcomes[verdict.result](found, measure, { data, announcement, consent }, circumstances);
};

export const voteRules = {
  ConveneVote: caseRule(ConveneVote, conveneVote, {
    asks: actingPersonOf,
    readsVillage: asksCharter,
  }),
  OrderConvening: caseRule(OrderConvening, orderConvening),
  RecordVote: caseAndCadreRule(RecordVote, recordVote, effectOnCadre),
};
