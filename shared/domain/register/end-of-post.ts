import type * as z from 'zod';
import type { PolicyPack, PostKind } from '../../policy/policy-pack.ts';
import {
  particularsOfEnd,
  type EndParticulars,
  type PostEndCause,
  type VillageAbolition,
} from '../cadre/post-end.ts';
import type { PersonId } from '../people/person.ts';
import { addDays, addMonths, type CalendarDay } from '../time/calendar-day.ts';
import { requireLawful } from '../disposition/lawfulness.ts';
import type { Post } from '../cadre/post.ts';
import { refuse } from '../refusal/refusal.ts';
import { requireRecalled } from './recall-by-villagers.ts';

/** How a post is said to have ended, and what shows it. */
export type End = EndParticulars & {
  readonly endedOn: CalendarDay;
  readonly cause: PostEndCause;
  readonly isProved: boolean;
};

/** By what the end is judged: the pack, and who must not have held the villagers' vote. */
type Measure = { readonly pack: PolicyPack; readonly tied: readonly PersonId[] };

const committee: readonly PostKind[] = ['V1', 'V2'];
const party: readonly PostKind[] = ['P1', 'P2'];

/** What ends posts of some kinds only (VCOL 3, 19, 21, the Party's own rules). */
const kindsEndedBy: Readonly<Partial<Record<PostEndCause, readonly PostKind[]>>> = {
  villageAbolished: [...committee, 'S'],
  electionVoid: committee,
  recalled: committee,
  removedFromPartyPosts: party,
  expelledFromParty: party,
  struckOffPartyRolls: party,
};

const causeOfParticulars: Readonly<Record<keyof EndParticulars, PostEndCause>> = {
  abolition: 'villageAbolished',
  recall: 'recalled',
  earlyElectionApproval: 'termExpired',
};

/** The last day of a term; where none is recorded, that of a whole one. */
const lastDayOf = ({ termFrom, termTo }: Post, { term }: PolicyPack): CalendarDay =>
  termTo ?? addDays(addMonths(termFrom, 12 * term.years), -1);

/**
 * A term ends with its last day, or with a new election that a paper shows to have come a little
 * earlier, and earlier than that where the county approved it (pack: `term`).
 */
const requireTermOver = (post: Post, end: End, pack: PolicyPack): void => {
  const lastDay = lastDayOf(post, pack);
  const { earlyElectionMonths, earlyElectionMonthsIfApproved } = pack.term;
  const earliest = addMonths(lastDay, -earlyElectionMonths);
  const ifApproved = addMonths(lastDay, -earlyElectionMonthsIfApproved);
  const elected = end.earlyElectionApproval === undefined ? earliest : ifApproved;
  if (end.endedOn < (end.isProved ? elected : lastDay))
    refuse('term-not-over', { field: 'endedOn', facts: { lastDay, earliest, ifApproved } });
};

/** The assembly's consent comes before the county's approval, and no office ends before that. */
const requireApproved = (
  { assemblyConsentedOn, approvedOn }: z.infer<typeof VillageAbolition>,
  endedOn: CalendarDay,
): void => {
  if (approvedOn < assemblyConsentedOn)
    refuse('date-out-of-order', {
      field: 'abolition.approvedOn',
      facts: { since: assemblyConsentedOn },
    });
  if (endedOn < approvedOn)
    refuse('date-out-of-order', { field: 'endedOn', facts: { since: approvedOn } });
};

const requireParticulars = (end: End): void => {
  const other = particularsOfEnd.find(
    (name) => end[name] !== undefined && causeOfParticulars[name] !== end.cause,
  );
  if (other !== undefined) refuse('particulars-of-another-cause', { field: other });
};

/**
 * Refuses the end of a post that comes neither from the law nor from those who gave it: whom nobody
 * may remove by decision nobody transfers or dismisses either, nor ends their term before it is
 * over (VCOL 14).
 */
export const requireLawfulEnd = (post: Post, end: End, { pack, tied }: Measure): void => {
  const { cause, endedOn, abolition, recall } = end;
  requireParticulars(end);
  const kinds = kindsEndedBy[cause];
  if (kinds !== undefined && !kinds.includes(post.kind))
    refuse('cause-not-of-this-post', { field: 'cause', facts: { kind: post.kind } });
  switch (cause) {
    case 'transferred':
    case 'contractEnded':
      requireLawful(pack, 'REMOVAL', post.kind, 'cause');
      return;
    case 'termExpired':
      if (!pack.matrix.REMOVAL[post.kind].allowed) requireTermOver(post, end, pack);
      return;
    case 'villageAbolished':
      requireApproved(abolition ?? refuse('end-of-post-unproved', { field: 'abolition' }), endedOn);
      return;
    case 'recalled':
      requireRecalled(
        recall ?? refuse('end-of-post-unproved', { field: 'recall' }),
        endedOn,
        tied,
        pack,
      );
      return;
    case 'electionVoid':
    case 'removedFromPartyPosts':
    case 'expelledFromParty':
    case 'struckOffPartyRolls':
      if (!end.isProved) refuse('end-of-post-unproved', { field: 'proof' });
      return;
    case 'resigned':
    case 'death':
    case 'sentence':
      if (post.obtained === 'elected' && !end.isProved)
        refuse('end-of-post-unproved', { field: 'proof' });
  }
};
