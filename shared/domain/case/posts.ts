import * as z from 'zod';
import type { Case } from './case.ts';
import type { CaseEvent, CaseEventOf } from './events.ts';
import type { PostId } from '../ids.ts';
import { isPending, type Measure, type OvertakenBy } from './measure.ts';
import type { Post } from '../cadre/post.ts';
import { refuse } from '../refusal/refusal.ts';

/**
 * What cuts into a case from outside: posts end, and with them whatever was still pending on them.
 */

const endsPost: readonly Measure['disposition'][] = [
  'DEMOTION',
  'ORDERED_RESIGNATION',
  'REMOVAL',
  'RECALL',
  'TERMINATION',
];

const isEndedByMeasure = (state: Case, postId: PostId): boolean =>
  state.measures.some(
    (one) =>
      one.postId === postId && one.status === 'inEffect' && endsPost.includes(one.disposition),
  );

/** The posts of the case that the cadre still holds. */
export const postsLeft = (state: Case): readonly Post[] =>
  state.posts.held.filter(
    ({ postId }) => !state.posts.ended.includes(postId) && !isEndedByMeasure(state, postId),
  );

/** A measure that something overtakes: a vote that was called is cancelled with it. */
export const overtaking = (
  { measureId, ...measure }: Measure,
  by: OvertakenBy,
): readonly CaseEvent[] => {
  const isConvened = measure.status === 'awaitingVote' && measure.convened !== null;
  const cancelled: readonly CaseEvent[] = isConvened
    ? [{ type: 'VoteCancelled', data: { measureId, by } }]
    : [];
  return [...cancelled, { type: 'MeasureOvertaken', data: { measureId, by } }];
};

/** Everything pending on these posts is overtaken. */
export const overtakingOn = (
  state: Case,
  posts: readonly PostId[],
  by: OvertakenBy,
): readonly CaseEvent[] =>
  state.measures
    .filter((measure) => isPending(measure) && posts.includes(measure.postId))
    .flatMap((measure) => overtaking(measure, by));

type Ending = CaseEventOf<'AllPostsEnded'>['data']['conclusion'];

/** What a command that may end the last post can say: the facts are still to be found. */
export const goingOn = { inquiryGoesOn: z.literal(true).optional() };
type GoingOn = { readonly inquiryGoesOn?: true | undefined };

const beforeDecision: readonly Case['stage'][] = [
  'raised',
  'returned',
  'underInvestigation',
  'atHearing',
  'atDecision',
];

/**
 * Whether the case is over because no post is left once `ended` have gone. While measures are
 * carried out the procedure itself comes to the archive, unless nothing was ever in effect. A case
 * on somebody who has left office already, or whose facts are still to be found, goes on without a
 * measure; one that is concluded stays so.
 */
export const endingWithout = (
  state: Case,
  ended: readonly PostId[],
  conclusion: Ending,
  { inquiryGoesOn }: GoingOn,
): readonly CaseEvent[] => {
  const left = postsLeft(state);
  const hasPostLeft = left.some((post) => !ended.includes(post.postId));
  const hasEffect = state.measures.some((measure) => measure.status === 'inEffect');
  const isConcluded = state.stage === 'atService' || (state.stage === 'atMeasures' && hasEffect);
  if (hasPostLeft || left.length === 0 || isConcluded) return [];
  if (inquiryGoesOn === undefined) return [{ type: 'AllPostsEnded', data: { conclusion } }];
  if (!beforeDecision.includes(state.stage))
    refuse('inquiry-is-over', { field: 'inquiryGoesOn', facts: { stage: state.stage } });
  return [];
};
