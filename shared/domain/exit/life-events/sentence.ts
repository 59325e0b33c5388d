import * as z from 'zod';
import type { Cadre } from '../../cadre/cadre.ts';
import { CalendarDay } from '../../time/calendar-day.ts';
import type { Case } from '../../case/case.ts';
import type { Circumstances } from '../../command/circumstances.ts';
import { deadlineOf, dueOf } from '../../time/deadline.ts';
import { Document } from '../../document.ts';
import type { CaseEvent } from '../../case/events.ts';
import { requireNotAfter } from '../../command/dates.ts';
import { measureId } from '../../ids.ts';
import type { Post } from '../../cadre/post.ts';
import { refuse } from '../../refusal/refusal.ts';
import { lineOf, Reference } from '../../text-field.ts';
import { endingWithout, goingOn, overtakingOn, postsLeft } from '../../case/posts.ts';
import { settling } from '../measures/settlement.ts';
import { cutIn, requireWithinTerms } from './cut-in.ts';

/**
 * What life brings while a case runs: death, a sentence and its reversal, the end of a term, a
 * supervisory investigation.
 */
const judgment = { court: lineOf(100), reference: Reference, document: Document };

/**
 * A judgment in force. Detention or an open trial is no sentence and ends no office (domain F4).
 */
export const RecordSentence = z.strictObject({
  occurredOn: CalendarDay,
  effectiveOn: CalendarDay,
  ...judgment,
  ...goingOn,
});

export const ReverseSentence = z.strictObject({
  occurredOn: CalendarDay,
  reversedOn: CalendarDay,
  ...judgment,
});

/**
 * Committee posts end of themselves on the day the judgment takes effect (VCOL 22); Party posts go
 * by the Party's own rules.
 */
export const recordSentence = (
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
  const announcement = dueOf({
    rule: deadlineOf(pack, 'terminationAnnouncement'),
    anchor: occurredOn,
    calendar,
  });
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
        announceBy: announcement.dueOn,
        announcement,
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
  return [...events, ...endingWithout(state, ids, 'postsEnded', body)];
};

/**
 * The past is not rewritten: the reversal stands beside the sentence, and the post does not come
 * back by itself (domain F5).
 */
export const reverseSentence = (
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
