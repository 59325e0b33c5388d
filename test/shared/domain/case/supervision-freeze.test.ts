import { flagsOf } from '../../../../shared/domain/case/flags.ts';
import { measure, organOpinion } from '../../../support/bodies.ts';
import { given } from '../../../support/given-when-then.ts';
import {
  atMeasures,
  convene,
  convened,
  heard,
  ordered,
  petitioned,
  vote,
  voted,
} from '../../../support/named-pasts.ts';
import { act, caseOf, silence, type Past } from '../../../support/past.ts';

// B16: while a supervisory investigation runs nobody resigns without consent and nobody is
// transferred; organizational measures, and what the villagers may do, go on.

const consent = '兴监函〔2026〕2号';
const supervised = (past: Past): Past => act(past, 'RecordSupervision');
const over = (past: Past): Past => act(past, 'EndSupervision');
const letterGiven = (): Past => act(ordered({ holds: 'V1' }), 'RecordResignation');

describe('an ordered resignation', () => {
  it('is ordered, and refused by the cadre’s own word', () => {
    given(supervised(atMeasures({ holds: 'V1', measures: ['ORDERED_RESIGNATION'] })))
      .when('OrderResignation')
      .thenNamed('ResignationOrdered');
    given(supervised(ordered())).when('RecordRefusal').thenNamed('ResignationRefused');
  });

  it('is followed by no letter without consent', () => {
    given(supervised(ordered()))
      .when('RecordResignation')
      .thenRefused('resignation-needs-consent', { field: 'consent' });
    given(supervised(ordered()))
      .when('RecordResignation', { consent })
      .thenNamed('ResignationGiven', 'ResignationTookEffect', 'PostLostByCase');
  });

  it('whose letter came before does not take effect without consent, whatever the assembly says', () => {
    const at = { occurredOn: '2026-05-11' };
    given(convene(supervised(letterGiven())))
      .when('RecordVote', {}, at)
      .thenRefused('resignation-needs-consent', { field: 'consent' });
    given(supervised(convene(letterGiven())))
      .when('RecordVote', {}, at)
      .thenRefused('resignation-needs-consent', { field: 'consent' });
    given(supervised(convene(letterGiven())))
      .when('RecordVote', { consent }, at)
      .thenNamed('VotePassed', 'ResignationTookEffect', 'PostLostByCase');
    given(over(supervised(convene(letterGiven()))))
      .when('RecordVote', {}, at)
      .thenNamed('VotePassed', 'ResignationTookEffect', 'PostLostByCase');
  });
});

describe('silence', () => {
  it('is no refusal of who may not resign: the step is late and stays', () => {
    const silent = silence(supervised(ordered({ holds: 'V1' })), 'resignationAnswer#measure-1');
    expect(silent.timelines.case.at(-1)).toMatchObject({
      type: 'StepOverdue',
      data: { due: 'resignationAnswer#measure-1', dueOn: '2026-04-22' },
    });
    expect(caseOf(silent)).toMatchObject({
      measures: [{ status: 'awaitingResignation' }],
      procedure: {
        open: [{ step: 'resignation#measure-1' }],
        overdue: { 'resignationAnswer#measure-1': '2026-04-22' },
      },
    });
    given(silent).when('RecordRefusal').thenNamed('ResignationRefused');
    given(over(silent)).when('RecordResignation').thenNamed('ResignationGiven');
  });

  it('lets a petition lapse that the villagers could have brought', () => {
    const silent = silence(
      supervised(atMeasures({ holds: 'V1', measures: ['RECALL'] })),
      'petition#measure-1',
    );
    expect(caseOf(silent).measures).toMatchObject([{ status: 'lapsed', cause: 'noPetition' }]);
  });
});

describe('a recall', () => {
  it('is the villagers’, from the petition to the declaration', () => {
    given(supervised(atMeasures({ holds: 'V1', measures: ['RECALL'] })))
      .when('RecordPetition')
      .thenNamed('PetitionRecorded');
    given(supervised(petitioned()))
      .when('ConveneVote', { forum: 'votersBallot' })
      .thenNamed('VoteConvened');
    const called = supervised(convened({ measures: ['RECALL'] }));
    expect(caseOf(vote(called)).measures).toMatchObject([{ status: 'awaitingImposition' }]);
    given(supervised(vote(convened({ measures: ['RECALL'] }))))
      .when('DeclareRecall')
      .thenNamed('RecallDeclared', 'PostLostByCase');
  });
});

describe('a transfer', () => {
  const transferred = { cause: 'transferred' } as const;

  it('waits for the end of the investigation', () => {
    given(supervised(heard()))
      .when('RecordPostsEnded', transferred)
      .thenRefused('frozen-by-supervision', { field: 'cause' });
    given(over(supervised(heard())))
      .when('RecordPostsEnded', transferred)
      .thenNamed('PostsEndedDuringCase', 'AllPostsEnded', 'PostEnded');
  });

  it('is not the end of a term', () => {
    given(supervised(heard()))
      .when('RecordPostsEnded')
      .thenNamed('PostsEndedDuringCase', 'AllPostsEnded', 'PostEnded');
  });
});

it('an investigation that runs is told to the county', () => {
  expect(flagsOf(caseOf(supervised(heard())))).toEqual(['underSupervision']);
  expect(flagsOf(caseOf(over(supervised(heard()))))).toEqual([]);
});

describe('a suspension', () => {
  const toldOf = (): Past => heard({ holds: 'V1', told: ['SUSPENSION'] });
  const resting = (supervisoryReference: string) => ({
    measures: [measure('SUSPENSION', 'post-1', { supervisoryReference })],
    organOpinion,
  });

  it('goes on through its vote', () => {
    given(supervised(convened()))
      .when('RecordVote', {}, { occurredOn: '2026-05-11' })
      .thenNamed('VotePassed');
    given(supervised(voted()))
      .when('ImposeSuspension')
      .thenNamed('SuspensionImposed', 'PostSuspendedByCase');
  });

  it.each([
    ['an investigation that nobody has recorded', toldOf()],
    [
      'another one than that recorded',
      act(toldOf(), 'RecordSupervision', { reference: '兴监立〔2026〕4号' }),
    ],
    ['one that has ended', over(supervised(toldOf()))],
  ])('is not freed from the vote by %s', (_, past) => {
    given(past)
      .when('DecideDisposition', resting('兴监立〔2026〕3号'))
      .thenRefused('supervisory-reference-not-recorded', {
        field: 'measures.0.supervisoryReference',
      });
  });

  it('is freed by the one that runs', () => {
    expect(
      caseOf(act(supervised(toldOf()), 'DecideDisposition', resting('兴监立〔2026〕3号'))).measures,
    ).toMatchObject([{ route: 'imposition' }]);
  });
});
