import { flagsOf } from '../../../../../shared/domain/case/flags.ts';
import { availableCommands } from '../../../../../shared/view/available-commands.ts';
import { allegation, finding, measure, type Body } from '../../../../support/bodies.ts';
import { given } from '../../../../support/given-when-then.ts';
import {
  accepted,
  atHearing,
  atMeasures,
  heard,
  postsRecorded,
  raised,
  returned,
  underInvestigation,
} from '../../../../support/named-pasts.ts';
import { act, cadreOf, caseOf, type Past } from '../../../../support/past.ts';
import { inRole } from '../../../../support/people.ts';

// Somebody who has left office is investigated, heard and referred like anybody; nothing is
// imposed, for there is no post left.

/** Two posts, both left at the end of February; the facts are of the day before. */
const left = act(
  act(postsRecorded({ holds: 'both' }), 'EndPost', { cause: 'transferred' }),
  'EndPost',
  { postId: 'post-2' },
);
const onFormer = (situation = 'S1', changes: Body = {}): Past =>
  act(
    left,
    'RaiseOpinion',
    { allegations: [allegation(situation, changes)] },
    { occurredOn: '2026-03-03' },
  );

const heardOn = (past: Past, changes: Body = {}): Past => {
  const [situation = 'S1'] = caseOf(past).opinion.allegations.map((one) => one.situation);
  const acts: readonly (readonly [Parameters<typeof act>[1], Body, string])[] = [
    ['AcceptOpinion', {}, '2026-03-05'],
    ['AppointInvestigators', {}, '2026-03-09'],
    ['SubmitFindings', { findings: [finding(situation, changes)] }, '2026-03-20'],
    ['ServeFacts', { intended: [] }, '2026-03-23'],
    ['RecordStatement', {}, '2026-03-30'],
  ];
  return acts.reduce(
    (before, [command, body, occurredOn]) => act(before, command, body, { occurredOn }),
    past,
  );
};

describe('an opinion on somebody who has left office', () => {
  it('is about the posts in whose time the facts took place, and says that they are left', () => {
    const state = caseOf(onFormer());
    expect(onFormer().timelines.case[0]).toMatchObject({ data: { hasLeftOffice: true } });
    expect(state.posts).toMatchObject({
      held: [{ postId: 'post-1' }, { postId: 'post-2' }],
      ended: ['post-1', 'post-2'],
    });
    expect(cadreOf(onFormer()).activeCase).toBe(state.caseId);
  });

  it('leaves out a post in whose time nothing of it took place', () => {
    const earlier = act(
      act(postsRecorded({ holds: 'P2' }), 'EndPost', { endedOn: '2025-06-30' }),
      'RecordPost',
      { kind: 'E', obtained: 'employed', termFrom: '2025-09-01', termTo: '2026-02-28' },
    );
    const past = act(earlier, 'RaiseOpinion', {}, { occurredOn: '2026-03-03' });
    expect(caseOf(past).posts).toMatchObject({ held: [{ postId: 'post-2' }], ended: ['post-2'] });
  });

  it.each<[string, string]>([
    ['before it', '2021-03-14'],
    ['after it', '2026-03-01'],
  ])('is not about facts %s', (_, factsOn) => {
    given(left)
      .when(
        'RaiseOpinion',
        { allegations: [allegation('S1'), allegation('S2', { factsOn })] },
        { occurredOn: '2026-03-03' },
      )
      .thenRefused('facts-outside-office', { field: 'allegations.1.factsOn' });
  });

  it('of the first and of the last day in office is', () => {
    for (const factsOn of ['2021-03-15', '2026-02-28'])
      expect(onFormer('S1', { factsOn })).toBeDefined();
  });

  it('on somebody with another post now is about that one, as ever', () => {
    const again = act(left, 'RecordPost', {
      kind: 'E',
      obtained: 'employed',
      termFrom: '2026-03-01',
    });
    const past = act(again, 'RaiseOpinion', {}, { occurredOn: '2026-03-03' });
    expect(past.timelines.case[0]?.data).not.toHaveProperty('hasLeftOffice');
    expect(caseOf(past).posts).toMatchObject({ held: [{ postId: 'post-3' }], ended: [] });
  });
});

