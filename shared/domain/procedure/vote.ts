import * as z from 'zod';
import { Forum, type PolicyPack, type SituationCode } from '../../policy/policy-pack.ts';
import { BallotCounts, resultOf, Roll } from '../ballot.ts';
import { addDays, CalendarDay } from '../calendar-day.ts';
import type { Case, CaseIn } from '../case.ts';
import { caseAndCadreRule, caseRule, type Circumstances } from '../command.ts';
import { deadlineOf, dueOf } from '../deadline.ts';
import { Document } from '../evidence.ts';
import type { CaseEvent } from '../events.ts';
import { atStage, measureAt, requireInOrderOf, requireNotAfter } from '../guards.ts';
import { MeasureId } from '../ids.ts';
import { requireLawful } from '../lawfulness.ts';
import { dispositionNow, type ConvenedVote, type MeasureIn } from '../measure.ts';
import { Person } from '../person.ts';
import { isTied } from '../recusal.ts';
import { refuse } from '../refusal.ts';
import { Reason, Reference } from '../text-field.ts';
import { effectOnCadre } from './effects.ts';
import { settling } from './settlement.ts';
import { consentIn, requireConsent, requireNotFrozen } from './supervision.ts';

/** Vote (表决): the villagers decide on a measure of an elected post, in the forum that the law names. Results are computed from counts. */

export const ConveneVote = z.strictObject({
  occurredOn: CalendarDay,
  measureId: MeasureId,
  forum: Forum,
  roll: Roll,
  rollDate: CalendarDay,
  noticeGivenOn: CalendarDay,
  meetingOn: CalendarDay,
  shortNoticeReason: Reason.optional(),
  convener: Person,
  chair: Person,
});
export const RecordVote = z.strictObject({
  occurredOn: CalendarDay,
  measureId: MeasureId,
  heldOn: CalendarDay,
  counts: BallotCounts,
  chair: Person,
  tellers: z.array(Person).min(2).max(20).readonly(),
  scan: Document,
  /** Where an ordered resignation is passed while a supervisory investigation runs: the organ's consent (Sanctions Law 52). */
  consent: Reference.optional(),
});
type RecordVote = z.infer<typeof RecordVote>;

/** The villagers are told this long before (VCOL 25); the law names no such period for the other forums. */
const forumsWithNotice: readonly Forum[] = ['votersBallot', 'villagersAssembly'];

/** The whole that a forum's quorum goes by: without one of these on the roll no result could ever be declared. */
const wholesOf: Readonly<Record<Forum, readonly (keyof Roll)[]>> = {
  votersBallot: ['voters'],
  villagersAssembly: ['adults', 'households'],
  representativeAssembly: ['members'],
  membersAssembly: ['members'],
};

const requireNotice = ({ forum, noticeGivenOn, meetingOn, shortNoticeReason }: z.infer<typeof ConveneVote>, pack: PolicyPack): void => {
  if (!forumsWithNotice.includes(forum) || (forum === 'villagersAssembly' && shortNoticeReason !== undefined)) return;
  const earliest = addDays(noticeGivenOn, pack.deadlines.noticeBeforeAssembly.count);
  if (meetingOn < earliest) refuse('notice-too-short', { field: 'meetingOn', facts: { earliest } });
};

/** A forum that the pack does not name for this disposition is refused, however many would agree. */
const requireForum = (pack: PolicyPack, measure: MeasureIn<'awaitingVote'>, forum: Forum): void => {
  const cell = requireLawful(pack, dispositionNow(measure), measure.postKind, 'measureId');
  if (!cell.forums.includes(forum)) refuse('forum-not-lawful', { field: 'forum', facts: { forums: cell.forums.join(', ') } });
};

const conveneVote = (state: Case, body: z.infer<typeof ConveneVote>, circumstances: Circumstances): readonly CaseEvent[] => {
  const measure = measureAt(atStage(state, 'atMeasures'), body.measureId, 'awaitingVote');
  requireInOrderOf(state, measure, circumstances);
  requireNotFrozen(state, measure);
  if (measure.convened !== null) refuse('vote-already-convened', { facts: { meetingOn: measure.convened.meetingOn } });
  requireForum(circumstances.pack, measure, body.forum);
  if (body.convener.personId === state.subject.personId) refuse('subject-may-not-convene', { field: 'convener' });
  if (body.chair.personId === state.subject.personId) refuse('subject-may-not-chair', { field: 'chair' });
  if (wholesOf[body.forum].every((whole) => body.roll[whole] === undefined)) refuse('roll-unknown', { field: 'roll', facts: { needed: wholesOf[body.forum].join(' / ') } });
  requireNotAfter(body.rollDate, circumstances.occurredOn, 'rollDate');
  requireNotAfter(body.noticeGivenOn, circumstances.occurredOn, 'noticeGivenOn');
  if (body.meetingOn < circumstances.occurredOn) refuse('date-out-of-order', { field: 'meetingOn', facts: { since: circumstances.occurredOn } });
  requireNotice(body, circumstances.pack);
  const { occurredOn: _occurredOn, measureId, ...convened } = body;
  return [{ type: 'VoteConvened', data: { measureId, convened } }];
};

