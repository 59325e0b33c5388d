import * as z from 'zod';
import { CalendarDay } from '../../time/calendar-day.ts';
import type { Case } from '../../case/case.ts';
import { caseRule } from '../../command/command.ts';
import type { Circumstances } from '../../command/circumstances.ts';
import { Document } from '../../document.ts';
import type { CaseEvent } from '../../case/events.ts';
import { atStage, measureAt } from '../procedure/open-step.ts';
import { requireInOrderOf, requireNotAfter } from '../../command/dates.ts';
import { MeasureId } from '../../ids.ts';
import type { Measure } from '../../case/measure.ts';
import { Petition, petitionReaches } from '../../voting/petition.ts';
import { refuse } from '../../refusal/refusal.ts';
import { Reason, textOf } from '../../text-field.ts';

/**
 * Petition (罢免要求): the villagers themselves must ask for a recall, with reasons, and the cadre
 * may answer (VCOL 19).
 */

export const RecordPetition = z.strictObject({
  occurredOn: CalendarDay,
  measureId: MeasureId,
  submittedOn: CalendarDay,
  petition: Petition,
  reasons: Reason,
  /** Whether the cadre was given the chance to answer the petition. */
  defenceOffered: z.boolean(),
  defence: textOf(4000).optional(),
  document: Document,
});

/**
 * Nobody asks for a recall from a term that has not begun, nor for facts that are still to come.
 */
export const requireGrounds = (
  { posts: { held: posts }, opinion: { allegations } }: Case,
  { postId }: Measure,
  submittedOn: CalendarDay,
): void => {
  const firstFact = allegations
    .map(({ factsOn }) => factsOn)
    .toSorted()
    .slice(0, 1);
  const term = posts.filter((post) => post.postId === postId).map(({ termFrom }) => termFrom);
  const since = [...firstFact, ...term].toSorted().findLast((day) => submittedOn < day);
  if (since !== undefined)
    refuse('petition-before-its-grounds', { field: 'submittedOn', facts: { since } });
};

const recordPetition = (
  state: Case,
  body: z.infer<typeof RecordPetition>,
  circumstances: Circumstances,
): readonly CaseEvent[] => {
  const measure = measureAt(atStage(state, 'atMeasures'), body.measureId, 'awaitingPetition');
  requireInOrderOf(state, measure, circumstances);
  requireNotAfter(body.submittedOn, circumstances.occurredOn, 'submittedOn');
  requireGrounds(state, measure, body.submittedOn);
  if (!body.defenceOffered) refuse('defence-not-offered', { field: 'defenceOffered' });
  const verdict = petitionReaches(body.petition, circumstances.pack.petition);
  if (verdict.kind === 'refused') return refuse(verdict.code, { field: 'petition' });
  if (!verdict.reached) return refuse('petition-too-small', { field: 'petition' });
  const { measureId, petition, submittedOn, reasons, defence, document } = body;
  return [
    {
      type: 'PetitionRecorded',
      data: {
        measureId,
        petition,
        submittedOn,
        reasons,
        ...(defence !== undefined && { defence }),
        document,
      },
    },
  ];
};

export const petitionRules = { RecordPetition: caseRule(RecordPetition, recordPetition) };
