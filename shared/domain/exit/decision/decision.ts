import * as z from 'zod';
import { Disposition, TerminationTrigger } from '../../../policy/policy-pack.ts';
import { CalendarDay } from '../../time/calendar-day.ts';
import type { Case, CaseIn } from '../../case/case.ts';
import { caseRule, type Circumstances } from '../../command/command.ts';
import { Clarification } from '../../case/event-data.ts';
import type { CaseEvent } from '../../case/events.ts';
import { beginning } from '../../case/measure-route.ts';
import { atStage, requireOpen } from '../procedure/open-step.ts';
import { requireInOrder } from '../../command/dates.ts';
import { measureId, PostId } from '../../ids.ts';
import { requireLawful, requireTrigger, routeOf } from '../../disposition/lawfulness.ts';
import { dispositionNow, isDecided, mostMeasures, type Measure } from '../../case/measure.ts';
import { CommitteeMeeting } from '../../case/committee-meeting.ts';
import { lowerPostsOf, type Post } from '../../cadre/post.ts';
import { refuse } from '../../refusal/refusal.ts';
import { isHeavier, isLighter, substantiatedIn, toldFor } from '../../disposition/severity.ts';
import { Reason, Reference } from '../../text-field.ts';
import { requireCarried } from './quorum.ts';
import { postsLeft } from '../../case/posts.ts';
import { mustBeReferred } from '../../case/referral-duty.ts';
import { mustBeFiled } from './filing.ts';

/** Decision (研究决定): the township Party committee decides together, and one measure per post. */

const DecidedMeasure = z.strictObject({
  postId: PostId,
  disposition: Disposition,
  grounds: Reason,
  /**
   * Reference of the filed supervisory investigation, where a suspension rests on it (Sanctions Law
   * 52).
   */
  supervisoryReference: Reference.optional(),
  /** Demanded for the termination of office: what ends it by operation of law. */
  trigger: TerminationTrigger.optional(),
});
type DecidedMeasure = z.infer<typeof DecidedMeasure>;

export const DecideDisposition = z.strictObject({
  occurredOn: CalendarDay,
  meeting: CommitteeMeeting,
  measures: z.array(DecidedMeasure).min(1).max(10).readonly(),
});
export const DecideNoMeasure = z.strictObject({
  occurredOn: CalendarDay,
  meeting: CommitteeMeeting,
  grounds: Reason,
  /**
   * Demanded where nothing was borne out: the cadre's name is cleared in writing (Sanctions Law
   * 53).
   */
  clarification: Clarification.optional(),
});
export const ReturnToInvestigation = z.strictObject({ occurredOn: CalendarDay, reason: Reason });

const atDecision = (state: Case, circumstances: Circumstances): CaseIn<'atDecision'> => {
  requireInOrder(state.since, circumstances);
  if (state.people.investigatedBy.includes(circumstances.caller.personId))
    refuse('investigator-may-not-decide');
  const found = atStage(state, 'atDecision');
  requireOpen(state, 'decision');
  return found;
};

const isVoid = (measure: Measure): boolean =>
  measure.status === 'overtaken' && measure.by === 'recusal';

/**
 * A post is decided about once more where its measure came to nothing or its decision was void.
 * After a measure was voted down only a lesser one may follow; otherwise none heavier.
 */
const requireAllowedAnew = (
  state: CaseIn<'atDecision'>,
  decided: DecidedMeasure,
  field: string,
  { pack }: Circumstances,
): void => {
  const before = state.measures.findLast((one) => one.postId === decided.postId);
  if (before === undefined) return;
  const reopened = state.reopened.find((one) => one.postId === decided.postId);
  if (reopened === undefined && !isVoid(before))
    refuse('post-not-reopened', { field: `${field}.postId` });
  const last = dispositionNow(before);
  const isAllowed =
    reopened?.after === 'votedDown'
      ? isLighter(pack, decided.disposition, last)
      : !isHeavier(pack, decided.disposition, last);
  if (!isAllowed) refuse('only-lesser-measure', { field: `${field}.disposition`, facts: { last } });
};

/**
 * While a supervisory investigation runs the unit itself sanctions nobody; it may suspend
 * (Sanctions Law 52).
 */
const requireUnfrozen = (state: Case, { disposition }: DecidedMeasure, field: string): void => {
  if (
    state.lifeEvents.supervision !== null &&
    disposition !== 'SUSPENSION' &&
    disposition !== 'TERMINATION'
  )
    refuse('frozen-by-supervision', { field: `${field}.disposition` });
};

/**
 * Nobody is worse off for having defended themselves: nothing heavier than what they were told
 * (Sanctions Law 43).
 */
const requireTold = (
  state: CaseIn<'atDecision'>,
  decided: DecidedMeasure,
  field: string,
  { pack }: Circumstances,
): void => {
  const told = toldFor(state.told.intended, decided.postId);
  if (told === null || isHeavier(pack, decided.disposition, told))
    refuse('aggravated-after-defence', {
      field: `${field}.disposition`,
      facts: { told: told ?? 'none' },
    });
};

/**
 * A reference that frees a suspension from the vote is that of the investigation that this case has
 * recorded, and of no other.
 */
