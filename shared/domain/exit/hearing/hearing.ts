import * as z from 'zod';
import { CalendarDay } from '../../time/calendar-day.ts';
import type { Case, CaseIn } from '../../case/case.ts';
import { caseRule } from '../../command/command.ts';
import type { Circumstances } from '../../command/circumstances.ts';
import { deadlineOf, dueOf } from '../../time/deadline.ts';
import { PointText, Representative, StatementForm } from '../../case/defence.ts';
import { ServiceRecord } from '../../case/service-record.ts';
import { Document } from '../../document.ts';
import type { CaseEvent } from '../../case/events.ts';
import type { IntendedDisposition } from '../../case/findings.ts';
import { statedDisposition } from '../../case/particulars.ts';
import { hasFoundMore } from '../../case/reopening.ts';
import { atStage, requireOpen } from '../procedure/open-step.ts';
import { requireInOrder } from '../../command/dates.ts';
import { PostId } from '../../ids.ts';
import { actingPersonsIn, requireLawfulParticulars } from '../../disposition/definite.ts';
import { requireLawful } from '../../disposition/lawfulness.ts';
import { postsLeft } from '../../case/posts.ts';
import { refuse } from '../../refusal/refusal.ts';
import { factsOf, isHeavier, substantiatedIn, toldFor } from '../../disposition/severity.ts';
import { textOf } from '../../text-field.ts';
import { requireServed } from '../service/service.ts';
import { AnswerDefence, answerDefence, numbered } from './defence.ts';

/**
 * Hearing (听取陈述申辩): the cadre is told the facts, the grounds and what is intended, and is
 * heard before anything is decided.
 */

export const ServeFacts = z.strictObject({
  occurredOn: CalendarDay,
  service: ServiceRecord,
  facts: textOf(4000),
  /** What the committee intends, post by post; empty where nothing is borne out. */
  intended: z
    .array(statedDisposition({ postId: PostId }))
    .max(10)
    .readonly(),
  document: Document,
});
export const RecordStatement = z.strictObject({
  occurredOn: CalendarDay,
  statement: textOf(4000),
  /** What in it asks for an answer, point by point; empty where nothing is contested. */
  points: z.array(PointText).max(20).readonly(),
  form: StatementForm,
  /** Who spoke or wrote for the cadre, with the cadre's written authority. */
  representative: Representative.optional(),
  /** The signed record of what was said, or the paper that was handed in. */
  document: Document,
});
/** The cadre's own signed waiver. */
export const WaiveHearing = z.strictObject({ occurredOn: CalendarDay, document: Document });

const atHearing = (state: Case, circumstances: Circumstances): CaseIn<'atHearing'> => {
  requireInOrder(state.since, circumstances);
  const found = atStage(state, 'atHearing');
  requireOpen(state, 'hearing');
  return found;
};

/**
 * After a first hearing nothing heavier may be announced, and no further post drawn in, unless
 * something more was found: a further situation, or by evidence taken since the case was reopened
 * (by analogy with Sanctions Law 43).
 */
const requireNoAggravation = (
  state: CaseIn<'atHearing'>,
  intended: IntendedDisposition,
  field: string,
  { pack }: Circumstances,
): void => {
  const told = toldFor(state.told.intended, intended.postId);
  const hasNewFindings =
    hasFoundMore(state) ||
    substantiatedIn(state.findings).some(
      (situation) => !state.told.intendedOn.some((before) => before === situation),
    );
  if (hasNewFindings) return;
  if (told === null || isHeavier(pack, intended, told))
    refuse('aggravated-after-defence', { field, facts: factsOf('told', told) });
};

const checkIntended = (
  state: CaseIn<'atHearing'>,
  intended: readonly IntendedDisposition[],
  circumstances: Circumstances,
): void => {
  if (new Set(intended.map((one) => one.postId)).size < intended.length)
    refuse('one-measure-per-post', { field: 'intended' });
  intended.forEach((one, index) => {
    const post =
      state.posts.held.find((held) => held.postId === one.postId) ??
      refuse('post-not-found', { field: `intended.${index}.postId` });
    const field = `intended.${index}`;
    requireLawful(circumstances.pack, one.disposition, post.kind, `${field}.disposition`);
    requireLawfulParticulars(
      state,
      { post, disposition: one, field: `${field}.particulars` },
      circumstances,
    );
    requireNoAggravation(state, one, `${field}.disposition`, circumstances);
  });
};

const serveFacts = (
  state: Case,
  body: z.infer<typeof ServeFacts>,
  circumstances: Circumstances,
): readonly CaseEvent[] => {
  const found = atHearing(state, circumstances);
  if (found.hearing.status === 'served')
    refuse('facts-already-served', { facts: { servedOn: found.hearing.servedOn } });
  if (body.intended.length > 0 && substantiatedIn(found.findings).length === 0)
    refuse('nothing-substantiated', { field: 'intended' });
  if (body.intended.length > 0 && postsLeft(state).length === 0)
    refuse('no-post-left', { field: 'intended' });
  checkIntended(found, body.intended, circumstances);
  requireServed(state, body.service, circumstances);
  const { service, facts, intended, document } = body;
  const deadline = dueOf({
    rule: deadlineOf(circumstances.pack, 'hearing'),
    anchor: circumstances.occurredOn,
    calendar: circumstances.calendar,
  });
  return [{ type: 'FactsServed', data: { service, facts, intended, document, deadline } }];
};

const requireFactsServed = (state: Case, circumstances: Circumstances): void => {
  const { hearing } = atHearing(state, circumstances);
  if (hearing.status === 'notServed') return refuse('facts-not-served');
  requireInOrder(hearing.servedOn, circumstances);
};

/** Heard as long as the lapse is not recorded: a late word is better than none. */
const recordStatement = (
  state: Case,
  body: z.infer<typeof RecordStatement>,
  circumstances: Circumstances,
): readonly CaseEvent[] => {
  requireFactsServed(state, circumstances);
  const { statement, form, representative, document } = body;
  const points = numbered(state, body.points);
  const who = representative === undefined ? {} : { representative };
  return [{ type: 'StatementRecorded', data: { statement, form, ...who, points, document } }];
};

export const hearingRules = {
  ServeFacts: caseRule(ServeFacts, serveFacts, {
    asks: ({ intended }) => actingPersonsIn(intended),
  }),
  RecordStatement: caseRule(RecordStatement, recordStatement),
  AnswerDefence: caseRule(AnswerDefence, answerDefence),
  WaiveHearing: caseRule(WaiveHearing, (state, { document }, circumstances) => {
    requireFactsServed(state, circumstances);
    return [{ type: 'HearingWaived', data: { document } }];
  }),
};
