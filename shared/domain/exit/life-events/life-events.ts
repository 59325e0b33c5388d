import * as z from 'zod';
import { CalendarDay } from '../../time/calendar-day.ts';
import type { Case } from '../../case/case.ts';
import { caseAndCadreRule, caseRule } from '../../command/command.ts';
import type { Circumstances } from '../../command/circumstances.ts';
import { Document } from '../../document.ts';
import type { CaseEvent } from '../../case/events.ts';
import { requireNotAfter } from '../../command/dates.ts';
import { endParticulars } from '../../cadre/post-end.ts';
import { PostId } from '../../ids.ts';
import { isPending } from '../../case/measure.ts';
import { tiedTo } from '../../case/recusal.ts';
import { refuse } from '../../refusal/refusal.ts';
import { lineOf, Reference } from '../../text-field.ts';
import { effectOnCadre } from '../measures/effect-on-cadre.ts';
import { requireLawfulEnd } from '../../register/end-of-post.ts';
import { saidOfEnd } from '../../register/posts.ts';
import { endingWithout, goingOn, overtaking, overtakingOn, postsLeft } from '../../case/posts.ts';
import { settling } from '../measures/settlement.ts';
import { RecordSentence, ReverseSentence, recordSentence, reverseSentence } from './sentence.ts';
import { requireNoTransfer } from '../../case/supervision-freeze.ts';
import { cutIn, requireWithinTerms } from './cut-in.ts';

export const RecordDeath = z.strictObject({
  occurredOn: CalendarDay,
  diedOn: CalendarDay,
  document: Document,
});

export const RecordPostsEnded = z.strictObject({
  occurredOn: CalendarDay,
  posts: z.array(PostId).min(1).max(10).readonly(),
  endedOn: CalendarDay,
  cause: z.enum([
    'termExpired',
    'transferred',
    'contractEnded',
    'villageAbolished',
    'electionVoid',
    'recalled',
  ]),
  document: Document,
  ...endParticulars,
  ...goingOn,
});

export const RecordSupervision = z.strictObject({
  occurredOn: CalendarDay,
  organ: lineOf(100),
  reference: Reference,
});

export const EndSupervision = z.strictObject({ occurredOn: CalendarDay, reference: Reference });

const died: CaseEvent = { type: 'AllPostsEnded', data: { conclusion: 'died' } };

/** No vote, no sanction: everything pending is overtaken and the case ends (domain F3). */
const recordDeath = (
  state: Case,
  body: z.infer<typeof RecordDeath>,
  circumstances: Circumstances,
): readonly CaseEvent[] => {
  cutIn('RecordDeath', state, circumstances);
  requireNotAfter(body.diedOn, circumstances.occurredOn, 'diedOn');
  requireWithinTerms(state.posts.held, body.diedOn, 'diedOn');
  const { diedOn, document } = body;
  const posts = postsLeft(state).map((post) => post.postId);
  const ended: readonly CaseEvent[] =
    posts.length === 0
      ? []
      : [
          {
            type: 'PostsEndedDuringCase',
            data: { posts, endedOn: diedOn, cause: 'death', document },
          },
        ];
  return [
    ...state.measures.filter(isPending).flatMap((measure) => overtaking(measure, 'death')),
    { type: 'DeathRecorded', data: { diedOn, document } },
    ...ended,
    ...(state.stage === 'atService' ? [] : [died]),
  ];
};

const overtakenBy = {
  termExpired: 'termExpired',
  transferred: 'postEnded',
  contractEnded: 'postEnded',
  villageAbolished: 'postEnded',
  electionVoid: 'postEnded',
  recalled: 'postEnded',
} as const;

/**
 * A term runs out or one post of two ends: what is pending on it falls, the rest of the case goes
 * on (domain F10, F14).
 */
const recordPostsEnded = (
  state: Case,
  body: z.infer<typeof RecordPostsEnded>,
  circumstances: Circumstances,
): readonly CaseEvent[] => {
  cutIn('RecordPostsEnded', state, circumstances);
  const { posts, endedOn, cause, document } = body;
  requireNoTransfer(state, cause);
  const particulars = saidOfEnd(body);
  requireNotAfter(endedOn, circumstances.occurredOn, 'endedOn');
  const held = postsLeft(state);
  const unknown = posts.findIndex((postId) => !held.some((post) => post.postId === postId));
  if (unknown >= 0) refuse('post-not-found', { field: `posts.${unknown}` });
  const ended = held.filter((post) => posts.includes(post.postId));
  requireWithinTerms(ended, endedOn, 'endedOn');
  for (const post of ended)
    requireLawfulEnd(
      post,
      { endedOn, cause, isProved: true, ...particulars },
      { pack: circumstances.pack, tied: tiedTo(state) },
    );
  const events: readonly CaseEvent[] = [
    ...overtakingOn(state, posts, overtakenBy[cause]),
    { type: 'PostsEndedDuringCase', data: { posts, endedOn, cause, document, ...particulars } },
  ];
  const ending = endingWithout(state, posts, 'postsEnded', body);
  return ending.length > 0
    ? [...events, ...ending]
    : settling(state, events, circumstances.occurredOn);
};

export const lifeEventRules = {
  RecordDeath: caseAndCadreRule(RecordDeath, recordDeath, effectOnCadre),
  RecordSentence: caseAndCadreRule(RecordSentence, recordSentence, effectOnCadre),
  ReverseSentence: caseAndCadreRule(ReverseSentence, reverseSentence, effectOnCadre),
  RecordPostsEnded: caseAndCadreRule(RecordPostsEnded, recordPostsEnded, effectOnCadre),
  RecordSupervision: caseRule(RecordSupervision, (state, { organ, reference }, circumstances) => {
    cutIn('RecordSupervision', state, circumstances);
    if (state.lifeEvents.supervision !== null) refuse('supervision-already-recorded');
    return [{ type: 'SupervisionFiled', data: { organ, reference } }];
  }),
  EndSupervision: caseRule(EndSupervision, (state, { reference }, circumstances) => {
    cutIn('EndSupervision', state, circumstances);
    if (state.lifeEvents.supervision === null) refuse('no-supervision-recorded');
    return [{ type: 'SupervisionEnded', data: { reference } }];
  }),
};
