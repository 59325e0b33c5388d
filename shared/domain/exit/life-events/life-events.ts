import * as z from 'zod';
import type { Cadre } from '../../cadre/cadre.ts';
import { CalendarDay } from '../../time/calendar-day.ts';
import type { Case } from '../../case/case.ts';
import { caseAndCadreRule, caseRule, type Circumstances } from '../../command/command.ts';
import { deadlineOf, dueOf } from '../../time/deadline.ts';
import { Document } from '../../document.ts';
import type { CaseEvent } from '../../case/events.ts';
import { requireInOrder, requireNotAfter } from '../../command/dates.ts';
import { measureId, PostId } from '../../ids.ts';
import { isPending } from '../../case/measure.ts';
import type { Post } from '../../cadre/post.ts';
import { refuse } from '../../refusal/refusal.ts';
import { lineOf, Reference } from '../../text-field.ts';
import { effectOnCadre } from '../measures/effect-on-cadre.ts';
import { requireLawfulEnd } from '../../register/end-of-post.ts';
import { requireTouchable, type LifeCommand } from '../procedure/life-event-table.ts';
import { endingWithout, overtaking, overtakingOn, postsLeft } from '../../case/posts.ts';
import { settling } from '../measures/settlement.ts';

/**
 * What life brings while a case runs: death, a sentence and its reversal, the end of a term, a
 * supervisory investigation.
 */

const judgment = { court: lineOf(100), reference: Reference, document: Document };

export const RecordDeath = z.strictObject({
  occurredOn: CalendarDay,
  diedOn: CalendarDay,
  document: Document,
});
/**
 * A judgment in force. Detention or an open trial is no sentence and ends no office (domain F4).
 */
export const RecordSentence = z.strictObject({
  occurredOn: CalendarDay,
  effectiveOn: CalendarDay,
  ...judgment,
});
export const ReverseSentence = z.strictObject({
  occurredOn: CalendarDay,
  reversedOn: CalendarDay,
  ...judgment,
});
export const RecordPostsEnded = z.strictObject({
  occurredOn: CalendarDay,
  posts: z.array(PostId).min(1).max(10).readonly(),
  endedOn: CalendarDay,
  cause: z.enum(['termExpired', 'transferred', 'contractEnded']),
  document: Document,
});
export const RecordSupervision = z.strictObject({
  occurredOn: CalendarDay,
  organ: lineOf(100),
  reference: Reference,
});
export const EndSupervision = z.strictObject({ occurredOn: CalendarDay, reference: Reference });

const cutIn = (command: LifeCommand, state: Case, circumstances: Circumstances): void => {
  requireTouchable(command, state);
  requireInOrder(state.since, circumstances);
};

/** Refuses a day on which one of these posts had not begun. */
const requireWithinTerms = (posts: readonly Post[], day: CalendarDay, field: string): void => {
  const since = posts
    .map(({ termFrom }) => termFrom)
    .toSorted()
    .findLast((begun) => day < begun);
  if (since !== undefined) refuse('date-out-of-order', { field, facts: { since } });
};

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
    { type: 'AllPostsEnded', data: { conclusion: 'died' } },
  ];
};

/**
 * Committee posts end of themselves on the day the judgment takes effect (VCOL 22); Party posts go
 * by the Party's own rules.
 */
const recordSentence = (
  state: Case,
  body: z.infer<typeof RecordSentence>,
  circumstances: Circumstances,
): readonly CaseEvent[] => {
  cutIn('RecordSentence', state, circumstances);
  if (state.lifeEvents.sentence === 'inForce') refuse('sentence-already-recorded');
  requireNotAfter(body.effectiveOn, circumstances.occurredOn, 'effectiveOn');
  const { occurredOn, pack, calendar } = circumstances;
  const { effectiveOn, court, reference, document } = body;
  const endsBySentence = ({ kind }: Post): boolean => {
    const cell = pack.matrix.TERMINATION[kind];
    return cell.allowed && (cell.triggers ?? []).includes('criminalSentence');
  };
  const posts = postsLeft(state).filter(endsBySentence);
  requireWithinTerms(posts, effectiveOn, 'effectiveOn');
  const ids = posts.map((post) => post.postId);
  const announceBy = dueOf({
    rule: deadlineOf(pack, 'terminationAnnouncement'),
    anchor: occurredOn,
    calendar,
  }).dueOn;
  const proof = {
    trigger: 'criminalSentence' as const,
    triggeredOn: effectiveOn,
    reference,
    document,
    court,
  };
  const terminated = posts.map(
    ({ postId, kind }, index): CaseEvent => ({
      type: 'TerminationDeclared',
      data: {
        measureId: measureId(state.measures.length + index + 1),
        postId,
        postKind: kind,
        effectiveOn,
        announceBy,
        proof,
      },
    }),
  );
  const recorded: CaseEvent = {
    type: 'SentenceRecorded',
    data: { effectiveOn, court, reference, document },
  };
  const events = [...overtakingOn(state, ids, 'sentence'), recorded, ...terminated];
  if (state.stage === 'atMeasures') return settling(state, events, occurredOn);
  return [...events, ...endingWithout(state, ids, 'postsEnded')];
};

/**
 * The past is not rewritten: the reversal stands beside the sentence, and the post does not come
 * back by itself (domain F5).
 */
const reverseSentence = (
  state: Case,
  body: z.infer<typeof ReverseSentence>,
  circumstances: Circumstances,
  cadre: Cadre,
): readonly CaseEvent[] => {
  cutIn('ReverseSentence', state, circumstances);
  if (state.lifeEvents.sentence !== 'inForce') refuse('no-sentence-in-force');
  requireNotAfter(body.reversedOn, circumstances.occurredOn, 'reversedOn');
  const isOfSentence = (bar: Cadre['bars'][number]): boolean =>
    bar.caseId === state.caseId && bar.ground === 'criminalSentence' && bar.liftedOn === null;
  const bar = cadre.bars.find((one) => isOfSentence(one) && body.reversedOn < one.since);
  if (bar !== undefined)
    refuse('date-out-of-order', { field: 'reversedOn', facts: { since: bar.since } });
  const { reversedOn, court, reference, document } = body;
  return [{ type: 'SentenceReversed', data: { reversedOn, court, reference, document } }];
};

const overtakenBy = {
  termExpired: 'termExpired',
  transferred: 'postEnded',
  contractEnded: 'postEnded',
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
  requireNotAfter(endedOn, circumstances.occurredOn, 'endedOn');
  const held = postsLeft(state);
  const unknown = posts.findIndex((postId) => !held.some((post) => post.postId === postId));
  if (unknown >= 0) refuse('post-not-found', { field: `posts.${unknown}` });
  const ended = held.filter((post) => posts.includes(post.postId));
  requireWithinTerms(ended, endedOn, 'endedOn');
  for (const post of ended)
    requireLawfulEnd(post, { endedOn, cause, isProved: true }, circumstances.pack);
  const events: readonly CaseEvent[] = [
    ...overtakingOn(state, posts, overtakenBy[cause]),
    { type: 'PostsEndedDuringCase', data: { posts, endedOn, cause, document } },
  ];
  const ending = endingWithout(state, posts, 'postsEnded');
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
