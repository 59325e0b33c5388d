import * as z from 'zod';
import type { Case } from './case.ts';
import { postsLeft } from './posts.ts';

/**
 * What the county is to look at in a case:
 * - `unfoundedOpinion`: all of it was untrue, so whoever raised it is looked at (domain F19), which
 * nobody is whose opinion was merely not proved;
 * - `repeatedWithdrawal`: a case on this cadre had been opened and withdrawn before (domain F20);
 * - `oneOfTwoPostsEnded`: a post has ended and another goes on, so that seal and bank authority
 * must change hands (domain F10).
 */
export const CaseFlag = z.enum(['unfoundedOpinion', 'repeatedWithdrawal', 'oneOfTwoPostsEnded']);
export type CaseFlag = z.infer<typeof CaseFlag>;

const isOneOfTwoEnded = (state: Case): boolean => {
  const { length } = postsLeft(state);
  return length > 0 && length < state.posts.held.length;
};

const isRaised: Readonly<Record<CaseFlag, (state: Case) => boolean>> = {
  unfoundedOpinion: (state) => 'conclusion' in state && state.conclusion === 'unfounded',
  repeatedWithdrawal: ({ opinion: { withdrawnBefore } }) => withdrawnBefore > 0,
  oneOfTwoPostsEnded: isOneOfTwoEnded,
};

export const flagsOf = (state: Case): readonly CaseFlag[] =>
  CaseFlag.options.filter((flag) => isRaised[flag](state));
