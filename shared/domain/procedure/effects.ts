import type { Cadre, CadreEvent } from '../cadre.ts';
import type { CaseEvent, CaseEventOf } from '../events.ts';
import { postId, type CaseId } from '../ids.ts';
import { refuse } from '../refusal.ts';

const activeCaseOf = (cadre: Cadre): CaseId => cadre.activeCase ?? refuse('case-has-ended');

type PostLoss = CaseEventOf<'ResignationTookEffect' | 'RemovedFromPost' | 'RecallDeclared' | 'TerminationDeclared'>;

const losesPost = (event: CaseEvent): event is PostLoss =>
  event.type === 'ResignationTookEffect' || event.type === 'RemovedFromPost' || event.type === 'RecallDeclared' || event.type === 'TerminationDeclared';

/** What an event of a case does to the cadre's dossier: posts lost, changed or suspended, and a recall that failed. */
export const effectOnCadre = (event: CaseEvent, cadre: Cadre): readonly CadreEvent[] => {
  if (event.type === 'SuspensionImposed') {
    const { measureId, postId: suspended, effectiveOn: from, until } = event.data;
    return [{ type: 'PostSuspendedByCase', data: { caseId: activeCaseOf(cadre), measureId, postId: suspended, from, until } }];
  }
  if (event.type === 'DemotionImposed') {
    const { measureId, postId: from, effectiveOn: endedOn, to } = event.data;
    return [{ type: 'PostChangedByCase', data: { caseId: activeCaseOf(cadre), measureId, postId: from, endedOn, to, newPostId: postId(cadre.posts.length + 1) } }];
  }
  if (losesPost(event)) {
    const { measureId, postId: lost, effectiveOn: endedOn } = event.data;
    return [{ type: 'PostLostByCase', data: { caseId: activeCaseOf(cadre), measureId, postId: lost, endedOn } }];
  }
  if (event.type === 'VoteRejected' && event.data.coolDownUntil !== null) {
    const { coolDownUntil: until, heldOn: votedOn, situations } = event.data;
    return [{ type: 'RecallFailed', data: { failedRecall: { caseId: activeCaseOf(cadre), situations, votedOn, until } } }];
  }
  return [];
};
