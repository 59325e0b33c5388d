import { CaseStage, type Case } from '../../case/case.ts';
import { postsLeft } from '../../case/posts.ts';
import { wasRaisedFor } from '../../case/raised-for.ts';
import type { CommandName } from '../../people/permissions.ts';
import { lifeEventTable, type LifeCommand } from './life-event-table.ts';
import { hasPostLeft } from './places.ts';
import type { BesideSteps, OfCase } from './step-definition.ts';

/** What comes from outside has its place wherever the table of life events does not refuse it. */
const fromOutside = (command: LifeCommand, ...conditions: OfCase): BesideSteps => ({
  in: CaseStage.options.filter((stage) => lifeEventTable[command][stage] !== 'refused'),
  if: conditions,
});
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
 * What may be done while no step waits for it: withdrawing, discipline, and what comes from
 * outside.
 */
export const besideSteps = {
  WithdrawCase: {
    in: ['raised', 'returned', 'underInvestigation', 'atHearing', 'atDecision'],
    if: [(state) => state.people.decidedBy.length === 0, wasRaisedFor],
  },
  ReferToDiscipline: {
    in: CaseStage.options.filter((stage) => stage !== 'raised' && stage !== 'returned'),
    if: [(state) => state.discipline === null],
  },
  RecordDisciplineOutcome: {
    in: CaseStage.options,
    if: [(state) => state.discipline !== null],
  },
  DiscoverRecusal: fromOutside('DiscoverRecusal', hasDrawnOnPeople),
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
