import * as z from 'zod';
import { Forum } from '../../../policy/policy-pack.ts';
import { BallotCounts, Roll } from '../../voting/counts.ts';
import { resultOf } from '../../voting/tally.ts';
import { CalendarDay } from '../../time/calendar-day.ts';
import type { Case } from '../../case/case.ts';
import { caseAndCadreRule, caseRule, type InVillage } from '../../command/command.ts';
import type { Circumstances } from '../../command/circumstances.ts';
import { ResignationVote } from '../../case/event-data.ts';
import { Document } from '../../document.ts';
import type { CaseEvent } from '../../case/events.ts';
import { requireNotAfter } from '../../command/dates.ts';
import { PostId } from '../../ids.ts';
import { refuse } from '../../refusal/refusal.ts';
import {
  requireChair,
  requireConvener,
  requireNotice,
  requireRoll,
  requireTellers,
  statuteOf,
} from '../vote/convening.ts';
import { announcementDue } from '../vote/announcement.ts';
import { asksCharter, requireForum } from '../vote/forum.ts';
import { requirePriorDiscussion } from '../vote/before-a-vote.ts';
import { effectOnCadre } from '../measures/effect-on-cadre.ts';
import { requireTouchable } from '../procedure/life-event-table.ts';
import { goingOn } from '../../case/posts.ts';
import { consentIn, requireConsent } from '../../case/supervision-freeze.ts';
import {
  consent,
  OfferResignation,
  AcceptResignation,
  offerResignation,
  offerOf,
  offered,
  accepted,
  acceptResignation,
} from './offered-resignation.ts';

export const RecordResignationVote = z.strictObject({
  occurredOn: CalendarDay,
  postId: PostId,
  forum: Forum,
  roll: Roll,
  ...ResignationVote.omit({ statute: true }).shape,
  counts: BallotCounts,
  decision: Document,
  consent,
  ...goingOn,
});
type RecordResignationVote = z.infer<typeof RecordResignationVote>;

/**
 * It is called and held like any other vote of the villagers, who hear of it no earlier than there
 * is something to vote on.
 */
const requireCalledAndHeld = (
  state: Case,
  body: RecordResignationVote,
  circumstances: Circumstances,
): void => {
  const { forum, roll, rollDate, heldOn, noticeGivenOn } = body;
  requireNotAfter(heldOn, circumstances.occurredOn, 'heldOn');
  requireRoll(forum, roll, circumstances.pack);
  requireConvener(state, body.convener);
  requireChair(state, body.chair);
  requireTellers(state, body.tellers);
  requireNotAfter(rollDate, heldOn, 'rollDate');
  requireNotAfter(noticeGivenOn, heldOn, 'noticeGivenOn');
  const { offeredOn: since } = offerOf(state, body.postId);
  if (noticeGivenOn < since)
    refuse('date-out-of-order', { field: 'noticeGivenOn', facts: { since } });
  requireNotice(body, heldOn, 'heldOn', circumstances);
  requirePriorDiscussion(state, forum, body.priorDiscussion, {
    pack: circumstances.pack,
    latest: heldOn,
  });
};

const recordResignationVote = (
  state: Case,
  body: RecordResignationVote,
  circumstances: InVillage,
): readonly CaseEvent[] => {
  requireTouchable('RecordResignationVote', state);
  const {
    occurredOn: _occurredOn,
    consent: _consent,
    inquiryGoesOn: _inquiryGoesOn,
    postId,
    forum,
    roll,
    counts,
    decision,
    ...held
  } = body;
  const { heldOn } = held;
  const cell = offered(state, postId, heldOn, circumstances);
  requireForum(cell, 'ORDERED_RESIGNATION', forum, circumstances.village);
  requireCalledAndHeld(state, body, circumstances);
  const verdict = resultOf(forum, { ...counts, roll }, circumstances.pack.vote.forums);
  if (verdict.kind === 'refused') return refuse(verdict.code, { field: 'counts' });
  if (verdict.result === 'inquorate') return refuse('assembly-not-quorate', { field: 'counts' });
  const announcement = announcementDue(heldOn, circumstances);
  const vote = { ...held, statute: statuteOf(circumstances.pack) };
  if (verdict.result === 'rejected')
    return [
      {
        type: 'OfferedResignationDeclined',
        data: { postId, counts, roll, decision, vote, announcement },
      },
    ];
  requireConsent(state, body.consent);
  return accepted(
    state,
    {
      type: 'OfferedResignationAccepted',
      data: {
        postId,
        effectiveOn: heldOn,
        counts,
        roll,
        decision,
        vote,
        announcement,
        ...consentIn(body),
      },
    },
    body,
    circumstances,
  );
};

export const offeredResignationRules = {
  OfferResignation: caseRule(OfferResignation, offerResignation),
  AcceptResignation: caseAndCadreRule(AcceptResignation, acceptResignation, effectOnCadre),
  RecordResignationVote: caseAndCadreRule(
    RecordResignationVote,
    recordResignationVote,
    effectOnCadre,
    { readsVillage: asksCharter },
  ),
};
