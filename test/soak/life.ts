import type { Case } from '../../shared/domain/case/case.ts';
import type { CommandName } from '../../shared/domain/people/permissions.ts';
import { mostOutcomes, referralsOf } from '../../shared/domain/case/discipline.ts';
import { isPending } from '../../shared/domain/case/measure.ts';
import { postsLeft } from '../../shared/domain/case/posts.ts';
import type { Body } from '../support/bodies.ts';
import { committeeMeeting } from './people-at-hand.ts';
import { countsOf, forumsFor } from './measures.ts';
import type { Choice, Situation } from './situation.ts';

type Likely = {
  readonly command: CommandName;
  readonly changes?: Body;
  readonly weight: number;
  readonly isSo?: boolean;
};

const participants = ({
  people: { investigatedBy, decidedBy, recused },
}: Case): readonly string[] =>
  [...investigatedBy, ...decidedBy.filter((person) => person !== 'P-3001')].filter(
    (person) => !recused.includes(person),
  );

const consentIn = ({ lifeEvents: { supervision } }: Case): Body =>
  supervision === null ? {} : { consent: '兴监函〔2026〕2号' };

/** An answer to an offered resignation, in the forum of the post where one has to pass it. */
const answering = (situation: Situation): readonly Likely[] => {
  const { state, day, chance } = situation;
  return state.posts.offeredResignations.flatMap(({ postId }): readonly Likely[] => {
    const post = state.posts.held.find((one) => one.postId === postId);
    const [forum] =
      post === undefined ? [] : forumsFor({ postKind: post.kind }, 'ORDERED_RESIGNATION');
    if (forum === undefined)
      return [
        { command: 'AcceptResignation', changes: { postId, ...consentIn(state) }, weight: 12 },
      ];
    // Its members would have to be told ten days before.
    if (forum === 'membersAssembly') return [];
    return [
      {
        command: 'RecordResignationVote',
        changes: {
          postId,
          forum,
          heldOn: day,
          shortNoticeReason: '汛情紧急。',
          counts: countsOf(forum, chance),
          ...consentIn(state),
        },
        weight: 12,
      },
    ];
  });
};

/** What was decided is put up on the board. */
const announcing = ({ state }: Situation): readonly Likely[] =>
  state.toAnnounce.map(({ about }) => ({
    command: 'RecordAnnouncement',
    changes: { about },
    weight: 4,
  }));

const likely = (situation: Situation): readonly Likely[] => {
  const { state, chance } = situation;
  const held = postsLeft(state);
  const people = participants(state);
  return [
    ...answering(situation),
    ...announcing(situation),
    { command: 'WithdrawCase', weight: 2, isSo: state.people.decidedBy.length === 0 },
    {
      command: 'OfferResignation',
      weight: 4,
      ...(held.length > 0 && {
        changes: { postId: chance.oneOf(held).postId, ...consentIn(state) },
      }),
      isSo: held.length > state.posts.offeredResignations.length,
    },
    { command: 'RecordDeath', weight: 1 },
    { command: 'RecordSentence', weight: 2, isSo: state.lifeEvents.sentence !== 'inForce' },
    { command: 'ReverseSentence', weight: 6, isSo: state.lifeEvents.sentence === 'inForce' },
    {
      command: 'RecordPostsEnded',
      weight: 2,
      ...(held.length > 0 && { changes: { posts: [chance.oneOf(held).postId] } }),
      isSo: held.length > 0,
    },
    { command: 'RecordSupervision', weight: 2, isSo: state.lifeEvents.supervision === null },
    { command: 'EndSupervision', weight: 10, isSo: state.lifeEvents.supervision !== null },
    {
      command: 'DiscoverRecusal',
      weight: 5,
      ...(people.length > 0 && { changes: { personId: chance.oneOf(people) } }),
      isSo: people.length > 0,
    },
    {
      command: 'RevokeDecision',
      changes: { meeting: committeeMeeting(state, situation.day) },
      weight: 2,
      isSo: state.measures.some(isPending),
    },
    {
      command: 'ReopenForNewFacts',
      weight: 2,
      isSo: held.length > 0 && ['atHearing', 'atDecision', 'atMeasures'].includes(state.stage),
    },
    {
      command: 'RequestRecusal',
      changes: { personId: `P-30${String(chance.below(8) + 2).padStart(2, '0')}` },
      weight: 1,
    },
    {
      command: 'ReferToDiscipline',
      changes: { reference: `长移〔2026〕${chance.below(1000)}号` },
      weight: 2,
      isSo: referralsOf(state.discipline).length < 3,
    },
    {
      command: 'RecordDisciplineOutcome',
      weight: 2,
      changes: {
        reference: `兴监〔2026〕${chance.below(1000)}号`,
        sanction: state.discipline?.outcomes.length === 0 ? 'DEMERIT' : 'PARTY_WARNING',
      },
      isSo: (state.discipline?.outcomes ?? []).length < mostOutcomes,
    },
  ];
};

/** Something from outside that cuts into the case. */
export const lifeAct = (situation: Situation): Choice => {
  const possible = likely(situation).filter(({ isSo = true }) => isSo);
  const { command, changes = {} } = situation.chance.oneOf(
    possible.flatMap((one) => Array.from({ length: one.weight }, () => one)),
  );
  return { command, changes };
};
