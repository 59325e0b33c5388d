import type { Forum, PolicyPack } from '../../../policy/policy-pack.ts';
import { rollContradictsItself } from '../../voting/contradictions.ts';
import { isUnlawfullyComposed, missingFromRoll } from '../../voting/tally.ts';
import type { Roll } from '../../voting/counts.ts';
import type { CalendarDay } from '../../time/calendar-day.ts';
import type { Notice } from '../../case/convened-vote.ts';
import type { Case } from '../../case/case.ts';
import type { Circumstances } from '../../command/circumstances.ts';
import { deadlineOf, dueOf } from '../../time/deadline.ts';
import type { Person } from '../../people/person.ts';
import { isTied } from '../../case/recusal.ts';
import { refuse } from '../../refusal/refusal.ts';

/**
 * What makes a vote of the villagers lawful beside its counts, whether it is on a measure or on a
 * resignation that was offered.
 */

/**
 * The villagers are told this long before. The law says so of their assembly, special circumstances
 * excepted (VCOL 25); the ballot, which is all the villagers' too, follows it in both by analogy.
 */
const forumsWithNotice: readonly Forum[] = ['votersBallot', 'villagersAssembly'];

type Told = {
  readonly forum: Forum;
  readonly notice?: Notice | undefined;
  readonly noticeGivenOn: CalendarDay;
  readonly shortNoticeReason?: string | undefined;
};

/** The first day on which a meeting may be held after its notice. */
const earliestAfter = (
  noticeGivenOn: CalendarDay,
  { pack, calendar }: Circumstances,
): CalendarDay =>
  dueOf({ rule: deadlineOf(pack, 'noticeBeforeAssembly'), anchor: noticeGivenOn, calendar }).dueOn;

/**
 * The collective's members are told the day, the place and the matters ten days before, and no
 * special circumstances shorten that (农村集体经济组织法 27).
 */
const requireNoticeToMembers = (
  { noticeGivenOn, notice }: Told,
  meetingOn: CalendarDay,
  field: string,
  circumstances: Circumstances,
): void => {
  if (notice === undefined) refuse('notice-incomplete', { field: 'notice' });
  const earliest = earliestAfter(noticeGivenOn, circumstances);
  if (meetingOn < earliest) refuse('members-notice-too-short', { field, facts: { earliest } });
};

/** Refuses a meeting too soon after its notice, unless special circumstances may shorten it. */
export const requireNotice = (
  told: Told,
  meetingOn: CalendarDay,
  field: string,
  circumstances: Circumstances,
): void => {
  const { forum, noticeGivenOn, shortNoticeReason } = told;
  if (forum === 'membersAssembly')
    return requireNoticeToMembers(told, meetingOn, field, circumstances);
  if (!forumsWithNotice.includes(forum) || shortNoticeReason !== undefined) return;
  const earliest = earliestAfter(noticeGivenOn, circumstances);
  if (meetingOn < earliest) refuse('notice-too-short', { field, facts: { earliest } });
};

/**
 * Refuses a roll by which no count whatever could have a result: one that lacks a whole (F27),
 * contradicts itself or is of no lawful assembly (VCOL 29).
 */
export const requireRoll = (forum: Forum, roll: Roll, { vote }: PolicyPack): void => {
  const needed = missingFromRoll(forum, roll, vote.forums);
  if (needed.length > 0)
    refuse('roll-unknown', { field: 'roll', facts: { needed: needed.join(', ') } });
  if (rollContradictsItself(roll)) refuse('roll-contradicts-itself', { field: 'roll' });
  if (isUnlawfullyComposed(forum, roll, vote.forums))
    refuse('composition-unlawful', { field: 'roll' });
};

/** Nobody calls a vote on themselves, nor does anybody who is tied to the case (F9, F17). */
export const requireConvener = (state: Case, { personId }: Person): void => {
  if (personId === state.subject.personId) refuse('subject-may-not-convene', { field: 'convener' });
  if (isTied(state, personId)) refuse('convener-must-be-recused', { field: 'convener' });
};

/** Nobody chairs a vote on themselves, nor does anybody who is tied to the case (F9, F17). */
export const requireChair = (state: Case, { personId }: Person): void => {
  if (personId === state.subject.personId) refuse('subject-may-not-chair', { field: 'chair' });
  if (isTied(state, personId)) refuse('chair-must-be-recused', { field: 'chair' });
};

/** Refuses tellers who count twice, or who are tied to the case (F17). */
export const requireTellers = (state: Case, tellers: readonly Person[]): void => {
  if (new Set(tellers.map(({ personId }) => personId)).size < tellers.length)
    refuse('teller-repeated', { field: 'tellers' });
  const tied = tellers.findIndex(({ personId }) => isTied(state, personId));
  if (tied >= 0) refuse('teller-must-be-recused', { field: `tellers.${tied}` });
};

/** The law by which a vote was counted. */
export const statuteOf = ({ statute }: PolicyPack): string =>
  `${statute.title.zh}（${statute.inForce}）`;
