import * as z from 'zod';
import { SituationCode } from '../../policy/situation.ts';
import { CalendarDay } from '../time/calendar-day.ts';
import { CadreId, CaseId, MeasureId, PostId } from '../ids.ts';
import { CountyCode, TownshipCode, VillageCode } from '../people/organization.ts';
import { PersonId, PersonName } from '../people/person.ts';
import { Post } from './post.ts';

/**
 * What a cadre's dossier holds at most: far beyond a working life, and small enough to be stored as
 * one item.
 */
export const mostPosts = 100;
export const mostCases = 100;

/**
 * A recall that the voters refused: the same facts may not be brought again before `until` has
 * passed.
 */
export const FailedRecall = z.strictObject({
  caseId: CaseId,
  situations: z.array(SituationCode).readonly(),
  votedOn: CalendarDay,
  until: CalendarDay,
});
export type FailedRecall = z.infer<typeof FailedRecall>;

/**
 * A bar from standing for a committee post: a criminal sentence bars for good, as long as it stands
 * (VCOL 18).
 */
export const Bar = z.strictObject({
  caseId: CaseId,
  ground: z.enum(['criminalSentence']),
  since: CalendarDay,
  liftedOn: CalendarDay.nullable(),
});

/** What a case has done to a post. */
export const Effect = { caseId: CaseId, measureId: MeasureId, postId: PostId };

/**
 * A cadre's dossier: who they are, which posts they hold, which case is under way, and what past
 * cases left behind.
 */
export const Cadre = z.strictObject({
  cadreId: CadreId,
  personId: PersonId,
  name: PersonName,
  village: VillageCode,
  township: TownshipCode,
  county: CountyCode,
  nearRelatives: z.array(PersonId).readonly(),
  posts: z.array(Post.extend({ endedOn: CalendarDay.nullable() })).readonly(),
  activeCase: CaseId.nullable(),
  cases: z.array(CaseId).readonly(),
  failedRecalls: z.array(FailedRecall).readonly(),
  /** Bars from committee posts for good (VCOL 18), unless what they rest on was reversed. */
  bars: z.array(Bar).readonly(),
  /** Cases that whoever had opened them withdrew. */
  withdrawals: z.array(CaseId).readonly().default([]),
  suspensions: z
    .array(z.strictObject({ ...Effect, from: CalendarDay, until: CalendarDay }))
    .readonly(),
});
export type Cadre = z.infer<typeof Cadre>;

/** The posts that the cadre holds on a local date. */
export const postsHeldOn = (cadre: Cadre, day: CalendarDay): readonly Post[] =>
  cadre.posts
    .filter(
      (post) =>
        post.endedOn === null &&
        post.termFrom <= day &&
        (post.termTo === undefined || day <= post.termTo),
    )
    .map(({ endedOn: _endedOn, ...post }) => post);
