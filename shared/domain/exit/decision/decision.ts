import * as z from 'zod';
import { CalendarDay } from '../../time/calendar-day.ts';
import type { Case } from '../../case/case.ts';
import { caseRule } from '../../command/command.ts';
import type { Circumstances } from '../../command/circumstances.ts';
import { OrganOpinion } from '../../case/event-data.ts';
import type { CaseEvent } from '../../case/events.ts';
import { isDecided, mostMeasures } from '../../case/measure.ts';
import { CommitteeMeeting } from '../../case/committee-meeting.ts';
import { refuse } from '../../refusal/refusal.ts';
import { actingPersonsIn, requireLawfulParticulars } from '../../disposition/definite.ts';
import { substantiatedIn } from '../../disposition/severity.ts';
import { Reason } from '../../text-field.ts';
import { requireRecusalsDecided } from './deciding-body.ts';
import { requireCarried } from './quorum.ts';
import { postsLeft } from '../../case/posts.ts';
import { atDecision, requireDefenceAnswered } from './at-decision.ts';
import { filingOf } from './filing.ts';
import { DecideNoMeasure, decideNoMeasure } from './no-measure.ts';
import { requireOrganOpinion } from './organ-opinion.ts';
import {
  DecidedMeasure,
  requireAllowedAnew,
  requireTold,
  requireRecorded,
  measureOf,
} from './decided-measure.ts';

export const DecideDisposition = z.strictObject({
  occurredOn: CalendarDay,
  meeting: CommitteeMeeting,
  measures: z.array(DecidedMeasure).min(1).max(10).readonly(),
  /** What the supervisory organ that investigates advises, where it does. */
  organOpinion: OrganOpinion.optional(),
});

export const ReturnToInvestigation = z.strictObject({ occurredOn: CalendarDay, reason: Reason });

const decideDisposition = (
  state: Case,
  body: z.infer<typeof DecideDisposition>,
  circumstances: Circumstances,
): readonly CaseEvent[] => {
  const found = atDecision(state, circumstances);
  requireRecusalsDecided(state);
  requireDefenceAnswered(state);
  if (substantiatedIn(found.findings).length === 0)
    refuse('nothing-substantiated', { field: 'measures' });
  if (postsLeft(state).length === 0) refuse('no-post-left', { field: 'measures' });
  const postIds = body.measures.map((one) => one.postId);
  if (new Set(postIds).size < postIds.length) refuse('one-measure-per-post', { field: 'measures' });
  if (state.measures.length + postIds.length > mostMeasures)
    refuse('too-many-measures', { field: 'measures', facts: { most: mostMeasures } });
  const measures = body.measures.map((decided, index) => {
    const field = `measures.${index}`;
    const post =
      postsLeft(state).find((one) => one.postId === decided.postId) ??
      refuse('post-not-found', { field: `${field}.postId` });
    const measure = measureOf(
      { decided, post, number: state.measures.length + index + 1, field },
      circumstances,
    );
    requireRecorded(state, decided, field);
    requireLawfulParticulars(
      state,
      { post, disposition: decided, field: `${field}.particulars` },
      circumstances,
    );
    requireAllowedAnew(found, decided, field, circumstances);
    requireTold(found, decided, field, circumstances);
    return measure;
  });
  const { meeting, organOpinion } = body;
  requireOrganOpinion(state, organOpinion, measures, circumstances);
  requireCarried(state, meeting, circumstances);
  // What the county has decided is not filed with it.
  const filing =
    state.decidingBody === 'county'
      ? null
      : filingOf(state.posts.held, measures, circumstances.pack);
  return [
    {
      type: 'DispositionDecided',
      data: {
        meeting,
        measures,
        toBeFiled: filing === 'awaited',
        ...(filing !== null && { filing }),
        ...(organOpinion !== undefined && { organOpinion }),
        toBeServed: true,
      },
    },
  ];
};

/**
 * The steps from the investigation on are gone through again, under a new run. What the law itself
 * ended meanwhile (`trigger`) was no decision.
 */
const returnToInvestigation = (
  state: Case,
  body: z.infer<typeof ReturnToInvestigation>,
  circumstances: Circumstances,
): readonly CaseEvent[] => {
  atDecision(state, circumstances);
  if (state.measures.some(isDecided)) refuse('decided-before');
  const { run, machineVersion } = state.procedure;
  return [
    { type: 'ReturnedToInvestigation', data: { reason: body.reason } },
    { type: 'ProcedureRequested', data: { run: run + 1, machineVersion } },
  ];
};

export const decisionRules = {
  DecideDisposition: caseRule(DecideDisposition, decideDisposition, {
    asks: ({ measures }) => actingPersonsIn(measures),
  }),
  DecideNoMeasure: caseRule(DecideNoMeasure, decideNoMeasure),
  ReturnToInvestigation: caseRule(ReturnToInvestigation, returnToInvestigation),
};
