import { caseView, oversees } from '../../shared/view/case-view.ts';
import { awaitsNotice } from '../../shared/domain/time/recomputation.ts';
import { refuseTied, standingFor, wasRaisedFor } from '../../shared/domain/command/guards.ts';
import { CaseId } from '../../shared/domain/ids.ts';
import { refuse } from '../../shared/domain/refusal/refusal.ts';
import type { DueRow, HeadOf } from '../../shared/dossier/items.ts';
import { caseStream } from '../../shared/dossier/keys.ts';
import type { Dossier } from '../../shared/dossier/port.ts';
import { commandLabels } from '../../shared/texts/command-labels.ts';
import { explainDeadline } from '../../shared/texts/deadline-sentence.ts';
import {
  conclusionLabels,
  flagLabels,
  stageLabels,
  stepLabels,
} from '../../shared/texts/labels.ts';
import type { HttpAnswer } from '../runtime/http/answer.ts';
import { pathId, type Call } from '../runtime/http/request.ts';
import { entityTag } from '../runtime/http/preconditions.ts';

/**
 * The case of the path, where this person may read it: of their own organization, a village's only
 * where it raised it, and no party to it.
 */
export const readableCase = async (
  dossier: Pick<Dossier, 'load'>,
  call: Call,
): Promise<HeadOf<'case'>> => {
  const caseId = pathId(CaseId, call, 'caseId', 'case-not-found');
  const { heads } = await dossier.load([caseStream(caseId)]);
  const head = heads[0];
  if (head?.of !== 'case') return refuse('case-not-found');
  standingFor(call.caller, call.route.roles, head.state.village);
  refuseTied(head.state, call.caller.personId);
  if (!oversees(call.caller, head.state) && !wasRaisedFor(head.state, call.caller))
    refuse('raised-by-another-organization');
  return head;
};

const deadlineView = ({ due, deadline }: DueRow) => ({
  due,
  dueOn: deadline.dueOn,
  rule: deadline.rule,
  anchor: deadline.anchor,
  provisional: awaitsNotice(deadline),
  explanation: explainDeadline(deadline),
});

/**
 * GET /cases/{caseId}: the case as it stands, its deadlines explained, and what the reader may do
 * next.
 */
export const readCase =
  (dossier: Pick<Dossier, 'load' | 'dueOf'>) =>
  async (call: Call): Promise<HttpAnswer> => {
    const { state, stream } = await readableCase(dossier, call);
    const dues = await dossier.dueOf(stream);
    const view = caseView(state, call.caller);
    return {
      status: 200,
      headers: { ETag: entityTag(view.version), ...(!view.settled && { 'Retry-After': '1' }) },
      body: {
        ...view,
        flags: view.flags.map((flag) => ({ flag, label: flagLabels[flag] })),
        stageLabel: stageLabels[state.stage],
        ...('conclusion' in state && { conclusionLabel: conclusionLabels[state.conclusion] }),
        openSteps: view.openSteps.map((open) => ({ ...open, label: stepLabels[open.step] })),
        deadlines: dues.map(deadlineView),
        may: view.may.map((possible) => ({ ...possible, label: commandLabels[possible.command] })),
      },
    };
  };
