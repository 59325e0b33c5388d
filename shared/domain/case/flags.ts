import * as z from 'zod';
import type { Case } from './case.ts';
import { isPartyPost } from '../cadre/post.ts';
import type { DisciplineSanction } from './discipline.ts';
import { postsLeft } from './posts.ts';

/**
 * What the county is to look at in a case:
 * - `unfoundedOpinion`: all of it was untrue, so whoever raised it is looked at (domain F19), which
 * nobody is whose opinion was merely not proved;
 * - `repeatedWithdrawal`: a case on this cadre had been opened and withdrawn before (domain F20);
 * - `oneOfTwoPostsEnded`: a post has ended and another goes on, so that seal and bank authority
 * must change hands (domain F10);
 * - `partyPostToEnd`: a Party sanction has ended a Party post that still stands as held.
 * - `underSupervision`: a supervisory investigation runs, of which what is done beside it must take
 * account (Sanctions Law 52).
 */
export const CaseFlag = z.enum([
  'unfoundedOpinion',
  'repeatedWithdrawal',
  'oneOfTwoPostsEnded',
  'partyPostToEnd',
  'underSupervision',
]);
export type CaseFlag = z.infer<typeof CaseFlag>;

const isOneOfTwoEnded = (state: Case): boolean => {
  const { length } = postsLeft(state);
  return length > 0 && length < state.posts.held.length;
};

const endsPartyPosts: readonly DisciplineSanction[] = [
  'REMOVAL_FROM_PARTY_POSTS',
  'PARTY_PROBATION',
  'PARTY_EXPULSION',
];

/** A closed case is not told any more what became of a post: whoever closes it looks before. */
const isPartyPostToEnd = (state: Case): boolean =>
  state.stage !== 'closed' &&
  postsLeft(state).some(({ kind }) => isPartyPost(kind)) &&
  (state.discipline?.outcomes ?? []).some(({ sanction }) => endsPartyPosts.includes(sanction));

const isRaised: Readonly<Record<CaseFlag, (state: Case) => boolean>> = {
  unfoundedOpinion: (state) => 'conclusion' in state && state.conclusion === 'unfounded',
  repeatedWithdrawal: ({ opinion: { withdrawnBefore } }) => withdrawnBefore > 0,
  oneOfTwoPostsEnded: isOneOfTwoEnded,
  partyPostToEnd: isPartyPostToEnd,
  underSupervision: ({ lifeEvents: { supervision } }) => supervision !== null,
};

export const flagsOf = (state: Case): readonly CaseFlag[] =>
  CaseFlag.options.filter((flag) => isRaised[flag](state));
