import * as z from 'zod';
import { CalendarDay } from '../../time/calendar-day.ts';
import type { Case } from '../../case/case.ts';
import type { Circumstances } from '../../command/circumstances.ts';
import { Document } from '../../document.ts';
import type { CaseEvent } from '../../case/events.ts';
import { requireInOrder } from '../../command/dates.ts';
import { PostId } from '../../ids.ts';
import { needsVote, requireLawful, type AllowedCell } from '../../disposition/lawfulness.ts';
import type { Post } from '../../cadre/post.ts';
import { refuse } from '../../refusal/refusal.ts';
import { Reference } from '../../text-field.ts';
import { requireTouchable } from '../procedure/life-event-table.ts';
import { endingWithout, goingOn, overtakingOn, postsLeft } from '../../case/posts.ts';
import { settling } from '../measures/settlement.ts';
import { consentIn, requireConsent } from '../../case/supervision-freeze.ts';

/**
 * A resignation that the cadre offers while the case runs (domain F1, F2). From an elected post it
 * is not effective until an assembly passes it (VCOL 20), and the case goes on meanwhile; what was
 * found stays in the dossier.
 */

/**
 * The supervisory organ's consent, demanded while its investigation runs (Sanctions Law 52): with
 * the offer, and again when it takes effect.
 */
export const consent = Reference.optional();

export const OfferResignation = z.strictObject({
  occurredOn: CalendarDay,
  postId: PostId,
  letter: Document,
  consent,
});

export const AcceptResignation = z.strictObject({
  occurredOn: CalendarDay,
  postId: PostId,
  decision: Document,
  consent,
  ...goingOn,
});

const heldPost = (state: Case, postId: PostId): Post =>
  postsLeft(state).find((post) => post.postId === postId) ??
  refuse('post-not-found', { field: 'postId' });

export const offerResignation = (
  state: Case,
  body: z.infer<typeof OfferResignation>,
  circumstances: Circumstances,
): readonly CaseEvent[] => {
  requireTouchable('OfferResignation', state);
  requireInOrder(state.since, circumstances);
  const { postId, letter } = body;
  heldPost(state, postId);
  if (state.posts.offeredResignations.some((offer) => offer.postId === postId))
    refuse('resignation-already-offered', { field: 'postId' });
  requireConsent(state, body.consent);
  return [{ type: 'ResignationOffered', data: { postId, letter, ...consentIn(body) } }];
};

export const offerOf = (
  state: Case,
  postId: PostId,
): Case['posts']['offeredResignations'][number] =>
  state.posts.offeredResignations.find((offer) => offer.postId === postId) ??
  refuse('no-resignation-offered', { field: 'postId' });

/**
 * What the pack says of the resignation, where one was offered, and not after the day of the answer
 * to it.
 */
export const offered = (
  state: Case,
  postId: PostId,
  answeredOn: CalendarDay,
  circumstances: Circumstances,
): AllowedCell => {
  requireInOrder(state.since, circumstances);
  const post = heldPost(state, postId);
  const { offeredOn } = offerOf(state, postId);
  if (answeredOn < offeredOn)
    refuse('occurred-before-previous-step', { facts: { since: offeredOn } });
  return requireLawful(circumstances.pack, 'ORDERED_RESIGNATION', post.kind, 'postId');
};

/** What is pending on the post is overtaken; with the last post the case ends as resigned. */
export const accepted = (
  state: Case,
  event: Extract<CaseEvent, { type: 'OfferedResignationAccepted' }>,
  body: Parameters<typeof endingWithout>[3],
  { occurredOn }: Circumstances,
): readonly CaseEvent[] => {
  const { postId } = event.data;
  const events = [...overtakingOn(state, [postId], 'resignation'), event];
  const ending = endingWithout(state, [postId], 'resigned', body);
  return ending.length > 0 ? [...events, ...ending] : settling(state, events, occurredOn);
};

export const acceptResignation = (
  state: Case,
  body: z.infer<typeof AcceptResignation>,
  circumstances: Circumstances,
): readonly CaseEvent[] => {
  requireTouchable('AcceptResignation', state);
  const { postId, decision } = body;
  if (needsVote(offered(state, postId, circumstances.occurredOn, circumstances), undefined))
    refuse('resignation-needs-vote', { field: 'postId' });
  requireConsent(state, body.consent);
  return accepted(
    state,
    {
      type: 'OfferedResignationAccepted',
      data: { postId, effectiveOn: circumstances.occurredOn, decision, ...consentIn(body) },
    },
    body,
    circumstances,
  );
};
