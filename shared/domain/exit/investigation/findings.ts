import * as z from 'zod';
import { CalendarDay, compareDays } from '../../time/calendar-day.ts';
import type { Case, CaseIn } from '../../case/case.ts';
import { caseRule } from '../../command/command.ts';
import type { Circumstances } from '../../command/circumstances.ts';
import { deadlineOf, dueOf } from '../../time/deadline.ts';
import { mostEvidence, SubmittedEvidence, type Evidence } from '../../case/evidence.ts';
import type { CaseEvent } from '../../case/events.ts';
import { SubmittedFinding, type Finding } from '../../case/findings.ts';
import { requireInOrder, requireNotAfter } from '../../command/dates.ts';
import { evidenceId } from '../../ids.ts';
import { PersonId } from '../../people/person.ts';
import { refuse } from '../../refusal/refusal.ts';
import { Reason } from '../../text-field.ts';
import {
  AppointInvestigators,
  ReplaceInvestigator,
  underInvestigation,
  investigatorIds,
  appointInvestigators,
  replaceInvestigator,
} from './investigators.ts';

export const RecordEvidence = z.strictObject({
  occurredOn: CalendarDay,
  evidence: z.array(SubmittedEvidence).min(1).max(10).readonly(),
  collectedBy: z.array(PersonId).min(1).max(5).readonly(),
});

export const ExtendInvestigation = z.strictObject({ occurredOn: CalendarDay, reason: Reason });

export const SubmitFindings = z.strictObject({
  occurredOn: CalendarDay,
  findings: z.array(SubmittedFinding).min(1).max(8).readonly(),
  summary: Reason,
  submittedBy: z.array(PersonId).min(1).max(5).readonly(),
});

/**
 * Refuses people who do not investigate, too few of them, and acts dated before their appointment.
 */
const requireInvestigators = (
  state: CaseIn<'underInvestigation'>,
  people: readonly PersonId[],
  field: string,
  circumstances: Circumstances,
): void => {
  const ids = investigatorIds(state);
  const stranger = people.findIndex((person) => !ids.includes(person));
  if (stranger >= 0) refuse('not-an-investigator', { field: `${field}.${stranger}` });
  state.investigation.investigators
    .filter((one) => people.includes(one.personId))
    .forEach((one) => requireInOrder(one.appointedOn, circumstances));
  const needed = circumstances.pack.investigation.minimumInvestigators;
  if (new Set(people).size < needed) refuse('too-few-investigators', { field, facts: { needed } });
};

const recordEvidence = (
  state: Case,
  body: z.infer<typeof RecordEvidence>,
  circumstances: Circumstances,
): readonly CaseEvent[] => {
  const found = underInvestigation(state, circumstances);
  requireInvestigators(found, body.collectedBy, 'collectedBy', circumstances);
  if (state.inquiry.evidence.length + body.evidence.length > mostEvidence)
    refuse('too-much-evidence', { field: 'evidence', facts: { most: mostEvidence } });
  const evidence = body.evidence.map((one, index): Evidence => {
    const at = `evidence.${index}`;
    if (!circumstances.pack.evidenceKinds.some((kind) => kind.code === one.kind))
      refuse('evidence-kind-unknown', { field: `${at}.kind` });
    requireNotAfter(one.obtainedOn, circumstances.occurredOn, `${at}.obtainedOn`);
    if (one.witness !== undefined && investigatorIds(found).includes(one.witness))
      refuse('recusal-required', { field: `${at}.witness`, facts: { ground: 'witness' } });
    return {
      ...one,
      evidenceId: evidenceId(state.inquiry.evidence.length + index + 1),
      collectedBy: body.collectedBy,
    };
  });
  return [{ type: 'EvidenceRecorded', data: { evidence } }];
};

/**
 * Once, with a reason, and while the period still runs (pack: `investigation`,
 * `investigationExtension`).
 */
const extendInvestigation = (
  state: Case,
  body: z.infer<typeof ExtendInvestigation>,
  circumstances: Circumstances,
): readonly CaseEvent[] => {
  const found = underInvestigation(state, circumstances);
  const { pack, calendar, occurredOn } = circumstances;
  if (found.investigation.extended) refuse('already-extended');
  const endsOn = state.procedure.dues.investigation;
  if (endsOn === undefined) return refuse('extension-after-expiry');
  if (compareDays(occurredOn, endsOn) > 0) refuse('extension-after-expiry', { facts: { endsOn } });
  const deadline = dueOf({
    rule: deadlineOf(pack, 'investigationExtension'),
    anchor: endsOn,
    calendar,
  });
  return [{ type: 'InvestigationExtended', data: { reason: body.reason, deadline } }];
};

const checkFinding = (state: Case, finding: Finding, field: string): void => {
  const known = state.inquiry.evidence.map((one) => one.evidenceId);
  const unknown = finding.evidenceIds.findIndex(
    (id) => !known.includes(id) || state.inquiry.voidEvidence.includes(id),
  );
  if (unknown >= 0) refuse('evidence-not-found', { field: `${field}.evidenceIds.${unknown}` });
  const isEstablished = finding.substantiated || finding.refuted === true;
  if (isEstablished && finding.evidenceIds.length === 0)
    refuse('finding-without-evidence', { field: `${field}.evidenceIds` });
};

/** Each situation of the opinion gets a verdict; an investigator may find further ones. */
const submitFindings = (
  state: Case,
  body: z.infer<typeof SubmitFindings>,
  circumstances: Circumstances,
): readonly CaseEvent[] => {
  const found = underInvestigation(state, circumstances);
  const { findings, summary, submittedBy } = body;
  requireInvestigators(found, submittedBy, 'submittedBy', circumstances);
  const situations = findings.map((one) => one.situation);
  if (new Set(situations).size < situations.length)
    refuse('situation-repeated', { field: 'findings' });
  const unknown = situations.findIndex(
    (code) => !circumstances.pack.situations.some((one) => one.code === code),
  );
  if (unknown >= 0) refuse('situation-unknown', { field: `findings.${unknown}.situation` });
  const unanswered = state.opinion.allegations.find((one) => !situations.includes(one.situation));
  if (unanswered !== undefined)
    refuse('findings-incomplete', {
      field: 'findings',
      facts: { situation: unanswered.situation },
    });
  findings.forEach((finding, index) => checkFinding(state, finding, `findings.${index}`));
  return [{ type: 'FindingsSubmitted', data: { findings: { findings, summary, submittedBy } } }];
};

export const investigationRules = {
  AppointInvestigators: caseRule(AppointInvestigators, appointInvestigators),
  ReplaceInvestigator: caseRule(ReplaceInvestigator, replaceInvestigator),
  RecordEvidence: caseRule(RecordEvidence, recordEvidence),
  ExtendInvestigation: caseRule(ExtendInvestigation, extendInvestigation),
  SubmitFindings: caseRule(SubmitFindings, submitFindings),
};
