import * as z from 'zod';
import { PostKind } from '../../policy/policy-pack.ts';
import { SituationCode } from '../../policy/situation.ts';
import { CalendarDay } from '../time/calendar-day.ts';
import { Document } from '../document.ts';
import { CadreId, CaseId, MeasureId, PostId, Salt } from '../ids.ts';
import { CountyCode, TownshipCode, VillageCode } from '../people/organization.ts';
import { PersonId, PersonName } from '../people/person.ts';
import { Post } from './post.ts';
import { Reason, Reference } from '../text-field.ts';

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
const Effect = { caseId: CaseId, measureId: MeasureId, postId: PostId };

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

const fact = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), data: z.strictObject(shape) });

export const PostEndCause = z.enum([
  'termExpired',
  'resigned',
  'contractEnded',
  'transferred',
  'death',
  'sentence',
]);
export type PostEndCause = z.infer<typeof PostEndCause>;

/**
 * What shows that a post has ended: the assembly's resolution, the judgment, the certificate, the
 * result of an election.
 */
export const PostEndProof = z.strictObject({ reference: Reference, document: Document });

export const CadreEvent = z.discriminatedUnion('type', [
  fact('CadreRegistered', {
    cadreId: CadreId,
    personId: PersonId,
    name: PersonName,
    village: VillageCode,
    township: TownshipCode,
    county: CountyCode,
    nearRelatives: z.array(PersonId).max(30).readonly(),
    salt: Salt.optional(),
  }),
  fact('PostRecorded', { post: Post }),
  fact('PostEnded', {
    postId: PostId,
    endedOn: CalendarDay,
    cause: PostEndCause,
    reason: Reason.optional(),
    proof: PostEndProof.optional(),
  }),
  fact('CaseOpened', { caseId: CaseId }),
  fact('CaseArchived', { caseId: CaseId }),
  fact('OpinionWithdrawn', { caseId: CaseId }),
  fact('RecallFailed', { failedRecall: FailedRecall }),
  fact('BarRecorded', { caseId: CaseId, ground: z.enum(['criminalSentence']), since: CalendarDay }),
  fact('BarLifted', {
    caseId: CaseId,
    ground: z.enum(['criminalSentence']),
    liftedOn: CalendarDay,
  }),
  fact('PostSuspendedByCase', { ...Effect, from: CalendarDay, until: CalendarDay }),
  fact('PostLostByCase', { ...Effect, endedOn: CalendarDay }),
  fact('PostChangedByCase', { ...Effect, endedOn: CalendarDay, to: PostKind, newPostId: PostId }),
]);
export type CadreEvent = z.infer<typeof CadreEvent>;
type CadreEventOf<Type extends CadreEvent['type']> = Extract<CadreEvent, { type: Type }>;

const registered = ({
  data: { salt: _salt, ...data },
}: CadreEventOf<'CadreRegistered'>): Cadre => ({
  ...data,
  posts: [],
  activeCase: null,
  cases: [],
  failedRecalls: [],
  suspensions: [],
  bars: [],
  withdrawals: [],
});

const ended = (posts: Cadre['posts'], postId: PostId, endedOn: CalendarDay): Cadre['posts'] =>
  posts.map((post) =>
    post.postId === postId && post.endedOn === null ? { ...post, endedOn } : post,
  );

const changed = (
  posts: Cadre['posts'],
  { data }: CadreEventOf<'PostChangedByCase'>,
): Cadre['posts'] => {
  const before = posts.find((post) => post.postId === data.postId);
  if (before === undefined) throw new Error(`no post ${data.postId}`);
  const after = {
    ...before,
    postId: data.newPostId,
    kind: data.to,
    termFrom: data.endedOn,
    endedOn: null,
  };
  return [...ended(posts, data.postId, data.endedOn), after];
};

/** The cadre's dossier after one more event. */
export const evolveCadre = (state: Cadre | null, event: CadreEvent): Cadre => {
  if (event.type === 'CadreRegistered') return registered(event);
  if (state === null)
    throw new Error(`a timeline begins with CadreRegistered, not with ${event.type}`);
  switch (event.type) {
    case 'PostRecorded':
      return { ...state, posts: [...state.posts, { ...event.data.post, endedOn: null }] };
    case 'PostEnded':
    case 'PostLostByCase':
      return { ...state, posts: ended(state.posts, event.data.postId, event.data.endedOn) };
    case 'PostChangedByCase':
      return { ...state, posts: changed(state.posts, event) };
    case 'CaseOpened':
      return {
        ...state,
        activeCase: event.data.caseId,
        cases: [...state.cases, event.data.caseId],
      };
    case 'CaseArchived':
      return { ...state, activeCase: null };
    case 'OpinionWithdrawn':
      return { ...state, withdrawals: [...state.withdrawals, event.data.caseId] };
    case 'RecallFailed':
      return { ...state, failedRecalls: [...state.failedRecalls, event.data.failedRecall] };
    case 'BarRecorded':
      return { ...state, bars: [...state.bars, { ...event.data, liftedOn: null }] };
    case 'BarLifted': {
      const { caseId, ground, liftedOn } = event.data;
      return {
        ...state,
        bars: state.bars.map((bar) =>
          bar.caseId === caseId && bar.ground === ground ? { ...bar, liftedOn } : bar,
        ),
      };
    }
    case 'PostSuspendedByCase': {
      const { caseId, measureId, postId, from, until } = event.data;
      return {
        ...state,
        suspensions: [...state.suspensions, { caseId, measureId, postId, from, until }],
      };
    }
  }
};

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
