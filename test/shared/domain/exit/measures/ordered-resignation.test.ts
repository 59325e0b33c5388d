import { counted, document, measure } from '../../../../support/bodies.ts';
import { given } from '../../../../support/given-when-then.ts';
import {
  atMeasures,
  convene,
  heard,
  ordered,
  postOfCadre,
  trialPack,
  vote,
  type Holding,
} from '../../../../support/named-pasts.ts';
import { act, caseOf, silence, type Past } from '../../../../support/past.ts';
import { consequenceOfRefusal } from '../../../../../shared/domain/disposition/lawfulness.ts';
import type { Cell } from '../../../../../shared/policy/policy-pack.ts';

const lost = { caseId: '01JAF3K5T0C5W9Z2Q7XH8M4N6P', measureId: 'measure-1', postId: 'post-1' };
const toRemoval = { disposition: 'REMOVAL', route: 'imposition' };

/** What follows on each post where the order is not obeyed, and where that begins. */
const consequences: readonly (readonly [Holding, object, string])[] = [
  ['P1', toRemoval, 'imposition'],
  ['P2', toRemoval, 'imposition'],
  ['V1', { disposition: 'RECALL', route: 'petition' }, 'petition'],
  ['V2', { disposition: 'RECALL', route: 'petition' }, 'petition'],
  ['S', { disposition: 'RECALL', route: 'vote' }, 'vote'],
  ['C', { disposition: 'RECALL', route: 'vote' }, 'vote'],
  ['E', toRemoval, 'imposition'],
];

describe('an order to resign', () => {
  it('sets fifteen days and says what follows (C14)', () => {
    const past = atMeasures({ measures: ['ORDERED_RESIGNATION'] });
    given(past)
      .when('OrderResignation', {}, { occurredOn: '2026-04-07' })
      .thenNamed('ResignationOrdered');
    expect(caseOf(ordered())).toMatchObject({
      measures: [{ status: 'awaitingResignation', answerBy: '2026-04-22' }],
      procedure: {
        open: [{ step: 'resignation#measure-1' }],
        dues: { 'resignationAnswer#measure-1': '2026-04-22' },
      },
    });
  });

  it('is given once', () => {
    given(ordered())
      .when('OrderResignation')
      .thenRefused('resignation-already-ordered', { facts: { answerBy: '2026-04-22' } });
  });

  it('is for an ordered resignation alone', () => {
    given(atMeasures())
      .when('OrderResignation')
      .thenRefused('wrong-measure-for-command', { field: 'measureId' });
    given(act(ordered(), 'RecordRefusal'))
      .when('OrderResignation')
      .thenRefused('wrong-measure-for-command', { field: 'measureId' });
  });

  it.each(['RecordResignation', 'RecordRefusal'] as const)(
    'comes before its answer: %s',
    (command) => {
      given(atMeasures({ measures: ['ORDERED_RESIGNATION'] }))
        .when(command)
        .thenRefused('resignation-not-ordered');
    },
  );
});

describe('a resignation from a Party post', () => {
  it('takes effect on the day on which it is accepted', () => {
    given(ordered())
      .when('RecordResignation', {}, { occurredOn: '2026-04-15' })
      .then(
        {
          type: 'ResignationGiven',
          data: { measureId: 'measure-1', letter: document('辞职报告'), needsApproval: false },
        },
        {
          type: 'ResignationTookEffect',
          data: { measureId: 'measure-1', postId: 'post-1', effectiveOn: '2026-04-15' },
        },
        { type: 'PostLostByCase', data: { ...lost, endedOn: '2026-04-15' } },
      );
    expect(caseOf(act(ordered(), 'RecordResignation'))).toMatchObject({
      measures: [{ status: 'inEffect' }],
      procedure: {
        open: [{ step: 'service', round: 1 }],
        standing: { 'resignation#measure-1': 'resigned' },
      },
    });
  });

  it('is still taken after the last day, as long as nobody recorded the silence', () => {
    given(ordered())
      .when('RecordResignation', {}, { occurredOn: '2026-05-04' })
      .thenNamed('ResignationGiven', 'ResignationTookEffect', 'PostLostByCase');
  });
});

describe('a resignation from an elected post (B7)', () => {
  const handedIn = (): Past =>
    act(ordered({ holds: 'V1' }), 'RecordResignation', {}, { occurredOn: '2026-04-15' });

  it('takes no effect before an assembly passes it', () => {
    given(ordered({ holds: 'V1' }))
      .when('RecordResignation')
      .thenNamed('ResignationGiven');
    expect(postOfCadre(handedIn(), 'post-1')).toMatchObject({ endedOn: null });
    expect(caseOf(handedIn())).toMatchObject({
      measures: [{ status: 'awaitingVote' }],
      procedure: {
        standing: { 'resignation#measure-1': 'resignationToBeApproved' },
        open: [{ step: 'vote#measure-1' }],
      },
    });
  });

  it('takes effect on the day on which the assembly passes it', () => {
    const passed = vote(convene(handedIn()));
    expect(postOfCadre(passed, 'post-1')).toMatchObject({ endedOn: '2026-05-11' });
    expect(caseOf(passed)).toMatchObject({
      measures: [{ status: 'inEffect', effectiveOn: '2026-05-11' }],
      procedure: {
        standing: { 'vote#measure-1': 'resignationApproved' },
        open: [{ step: 'service', round: 1 }],
      },
    });
  });

  it('goes back to the committee where the assembly does not pass it', () => {
    const rejected = vote(convene(handedIn()), 'measure-1', counted.representativeAssembly(30, 15));
    expect(caseOf(rejected)).toMatchObject({
      stage: 'atDecision',
      reopened: [{ postId: 'post-1', after: 'votedDown' }],
    });
    given(rejected)
      .when('DecideDisposition', {
        measures: [measure('SUSPENSION', 'post-1', { grounds: '从轻处置。' })],
      })
      .thenNamed('DispositionDecided');
  });

  it('is not put to the voters’ ballot', () => {
    given(handedIn())
      .when('ConveneVote', { forum: 'votersBallot' }, { occurredOn: '2026-04-22' })
      .thenRefused('forum-not-lawful', { field: 'forum' });
  });
});

