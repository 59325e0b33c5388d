import { counted, roll, delegation, notice, priorDiscussion } from '../../../../support/bodies.ts';
import { given } from '../../../../support/given-when-then.ts';
import {
  atMeasures,
  convened,
  heard,
  ordered,
  petitioned,
  statutePack,
  trialPack,
  vote,
  voted,
  type Setting,
} from '../../../../support/named-pasts.ts';
import { act, caseOf } from '../../../../support/past.ts';
import {
  chair,
  complainant,
  convener,
  nearRelative,
  subject,
  actingPerson,
} from '../../../../support/people.ts';

const toSuspend = (setting: Setting = {}) =>
  atMeasures({ holds: 'V1', measures: ['SUSPENSION'], ...setting });
const at = { occurredOn: '2026-04-22' };
const forum = (name: string, changes: object = {}) => ({ forum: name, ...changes });

describe('a measure that needs a vote', () => {
  it('is put to an assembly whose roll is frozen on that day', () => {
    given(toSuspend())
      .when('ConveneVote', {}, at)
      .then({
        type: 'VoteConvened',
        data: {
          measureId: 'measure-1',
          motion: { disposition: 'SUSPENSION', particulars: { months: 3, actingPerson } },
          notice,
          priorDiscussion: priorDiscussion('2026-04-22'),
          delegation,
          convened: {
            forum: 'representativeAssembly',
            roll,
            rollDate: '2026-04-22',
            noticeGivenOn: '2026-04-22',
            meetingOn: '2026-05-11',
            convener,
            chair,
          },
        },
      });
  });

  it('is put to either assembly (VCOL 26, 30)', () => {
    given(toSuspend())
      .when('ConveneVote', forum('villagersAssembly'), at)
      .thenNamed('VoteConvened');
    given(toSuspend())
      .when('ConveneVote', forum('representativeAssembly'), at)
      .thenNamed('VoteConvened');
  });

  it.each([
    ['votersBallot', toSuspend()],
    ['membersAssembly', toSuspend()],
    ['representativeAssembly', petitioned()],
    ['villagersAssembly', petitioned()],
    ['representativeAssembly', atMeasures({ holds: 'C', measures: ['SUSPENSION'] })],
    ['votersBallot', atMeasures({ holds: 'S', measures: ['RECALL'] })],
  ] as const)('F8: is not put to the wrong forum: %s', (name, past) => {
    given(past)
      .when('ConveneVote', forum(name), at)
      .thenRefused('forum-not-lawful', { field: 'forum' });
  });

  it.each([
    ['subject-may-not-convene', 'convener', { convener: subject }],
    ['subject-may-not-chair', 'chair', { chair: subject }],
    ['date-in-future', 'rollDate', { rollDate: '2026-04-23' }],
    ['date-in-future', 'noticeGivenOn', { noticeGivenOn: '2026-04-23' }],
    ['date-out-of-order', 'meetingOn', { meetingOn: '2026-04-21' }],
    ['measure-not-found', 'measureId', { measureId: 'measure-2' }],
    ['convener-must-be-recused', 'convener', { convener: nearRelative }],
    ['convener-must-be-recused', 'convener', { convener: complainant }],
    ['chair-must-be-recused', 'chair', { chair: nearRelative }],
    ['chair-must-be-recused', 'chair', { chair: complainant }],
  ] as const)('is not convened: %s at %s (F9, F17)', (code, field, changes) => {
    given(toSuspend({ complainants: [complainant.personId] }))
      .when('ConveneVote', changes, at)
      .thenRefused(code, { field });
  });

  it.each([
    [
      'roll-contradicts-itself',
      'representativeAssembly',
      { ...roll, members: 10, womenRepresentatives: 41 },
    ],
    ['roll-contradicts-itself', 'representativeAssembly', { ...roll, womenRepresentatives: 41 }],
    [
      'roll-contradicts-itself',
      'villagersAssembly',
      { adults: 1200, members: 10, representatives: 40 },
    ],
    [
      'roll-contradicts-itself',
      'villagersAssembly',
      { adults: 1200, members: 10, womenRepresentatives: 11 },
    ],
    [
      'composition-unlawful',
      'representativeAssembly',
      { members: 60, representatives: 40, womenRepresentatives: 20 },
    ],
    [
      'composition-unlawful',
      'representativeAssembly',
      { members: 45, representatives: 40, womenRepresentatives: 14 },
    ],
  ] as const)(
    'is not convened by a roll by which no vote could be counted: %s, %s',
    (code, name, wrong) => {
      given(toSuspend())
        .when('ConveneVote', forum(name, { roll: wrong }), at)
        .thenRefused(code, { field: 'roll' });
    },
  );

  it('B4: is convened by an assembly of exactly four fifths representatives and one third women', () => {
    given(toSuspend())
      .when(
        'ConveneVote',
        { roll: { members: 60, representatives: 48, womenRepresentatives: 20 } },
        at,
      )
      .thenNamed('VoteConvened');
  });

  it('C5: is held within the time for a vote, counted from its call', () => {
    given(toSuspend())
      .when('ConveneVote', { meetingOn: '2026-05-22' }, at)
      .thenNamed('VoteConvened');
    given(toSuspend())
      .when('ConveneVote', { meetingOn: '2026-05-23' }, at)
      .thenRefused('meeting-too-far-off', { field: 'meetingOn', facts: { latest: '2026-05-22' } });
    given(toSuspend())
      .when('ConveneVote', { meetingOn: '9999-12-31' }, at)
      .thenRefused('meeting-too-far-off', { field: 'meetingOn' });
  });

  it('C5, C8: is held within a time of its own where it is called once more after nobody came', () => {
    const { deadlines } = trialPack;
    const pack = {
      ...trialPack,
      deadlines: { ...deadlines, reconvening: { ...deadlines.reconvening, count: 21 } },
    };
    given(toSuspend({ pack }))
      .when('ConveneVote', { meetingOn: '2026-05-22' }, at)
      .thenNamed('VoteConvened');
    const nobodyCame = vote(
      convened({ pack }),
      'measure-1',
      counted.representativeAssembly(29, 29),
    );
    given(nobodyCame).when('ConveneVote', { meetingOn: '2026-06-01' }).thenNamed('VoteConvened');
    given(nobodyCame)
      .when('ConveneVote', { meetingOn: '2026-06-02' })
      .thenRefused('meeting-too-far-off', { field: 'meetingOn', facts: { latest: '2026-06-01' } });
  });

  it.each([
    ['representativeAssembly', { ...roll, members: undefined }],
    ['representativeAssembly', { members: 45 }],
    ['representativeAssembly', { members: 45, representatives: 40 }],
    ['villagersAssembly', { members: 45 }],
  ])('F27: is not convened in the %s without what a result goes by', (name, known) => {
    const onTheRoll = Object.fromEntries(
      Object.entries(known).filter(([, value]) => value !== undefined),
    );
    given(toSuspend())
      .when('ConveneVote', forum(name, { roll: onTheRoll }), at)
      .thenRefused('roll-unknown', { field: 'roll' });
  });

  it.each(['adults', 'households'])(
    'is convened in the villagers’ assembly where %s alone are known',
    (whole) => {
      given(toSuspend())
        .when('ConveneVote', forum('villagersAssembly', { roll: { [whole]: 1200 } }), at)
        .thenNamed('VoteConvened');
    },
  );

  it('is convened once, unless a reason is given for calling it anew', () => {
    given(convened())
      .when('ConveneVote')
      .thenRefused('vote-already-convened', {
        field: 'replacementReason',
        facts: { meetingOn: '2026-05-11' },
      });
    given(voted())
      .when('ConveneVote', { replacementReason: '选民人数登记有误。' })
      .thenRefused('step-not-open', { facts: { status: 'awaitingImposition' } });
    given(toSuspend())
      .when('ConveneVote', { replacementReason: '选民人数登记有误。' }, at)
      .thenRefused('vote-not-convened', { field: 'replacementReason' });
  });
});

