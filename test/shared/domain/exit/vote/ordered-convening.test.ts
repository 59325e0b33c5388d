import { document } from '../../../../support/bodies.ts';
import { dueOn } from '../../../../support/due-on.ts';
import { given } from '../../../../support/given-when-then.ts';
import { atMeasures, convene, vote } from '../../../../support/named-pasts.ts';
import { act, caseOf, silence, type Past } from '../../../../support/past.ts';
import { counted } from '../../../../support/bodies.ts';

const on = (occurredOn: string) => ({ occurredOn });
const toSuspend = (): Past => atMeasures({ holds: 'V1', measures: ['SUSPENSION'] });
const late = (): Past => silence(toSuspend(), 'vote#measure-1');
const ordered = (): Past => act(late(), 'OrderConvening', {}, on('2026-05-06'));
const byTownship = { convenedBy: 'township', meetingOn: '2026-06-10' };

describe('a villagers’ committee that does not convene in time', () => {
  it('is ordered to, with a last day (VCOL 41)', () => {
    given(late())
      .when('OrderConvening', {}, on('2026-05-06'))
      .then({
        type: 'ConveningOrdered',
        data: {
          measureId: 'measure-1',
          deadline: dueOn('2026-05-21', 'orderedConvening'),
          document: document('责令召集会议通知'),
        },
      });
    const { dues, overdue } = caseOf(ordered()).procedure;
    expect(dues).toEqual({ 'convening#measure-1': '2026-05-21' });
    expect(Object.keys(overdue)).toEqual(['vote#measure-1']);
  });

  it('is not ordered to while there is time, twice, or where it has called the vote', () => {
    given(toSuspend())
      .when('OrderConvening', {}, on('2026-04-22'))
      .thenRefused('convening-not-late');
    given(ordered())
      .when('OrderConvening', {}, on('2026-05-07'))
      .thenRefused('convening-already-ordered', { facts: { orderedBy: '2026-05-21' } });
    given(convene(late(), 'measure-1', { meetingOn: '2026-05-20' }, '2026-05-06'))
      .when('OrderConvening', {}, on('2026-05-07'))
      .thenRefused('vote-already-convened', { facts: { meetingOn: '2026-05-20' } });
  });

  it('is ordered to where it has called the vote, but let its day pass', () => {
    const unheld = silence(convene(toSuspend()), 'vote#measure-1');
    given(unheld).when('OrderConvening', {}, on('2026-05-12')).thenNamed('ConveningOrdered');
  });

  it('follows the order by calling the vote, and nothing is to be followed any more', () => {
    const called = convene(ordered(), 'measure-1', { meetingOn: '2026-06-01' }, '2026-05-20');
    expect(caseOf(called).procedure.dues).toEqual({});
    expect(caseOf(called)).toMatchObject({
      measures: [{ convened: { meetingOn: '2026-06-01' } }],
      procedure: { overdue: { 'vote#measure-1': '2026-05-06' } },
    });
  });

  it('is not there in a collective, whose board convenes', () => {
    const ofCollective = atMeasures({ holds: 'C', measures: ['RECALL'] });
    given(silence(ofCollective, 'vote#measure-1'))
      .when('OrderConvening', {}, on('2026-05-06'))
      .thenRefused('collective-not-ordered', { field: 'measureId' });
  });
});

describe('the township', () => {
  it('convenes once its order has not been followed, and it is recorded as such', () => {
    const unheeded = silence(ordered(), 'convening#measure-1');
    const called = act(unheeded, 'ConveneVote', byTownship, on('2026-05-25'));
    expect(caseOf(called)).toMatchObject({
      measures: [{ convened: { convenedBy: 'township', meetingOn: '2026-06-10' } }],
    });
    expect(caseOf(called).procedure.overdue).not.toHaveProperty(['convening#measure-1']);
    given(called)
      .when(
        'RecordVote',
        { heldOn: '2026-06-10', counts: counted.representativeAssembly(30, 16) },
        on('2026-06-10'),
      )
      .thenNamed('VotePassed');
  });

  it('puts its own call right', () => {
    const called = act(ordered(), 'ConveneVote', byTownship, on('2026-05-25'));
    const anew = { ...byTownship, replacementReason: '应到人数登记有误。' };
    given(called).when('ConveneVote', anew, on('2026-05-26')).thenNamed('VoteConvenedAnew');
  });

  it.each([
    ['nobody was ordered to', late(), '2026-05-07', undefined],
    ['there is time to follow the order', ordered(), '2026-05-21', { orderedBy: '2026-05-21' }],
    [
      'the order was followed',
      convene(ordered(), 'measure-1', { meetingOn: '2026-06-01' }, '2026-05-20'),
      '2026-05-25',
      undefined,
    ],
    [
      'the order was for the first of two calls',
      vote(
        convene(ordered(), 'measure-1', { meetingOn: '2026-06-01' }, '2026-05-20'),
        'measure-1',
        counted.representativeAssembly(29, 29),
        '2026-06-01',
      ),
      '2026-06-02',
      undefined,
    ],
  ] as const)('does not convene where %s', (_, past, day, facts) => {
    const isCalled = caseOf(past).measures.some(
      (one) => 'convened' in one && one.convened !== null,
    );
    given(past)
      .when(
        'ConveneVote',
        { ...byTownship, ...(isCalled && { replacementReason: '会议通知有误。' }) },
        on(day),
      )
      .thenRefused('township-may-not-convene', {
        field: 'convenedBy',
        ...(facts !== undefined && { facts }),
      });
  });
});