describe.each(consequences)(
  'an order on a post of kind %s that is not obeyed',
  (holds, leadsTo, step) => {
    it('leads to the measure that the law has for it', () => {
      given(ordered({ holds }))
        .when('RecordRefusal')
        .then({
          type: 'ResignationRefused',
          data: { measureId: 'measure-1', leadsTo, statement: '本人不同意辞职。' },
        });
      expect(caseOf(act(ordered({ holds }), 'RecordRefusal'))).toMatchObject({
        stage: 'atMeasures',
        measures: [{ afterRefusal: leadsTo }],
        procedure: { run: 1, open: [{ step: `${step}#measure-1` }] },
      });
    });

    it('leads there in silence too, once the last day has passed', () => {
      expect(caseOf(silence(ordered({ holds }), 'resignationAnswer#measure-1'))).toMatchObject({
        measures: [{ afterRefusal: leadsTo }],
        procedure: { open: [{ step: `${step}#measure-1` }] },
      });
    });
  },
);

describe('a refusal', () => {
  it('leads nowhere on a post that a county’s own rules leave without a consequence, or without the order', () => {
    const { matrix } = trialPack;
    const without = (P1: Cell) =>
      consequenceOfRefusal(
        {
          ...trialPack,
          matrix: { ...matrix, ORDERED_RESIGNATION: { ...matrix.ORDERED_RESIGNATION, P1 } },
        },
        'P1',
      );
    expect(without(matrix.ORDERED_RESIGNATION.P1)).toEqual({
      disposition: 'REMOVAL',
      route: 'imposition',
    });
    expect(without(matrix.WARNING_TALK.P1)).toBeNull();
    expect(without(matrix.RECALL.P1)).toBeNull();
  });

  it('is carried out as the removal to which it led', () => {
    const refused = act(ordered(), 'RecordRefusal');
    given(refused).when('RemoveFromPost').thenNamed('RemovedFromPost', 'PostLostByCase');
    given(refused).when('RecordResignation').thenRefused('resignation-not-ordered');
    expect(caseOf(act(refused, 'RemoveFromPost')).procedure.standing).toMatchObject({
      'resignation#measure-1': 'refusedSoRemoval',
      'imposition#measure-1': 'inEffect',
    });
  });

  it('is carried out as the recall to which it led, petition and ballot first', () => {
    const petitioned = act(act(ordered({ holds: 'V1' }), 'RecordRefusal'), 'RecordPetition');
    const recalled = act(vote(convene(petitioned)), 'DeclareRecall');
    expect(caseOf(recalled).measures).toMatchObject([
      {
        status: 'inEffect',
        disposition: 'ORDERED_RESIGNATION',
        afterRefusal: { disposition: 'RECALL' },
      },
    ]);
  });
});

describe('F2: under a filed supervisory investigation', () => {
  const supervised = (): Past => act(ordered(), 'RecordSupervision');

  it('nobody resigns without the supervisory organ’s consent', () => {
    given(supervised())
      .when('RecordResignation')
      .thenRefused('resignation-needs-consent', { field: 'consent' });
    given(supervised())
      .when('RecordResignation', { consent: '兴监函〔2026〕2号' })
      .thenNamed('ResignationGiven', 'ResignationTookEffect', 'PostLostByCase');
  });
});

describe.each(['OrderResignation', 'RecordResignation', 'RecordRefusal'] as const)(
  '%s',
  (command) => {
    it('belongs to the measures of a case', () => {
      given(heard())
        .when(command)
        .thenRefused('step-not-open', { facts: { stage: 'atDecision' } });
      given(act(heard(), 'WithdrawCase')).when(command).thenRefused('case-has-ended');
    });

    it('names a measure of this case', () => {
      given(ordered())
        .when(command, { measureId: 'measure-2' })
        .thenRefused('measure-not-found', { field: 'measureId' });
    });

    it('comes no more once the post has been resigned from', () => {
      given(act(ordered(), 'RecordResignation'))
        .when(command)
        .thenRefused('step-not-open', { facts: { status: 'inEffect' } });
    });
  },
);

it.each(['RecordResignation', 'RecordRefusal'] as const)(
  'F23: %s is dated no earlier than the order',
  (command) => {
    given(ordered())
      .when(command, {}, { occurredOn: '2026-04-06' })
      .thenRefused('occurred-before-previous-step', {
        field: 'occurredOn',
        facts: { since: '2026-04-07' },
      });
  },
);
