import type * as z from 'zod';
import { TerminationTrigger } from '../../../policy/policy-pack.ts';
import type { Case, CaseIn } from '../../case/case.ts';
import type { Circumstances } from '../../command/circumstances.ts';
import { beginning } from '../../case/measure-route.ts';
import { measureId, PostId } from '../../ids.ts';
import { requireLawful, requireTrigger, routeOf } from '../../disposition/lawfulness.ts';
import { isTakenBack, motionOf, mustBeDecidedAnew, type Measure } from '../../case/measure.ts';
import type { Post } from '../../cadre/post.ts';
import { hasFoundMore } from '../../case/reopening.ts';
import { refuse } from '../../refusal/refusal.ts';
import { factsOf, isHeavier, isLighter, toldFor } from '../../disposition/severity.ts';
import { Reason, Reference } from '../../text-field.ts';
import { type DefiniteDisposition, statedDisposition } from '../../case/particulars.ts';

/** Decision (研究决定): the township Party committee decides together, and one measure per post. */
export const DecidedMeasure = statedDisposition({
  postId: PostId,
  grounds: Reason,
  /**
   * Reference of the filed supervisory investigation, where a suspension rests on it (Sanctions Law
   * 52).
   */
  supervisoryReference: Reference.optional(),
  /** Demanded for the termination of office: what ends it by operation of law. */
  trigger: TerminationTrigger.optional(),
});
export type DecidedMeasure = z.infer<typeof DecidedMeasure>;

const isVoid = (measure: Measure): boolean =>
  measure.status === 'overtaken' && measure.by === 'recusal';

/** What stood on the post before, apart from what was taken back. */
const standingBefore = (state: Case, onPost: PostId): Measure | undefined =>
  state.measures.findLast((one) => one.postId === onPost && !isTakenBack(one));

/** Whether a measure stood already when the case was reopened for new facts. */
const isOfBefore = ({ measures, reopening }: Case, measure: Measure): boolean =>
  measures.indexOf(measure) < (reopening?.measures ?? 0);

/** Whether the post of a measure that stood before may be decided about once more. */
const mayBeDecidedAnew = (state: CaseIn<'atDecision'>, before: Measure): boolean =>
  state.reopened.some((one) => one.postId === before.postId) ||
  isVoid(before) ||
  (isOfBefore(state, before) && mustBeDecidedAnew(before)) ||
  state.measures.findLast((one) => one.postId === before.postId) !== before;

/**
 * A post is decided about once more where its measure came to nothing or its decision was void or
 * taken back. After a measure was voted down only a lesser one may follow; otherwise none heavier.
 * What was taken back sets no measure, nor does what stood before new facts were found: what was
 * told does.
 */
export const requireAllowedAnew = (
  state: CaseIn<'atDecision'>,
  decided: DecidedMeasure,
  field: string,
  { pack }: Circumstances,
): void => {
  const before = standingBefore(state, decided.postId);
  if (before === undefined || (isOfBefore(state, before) && hasFoundMore(state))) return;
  if (!mayBeDecidedAnew(state, before)) refuse('post-not-reopened', { field: `${field}.postId` });
  const last = motionOf(before);
  const isAllowed =
    before.status === 'votedDown'
      ? isLighter(pack, decided, last)
      : !isHeavier(pack, decided, last);
  if (!isAllowed)
    refuse('only-lesser-measure', {
      field: `${field}.disposition`,
      facts: factsOf('last', last),
    });
};

/**
 * Nobody is worse off for having defended themselves: nothing heavier than what they were told
 * (by analogy with Sanctions Law 43).
 */
export const requireTold = (
  state: CaseIn<'atDecision'>,
  decided: DecidedMeasure,
  field: string,
  { pack }: Circumstances,
): void => {
  const told = toldFor(state.told.intended, decided.postId);
  if (told === null || isHeavier(pack, decided, told))
    refuse('aggravated-after-defence', {
      field: `${field}.disposition`,
      facts: factsOf('told', told),
    });
};

/**
 * The reference that a measure rests on is that of the investigation that this case has recorded,
 * and of no other.
 */
export const requireRecorded = (
  { lifeEvents: { supervision } }: Case,
  { supervisoryReference }: DecidedMeasure,
  field: string,
): void => {
  if (supervisoryReference !== undefined && supervisoryReference !== supervision)
    refuse('supervisory-reference-not-recorded', { field: `${field}.supervisoryReference` });
};

type Decided = {
  readonly decided: DecidedMeasure;
  readonly post: Post;
  readonly number: number;
  readonly field: string;
};

export const measureOf = (
  { decided, post, number, field }: Decided,
  circumstances: Circumstances,
): Measure => {
  const { disposition, grounds, supervisoryReference, trigger } = decided;
  const { particulars }: DefiniteDisposition = decided;
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
    ...(particulars !== undefined && { particulars }),
    route,
    grounds,
    decidedOn: circumstances.occurredOn,
    since: circumstances.occurredOn,
    ...(supervisoryReference !== undefined && { supervisoryReference }),
    ...(trigger !== undefined && { trigger }),
  };
  return beginning(identity, route);
};