it('a ballot is measured by those who registered, whoever had the right to ask for it (B1, B2)', () => {
  const ballot = forum('votersBallot', { roll: { voters: 1000 } });
  given(petitioned()).when('ConveneVote', ballot, at).thenNamed('VoteConvened');
  given(petitioned())
    .when('ConveneVote', { ...ballot, roll: { voters: 1600 } }, at)
    .thenNamed('VoteConvened');
  given(petitioned())
    .when('ConveneVote', { ...ballot, roll: { adults: 1500 } }, at)
    .thenRefused('roll-unknown', { field: 'roll', facts: { needed: 'voters' } });
});

describe('the notice of a villagers’ assembly (B5)', () => {
  const notice = (noticeGivenOn: string, changes: object = {}) =>
    forum('villagersAssembly', { noticeGivenOn, meetingOn: '2026-05-11', ...changes });

  it('of exactly ten days is long enough', () => {
    given(toSuspend())
      .when('ConveneVote', notice('2026-05-01'), { occurredOn: '2026-05-01' })
      .thenNamed('VoteConvened');
  });

  it('of nine days is too short', () => {
    given(toSuspend())
      .when('ConveneVote', notice('2026-05-02'), { occurredOn: '2026-05-02' })
      .thenRefused('notice-too-short', { field: 'meetingOn', facts: { earliest: '2026-05-12' } });
    given(petitioned())
      .when(
        'ConveneVote',
        { ...notice('2026-05-02'), forum: 'votersBallot' },
        { occurredOn: '2026-05-02' },
      )
      .thenRefused('notice-too-short', { field: 'meetingOn' });
  });

  it('may be shorter for a stated reason, the voters’ ballot too', () => {
    const short = notice('2026-05-02', { shortNoticeReason: '汛情紧急。' });
    given(toSuspend())
      .when('ConveneVote', short, { occurredOn: '2026-05-02' })
      .thenNamed('VoteConvened');
    given(petitioned())
      .when('ConveneVote', { ...short, forum: 'votersBallot' }, { occurredOn: '2026-05-02' })
      .thenNamed('VoteConvened');
  });

  it('is not laid down for the representatives', () => {
    given(toSuspend())
      .when(
        'ConveneVote',
        { noticeGivenOn: '2026-05-02', meetingOn: '2026-05-03' },
        { occurredOn: '2026-05-02' },
      )
      .thenNamed('VoteConvened');
  });
});

