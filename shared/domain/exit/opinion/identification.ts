import * as z from 'zod';
import { CalendarDay } from '../../time/calendar-day.ts';
import type { Case } from '../../case/case.ts';
import { caseRule } from '../../command/command.ts';
import type { Circumstances } from '../../command/circumstances.ts';
import { atStage, requireOpen } from '../procedure/open-step.ts';
import { requireInOrder } from '../../command/dates.ts';
import { refuse } from '../../refusal/refusal.ts';
import { Reason } from '../../text-field.ts';

/** Identification (受理审查): does the township take the opinion up? */

export const AcceptOpinion = z.strictObject({ occurredOn: CalendarDay, note: Reason.optional() });
export const ReturnOpinion = z.strictObject({ occurredOn: CalendarDay, reason: Reason });
export const RejectOpinion = z.strictObject({ occurredOn: CalendarDay, reason: Reason });

const requireIdentifiable = (state: Case, circumstances: Circumstances): void => {
  requireInOrder(state.since, circumstances);
  if (state.stage === 'returned') refuse('opinion-returned');
  atStage(state, 'raised');
  requireOpen(state, 'identification');
};

export const identificationRules = {
  AcceptOpinion: caseRule(AcceptOpinion, (state, { note }, circumstances) => {
    requireIdentifiable(state, circumstances);
    return [{ type: 'OpinionAccepted', data: note === undefined ? {} : { note } }];
  }),
  /** The opinion goes back to whoever raised it; amended, it is identified again. */
  ReturnOpinion: caseRule(ReturnOpinion, (state, { reason }, circumstances) => {
    requireIdentifiable(state, circumstances);
    return [{ type: 'OpinionReturned', data: { reason } }];
  }),
  RejectOpinion: caseRule(RejectOpinion, (state, { reason }, circumstances) => {
    requireIdentifiable(state, circumstances);
    return [{ type: 'OpinionRejected', data: { reason } }];
  }),
};
