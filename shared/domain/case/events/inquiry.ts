import * as z from 'zod';
import { CalendarDay } from '../../time/calendar-day.ts';
import { Deadline } from '../../time/deadline.ts';
import { Evidence } from '../evidence.ts';
import { DefencePoint, PointAnswer, Representative, StatementForm } from '../defence.ts';
import { Document } from '../../document.ts';
import {
  Findings,
  IntendedDisposition,
  Investigator,
  RecusalDeclaration,
  RecusalGround,
} from '../findings.ts';
import { EvidenceId } from '../../ids.ts';
import { PersonId } from '../../people/person.ts';
import { ServiceRecord } from '../service-record.ts';
import { lineOf, Reason, textOf } from '../../text-field.ts';
import { fact } from '../../timeline/fact.ts';

/** Investigation and hearing. */
export const inquiryEvents = [
  fact('InvestigatorsAppointed', {
    investigators: z.array(Investigator).min(1).max(10).readonly(),
    declarations: z.array(RecusalDeclaration).max(10).readonly(),
  }),
  fact('InvestigatorReplaced', {
    outgoing: PersonId,
    incoming: Investigator,
    declaration: RecusalDeclaration,
    reason: Reason,
  }),
  fact('EvidenceRecorded', { evidence: z.array(Evidence).min(1).max(10).readonly() }),
  fact('InvestigationExtended', { reason: Reason, deadline: Deadline }),
  fact('FindingsSubmitted', { findings: Findings }),
  fact('RecusalDiscovered', {
    personId: PersonId,
    ground: RecusalGround,
    reason: Reason,
    voidedEvidence: z.array(EvidenceId).readonly(),
    reopens: z.enum(['investigation', 'decision']).nullable(),
  }),
  fact('RecusalRequested', { personId: PersonId, ground: RecusalGround, reason: Reason }),
  /** Where it is granted, `RecusalDiscovered` follows with what it voids. */
  fact('RecusalDecided', { personId: PersonId, granted: z.boolean(), reason: Reason }),
  fact('FactsServed', {
    /** How it was served, in facts that were stored before services had a record. */
    manner: lineOf(100).optional(),
    service: ServiceRecord.optional(),
    facts: textOf(4000),
    intended: z.array(IntendedDisposition).max(10).readonly(),
    document: Document,
    deadline: Deadline,
  }),
  fact('StatementRecorded', {
    statement: textOf(4000),
    form: StatementForm.optional(),
    representative: Representative.optional(),
    points: z.array(DefencePoint).max(20).readonly().optional(),
    document: Document.optional(),
  }),
  fact('DefenceAnswered', {
    answers: z.array(PointAnswer).min(1).max(20).readonly(),
    document: Document,
  }),
  fact('HearingWaived', { document: Document }),
  fact('HearingLapsed', { windowEndedOn: CalendarDay }),
] as const;
