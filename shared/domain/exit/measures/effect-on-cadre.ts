import { isBarred, type Cadre } from '../../cadre/cadre.ts';
import type { CadreEvent } from '../../cadre/cadre-events.ts';
import type { CaseEvent, CaseEventOf } from '../../case/events.ts';
import { postId, type CaseId } from '../../ids.ts';

type PostLoss = CaseEventOf<
  'ResignationTookEffect' | 'RemovedFromPost' | 'RecallDeclared' | 'TerminationDeclared'
>;

const losesPost = (event: CaseEvent): event is PostLoss =>
  event.type === 'ResignationTookEffect' ||
  event.type === 'RemovedFromPost' ||
  event.type === 'RecallDeclared' ||
  event.type === 'TerminationDeclared';

const lifeEffect = (event: CaseEvent, cadre: Cadre, caseId: CaseId): readonly CadreEvent[] => {
  if (event.type === 'DisciplineOutcomeRecorded')
    return event.data.sanction === 'PARTY_EXPULSION' && !isBarred(cadre, 'partyExpulsion')
      ? [
          {
            type: 'BarRecorded',
            data: { caseId, ground: 'partyExpulsion', since: event.data.decidedOn },
          },
        ]
      : [];
  if (event.type === 'PostsEndedDuringCase') {
    const { posts, endedOn, cause } = event.data;
    return posts.map((ended) => ({ type: 'PostEnded', data: { postId: ended, endedOn, cause } }));
  }
  if (event.type === 'OfferedResignationAccepted')
    return [
      {
        type: 'PostEnded',
        data: { postId: event.data.postId, endedOn: event.data.effectiveOn, cause: 'resigned' },
      },
    ];
  if (event.type === 'SentenceRecorded')
    return [
      {
        type: 'BarRecorded',
        data: { caseId, ground: 'criminalSentence', since: event.data.effectiveOn },
      },
    ];
  if (event.type === 'SentenceReversed')
    return [
      {
        type: 'BarLifted',
        data: { caseId, ground: 'criminalSentence', liftedOn: event.data.reversedOn },
      },
    ];
  return [];
};

/**
 * What an event of a case does to the cadre's dossier: posts lost, changed or suspended, bars, and
 * a recall that failed.
 */
export const effectOnCadre = (
  event: CaseEvent,
  cadre: Cadre,
  caseId: CaseId,
): readonly CadreEvent[] => {
  if (event.type === 'SuspensionImposed') {
    const { measureId, postId: suspended, effectiveOn: from, until } = event.data;
    return [
      { type: 'PostSuspendedByCase', data: { caseId, measureId, postId: suspended, from, until } },
    ];
  }
  if (event.type === 'DemotionImposed') {
    const { measureId, postId: from, effectiveOn: endedOn, to } = event.data;
    return [
      {
        type: 'PostChangedByCase',
        data: {
          caseId,
          measureId,
          postId: from,
          endedOn,
          to,
          newPostId: postId(cadre.posts.length + 1),
        },
      },
    ];
  }
  if (losesPost(event)) {
    const { measureId, postId: lost, effectiveOn: endedOn } = event.data;
    return [{ type: 'PostLostByCase', data: { caseId, measureId, postId: lost, endedOn } }];
  }
  if (event.type === 'VoteRejected' && event.data.coolDownUntil !== null) {
    const { coolDownUntil: until, heldOn: votedOn, situations } = event.data;
    return [
      { type: 'RecallFailed', data: { failedRecall: { caseId, situations, votedOn, until } } },
    ];
  }
  return lifeEffect(event, cadre, caseId);
};
