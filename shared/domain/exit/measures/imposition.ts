import * as z from 'zod';
import { PostKind, type Disposition } from '../../../policy/policy-pack.ts';
import type { Cadre } from '../../cadre/cadre.ts';
import { addMonths, CalendarDay } from '../../time/calendar-day.ts';
import type { Case } from '../../case/case.ts';
import { caseAndCadreRule, type Circumstances } from '../../command/command.ts';
import { Document } from '../../document.ts';
import type { CaseEvent } from '../../case/events.ts';
import { atStage, measureAt } from '../procedure/open-step.ts';
import { requireInOrderOf } from '../../command/dates.ts';
import { MeasureId, type PostId } from '../../ids.ts';
import { requireLawful, type AllowedCell } from '../../disposition/lawfulness.ts';
import { dispositionNow, type MeasureIn } from '../../case/measure.ts';
import { lowerPostsOf } from '../../cadre/post.ts';
import { Person } from '../../people/person.ts';
import { refuse } from '../../refusal/refusal.ts';
import { Reference } from '../../text-field.ts';
import { effectOnCadre } from './effect-on-cadre.ts';
import { settling } from './settlement.ts';
import { requireNotFrozen } from '../../case/supervision-freeze.ts';

/**
 * Measures (组织实施): what was decided, and where needed voted, is carried out. The server owns
 * the day on which it takes effect.
 */

const command = { occurredOn: CalendarDay, measureId: MeasureId };

export const RecordWarningTalk = z.strictObject({
  ...command,
  talkers: z.array(Person).min(1).max(10).readonly(),
  record: Document,
});
export const ImposeSuspension = z.strictObject({
  ...command,
  /** Whole months; the end date is computed (pack: `suspension`). */
  months: z.int().positive().max(60),
  /** Who acts meanwhile (临时负责人). */
  actingPerson: Person,
  document: Document,
});
export const ImposeDemotion = z.strictObject({ ...command, to: PostKind, document: Document });
export const RemoveFromPost = z.strictObject({
  ...command,
  decision: Reference,
  document: Document,
});
export const DeclareRecall = z.strictObject({ ...command, document: Document });

/**
 * A measure takes effect when it is served, recorded or declared: never before, whatever was voted
 * when.
 */
type Imposed = {
  readonly measure: MeasureIn<'awaitingImposition'>;
  readonly cell: AllowedCell;
  readonly effectiveOn: CalendarDay;
};

const toBeImposed = (
  state: Case,
  body: z.infer<z.ZodObject<typeof command>>,
  disposition: Disposition,
  circumstances: Circumstances,
): Imposed => {
  const measure = measureAt(atStage(state, 'atMeasures'), body.measureId, 'awaitingImposition');
  if (dispositionNow(measure) !== disposition)
    refuse('wrong-measure-for-command', {
      field: 'measureId',
      facts: { disposition: dispositionNow(measure) },
    });
  requireInOrderOf(state, measure, circumstances);
  requireNotFrozen(state, measure);
  const cell = requireLawful(circumstances.pack, disposition, measure.postKind, 'measureId');
  return { measure, cell, effectiveOn: circumstances.occurredOn };
};

const recordWarningTalk = (
  state: Case,
  body: z.infer<typeof RecordWarningTalk>,
  circumstances: Circumstances,
): readonly CaseEvent[] => {
  const { effectiveOn } = toBeImposed(state, body, 'WARNING_TALK', circumstances);
  const { measureId, talkers, record } = body;
  const self = talkers.findIndex((one) => one.personId === state.subject.personId);
  if (self >= 0) refuse('subject-may-not-act-for-themselves', { field: `talkers.${self}` });
  return settling(
    state,
    [{ type: 'WarningTalkHeld', data: { measureId, effectiveOn, talkers, record } }],
    circumstances.occurredOn,
  );
};

type Period = { readonly postId: PostId; readonly from: CalendarDay; readonly until: CalendarDay };

/**
 * A post is suspended by one case at a time (domain F11). Within a case a post has one measure; the
 * cadre's dossier may have been read a moment after the case, with the very suspension in it that
 * somebody else imposes just now.
 */
