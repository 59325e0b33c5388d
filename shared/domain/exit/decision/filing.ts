import * as z from 'zod';
import type { PolicyPack } from '../../../policy/policy-pack.ts';
import { CalendarDay } from '../../time/calendar-day.ts';
import type { Case, CaseIn } from '../../case/case.ts';
import { caseRule } from '../../command/command.ts';
import type { SentFiling } from '../../case/case-common.ts';
import type { Circumstances } from '../../command/circumstances.ts';
import type { CaseEvent } from '../../case/events.ts';
import { Document } from '../../document.ts';
import { atStage, requireOpen } from '../procedure/open-step.ts';
import { requireInOrder } from '../../command/dates.ts';
import type { Measure } from '../../case/measure.ts';
import type { Post } from '../../cadre/post.ts';
import { refuse } from '../../refusal/refusal.ts';
import { deadlineOf, dueOf } from '../../time/deadline.ts';
import { requireDecidingBody } from './deciding-body.ts';
import { goingBack, requirePending } from './taking-back.ts';
import { Reason, Reference } from '../../text-field.ts';

/**
 * County filing (报县委组织部备案): the county organization department is told of a decision. Filing is
 * no approval: its answer is awaited where the pack says so, and for no longer than its time; any
 * other filing holds nothing up. One decision is one paper, so that a part whose filing is awaited
 * holds up the whole.
 */

export const AcknowledgeFiling = z.strictObject({ occurredOn: CalendarDay, reference: Reference });
/** The papers go back; nothing that was decided or is in effect is undone by it. */
export const ReturnFilingForCorrection = z.strictObject({
  occurredOn: CalendarDay,
  reason: Reason,
});
/** The committee takes the decision up again because of what the county returned. */
export const ReturnToDecision = z.strictObject({ occurredOn: CalendarDay, reason: Reason });
export const ResubmitFiling = z.strictObject({
  occurredOn: CalendarDay,
  correction: Reason,
  document: Document.optional(),
});

/**
 * How a decision is filed with the county: measures on the kinds of post or on holders of both that
 * the pack names are, and those on a post for which it says so are awaited. `null`: not at all.
 */
export const filingOf = (
  posts: readonly Post[],
  measures: readonly Measure[],
  { filing }: PolicyPack,
): 'awaited' | 'sent' | null => {
  const [partyKinds, committeeKinds] = filing.holdersOfBoth;
  const holdsBoth =
    posts.some((post) => partyKinds.includes(post.kind)) &&
    posts.some((post) => committeeKinds.includes(post.kind));
  const filed = measures.filter(
    ({ disposition, postKind }) =>
      !filing.exemptDispositions.includes(disposition) &&
      (holdsBoth || filing.postKinds.includes(postKind)),
  );
  if (filed.length === 0) return null;
  return filed.some(({ postKind }) => filing.awaitedFor.includes(postKind)) ? 'awaited' : 'sent';
};

type FilingStatus = CaseIn<'atFiling'>['filing'] | SentFiling['status'];

/** The filing that a command is about: the one that the case waits for, or the one that was sent. */
const filingIn = (state: Case, circumstances: Circumstances): FilingStatus => {
  const { stage, sentFiling } = state;
  if (stage !== 'atFiling' && sentFiling !== null) {
    requireInOrder(sentFiling.since, circumstances);
    return sentFiling.status;
  }
  requireInOrder(state.since, circumstances);
  const found = atStage(state, 'atFiling');
  requireOpen(state, 'filing');
  return found.filing;
};

const requireSubmitted = (state: Case, circumstances: Circumstances): void => {
  const status = filingIn(state, circumstances);
  if (status === 'returned') refuse('filing-returned');
  if (status === 'acknowledged') refuse('filing-already-acknowledged');
};

const requireReturned = (state: Case, circumstances: Circumstances): void => {
  if (filingIn(state, circumstances) !== 'returned') refuse('filing-not-returned');
};

const resubmitFiling = (
  state: Case,
  { correction, document }: z.infer<typeof ResubmitFiling>,
  circumstances: Circumstances,
): readonly CaseEvent[] => {
  requireReturned(state, circumstances);
  const { pack, calendar, occurredOn } = circumstances;
  const deadline = dueOf({ rule: deadlineOf(pack, 'filing'), anchor: occurredOn, calendar });
  return [
    {
      type: 'FilingResubmitted',
      data: {
        correction,
        ...(document !== undefined && { document }),
        ...(state.stage === 'atFiling' && { deadline }),
      },
    },
  ];
};

const returnToDecision = (
  state: Case,
  { reason }: z.infer<typeof ReturnToDecision>,
  circumstances: Circumstances,
): readonly CaseEvent[] => {
  requireDecidingBody(state, circumstances);
  requireReturned(state, circumstances);
  const found = atStage(state, 'atFiling', 'atMeasures');
  requirePending(found);
  return goingBack(
    found,
    { by: 'filingReturned', back: { type: 'ReturnedToDecision', data: { reason } } },
    circumstances,
  );
};

export const filingRules = {
  AcknowledgeFiling: caseRule(AcknowledgeFiling, (state, { reference }, circumstances) => {
    requireSubmitted(state, circumstances);
    return [{ type: 'FilingAcknowledged', data: { reference } }];
  }),
  ReturnFilingForCorrection: caseRule(
    ReturnFilingForCorrection,
    (state, { reason }, circumstances) => {
      requireSubmitted(state, circumstances);
      return [{ type: 'FilingReturned', data: { reason } }];
    },
  ),
  ResubmitFiling: caseRule(ResubmitFiling, resubmitFiling),
  ReturnToDecision: caseRule(ReturnToDecision, returnToDecision),
};
