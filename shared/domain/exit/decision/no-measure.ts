import * as z from 'zod';
import type { Case } from '../../case/case.ts';
import { CommitteeMeeting } from '../../case/committee-meeting.ts';
import { GivenClarification, type Clarification } from '../../case/event-data.ts';
import type { CaseEvent } from '../../case/events.ts';
import type { Findings } from '../../case/findings.ts';
import { mustBeReferred } from '../../case/referral-duty.ts';
import type { Circumstances } from '../../command/circumstances.ts';
import { areAllRefuted, isAnyRefuted, substantiatedIn } from '../../disposition/severity.ts';
import { refuse } from '../../refusal/refusal.ts';
import { Reason } from '../../text-field.ts';
import { CalendarDay } from '../../time/calendar-day.ts';
import { atDecision, requireDefenceAnswered } from './at-decision.ts';
import { requireRecusalsDecided } from './deciding-body.ts';
import { requireCarried } from './quorum.ts';

/**
 * The end without a measure: something was borne out and none is needed, or all of it was untrue,
 * or it was not proved and is left at that.
 */
export const DecideNoMeasure = z.strictObject({
  occurredOn: CalendarDay,
  meeting: CommitteeMeeting,
  grounds: Reason,
  /** Demanded where something was shown to be untrue: whether that did the cadre harm. */
  hadBadEffects: z.boolean().optional(),
  /**
   * Demanded where it did: the cadre is cleared in writing (by analogy with Sanctions Law 53), and
   * of what was untrue alone.
   */
  clarification: GivenClarification.optional(),
});
type Given = z.infer<typeof DecideNoMeasure>;

/** Only the cadre decides whether people are told once more of what was said. */
const wished = ({ inPublic, ...letter }: z.infer<typeof GivenClarification>) => {
  if (inPublic === undefined) return letter;
  const { wish, ...manner } = inPublic;
  return wish === undefined
    ? refuse('clarification-not-wished', { field: 'clarification.inPublic.wish' })
    : { ...letter, inPublic: { ...manner, wish } };
};

type Cleared = {
  readonly hadBadEffects?: boolean;
  readonly clarification?: z.infer<typeof Clarification>;
};

/** What the cadre is cleared of: nothing, unless it was untrue; in writing, where that did harm. */
const clearing = (findings: Findings, { hadBadEffects, clarification }: Given): Cleared => {
  if (substantiatedIn(findings).length > 0 || !isAnyRefuted(findings)) {
    if (clarification !== undefined) refuse('clarification-not-due', { field: 'clarification' });
    if (hadBadEffects === true) refuse('clarification-not-due', { field: 'hadBadEffects' });
    return {};
  }
  if (hadBadEffects === undefined) return refuse('effects-not-said', { field: 'hadBadEffects' });
  if (hadBadEffects && clarification === undefined)
    refuse('clarification-required', { field: 'clarification' });
  return {
    hadBadEffects,
    ...(clarification !== undefined && { clarification: wished(clarification) }),
  };
};

export const decideNoMeasure = (
  state: Case,
  body: Given,
  circumstances: Circumstances,
): readonly CaseEvent[] => {
  const { findings } = atDecision(state, circumstances);
  requireRecusalsDecided(state);
  requireDefenceAnswered(state);
  const { meeting, grounds } = body;
  const data = { meeting, grounds, ...clearing(findings, body), toBeServed: true as const };
  if (mustBeReferred(state)) refuse('clue-not-handed-over');
  requireCarried(state, meeting, circumstances);
  if (substantiatedIn(findings).length > 0)
    return [{ type: 'NoMeasureDecided', data: { meeting, grounds, toBeServed: true } }];
  return areAllRefuted(findings)
    ? [{ type: 'OpinionFoundUnfounded', data }]
    : [{ type: 'OpinionNotProved', data }];
};