const requireNotSuspended = (state: Case, cadre: Cadre, { postId, from, until }: Period): void => {
  const other = cadre.suspensions.find(
    (one) =>
      one.caseId !== state.caseId && one.postId === postId && one.from < until && from < one.until,
  );
  if (other !== undefined)
    refuse('suspension-overlaps', {
      field: 'measureId',
      facts: { from: other.from, until: other.until },
    });
};

const imposeSuspension = (
  state: Case,
  body: z.infer<typeof ImposeSuspension>,
  circumstances: Circumstances,
  cadre: Cadre,
): readonly CaseEvent[] => {
  const { measure, cell, effectiveOn } = toBeImposed(state, body, 'SUSPENSION', circumstances);
  const { measureId, months, actingPerson, document } = body;
  const { minimumMonths, maximumTotalMonths } = circumstances.pack.suspension;
  if (months < minimumMonths || months > maximumTotalMonths)
    refuse('suspension-length-not-lawful', {
      field: 'months',
      facts: { minimumMonths, maximumTotalMonths },
    });
  if (actingPerson.personId === state.subject.personId)
    refuse('subject-may-not-act-for-themselves', { field: 'actingPerson' });
  const until = addMonths(effectiveOn, months);
  requireNotSuspended(state, cadre, { postId: measure.postId, from: effectiveOn, until });
  const data = {
    measureId,
    postId: measure.postId,
    effectiveOn,
    until,
    actingPerson,
    legalBasis: cell.legalBasis,
    document,
  };
  return settling(state, [{ type: 'SuspensionImposed', data }], circumstances.occurredOn);
};

const imposeDemotion = (
  state: Case,
  body: z.infer<typeof ImposeDemotion>,
  circumstances: Circumstances,
  cadre: Cadre,
): readonly CaseEvent[] => {
  const { measure, effectiveOn } = toBeImposed(state, body, 'DEMOTION', circumstances);
  const lower = lowerPostsOf[measure.postKind] ?? [];
  if (!lower.includes(body.to))
    refuse('demotion-needs-lower-post', { field: 'to', facts: { lower: lower.join(', ') } });
  const held = cadre.posts.find(
    (one) =>
      one.kind === body.to &&
      one.postId !== measure.postId &&
      one.endedOn === null &&
      (one.termTo === undefined || one.termTo >= effectiveOn),
  );
  if (held !== undefined)
    refuse('post-already-held', { field: 'to', facts: { postId: held.postId } });
  const { measureId, to, document } = body;
  return settling(
    state,
    [
      {
        type: 'DemotionImposed',
        data: { measureId, postId: measure.postId, effectiveOn, to, document },
      },
    ],
    circumstances.occurredOn,
  );
};

const removeFromPost = (
  state: Case,
  body: z.infer<typeof RemoveFromPost>,
  circumstances: Circumstances,
): readonly CaseEvent[] => {
  const { measure, effectiveOn } = toBeImposed(state, body, 'REMOVAL', circumstances);
  const { measureId, decision, document } = body;
  return settling(
    state,
    [
      {
        type: 'RemovedFromPost',
        data: { measureId, postId: measure.postId, effectiveOn, decision, document },
      },
    ],
    circumstances.occurredOn,
  );
};

const declareRecall = (
  state: Case,
  body: z.infer<typeof DeclareRecall>,
  circumstances: Circumstances,
): readonly CaseEvent[] => {
  const { measure, effectiveOn } = toBeImposed(state, body, 'RECALL', circumstances);
  const { measureId, document } = body;
  return settling(
    state,
    [
      {
        type: 'RecallDeclared',
        data: { measureId, postId: measure.postId, effectiveOn, document },
      },
    ],
    circumstances.occurredOn,
  );
};

export const measureRules = {
  RecordWarningTalk: caseAndCadreRule(RecordWarningTalk, recordWarningTalk, effectOnCadre),
  ImposeSuspension: caseAndCadreRule(ImposeSuspension, imposeSuspension, effectOnCadre),
  ImposeDemotion: caseAndCadreRule(ImposeDemotion, imposeDemotion, effectOnCadre),
  RemoveFromPost: caseAndCadreRule(RemoveFromPost, removeFromPost, effectOnCadre),
  DeclareRecall: caseAndCadreRule(DeclareRecall, declareRecall, effectOnCadre),
};
