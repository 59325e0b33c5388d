import type { PolicyPack } from '../../policy/policy-pack.ts';
import type { PostEndCause } from '../cadre/cadre-events.ts';
import { addDays, addMonths, type CalendarDay } from '../time/calendar-day.ts';
import { requireLawful } from '../disposition/lawfulness.ts';
import type { Post } from '../cadre/post.ts';
import { refuse } from '../refusal/refusal.ts';

/** How a post is said to have ended, and whether a paper shows it. */
type End = {
  readonly endedOn: CalendarDay;
  readonly cause: PostEndCause;
  readonly isProved: boolean;
};

/** The last day of a term; where none is recorded, that of a whole one. */
const lastDayOf = ({ termFrom, termTo }: Post, { term }: PolicyPack): CalendarDay =>
  termTo ?? addDays(addMonths(termFrom, 12 * term.years), -1);

/**
 * A term ends with its last day, or with a new election that a paper shows to have come a little
 * earlier (pack: `term`).
 */
const requireTermOver = (post: Post, { endedOn, isProved }: End, pack: PolicyPack): void => {
  const lastDay = lastDayOf(post, pack);
  const earliest = addMonths(lastDay, -pack.term.earlyElectionMonths);
  if (endedOn < (isProved ? earliest : lastDay))
    refuse('term-not-over', { field: 'endedOn', facts: { lastDay, earliest } });
};

/**
 * Refuses the end of a post that comes neither from the law nor from those who gave it: whom nobody
 * may remove by decision nobody transfers or dismisses either, nor ends their term before it is
 * over (VCOL 14).
 */
export const requireLawfulEnd = (post: Post, end: End, pack: PolicyPack): void => {
  if (end.cause === 'transferred' || end.cause === 'contractEnded')
    requireLawful(pack, 'REMOVAL', post.kind, 'cause');
  if (end.cause === 'termExpired' && !pack.matrix.REMOVAL[post.kind].allowed)
    requireTermOver(post, end, pack);
};
