import * as z from 'zod';
import { PostKind } from '../../policy/policy-pack.ts';
import { barOn, isBarred, mostPosts, type Cadre } from '../cadre/cadre.ts';
import {
  endParticulars,
  particularsOfEnd,
  PostEndCause,
  PostEndProof,
  type EndParticulars,
} from '../cadre/post-end.ts';
import { CalendarDay } from '../time/calendar-day.ts';
import type { Circumstances } from '../command/circumstances.ts';
import { requireNotAfter } from '../command/dates.ts';
import { PostId, postId } from '../ids.ts';
import { isCommitteePost, mayBeObtained, Obtained, type Post } from '../cadre/post.ts';
import { refuse } from '../refusal/refusal.ts';
import { Reason } from '../text-field.ts';
import { requireLawfulEnd } from './end-of-post.ts';

export const RecordPost = z.strictObject({
  occurredOn: CalendarDay,
  kind: PostKind,
  obtained: Obtained,
  termFrom: CalendarDay,
  termTo: CalendarDay.optional(),
});

export const EndPost = z.strictObject({
  occurredOn: CalendarDay,
  postId: PostId,
  endedOn: CalendarDay,
  cause: PostEndCause,
  reason: Reason.optional(),
  /**
   * Demanded of an elected post that death, a sentence, a resignation or a void election ended, of a
   * term that a new election cut short, and of what the Party ended.
   */
  proof: PostEndProof.optional(),
  ...endParticulars,
});

export const requirePast = ({ occurredOn, today }: Circumstances): void => {
  if (occurredOn > today) refuse('occurred-in-future', { field: 'occurredOn', facts: { today } });
};

/** Whether two terms share a day; a term without an end goes on. */
const overlap = (one: Post, other: Post): boolean =>
  one.termFrom <= (other.termTo ?? '9999-12-31') && other.termFrom <= (one.termTo ?? '9999-12-31');

type Held = Cadre['posts'][number];

/** One of these posts that is of the same kind and held at the same time. */
export const overlapping = (posts: readonly Held[], post: Held): Held | undefined =>
  posts.find(
    (one) =>
      one.kind === post.kind &&
      (one.endedOn === null || post.termFrom < one.endedOn) &&
      (post.endedOn === null || one.termFrom < post.endedOn) &&
      overlap(one, post),
  );

export const recordPost = (
  cadre: Cadre,
  body: z.infer<typeof RecordPost>,
  circumstances: Circumstances,
) => {
  requirePast(circumstances);
  const { kind, obtained, termFrom, termTo } = body;
  if (cadre.posts.length >= mostPosts) refuse('too-many-posts', { facts: { most: mostPosts } });
  if (!mayBeObtained(kind, obtained))
    refuse('post-not-obtainable-so', { field: 'obtained', facts: { kind, obtained } });
  if (termTo !== undefined && termTo < termFrom)
    refuse('term-ends-before-it-begins', { field: 'termTo' });
  requireNotAfter(termFrom, circumstances.today, 'termFrom');
  const bar = isCommitteePost(kind) ? barOn(cadre, termFrom) : undefined;
  if (bar !== undefined)
    refuse('barred-from-candidacy', { field: 'termFrom', facts: { since: bar.since } });
  const post: Post = {
    postId: postId(cadre.posts.length + 1),
    kind,
    obtained,
    termFrom,
    ...(termTo !== undefined && { termTo }),
  };
  const held = overlapping(cadre.posts, { ...post, endedOn: null });
  if (held !== undefined)
    refuse('post-already-held', { field: 'kind', facts: { postId: held.postId } });
  return [{ type: 'PostRecorded' as const, data: { post } }];
};

/** The particulars that are said, and no other. */
export const saidOfEnd = (given: EndParticulars): EndParticulars =>
  Object.fromEntries(
    particularsOfEnd.filter((name) => given[name] !== undefined).map((name) => [name, given[name]]),
  );

/** Whoever was expelled may not stand for a committee post any more (VCOL 18). */
const barring = (cadre: Cadre, cause: PostEndCause, since: CalendarDay) =>
  cause === 'expelledFromParty' && !isBarred(cadre, 'partyExpulsion')
    ? [{ type: 'BarRecorded' as const, data: { ground: 'partyExpulsion' as const, since } }]
    : [];

/** A post under a running case is ended by the case, so that nobody leaves by a side door. */
export const endPost = (
  cadre: Cadre,
  body: z.infer<typeof EndPost>,
  circumstances: Circumstances,
) => {
  requirePast(circumstances);
  const post =
    cadre.posts.find((one) => one.postId === body.postId) ??
    refuse('post-not-found', { field: 'postId' });
  if (post.endedOn !== null)
    refuse('post-already-ended', { field: 'postId', facts: { endedOn: post.endedOn } });
  if (cadre.activeCase !== null)
    refuse('post-under-case', { field: 'postId', facts: { caseId: cadre.activeCase } });
  requireNotAfter(body.endedOn, circumstances.occurredOn, 'endedOn');
  if (body.endedOn < post.termFrom)
    refuse('date-out-of-order', { field: 'endedOn', facts: { since: post.termFrom } });
  const { endedOn, cause, reason, proof } = body;
  requireLawfulEnd(
    post,
    { endedOn, cause, isProved: proof !== undefined, ...saidOfEnd(body) },
    { pack: circumstances.pack, tied: [cadre.personId, ...cadre.nearRelatives] },
  );
  return [
    {
      type: 'PostEnded' as const,
      data: {
        postId: body.postId,
        endedOn,
        cause,
        ...(reason !== undefined && { reason }),
        ...(proof !== undefined && { proof }),
        ...saidOfEnd(body),
      },
    },
    ...barring(cadre, cause, endedOn),
  ];
};
