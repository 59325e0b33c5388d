import { CaseStage, type Case } from '../../case/case.ts';
import type { SentFiling } from '../../case/case-common.ts';
import { isToBeServed } from '../../case/decision-service.ts';
import { isPending } from '../../case/measure.ts';
import { postsLeft } from '../../case/posts.ts';
import { wasRaisedFor } from '../../case/raised-for.ts';
import type { CommandName } from '../../people/permissions.ts';
import { lifeEventTable, whilePeopleAct, type LifeCommand } from './life-event-table.ts';
import { decides, hasPostLeft } from './places.ts';
import type { BesideSteps, OfCase } from './step-definition.ts';

/** What comes from outside has its place wherever the table of life events does not refuse it. */
const fromOutside = (command: LifeCommand, ...conditions: OfCase): BesideSteps => ({
  in: CaseStage.options.filter((stage) => lifeEventTable[command][stage] !== 'refused'),
  if: conditions,
});
const sentFilingIs =
  (status: SentFiling['status']) =>
  ({ sentFiling }: Case): boolean =>
    sentFiling?.status === status;
const ofSentFiling = (status: SentFiling['status']): BesideSteps => ({
  in: ['atMeasures', 'ending', 'closed'],
  if: [sentFilingIs(status)],
});
const hasRecusalToDecide: OfCase[number] = ({ recusalRequests }, { personId }) =>
  recusalRequests.some((one) => one.personId !== personId);
const hasPending = ({ measures }: Case): boolean => measures.some(isPending);
const hasOffered = (state: Case): boolean => state.posts.offeredResignations.length > 0;
const mayOffer = (state: Case): boolean =>
  postsLeft(state).some(
    ({ postId }) => !state.posts.offeredResignations.some((offer) => offer.postId === postId),
  );
const hasDrawnOnPeople = ({ people }: Case): boolean =>
  [...people.investigatedBy, ...people.decidedBy].some(
    (person) => !people.recused.includes(person),
  );

/**
 * What may be done while no step waits for it: withdrawing, discipline, announcements, and what
 * comes from outside.
 */
export const besideSteps = {
  WithdrawCase: {
    in: ['raised', 'returned', 'underInvestigation', 'atHearing', 'atDecision'],
    if: [(state) => state.people.decidedBy.length === 0, wasRaisedFor],
  },
  // As soon as there is a decision to carry out, or nothing to be carried out any more.
  ServeDecision: { in: ['atMeasures', 'atService'], if: [isToBeServed] },
  ReferToDiscipline: {
    in: CaseStage.options.filter((stage) => stage !== 'raised' && stage !== 'returned'),
  },
  RecordDisciplineOutcome: { in: CaseStage.options },
  // Of a filing that nobody waits for.
  AcknowledgeFiling: ofSentFiling('submitted'),
  ReturnFilingForCorrection: ofSentFiling('submitted'),
  ResubmitFiling: ofSentFiling('returned'),
  ReturnToDecision: {
    in: ['atMeasures'],
    if: [sentFilingIs('returned'), hasPending, ...decides],
  },
  RevokeDecision: { in: ['atFiling', 'atMeasures'], if: [hasPending, ...decides] },
  ReopenForNewFacts: {
    in: ['atHearing', 'atDecision', 'atFiling', 'atMeasures'],
    if: [(state) => postsLeft(state).length > 0, ...decides],
  },
  RecordAnnouncement: {
    in: CaseStage.options,
    if: [({ toAnnounce }) => toAnnounce.length > 0],
  },
  // What is sealed stays as it was sealed.
  CorrectEntry: { in: CaseStage.options.filter((stage) => stage !== 'closed') },
  DiscoverRecusal: fromOutside('DiscoverRecusal', hasDrawnOnPeople),
  RequestRecusal: { in: whilePeopleAct },
  DecideRecusal: { in: whilePeopleAct, if: [hasRecusalToDecide] },
  DeclareTermination: fromOutside('DeclareTermination', hasPostLeft),
  OfferResignation: fromOutside('OfferResignation', mayOffer),
  AcceptResignation: fromOutside('AcceptResignation', hasOffered),
  RecordResignationVote: fromOutside('RecordResignationVote', hasOffered),
  RecordDeath: fromOutside('RecordDeath'),
  RecordSentence: fromOutside(
    'RecordSentence',
    ({ lifeEvents }) => lifeEvents.sentence !== 'inForce',
  ),
  ReverseSentence: fromOutside(
    'ReverseSentence',
    ({ lifeEvents }) => lifeEvents.sentence === 'inForce',
  ),
  RecordPostsEnded: fromOutside('RecordPostsEnded', hasPostLeft),
  RecordSupervision: fromOutside(
    'RecordSupervision',
    ({ lifeEvents }) => lifeEvents.supervision === null,
  ),
  EndSupervision: fromOutside(
    'EndSupervision',
    ({ lifeEvents }) => lifeEvents.supervision !== null,
  ),
} as const satisfies { readonly [Name in CommandName]?: BesideSteps };
