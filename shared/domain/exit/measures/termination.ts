import * as z from 'zod';
import type { TerminationTrigger } from '../../../policy/policy-pack.ts';
import { CalendarDay, compareDays, yearOf } from '../../time/calendar-day.ts';
import type { Case } from '../../case/case.ts';
import { caseAndCadreRule } from '../../command/command.ts';
import type { Circumstances } from '../../command/circumstances.ts';
import { deadlineOf, dueOf } from '../../time/deadline.ts';
import { TerminationProof } from '../../case/event-data.ts';
import type { CaseEvent } from '../../case/events.ts';
import { requireInOrder, requireNotAfter } from '../../command/dates.ts';
import { measureId, PostId } from '../../ids.ts';
import { requireLawful, requireTrigger } from '../../disposition/lawfulness.ts';
import { isPending, type Measure } from '../../case/measure.ts';
import type { Post } from '../../cadre/post.ts';
import { refuse } from '../../refusal/refusal.ts';
import { effectOnCadre } from './effect-on-cadre.ts';
import { requireTouchable } from '../procedure/life-event-table.ts';
import { endingWithout, goingOn, overtaking, postsLeft } from '../../case/posts.ts';
import { settling } from './settlement.ts';

/**
 * Termination of office (职务终止): the law itself ends a post; nobody votes on it and no pending
 * vote holds it up (VCOL 22, 38).
 */

export const DeclareTermination = z.strictObject({
  occurredOn: CalendarDay,
  postId: PostId,
  proof: TerminationProof,
  ...goingOn,
});

/**
 * Two failed appraisals end a post only if they are the last two, held one after the other in
 * quorate sittings within the present term (VCOL 38; domain: a streak does not cross terms), and no
 * earlier than on the day of the second. There is one every year at least, held in it or in the
 * next, so a year left out between them means one that was not told.
 */
const areConsecutiveFailures = (
  { appraisals = [], triggeredOn }: TerminationProof,
  post: Post,
): boolean => {
  const counted = appraisals
    .filter((one) => one.isQuorate && one.heldOn >= post.termFrom)
    .toSorted((one, other) => compareDays(one.heldOn, other.heldOn));
  const [before, last] = counted.slice(-2);
  if (before === undefined || last === undefined) return false;
  const isNext = last.heldOn > before.heldOn && [0, 1].includes(last.year - before.year);
  const areInTheirYear = [before, last].every(({ year, heldOn }) =>
    [0, 1].includes(yearOf(heldOn) - year),
  );
  return (
    areInTheirYear &&
    before.grade === 'incompetent' &&
    last.grade === 'incompetent' &&
    isNext &&
    triggeredOn >= last.heldOn
  );
};

/**
 * What only a court can find: neither a detention is a sentence nor a doctor's note a finding of
 * incapacity (Civil Code 24).
 */
const courtsTriggers: readonly TerminationTrigger[] = ['criminalSentence', 'lossOfCapacity'];

const courtOf = ({ court }: TerminationProof): string =>
  court ?? refuse('trigger-proof-insufficient', { field: 'proof.court' });

export const requireProof = (
  proof: TerminationProof,
  post: Post,
  { occurredOn }: Circumstances,
): void => {
  requireNotAfter(proof.triggeredOn, occurredOn, 'proof.triggeredOn');
  proof.appraisals?.forEach((one, index) =>
    requireNotAfter(one.heldOn, occurredOn, `proof.appraisals.${index}.heldOn`),
  );
  if (proof.triggeredOn < post.termFrom)
    refuse('date-out-of-order', { field: 'proof.triggeredOn', facts: { since: post.termFrom } });
  if (courtsTriggers.includes(proof.trigger)) courtOf(proof);
  if (proof.trigger === 'consecutiveFailedAppraisals' && !areConsecutiveFailures(proof, post)) {
    refuse('trigger-proof-insufficient', { field: 'proof.appraisals' });
  }
};

/**
 * A sentence that ends a post bars as well, and may be reversed, by whichever command it came to
 * the case (domain F4, F5).
 */
const sentenceIn = (state: Case, proof: TerminationProof): readonly CaseEvent[] => {
  if (proof.trigger !== 'criminalSentence' || state.lifeEvents.sentence === 'inForce') return [];
  const { triggeredOn: effectiveOn, reference, document } = proof;
  return [
    { type: 'SentenceRecorded', data: { effectiveOn, reference, document, court: courtOf(proof) } },
  ];
};

const isTermination = (measure: Measure): boolean =>
  measure.status === 'awaitingImposition' && measure.disposition === 'TERMINATION';

const declareTermination = (
  state: Case,
  body: z.infer<typeof DeclareTermination>,
  circumstances: Circumstances,
): readonly CaseEvent[] => {
  requireTouchable('DeclareTermination', state);
  requireInOrder(state.since, circumstances);
  const { pack, calendar, occurredOn } = circumstances;
  const { proof } = body;
  const post =
    state.posts.held.find((one) => one.postId === body.postId) ??
    refuse('post-not-found', { field: 'postId' });
  const onPost = state.measures.filter((one) => one.postId === body.postId);
  if (!postsLeft(state).includes(post)) refuse('post-already-ended', { field: 'postId' });
  const cell = requireLawful(pack, 'TERMINATION', post.kind, 'postId');
  requireTrigger(cell, proof.trigger, 'proof.trigger');
  requireProof(proof, post, circumstances);
  const decided = onPost.find(isTermination);
  if (decided?.trigger !== undefined && decided.trigger !== proof.trigger)
    refuse('trigger-differs-from-decision', {
      field: 'proof.trigger',
      facts: { trigger: decided.trigger },
    });
  const pending = onPost.filter((one) => isPending(one) && one !== decided);
  const announcement = dueOf({
    rule: deadlineOf(pack, 'terminationAnnouncement'),
    anchor: occurredOn,
    calendar,
  });
  const declared: CaseEvent = {
    type: 'TerminationDeclared',
    data: {
      measureId: decided?.measureId ?? measureId(state.measures.length + 1),
      postId: post.postId,
      postKind: post.kind,
      effectiveOn: proof.triggeredOn,
      announceBy: announcement.dueOn,
      announcement,
      proof,
    },
  };
  const events = [
    ...pending.flatMap((one) => overtaking(one, 'termination')),
    ...sentenceIn(state, proof),
    declared,
  ];
  return state.stage === 'atMeasures'
    ? settling(state, events, occurredOn)
    : [...events, ...endingWithout(state, [post.postId], 'postsEnded', body)];
};

export const terminationRules = {
  DeclareTermination: caseAndCadreRule(DeclareTermination, declareTermination, effectOnCadre),
};
