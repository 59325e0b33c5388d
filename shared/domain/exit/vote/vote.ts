import * as z from 'zod';
import { Forum, type PolicyPack } from '../../../policy/policy-pack.ts';
import type { SituationCode } from '../../../policy/situation.ts';
import { BallotCounts, resultOf, Roll } from '../../voting/tally.ts';
import { CalendarDay } from '../../time/calendar-day.ts';
import type { Case, CaseIn } from '../../case/case.ts';
import { caseAndCadreRule, caseRule, type Circumstances } from '../../command/command.ts';
import { deadlineOf, dueOf } from '../../time/deadline.ts';
import { Document } from '../../document.ts';
import type { CaseEvent } from '../../case/events.ts';
import { atStage, measureAt } from '../procedure/open-step.ts';
import { requireInOrderOf, requireNotAfter } from '../../command/dates.ts';
import { MeasureId } from '../../ids.ts';
import { requireLawful } from '../../disposition/lawfulness.ts';
import { dispositionNow, type ConvenedVote, type MeasureIn } from '../../case/measure.ts';
import { Person } from '../../people/person.ts';
import { refuse } from '../../refusal/refusal.ts';
import { Reason, Reference } from '../../text-field.ts';
import {
  requireChair,
  requireConvener,
  requireNotice,
  requireRoll,
  requireTellers,
  statuteOf,
} from './convening.ts';
import { effectOnCadre } from '../measures/effect-on-cadre.ts';
import { settling } from '../measures/settlement.ts';
import { consentIn, requireConsent, requireNotFrozen } from '../../case/supervision-freeze.ts';

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
  /** Why there are more or fewer voters than the petition was measured by. */
  rollDifferenceReason: Reason.optional(),
  convener: Person,
  chair: Person,
  /**
   * Why this call takes the place of the one before, which has come to no result: a mistake in it,
   * a day on which nobody met.
   */
  replacementReason: Reason.optional(),
});
type ConveneVote = z.infer<typeof ConveneVote>;
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
type RecordVote = z.infer<typeof RecordVote>;

/**
 * A forum that the pack does not name for this disposition is refused, however many would agree.
 */
const requireForum = (pack: PolicyPack, measure: MeasureIn<'awaitingVote'>, forum: Forum): void => {
  const cell = requireLawful(pack, dispositionNow(measure), measure.postKind, 'measureId');
  if (!cell.forums.includes(forum))
    refuse('forum-not-lawful', { field: 'forum', facts: { forums: cell.forums.join(', ') } });
};

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

/**
 * Petition and ballot are measured by the same voters (VCOL 19): where they have become more or
 * fewer, somebody says why.
 */
const requireVotersOfPetition = (
  { petitionVoters }: Case,
  { measureId, forum, roll, rollDifferenceReason }: ConveneVote,
): void => {
  const voters = petitionVoters[measureId];
  if (
    forum !== 'votersBallot' ||
    voters === undefined ||
    roll.voters === voters ||
    rollDifferenceReason !== undefined
  )
    return;
  refuse('roll-differs-from-petition', { field: 'roll.voters', facts: { voters } });
};

const conveneVote = (
  state: Case,
  body: ConveneVote,
  circumstances: Circumstances,
): readonly CaseEvent[] => {
  const measure = measureAt(atStage(state, 'atMeasures'), body.measureId, 'awaitingVote');
  requireInOrderOf(state, measure, circumstances);
  requireNotFrozen(state, measure);
  requireReasonToReplace(measure, body);
  requireForum(circumstances.pack, measure, body.forum);
  requireConvener(state, body.convener);
  requireChair(state, body.chair);
  requireRoll(body.forum, body.roll, circumstances.pack);
  requireVotersOfPetition(state, body);
  requireNotAfter(body.rollDate, circumstances.occurredOn, 'rollDate');
  requireNotAfter(body.noticeGivenOn, circumstances.occurredOn, 'noticeGivenOn');
  requireMeetingDay(measure, body, circumstances);
  requireNotice(body, body.meetingOn, 'meetingOn', circumstances);
  const {
    occurredOn: _occurredOn,
    measureId,
    replacementReason: reason,
    rollDifferenceReason,
    ...convened
  } = body;
  const data = {
    measureId,
    ...(rollDifferenceReason !== undefined && { rollDifferenceReason }),
    convened,
  };
  return [
    reason === undefined
      ? { type: 'VoteConvened', data }
      : { type: 'VoteConvenedAnew', data: { ...data, reason } },
  ];
};

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