describe('a case on somebody who has left office', () => {
  it('tells of no measure, decides on none, and ends with its findings', () => {
    const served = act(onFormer(), 'AcceptOpinion', {}, { occurredOn: '2026-03-05' });
    const found = act(
      act(served, 'AppointInvestigators', {}, { occurredOn: '2026-03-09' }),
      'SubmitFindings',
      {},
      { occurredOn: '2026-03-20' },
    );
    given(found)
      .when('ServeFacts', { intended: [{ postId: 'post-1', disposition: 'WARNING_TALK' }] })
      .thenRefused('no-post-left', { field: 'intended' });
    const before = heardOn(onFormer());
    given(before)
      .when('DecideDisposition', { measures: [measure('WARNING_TALK')] })
      .thenRefused('no-post-left', { field: 'measures' });
    expect(
      availableCommands(caseOf(before), inRole('townshipCommittee')).map(({ command }) => command),
    ).not.toContain('DecideDisposition');
    given(before).when('DecideNoMeasure').thenNamed('NoMeasureDecided');
    const ended = caseOf(act(before, 'DecideNoMeasure'));
    expect(ended).toMatchObject({ stage: 'atService', conclusion: 'leftOffice', measures: [] });
    expect(flagsOf(ended)).toEqual([]);
  });

  it('hands over a breach before it ends, and takes the organs’ answer', () => {
    const breach = heardOn(onFormer('S6'));
    given(breach).when('DecideNoMeasure').thenRefused('clue-not-handed-over');
    const referred = act(breach, 'ReferToDiscipline');
    given(referred).when('DecideNoMeasure').thenNamed('NoMeasureDecided');
    given(act(referred, 'DecideNoMeasure'))
      .when('RecordDisciplineOutcome', {
        sanction: 'SERIOUS_PARTY_WARNING',
        decidedOn: caseOf(referred).since,
      })
      .thenNamed('DisciplineOutcomeRecorded');
  });

  it('clears like any other', () => {
    const untrue = heardOn(onFormer(), { substantiated: false });
    expect(caseOf(act(untrue, 'DecideNoMeasure', { hadBadEffects: false }))).toMatchObject({
      conclusion: 'unfounded',
    });
  });

  it('goes on through a sentence, and ends with a death', () => {
    given(heardOn(onFormer())).when('RecordSentence').thenNamed('SentenceRecorded', 'BarRecorded');
    given(onFormer()).when('RecordDeath').thenNamed('DeathRecorded', 'AllPostsEnded');
  });

  it('knows of no post that could end', () => {
    given(onFormer()).when('RecordPostsEnded').thenRefused('post-not-found', { field: 'posts.0' });
    given(onFormer())
      .when('DeclareTermination')
      .thenRefused('post-already-ended', { field: 'postId' });
    const may = availableCommands(caseOf(onFormer()), inRole('townshipClerk'));
    const commands = may.map(({ command }) => command);
    expect(commands).not.toContain('RecordPostsEnded');
    expect(commands).not.toContain('DeclareTermination');
    expect(commands).not.toContain('OfferResignation');
  });
});

describe('the last post ends while the facts are still to be found', () => {
  const goesOn = { inquiryGoesOn: true };

  it.each([
    ['raised', raised()],
    ['returned', returned()],
    ['accepted', accepted()],
    ['under investigation', underInvestigation()],
    ['at the hearing', atHearing()],
    ['at the decision', heard()],
  ])('%s: the case goes on where the township says so, and ends where it does not', (_, past) => {
    given(past).when('RecordPostsEnded', goesOn).thenNamed('PostsEndedDuringCase', 'PostEnded');
    given(past)
      .when('RecordPostsEnded')
      .thenNamed('PostsEndedDuringCase', 'AllPostsEnded', 'PostEnded');
    const { stage, procedure } = caseOf(past);
    expect(caseOf(act(past, 'RecordPostsEnded', goesOn))).toMatchObject({
      stage,
      procedure: { open: procedure.open },
    });
  });

  it('by a resignation, a sentence or a termination too', () => {
    const offered = act(heard({ holds: 'P2' }), 'OfferResignation');
    given(offered)
      .when('AcceptResignation', goesOn)
      .thenNamed('OfferedResignationAccepted', 'PostEnded');
    given(act(heard({ holds: 'V2' }), 'OfferResignation'))
      .when('RecordResignationVote', goesOn)
      .thenNamed('OfferedResignationAccepted', 'PostEnded');
    given(heard({ holds: 'V2' }))
      .when('RecordSentence', goesOn)
      .thenNamed('SentenceRecorded', 'TerminationDeclared', 'BarRecorded', 'PostLostByCase');
    given(heard({ holds: 'V2' }))
      .when('DeclareTermination', goesOn)
      .thenNamed('TerminationDeclared', 'PostLostByCase');
  });

  it('and is decided without a measure', () => {
    const on = act(heard(), 'RecordPostsEnded', goesOn);
    given(on).when('DecideDisposition').thenRefused('no-post-left', { field: 'measures' });
    expect(caseOf(act(on, 'DecideNoMeasure'))).toMatchObject({ conclusion: 'leftOffice' });
  });

  it('comes too late where the facts are decided on', () => {
    given(atMeasures({ measures: ['SUSPENSION'] }))
      .when('RecordPostsEnded', goesOn)
      .thenRefused('inquiry-is-over', { field: 'inquiryGoesOn', facts: { stage: 'atMeasures' } });
  });

  it('says nothing where a post is left', () => {
    given(heard({ holds: 'both' }))
      .when('RecordPostsEnded', { posts: ['post-2'], ...goesOn })
      .thenNamed('PostsEndedDuringCase', 'PostEnded');
  });
});