describe('a measure that needs no vote', () => {
  it.each([
    ['a suspended secretary', atMeasures({ holds: 'P1', measures: ['SUSPENSION'] })],
    ['a warning talk where the law alone counts', atMeasures({ holds: 'V1', pack: statutePack })],
    ['a statutory termination', atMeasures({ holds: 'V1', measures: ['TERMINATION'] })],
    ['a resignation that nobody has given yet', ordered({ holds: 'V1' })],
    ['a recall that nobody has asked for yet', atMeasures({ holds: 'V1', measures: ['RECALL'] })],
  ])('is not put to one: %s', (_, past) => {
    given(past)
      .when('ConveneVote')
      .thenRefused('step-not-open', { facts: { stage: 'atMeasures' } });
  });

  it('belongs to the measures of a case', () => {
    given(heard())
      .when('ConveneVote')
      .thenRefused('step-not-open', { facts: { stage: 'atDecision' } });
    given(act(heard(), 'WithdrawCase')).when('ConveneVote').thenRefused('case-has-ended');
  });
});

it('F23: a vote is convened no earlier than what it follows', () => {
  given(toSuspend())
    .when('ConveneVote', {}, { occurredOn: '2026-03-31' })
    .thenRefused('occurred-before-previous-step', {
      field: 'occurredOn',
      facts: { since: '2026-04-01' },
    });
  given(petitioned())
    .when('ConveneVote', forum('votersBallot'), { occurredOn: '2026-04-19' })
    .thenRefused('occurred-before-previous-step', {
      field: 'occurredOn',
      facts: { since: '2026-04-20' },
    });
});

it('a vote that passed leaves the measure to be imposed', () => {
  expect(caseOf(vote(convened()))).toMatchObject({
    measures: [{ status: 'awaitingImposition', votePassedOn: '2026-05-11' }],
    procedure: { open: [{ step: 'imposition#measure-1' }] },
  });
});
