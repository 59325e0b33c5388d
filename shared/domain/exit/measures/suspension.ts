import * as z from 'zod';
import type { Cadre } from '../../cadre/cadre.ts';
import { type CalendarDay, addMonths } from '../../time/calendar-day.ts';
import type { Case } from '../../case/case.ts';
import type { Circumstances } from '../../command/circumstances.ts';
import { Document } from '../../document.ts';
import type { CaseEvent } from '../../case/events.ts';
import type { PostId } from '../../ids.ts';
import { requireActingPerson } from '../../disposition/acting-person.ts';
import { legalBasisOf } from '../../disposition/lawfulness.ts';
import { refuse } from '../../refusal/refusal.ts';
import { settling } from './settlement.ts';
import { command, toBeImposed } from './to-be-imposed.ts';

/** How long, and who acts meanwhile, was decided. */
export const ImposeSuspension = z.strictObject({ ...command, document: Document });

type Period = { readonly postId: PostId; readonly from: CalendarDay; readonly until: CalendarDay };

/**
 * A post is suspended by one case at a time (domain F11). Within a case a post has one measure; the
 * cadre's dossier may have been read a moment after the case, with the very suspension in it that
 * somebody else imposes just now.
 */
const requireNotSuspended = (state: Case, cadre: Cadre, { postId, from, until }: Period): void => {
  const other = cadre.suspensions.find(
    (one) =>
      one.caseId !== state.caseId && one.postId === postId && one.from < until && from < one.until,
  );
  if (other !== undefined)
    refuse('suspension-overlaps', {
      field: 'measureId',
      facts: { from: other.from, until: other.until },
    });
};

export const imposeSuspension = (
  state: Case,
  body: z.infer<typeof ImposeSuspension>,
  circumstances: Circumstances,
  cadre: Cadre,
): readonly CaseEvent[] => {
  const { measure, cell, effectiveOn } = toBeImposed(state, body, 'SUSPENSION', circumstances);
  const { measureId, document } = body;
  const { particulars } = measure;
  if (particulars === undefined || !('months' in particulars))
    return refuse('particulars-not-decided', { field: 'measureId' });
  const { months, actingPerson } = particulars;
  const { postKind } = measure;
  // Whoever was to act may have left the committee, or been suspended, since the decision.
  requireActingPerson(state, { actingPerson, postKind, field: 'measureId' }, circumstances);
  const until = addMonths(effectiveOn, months);
  requireNotSuspended(state, cadre, { postId: measure.postId, from: effectiveOn, until });
  const data = {
    measureId,
    postId: measure.postId,
    effectiveOn,
    until,
    actingPerson,
    legalBasis: legalBasisOf(cell, measure.supervisoryReference),
    document,
  };
  return settling(state, [{ type: 'SuspensionImposed', data }], circumstances.occurredOn);
};
