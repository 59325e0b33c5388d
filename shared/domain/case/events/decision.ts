import * as z from 'zod';
import { CalendarDay } from '../../time/calendar-day.ts';
import { Deadline } from '../../time/deadline.ts';
import { Document } from '../../document.ts';
import { Clarification } from '../event-data.ts';
import { PostId } from '../../ids.ts';
import { Measure } from '../measure.ts';
import { CommitteeMeeting } from '../committee-meeting.ts';
import { lineOf, Reason, Reference, textOf } from '../../text-field.ts';
import { DisciplineSanction } from '../discipline.ts';
import { SituationCode } from '../../../policy/situation.ts';
import { fact } from '../../timeline/fact.ts';

/** What was untrue may have had bad effects; facts stored before that was asked do not say. */
const endedWithout = {
  meeting: CommitteeMeeting,
  grounds: Reason,
  hadBadEffects: z.boolean().optional(),
};

/** Decision, filing and referral. */
export const decisionEvents = [
  fact('DispositionDecided', {
    meeting: CommitteeMeeting,
    measures: z.array(Measure).min(1).max(10).readonly(),
    /** Whether the county's answer is awaited before anything is carried out. */
    toBeFiled: z.boolean(),
    /** How it is filed with the county; of what was stored before, only `toBeFiled` speaks. */
    filing: z.enum(['awaited', 'sent']).optional(),
  }),
  fact('NoMeasureDecided', { meeting: CommitteeMeeting, grounds: Reason }),
  fact('OpinionFoundUnfounded', { ...endedWithout, clarification: Clarification.optional() }),
  fact('OpinionNotProved', { ...endedWithout, clarification: Clarification.optional() }),
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
  fact('ReturnedToDecision', { reason: Reason }),
  fact('DecisionRevoked', { meeting: CommitteeMeeting, reason: Reason }),
  fact('ReopenedForNewFacts', { learnedOn: CalendarDay, facts: textOf(2000) }),
  fact('DisciplineReferred', {
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
  }),
] as const;
