import * as z from 'zod';
import { Forum } from '../../../policy/policy-pack.ts';
import { Roll } from '../../voting/counts.ts';
import { CalendarDay } from '../../time/calendar-day.ts';
import type { Case } from '../../case/case.ts';
import { actingPersonIn } from '../../case/particulars.ts';
import type { Circumstances } from '../../command/circumstances.ts';
import type { InVillage } from '../../command/command.ts';
import { deadlineOf, dueOf } from '../../time/deadline.ts';
import type { CaseEvent } from '../../case/events.ts';
import { atStage, measureAt } from '../procedure/open-step.ts';
import { requireInOrderOf, requireNotAfter } from '../../command/dates.ts';
import { MeasureId } from '../../ids.ts';
import { Delegation, Notice, PriorDiscussion } from '../../case/convened-vote.ts';
import { requireActingPerson } from '../../disposition/acting-person.ts';
import { requireLawful } from '../../disposition/lawfulness.ts';
import { dispositionNow, motionOf, type MeasureIn } from '../../case/measure.ts';
import { Person } from '../../people/person.ts';
import { refuse } from '../../refusal/refusal.ts';
import { Reason } from '../../text-field.ts';
import { requireDelegation, requirePriorDiscussion } from './before-a-vote.ts';
import { requireForum } from './forum.ts';
import { requireChair, requireConvener, requireNotice, requireRoll } from './convening.ts';
import { requireConvenerOfLaw } from './ordered-convening.ts';

/**
 * Vote (表决): the villagers decide on a measure of an elected post, in the forum that the law
 * names. Results are computed from counts.
 */
export const ConveneVote = z.strictObject({
  occurredOn: CalendarDay,
  measureId: MeasureId,
  forum: Forum,
  roll: Roll,
  rollDate: CalendarDay,
  noticeGivenOn: CalendarDay,
  meetingOn: CalendarDay,
  shortNoticeReason: Reason.optional(),
  /** Demanded of the collective's members, who are told place and matters too. */
  notice: Notice.optional(),
  /** Demanded of an assembly: what a Party organization has discussed first (VCOL 28). */
  priorDiscussion: PriorDiscussion.optional(),
  /** Demanded where the representatives decide what the law does not name them for (VCOL 29). */
  delegation: Delegation.optional(),
  convener: Person,
  /** The township convenes only after its order to convene was not followed. */
  convenedBy: z.literal('township').optional(),
  chair: Person,
  /**
   * Why this call takes the place of the one before, which has come to no result: a mistake in it,
   * a day on which nobody met.
   */
  replacementReason: Reason.optional(),
});
export type ConveneVote = z.infer<typeof ConveneVote>;

/**
 * A vote is called once; anew only for a stated reason, with a notice from then on. What was
 * announced is never changed.
 */
const requireReasonToReplace = (
  { convened, since }: MeasureIn<'awaitingVote'>,
  { replacementReason, noticeGivenOn }: ConveneVote,
): void => {
  if (convened === null && replacementReason !== undefined)
    refuse('vote-not-convened', { field: 'replacementReason' });
  if (convened === null) return;
  if (replacementReason === undefined)
    refuse('vote-already-convened', {
      field: 'replacementReason',
      facts: { meetingOn: convened.meetingOn },
    });
  if (noticeGivenOn < since)
    refuse('date-out-of-order', { field: 'noticeGivenOn', facts: { since } });
};

/**
 * The meeting lies ahead, and no further than the time that there is for a vote, counted from its
 * call (C5, C8).
 */
const requireMeetingDay = (
  { inquorateVotes }: MeasureIn<'awaitingVote'>,
  { meetingOn }: ConveneVote,
  { pack, calendar, occurredOn }: Circumstances,
): void => {
  if (meetingOn < occurredOn)
    refuse('date-out-of-order', { field: 'meetingOn', facts: { since: occurredOn } });
  const rule = deadlineOf(pack, inquorateVotes > 0 ? 'reconvening' : 'vote');
  const latest = dueOf({ rule, anchor: occurredOn, calendar }).dueOn;
  if (meetingOn > latest) refuse('meeting-too-far-off', { field: 'meetingOn', facts: { latest } });
};

/** No motion is put to a vote that could not be carried out if it passed. */
const requireMotion = (
  state: Case,
  measure: MeasureIn<'awaitingVote'>,
  circumstances: Circumstances,
): void => {
  const actingPerson = actingPersonIn(motionOf(measure));
  if (actingPerson !== null)
    requireActingPerson(
      state,
      { actingPerson, postKind: measure.postKind, field: 'measureId' },
      circumstances,
    );
};

export const conveneVote = (
  state: Case,
  body: ConveneVote,
  circumstances: InVillage,
): readonly CaseEvent[] => {
  const measure = measureAt(atStage(state, 'atMeasures'), body.measureId, 'awaitingVote');
  requireInOrderOf(state, measure, circumstances);
  requireReasonToReplace(measure, body);
  requireMotion(state, measure, circumstances);
  const disposition = dispositionNow(measure);
  const cell = requireLawful(circumstances.pack, disposition, measure.postKind, 'measureId');
  requireForum(cell, disposition, body.forum, circumstances.village);
  requireConvenerOfLaw(state, measure, body, circumstances);
  requireConvener(state, body.convener);
  requireChair(state, body.chair);
  requireRoll(body.forum, body.roll, circumstances.pack);
  requirePriorDiscussion(state, body.forum, body.priorDiscussion, {
    pack: circumstances.pack,
    latest: circumstances.occurredOn,
  });
  requireDelegation(cell, body.forum, body.delegation, circumstances.occurredOn);
  requireNotAfter(body.rollDate, circumstances.occurredOn, 'rollDate');
  requireNotAfter(body.noticeGivenOn, circumstances.occurredOn, 'noticeGivenOn');
  requireMeetingDay(measure, body, circumstances);
  requireNotice(body, body.meetingOn, 'meetingOn', circumstances);
  const {
    occurredOn: _occurredOn,
    measureId,
    replacementReason: reason,
    notice,
    priorDiscussion,
    delegation,
    ...convened
  } = body;
  const data = {
    measureId,
    motion: motionOf(measure),
    ...(notice !== undefined && { notice }),
    ...(priorDiscussion !== undefined && { priorDiscussion }),
    ...(delegation !== undefined && { delegation }),
    convened,
  };
  return [
    reason === undefined
      ? { type: 'VoteConvened', data }
      : { type: 'VoteConvenedAnew', data: { ...data, reason } },
  ];
};