const requireRecorded = (
  { lifeEvents: { supervision } }: Case,
  { supervisoryReference }: DecidedMeasure,
  field: string,
): void => {
  if (supervisoryReference !== undefined && supervisoryReference !== supervision)
    refuse('supervisory-reference-not-recorded', { field: `${field}.supervisoryReference` });
};

/** A demotion to nothing but a kind of post that is held already could never be carried out. */
const requireLowerPost = (
  state: Case,
  { disposition }: DecidedMeasure,
  post: Post,
  field: string,
): void => {
  if (disposition !== 'DEMOTION') return;
  const lower = lowerPostsOf[post.kind] ?? [];
  const held = postsLeft(state).find((one) => one !== post && lower.includes(one.kind));
  if (held !== undefined && lower.length === 1)
    refuse('post-already-held', { field: `${field}.disposition`, facts: { postId: held.postId } });
};

type Decided = {
  readonly decided: DecidedMeasure;
  readonly post: Post;
  readonly number: number;
  readonly field: string;
};

const measureOf = (
  { decided, post, number, field }: Decided,
  circumstances: Circumstances,
): Measure => {
  const { disposition, grounds, supervisoryReference, trigger } = decided;
  const cell = requireLawful(circumstances.pack, disposition, post.kind, `${field}.disposition`);
  if (cell.requires === 'supervisoryInvestigation' && supervisoryReference === undefined)
    refuse('supervisory-reference-required', { field: `${field}.supervisoryReference` });
  requireTrigger(cell, trigger, `${field}.trigger`);
  const route = routeOf(cell, supervisoryReference);
  const identity = {
    measureId: measureId(number),
    postId: post.postId,
    postKind: post.kind,
    disposition,
    route,
    grounds,
    decidedOn: circumstances.occurredOn,
    since: circumstances.occurredOn,
    ...(supervisoryReference !== undefined && { supervisoryReference }),
    ...(trigger !== undefined && { trigger }),
  };
  return beginning(identity, route);
};

const decideDisposition = (
  state: Case,
  body: z.infer<typeof DecideDisposition>,
  circumstances: Circumstances,
): readonly CaseEvent[] => {
  const found = atDecision(state, circumstances);
  if (substantiatedIn(found.findings).length === 0)
    refuse('nothing-substantiated', { field: 'measures' });
  const postIds = body.measures.map((one) => one.postId);
  if (new Set(postIds).size < postIds.length) refuse('one-measure-per-post', { field: 'measures' });
  if (state.measures.length + postIds.length > mostMeasures)
    refuse('too-many-measures', { field: 'measures', facts: { most: mostMeasures } });
  const measures = body.measures.map((decided, index) => {
    const field = `measures.${index}`;
    const post =
      postsLeft(state).find((one) => one.postId === decided.postId) ??
      refuse('post-not-found', { field: `${field}.postId` });
    const measure = measureOf(
      { decided, post, number: state.measures.length + index + 1, field },
      circumstances,
    );
    requireRecorded(state, decided, field);
    requireUnfrozen(state, decided, field);
    requireLowerPost(state, decided, post, field);
    requireAllowedAnew(found, decided, field, circumstances);
    requireTold(found, decided, field, circumstances);
    return measure;
  });
  requireCarried(state, body.meeting, circumstances);
  return [
    {
      type: 'DispositionDecided',
      data: {
        meeting: body.meeting,
        measures,
        toBeFiled: mustBeFiled(state.posts.held, measures, circumstances.pack),
      },
    },
  ];
};

const decideNoMeasure = (
  state: Case,
  body: z.infer<typeof DecideNoMeasure>,
  circumstances: Circumstances,
): readonly CaseEvent[] => {
  const found = atDecision(state, circumstances);
  const { meeting, grounds, clarification } = body;
  const isUnfounded = substantiatedIn(found.findings).length === 0;
  if (isUnfounded && clarification === undefined)
    refuse('clarification-required', { field: 'clarification' });
  if (!isUnfounded && clarification !== undefined)
    refuse('clarification-not-due', { field: 'clarification' });
  if (mustBeReferred(state)) refuse('refer-to-discipline-first');
  requireCarried(state, meeting, circumstances);
  return clarification === undefined
    ? [{ type: 'NoMeasureDecided', data: { meeting, grounds } }]
    : [{ type: 'OpinionFoundUnfounded', data: { meeting, grounds, clarification } }];
};

/**
 * The steps from the investigation on are gone through again, under a new run. What the law itself
 * ended meanwhile (`trigger`) was no decision.
 */
const returnToInvestigation = (
  state: Case,
  body: z.infer<typeof ReturnToInvestigation>,
  circumstances: Circumstances,
): readonly CaseEvent[] => {
  atDecision(state, circumstances);
  if (state.measures.some(isDecided)) refuse('decided-before');
  const { run, machineVersion } = state.procedure;
  return [
    { type: 'ReturnedToInvestigation', data: { reason: body.reason } },
    { type: 'ProcedureRequested', data: { run: run + 1, machineVersion } },
  ];
};

export const decisionRules = {
  DecideDisposition: caseRule(DecideDisposition, decideDisposition),
  DecideNoMeasure: caseRule(DecideNoMeasure, decideNoMeasure),
  ReturnToInvestigation: caseRule(ReturnToInvestigation, returnToInvestigation),
};
