import { caseView } from '../../shared/view/case-view.ts';
import { oversees } from '../../shared/domain/case/oversight.ts';
import { awaitsNotice } from '../../shared/domain/time/recomputation.ts';
import { explainDeadline } from '../../shared/texts/deadline-sentence.ts';
import { refuseTied } from '../../shared/domain/case/recusal.ts';
import { authorityFor } from '../../shared/domain/people/authority.ts';
import { wasRaisedFor } from '../../shared/domain/case/raised-for.ts';
import { CaseId } from '../../shared/domain/ids.ts';
import { refuse } from '../../shared/domain/refusal/refusal.ts';
import type { DueRow, HeadOf } from '../../shared/dossier/items.ts';
import { caseStream } from '../../shared/dossier/keys.ts';
import type { Dossier } from '../../shared/dossier/port.ts';
import { commandLabels } from '../../shared/texts/command-labels.ts';
import {
  conclusionLabels,
  flagLabels,
  stageLabels,
  stepLabels,
} from '../../shared/texts/labels.ts';
import { sourceLabels } from '../../shared/texts/source-labels.ts';
import { correctionsOf } from './corrections.ts';
import type { HttpAnswer } from '../runtime/http/answer.ts';
import { pathId, type Request } from '../runtime/http/request.ts';
import { entityTag } from '../runtime/http/preconditions.ts';

/**
 * The case of the path, where this person may read it: of their own organization, a village's only
 * where it raised it, and no party to it.
 */
export const readableCase = async (
  dossier: Pick<Dossier, 'load'>,
  request: Request,
): Promise<HeadOf<'case'>> => {
  const caseId = pathId(CaseId, request, 'caseId', 'case-not-found');
  const { heads } = await dossier.load([caseStream(caseId)]);
  const head = heads[0];
  if (head?.of !== 'case') return refuse('case-not-found');
  authorityFor(request.caller, request.route.roles, head.state.village);
  refuseTied(head.state, request.caller.personId);
  if (!oversees(request.caller, head.state) && !wasRaisedFor(head.state, request.caller))
    refuse('raised-by-another-organization');
  return head;
};

const deadlineView = ({ due, deadline }: DueRow) => ({
  due,
  dueOn: deadline.dueOn,
  rule: deadline.rule,
  anchor: deadline.anchor,
  ...(deadline.anchorCorrectedFrom !== undefined && {
    anchorCorrectedFrom: deadline.anchorCorrectedFrom,
  }),
  provisional: awaitsNotice(deadline),
  explanation: explainDeadline(deadline),
});

/**
 * GET /cases/{caseId}: the case as it stands, its deadlines explained, and what the reader may do
 * next.
 */
export const readCase =
  (dossier: Pick<Dossier, 'load' | 'dueOf' | 'timeline'>) =>
  async (request: Request): Promise<HttpAnswer> => {
    const { state, stream, version } = await readableCase(dossier, request);
    const [dues, corrections] = await Promise.all([
      dossier.dueOf(stream),
      correctionsOf(dossier, stream, state),
    ]);
    const view = caseView(state, request.caller, corrections);
    return {
      status: 200,
      headers: {
        ETag: entityTag(view.version, version),
        ...(!view.settled && { 'Retry-After': '1' }),
      },
      body: {
        ...view,
        flags: view.flags.map((flag) => ({ flag, label: flagLabels[flag] })),
        stageLabel: stageLabels[state.stage],
        ...('conclusion' in state && { conclusionLabel: conclusionLabels[state.conclusion] }),
        ...('source' in view &&
          view.source !== undefined && { sourceLabel: sourceLabels[view.source.kind] }),
        openSteps: view.openSteps.map((open) => ({ ...open, label: stepLabels[open.step] })),
        deadlines: dues.map(deadlineView),
        may: view.may.map((possible) => ({ ...possible, label: commandLabels[possible.command] })),
      },
    };
  };
