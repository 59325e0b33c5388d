import * as z from 'zod';
import { CalendarDay } from '../../time/calendar-day.ts';
import { Document } from '../../document.ts';
import { Clarification } from '../event-data.ts';
import { PostId } from '../../ids.ts';
import { Measure } from '../measure.ts';
import { CommitteeMeeting } from '../committee-meeting.ts';
import { lineOf, Reason, Reference } from '../../text-field.ts';
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
    toBeFiled: z.boolean(),
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
  fact('FilingResubmitted', { correction: Reason, document: Document.optional() }),
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
