import * as z from 'zod';
import { CalendarDay } from '../../time/calendar-day.ts';
import { Deadline } from '../../time/deadline.ts';
import { Document } from '../../document.ts';
import { Clarification, OrganOpinion } from '../event-data.ts';
import { PostId } from '../../ids.ts';
import { Measure, mostMeasures } from '../measure.ts';
import { PersonId } from '../../people/person.ts';
import { KeptMeeting } from '../committee-meeting.ts';
import { lineOf, Reason, Reference, textOf } from '../../text-field.ts';
import { DisciplineSanction, OutcomeSource, ReferralOrgan } from '../discipline.ts';
import { Redress } from '../redress.ts';
import { ServiceRecord } from '../service-record.ts';
import { SituationCode } from '../../../policy/situation.ts';
import { fact } from '../../timeline/fact.ts';

/** What was untrue may have had bad effects; facts stored before that was asked do not say. */
const endedWithout = {
  meeting: KeptMeeting,
  grounds: Reason,
  hadBadEffects: z.boolean().optional(),
};

/** Whether its paper has to reach the cadre: decisions from before there was that step have none. */
const toBeServed = { toBeServed: z.literal(true).optional() };

/** Decision, its service, filing and referral. */
export const decisionEvents = [
  fact('DispositionDecided', {
    meeting: KeptMeeting,
    measures: z.array(Measure).min(1).max(10).readonly(),
    /** Whether the county's answer is awaited before anything is carried out. */
    toBeFiled: z.boolean(),
    /** How it is filed with the county; of what was stored before, only `toBeFiled` speaks. */
    filing: z.enum(['awaited', 'sent']).optional(),
    organOpinion: OrganOpinion.optional(),
    ...toBeServed,
  }),
  fact('NoMeasureDecided', { meeting: KeptMeeting, grounds: Reason, ...toBeServed }),
  fact('OpinionFoundUnfounded', {
    ...endedWithout,
    clarification: Clarification.optional(),
    ...toBeServed,
  }),
  fact('OpinionNotProved', {
    ...endedWithout,
    clarification: Clarification.optional(),
    ...toBeServed,
  }),
  fact('DecisionServed', {
    /** The days of the decisions whose papers were served together. */
    decidedOn: z
      .array(CalendarDay)
      .min(1)
      .max(mostMeasures + 1)
      .readonly(),
    service: ServiceRecord,
    document: Document,
    redress: z.array(Redress).max(10).readonly(),
  }),
  fact('ReturnedToInvestigation', { reason: Reason }),
  fact('DecisionReopened', {
    posts: z
      .array(z.strictObject({ postId: PostId, after: z.enum(['votedDown', 'lapsed', 'refused']) }))
      .min(1)
      .readonly(),
  }),
  fact('FilingAcknowledged', { reference: Reference }),
  fact('FilingReturned', { reason: Reason }),
  fact('FilingResubmitted', {
    correction: Reason,
    document: Document.optional(),
    /** The county's time begins anew, where its answer is awaited. */
    deadline: Deadline.optional(),
  }),
  /** The county has said nothing within its time: no consent, and nothing to wait for any more. */
  fact('FilingLapsed', { dueOn: CalendarDay }),
  fact('DecisionReferredToCounty', {
    fullMembership: z.int().positive(),
    /** The members who must keep out of it, or have investigated. */
    unable: z.array(PersonId).min(1).max(30).readonly(),
    reason: Reason,
  }),
  fact('ReturnedToDecision', { reason: Reason }),
  fact('DecisionRevoked', { meeting: KeptMeeting, reason: Reason }),
  fact('ReopenedForNewFacts', { learnedOn: CalendarDay, facts: textOf(2000) }),
  // `to`, `source` and `situations` are not said by what was recorded before they were asked for.
  fact('DisciplineReferred', {
    to: ReferralOrgan.optional(),
    organ: lineOf(100),
    reference: Reference,
    situations: z.array(SituationCode).readonly(),
  }),
  fact('DisciplineOutcomeRecorded', {
    organ: lineOf(100),
    reference: Reference,
    sanction: DisciplineSanction,
    decidedOn: CalendarDay,
    barredUntil: CalendarDay.nullable(),
    months: z.int().positive().optional(),
    source: OutcomeSource.optional(),
    situations: z.array(SituationCode).max(8).readonly().optional(),
  }),
] as const;
