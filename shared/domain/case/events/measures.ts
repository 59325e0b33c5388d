import * as z from 'zod';
import { CalendarDay } from '../../time/calendar-day.ts';
import { Deadline } from '../../time/deadline.ts';
import { Document } from '../../document.ts';
import { TerminationProof } from '../event-data.ts';
import { LapseCause, OvertakenBy, RefusalConsequence } from '../measure.ts';
import { Person } from '../../people/person.ts';
import { Reason, Reference } from '../../text-field.ts';
import { PostKind } from '../../../policy/policy-pack.ts';
import { fact } from '../../timeline/fact.ts';
import { measure, measureOfPost } from './measure-fields.ts';

/** Measures on their way and in effect. */
export const measureEvents = [
  fact('WarningTalkHeld', {
    ...measure,
    effectiveOn: CalendarDay,
    talkers: z.array(Person).min(1).max(10).readonly(),
    record: Document,
  }),
  fact('SuspensionImposed', {
    ...measureOfPost,
    effectiveOn: CalendarDay,
    until: CalendarDay,
    actingPerson: Person,
    legalBasis: z.string(),
    document: Document,
  }),
  fact('DemotionImposed', {
    ...measureOfPost,
    effectiveOn: CalendarDay,
    to: PostKind,
    document: Document,
  }),
  fact('ResignationOrdered', {
    ...measure,
    deadline: Deadline,
    leadsTo: RefusalConsequence.nullable(),
    document: Document,
  }),
  fact('ResignationGiven', {
    ...measure,
    letter: Document,
    needsApproval: z.boolean(),
    consent: Reference.optional(),
  }),
  fact('ResignationRefused', {
    ...measure,
    leadsTo: RefusalConsequence.nullable(),
    statement: Reason,
  }),
  fact('ResignationNotGiven', {
    ...measure,
    leadsTo: RefusalConsequence.nullable(),
    dueOn: CalendarDay,
  }),
  fact('ResignationTookEffect', {
    ...measureOfPost,
    effectiveOn: CalendarDay,
    consent: Reference.optional(),
  }),
  fact('RemovedFromPost', {
    ...measureOfPost,
    effectiveOn: CalendarDay,
    decision: Reference,
    document: Document,
  }),
  fact('RecallDeclared', { ...measureOfPost, effectiveOn: CalendarDay, document: Document }),
  fact('TerminationDeclared', {
    ...measureOfPost,
    postKind: PostKind,
    effectiveOn: CalendarDay,
    announceBy: CalendarDay,
    announcement: Deadline.optional(),
    proof: TerminationProof,
  }),
  fact('MeasureLapsed', { ...measure, cause: LapseCause }),
  fact('MeasureOvertaken', { ...measure, by: OvertakenBy }),
] as const;
