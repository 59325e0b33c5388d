import * as z from 'zod';
import type { PolicyPack } from '../../../policy/policy-pack.ts';
import { CalendarDay } from '../../time/calendar-day.ts';
import type { Case, CaseIn } from '../../case/case.ts';
import { caseRule } from '../../command/command.ts';
import type { Circumstances } from '../../command/circumstances.ts';
import { Document } from '../../document.ts';
import { atStage, requireOpen } from '../procedure/open-step.ts';
import { requireInOrder } from '../../command/dates.ts';
import type { Measure } from '../../case/measure.ts';
import type { Post } from '../../cadre/post.ts';
import { refuse } from '../../refusal/refusal.ts';
import { Reason, Reference } from '../../text-field.ts';

/**
 * County filing (报县委组织部备案): the county organization department is told before a measure on the
 * secretary takes effect. Filing is no approval.
 */

export const AcknowledgeFiling = z.strictObject({ occurredOn: CalendarDay, reference: Reference });
/** The papers go back; nothing that was decided or is in effect is undone by it. */
export const ReturnFilingForCorrection = z.strictObject({
  occurredOn: CalendarDay,
  reason: Reason,
});
export const ResubmitFiling = z.strictObject({
  occurredOn: CalendarDay,
  correction: Reason,
  document: Document.optional(),
});

/**
 * Whether a decision is filed with the county: measures on the kinds of post or on holders of both
 * that the pack names.
 */
export const mustBeFiled = (
  posts: readonly Post[],
  measures: readonly Measure[],
  { filing }: PolicyPack,
): boolean => {
  const [partyKinds, committeeKinds] = filing.holdersOfBoth;
  const holdsBoth =
    posts.some((post) => partyKinds.includes(post.kind)) &&
    posts.some((post) => committeeKinds.includes(post.kind));
  return measures.some(
    (measure) =>
      !filing.exemptDispositions.includes(measure.disposition) &&
      (holdsBoth || filing.postKinds.includes(measure.postKind)),
  );
};

const atFiling = (
  state: Case,
  circumstances: Circumstances,
  status: CaseIn<'atFiling'>['filing'],
): void => {
  requireInOrder(state.since, circumstances);
  const found = atStage(state, 'atFiling');
  requireOpen(state, 'filing');
  if (found.filing !== status)
    refuse(status === 'submitted' ? 'filing-returned' : 'filing-not-returned');
};

export const filingRules = {
  AcknowledgeFiling: caseRule(AcknowledgeFiling, (state, { reference }, circumstances) => {
    atFiling(state, circumstances, 'submitted');
    return [{ type: 'FilingAcknowledged', data: { reference } }];
  }),
  ReturnFilingForCorrection: caseRule(
    ReturnFilingForCorrection,
    (state, { reason }, circumstances) => {
      atFiling(state, circumstances, 'submitted');
      return [{ type: 'FilingReturned', data: { reason } }];
    },
  ),
  ResubmitFiling: caseRule(ResubmitFiling, (state, { correction, document }, circumstances) => {
    atFiling(state, circumstances, 'returned');
    return [
      {
        type: 'FilingResubmitted',
        data: { correction, ...(document !== undefined && { document }) },
      },
    ];
  }),
};
