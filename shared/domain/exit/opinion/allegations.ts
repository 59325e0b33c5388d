import * as z from 'zod';
import type { Circumstances } from '../../command/circumstances.ts';
import { SubmittedAllegation, type Allegation, type Evidence } from '../../case/evidence.ts';
import { requireNotAfter } from '../../command/dates.ts';
import { evidenceId } from '../../ids.ts';
import { refuse } from '../../refusal/refusal.ts';

/**
 * Opinion (提出意见): a village organization, the township or the county says that a cadre can't or
 * won't do the job.
 */
export const allegations = z.array(SubmittedAllegation).min(1).max(8).readonly();

const checkAllegation = (
  allegation: z.infer<typeof SubmittedAllegation>,
  index: number,
  { pack, occurredOn }: Circumstances,
): void => {
  const at = `allegations.${index}`;
  const situation =
    pack.situations.find((one) => one.code === allegation.situation) ??
    refuse('situation-unknown', { field: `${at}.situation` });
  if (situation.requiresReason && allegation.otherReason === undefined)
    refuse('other-reason-required', { field: `${at}.otherReason` });
  requireNotAfter(allegation.factsOn, occurredOn, `${at}.factsOn`);
  allegation.evidence.forEach((evidence, number) => {
    if (!pack.evidenceKinds.some((kind) => kind.code === evidence.kind))
      refuse('evidence-kind-unknown', { field: `${at}.evidence.${number}.kind` });
    requireNotAfter(evidence.obtainedOn, occurredOn, `${at}.evidence.${number}.obtainedOn`);
  });
};

/** Checks the allegations and numbers their evidence. */
export const numbered = (
  given: readonly z.infer<typeof SubmittedAllegation>[],
  circumstances: Circumstances,
): { readonly allegations: Allegation[]; readonly evidence: Evidence[] } => {
  if (new Set(given.map((one) => one.situation)).size < given.length)
    refuse('situation-repeated', { field: 'allegations' });
  const evidence: Evidence[] = [];
  const allegationsWithIds = given.map(({ evidence: handedIn, ...allegation }, index) => {
    checkAllegation({ ...allegation, evidence: handedIn }, index, circumstances);
    const added = handedIn.map((one, number) => ({
      ...one,
      evidenceId: evidenceId(evidence.length + number + 1),
      collectedBy: [circumstances.caller.personId],
    }));
    evidence.push(...added);
    return { ...allegation, evidenceIds: added.map((one) => one.evidenceId) };
  });
  return { allegations: allegationsWithIds, evidence };
};
