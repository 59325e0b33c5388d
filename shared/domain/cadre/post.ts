import * as z from 'zod';
import { PostKind } from '../../policy/policy-pack.ts';
import { CalendarDay } from '../time/calendar-day.ts';
import { PostId } from '../ids.ts';

/** How a post was obtained: it decides who can end it (VCOL 14, 19). */
export const Obtained = z.enum(['elected', 'appointed', 'employed']);
export type Obtained = z.infer<typeof Obtained>;

/**
 * A post that a cadre holds, with its term (local dates, both included; no end where none is set).
 */
export const Post = z.strictObject({
  postId: PostId,
  kind: PostKind,
  obtained: Obtained,
  termFrom: CalendarDay,
  termTo: CalendarDay.optional(),
});
export type Post = z.infer<typeof Post>;

const lawfulWaysOf: Readonly<Record<PostKind, readonly Obtained[]>> = {
  P1: ['elected', 'appointed'],
  P2: ['elected', 'appointed'],
  V1: ['elected'],
  V2: ['elected'],
  S: ['elected'],
  C: ['elected'],
  E: ['employed', 'appointed'],
};

/** Committee posts are elected only: nobody may appoint or designate them (VCOL 14). */
export const mayBeObtained = (kind: PostKind, obtained: Obtained): boolean =>
  lawfulWaysOf[kind].includes(obtained);

/** Party posts are held by Party members alone. */
export const isPartyPost = (kind: PostKind): boolean => kind === 'P1' || kind === 'P2';

export const isCommitteePost = (kind: PostKind): boolean => kind === 'V1' || kind === 'V2';

/**
 * Where a demotion leads: secretary to member, deputy secretary to member (both of kind P2), and
 * lower duties under the contract.
 */
export const lowerPostsOf: Readonly<Partial<Record<PostKind, readonly PostKind[]>>> = {
  P1: ['P2'],
  P2: ['P2'],
  E: ['E'],
};
