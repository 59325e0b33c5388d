import * as z from 'zod';
import { SituationCode } from '../../policy/situation.ts';
import { CalendarDay } from '../time/calendar-day.ts';
import { CadreId, CaseId, MeasureId, PostId } from '../ids.ts';
import { CountyCode, TownshipCode, VillageCode } from '../people/organization.ts';
import { PersonId, PersonName } from '../people/person.ts';
import { CorrectedIn } from '../timeline/correction.ts';
import { StatusSince } from './person-status.ts';
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

/** What bars from standing for a committee post (VCOL 18), and has no end. */
export const BarGround = z.enum(['criminalSentence', 'partyExpulsion']);
type BarGround = z.infer<typeof BarGround>;

/**
 * A bar from standing for a committee post: for good, as long as what it rests on stands (VCOL 18).
 * It may have come to the dossier by no case.
 */
export const Bar = z.strictObject({
  caseId: CaseId.optional(),
  ground: BarGround,
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
  /** What the cadre is beside the posts, as far as it was registered. */
  statuses: z.array(StatusSince).readonly().default([]),
  corrections: CorrectedIn.default([]),
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

/** The posts, held or left by now, in whose time something took place on one of these days. */
export const postsDuring = (cadre: Cadre, factsOn: readonly CalendarDay[]): readonly Post[] =>
  cadre.posts
    .filter(({ termFrom, termTo, endedOn }) => {
      const last = endedOn ?? termTo;
      return factsOn.some((day) => termFrom <= day && (last === undefined || day <= last));
    })
    .map(({ endedOn: _endedOn, ...post }) => post);

/** Whether a bar on this ground stands. */
export const isBarred = ({ bars }: Cadre, ground: BarGround): boolean =>
  bars.some((bar) => bar.ground === ground && bar.liftedOn === null);

/** The first elections that the bars of VCOL 18 are for: the text of 2018 named none. */
const candidatesBarredSince = '2026-01-01';

/** What bars the cadre from standing for a committee post on a day; `undefined` where nothing does. */
export const barOn = ({ bars }: Cadre, day: CalendarDay): z.infer<typeof Bar> | undefined =>
  day < candidatesBarredSince
    ? undefined
    : bars.find(({ since, liftedOn }) => since <= day && (liftedOn === null || day < liftedOn));