const requireCountable = (state: Case, convened: ConvenedVote, body: RecordVote, circumstances: Circumstances): void => {
  requireNotAfter(body.heldOn, circumstances.occurredOn, 'heldOn');
  if (body.heldOn < convened.meetingOn) refuse('vote-before-its-day', { field: 'heldOn', facts: { meetingOn: convened.meetingOn } });
  if (body.chair.personId === state.subject.personId) refuse('subject-may-not-chair', { field: 'chair' });
  if (new Set(body.tellers.map((teller) => teller.personId)).size < body.tellers.length) refuse('teller-repeated', { field: 'tellers' });
  const tied = body.tellers.findIndex((teller) => isTied(state, teller.personId));
  if (tied >= 0) refuse('teller-must-be-recused', { field: `tellers.${tied}` });
};

/** No quorum is no rejection: the vote is called again (pack: `maximumReconvenings`); after that the measure lapses. */
const inquorate = (state: Case, measure: MeasureIn<'awaitingVote'>, { data }: Told, { pack, calendar, occurredOn }: Circumstances): readonly CaseEvent[] => {
  if (measure.inquorateVotes < pack.vote.maximumReconvenings) {
    const deadline = dueOf({ rule: deadlineOf(pack, 'reconvening'), anchor: data.heldOn, calendar });
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
  return [...new Set([...state.allegations, ...found].map((one) => one.situation))];
};

const rejected = (state: CaseIn<'atMeasures'>, measure: MeasureIn<'awaitingVote'>, { data }: Told, { pack, calendar, occurredOn }: Circumstances): readonly CaseEvent[] => {
  const isRecall = dispositionNow(measure) === 'RECALL';
  const coolDownUntil = isRecall ? dueOf({ rule: deadlineOf(pack, 'coolDown'), anchor: data.heldOn, calendar }).dueOn : null;
  return settling(state, [{ type: 'VoteRejected', data: { ...data, situations: situationsOf(state), coolDownUntil } }], occurredOn);
};

/** A resignation takes effect on the day on which the assembly passes it (VCOL 20); other measures are then imposed. */
const passed = (state: Case, measure: MeasureIn<'awaitingVote'>, { data, consent }: Told, { occurredOn }: Circumstances): readonly CaseEvent[] => {
  const carried: CaseEvent = { type: 'VotePassed', data };
  if (dispositionNow(measure) !== 'ORDERED_RESIGNATION') return [carried];
  requireConsent(state, consent);
  return settling(state, [carried, { type: 'ResignationTookEffect', data: { measureId: measure.measureId, postId: measure.postId, effectiveOn: data.heldOn, ...consentIn({ consent }) } }], occurredOn);
};

const recordVote = (state: Case, body: RecordVote, circumstances: Circumstances): readonly CaseEvent[] => {
  const found = atStage(state, 'atMeasures');
  const measure = measureAt(found, body.measureId, 'awaitingVote');
  requireInOrderOf(state, measure, circumstances);
  requireNotFrozen(state, measure);
  const { convened } = measure;
  if (convened === null) return refuse('vote-not-convened');
  requireCountable(state, convened, body, circumstances);
  const { pack } = circumstances;
  const verdict = resultOf(convened.forum, { ...body.counts, roll: convened.roll }, pack.vote.forums);
  if (verdict.kind === 'refused') return refuse(verdict.code, { field: 'counts' });
  const { measureId, heldOn, counts, chair, tellers, scan, consent } = body;
  const data = { measureId, heldOn, counts, chair, tellers, scan, statute: `${pack.statute.title.zh}（${pack.statute.inForce}）` };
  const outcomes = { passed, rejected, inquorate };
  return outcomes[verdict.result](found, measure, { data, consent }, circumstances);
};

/** What the tellers reported, as it is kept, and the consent that came with it. */
type Told = { readonly data: Omit<RecordVote, 'occurredOn' | 'consent'> & { readonly statute: string }; readonly consent: RecordVote['consent'] };

export const voteRules = {
  ConveneVote: caseRule(ConveneVote, conveneVote),
  RecordVote: caseAndCadreRule(RecordVote, recordVote, effectOnCadre),
};
