import * as z from 'zod';
import { BallotCounts, Roll } from '../../voting/counts.ts';
import { CalendarDay } from '../../time/calendar-day.ts';
import { Deadline } from '../../time/deadline.ts';
import { Document } from '../../document.ts';
import { ResignationVote } from '../event-data.ts';
import { endParticulars } from '../../cadre/post-end.ts';
import { PostId } from '../../ids.ts';
import { lineOf, Reference } from '../../text-field.ts';
import { fact } from '../../timeline/fact.ts';

/** What life brings meanwhile. */
export const lifeEvents = [
  fact('ResignationOffered', { postId: PostId, letter: Document, consent: Reference.optional() }),
  fact('OfferedResignationAccepted', {
    postId: PostId,
    effectiveOn: CalendarDay,
    counts: BallotCounts.optional(),
    roll: Roll.optional(),
    decision: Document,
    vote: ResignationVote.optional(),
    announcement: Deadline.optional(),
    consent: Reference.optional(),
  }),
  fact('OfferedResignationDeclined', {
    postId: PostId,
    counts: BallotCounts.optional(),
    roll: Roll.optional(),
    decision: Document,
    vote: ResignationVote.optional(),
    announcement: Deadline.optional(),
  }),
  fact('DeathRecorded', { diedOn: CalendarDay, document: Document }),
  fact('SentenceRecorded', {
    effectiveOn: CalendarDay,
    court: lineOf(100).optional(),
    reference: Reference,
    document: Document,
  }),
  fact('SentenceReversed', {
    reversedOn: CalendarDay,
    court: lineOf(100),
    reference: Reference,
    document: Document,
  }),
  fact('PostsEndedDuringCase', {
    posts: z.array(PostId).min(1).max(10).readonly(),
    endedOn: CalendarDay,
    cause: z.enum([
      'death',
      'sentence',
      'termExpired',
      'transferred',
      'contractEnded',
      'villageAbolished',
      'electionVoid',
      'recalled',
    ]),
    document: Document,
    ...endParticulars,
  }),
  fact('SupervisionFiled', { organ: lineOf(100), reference: Reference }),
  fact('SupervisionEnded', { reference: Reference }),
] as const;