/**
 * No quorum is no rejection: the vote is called again (pack: `maximumReconvenings`); after that the
 * measure lapses.
 */
const inquorate = (
  state: Case,
  measure: MeasureIn<'awaitingVote'>,
  { data }: Told,
  { pack, calendar, occurredOn }: Circumstances,
): readonly CaseEvent[] => {
  if (measure.inquorateVotes < pack.vote.maximumReconvenings) {
    const deadline = dueOf({
      rule: deadlineOf(pack, 'reconvening'),
      anchor: data.heldOn,
      calendar,
    });
    return [{ type: 'VoteInquorate', data: { ...data, deadline } }];
  }
  const last: readonly CaseEvent[] = [
    { type: 'VoteInquorate', data: { ...data, deadline: null } },
    { type: 'MeasureLapsed', data: { measureId: measure.measureId, cause: 'inquorateTwice' } },
  ];
  return settling(state, last, occurredOn);
};

/** What the recall rested on: what was alleged, and what the investigators found beyond it. */
const situationsOf = (state: CaseIn<'atMeasures'>): readonly SituationCode[] => {
  const found = state.findings.findings.filter((one) => one.substantiated);
  return [...new Set([...state.opinion.allegations, ...found].map((one) => one.situation))];
};

const rejected = (
  state: CaseIn<'atMeasures'>,
  measure: MeasureIn<'awaitingVote'>,
  { data }: Told,
  { pack, calendar, occurredOn }: Circumstances,
): readonly CaseEvent[] => {
  const isRecall = dispositionNow(measure) === 'RECALL';
  const coolDownUntil = isRecall
    ? dueOf({ rule: deadlineOf(pack, 'coolDown'), anchor: data.heldOn, calendar }).dueOn
    : null;
  return settling(
    state,
    [{ type: 'VoteRejected', data: { ...data, situations: situationsOf(state), coolDownUntil } }],
    occurredOn,
  );
};

/**
 * A resignation takes effect on the day on which the assembly passes it (VCOL 20); other measures
 * are then imposed.
 */
const passed = (
  state: Case,
  measure: MeasureIn<'awaitingVote'>,
  { data, consent }: Told,
  { occurredOn }: Circumstances,
): readonly CaseEvent[] => {
  const carried: CaseEvent = { type: 'VotePassed', data };
  if (dispositionNow(measure) !== 'ORDERED_RESIGNATION') return [carried];
  requireConsent(state, consent);
  return settling(
    state,
    [
      carried,
      {
        type: 'ResignationTookEffect',
        data: {
          measureId: measure.measureId,
          postId: measure.postId,
          effectiveOn: data.heldOn,
          ...consentIn({ consent }),
        },
      },
    ],
    occurredOn,
  );
};

const recordVote = (
  state: Case,
  body: RecordVote,
  circumstances: Circumstances,
): readonly CaseEvent[] => {
  const found = atStage(state, 'atMeasures');
  const measure = measureAt(found, body.measureId, 'awaitingVote');
  requireInOrderOf(state, measure, circumstances);
  requireNotFrozen(state, measure);
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
  return outcomes[verdict.result](found, measure, { data, consent }, circumstances);
};

/** What the tellers reported, as it is kept, and the consent that came with it. */
type Told = {
  readonly data: Omit<RecordVote, 'occurredOn' | 'consent'> & { readonly statute: string };
  readonly consent: RecordVote['consent'];
};

export const voteRules = {
  ConveneVote: caseRule(ConveneVote, conveneVote),
  RecordVote: caseAndCadreRule(RecordVote, recordVote, effectOnCadre),
};
