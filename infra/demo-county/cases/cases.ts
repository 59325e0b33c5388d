import { bothPosts } from './both-posts.ts';
import { orderedResignation } from './ordered-resignation.ts';
import { recall } from './recall.ts';
import type { Story } from './story.ts';
import { termination } from './termination.ts';
import { unfoundedOpinion } from './unfounded-opinion.ts';
import { warningTalk } from './warning-talk.ts';

/**
 * Six cases to their end, from the practice that the county published; every person in them is
 * invented.
 */
export const stories: readonly Story[] = [
  warningTalk,
  bothPosts,
  orderedResignation,
  recall,
  unfoundedOpinion,
  termination,
];
