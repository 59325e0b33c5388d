import {
  counted,
  roll,
  type Body,
  delegation,
  notice,
  priorDiscussion,
} from '../../../../support/bodies.ts';
import { given } from '../../../../support/given-when-then.ts';
import { convene, convened, petitioned, vote } from '../../../../support/named-pasts.ts';
import { act, caseOf, silence, type Past } from '../../../../support/past.ts';
import { chair, convener, subject, actingPerson } from '../../../../support/people.ts';

// A call with a mistake in it must not keep a measure, and with it the cadre, waiting for ever.

const replacementReason = '选民人数登记有误。';
const on = (occurredOn: string) => ({ occurredOn });
const toRecall = (changes: Body = {}): Past => convene(petitioned(), 'measure-1', changes);
const ballot = { forum: 'votersBallot', replacementReason };
const calledAnew = (past: Past, changes: Body = {}, occurredOn = '2026-04-27'): Past =>
  convene(past, 'measure-1', { replacementReason, ...changes }, occurredOn);

describe('a vote that was called', () => {
  it('is called anew for a stated reason: another roll, another notice, another day', () => {
    given(convened())
      .when('ConveneVote', { replacementReason, meetingOn: '2026-05-15' }, on('2026-04-27'))
      .then({
        type: 'VoteConvenedAnew',
        data: {
          measureId: 'measure-1',
          reason: replacementReason,
          motion: { disposition: 'SUSPENSION', particulars: { months: 3, actingPerson } },
          notice,
          priorDiscussion: priorDiscussion('2026-04-27'),
          delegation,
          convened: {
            forum: 'representativeAssembly',
            roll,
            rollDate: '2026-04-27',
            noticeGivenOn: '2026-04-27',
            meetingOn: '2026-05-15',
            convener,
            chair,
          },
        },
      });
  });

  it('with the wrong number of voters has no result, and has one by the roll that replaces it', () => {
    const mistyped = toRecall({ roll: { voters: 300 } });
    given(mistyped)
      .when('RecordVote', { counts: counted.votersBallot(501, 251) }, on('2026-05-11'))
      .thenRefused('issued-exceeds-roll', { field: 'counts' });
    const corrected = calledAnew(mistyped, { roll: { voters: 1000 } });
    expect(caseOf(corrected)).toMatchObject({
      measures: [{ status: 'awaitingVote', convened: { roll: { voters: 1000 } } }],
      procedure: { open: [{ step: 'vote#measure-1', round: 1 }] },
    });
    given(corrected)
      .when('RecordVote', { counts: counted.votersBallot(501, 251) }, on('2026-05-11'))
      .thenNamed('VotePassed');
  });

  it('takes the time of its notice once more, from no earlier than the call that it replaces', () => {
    given(toRecall())
      .when('ConveneVote', { ...ballot, noticeGivenOn: '2026-04-21' }, on('2026-04-27'))
      .thenRefused('date-out-of-order', { field: 'noticeGivenOn', facts: { since: '2026-04-22' } });
    given(toRecall())
      .when('ConveneVote', { ...ballot, noticeGivenOn: '2026-04-22' }, on('2026-04-27'))
      .thenNamed('VoteConvenedAnew');
    given(toRecall())
      .when('ConveneVote', { ...ballot, meetingOn: '2026-05-06' }, on('2026-04-27'))
      .thenRefused('notice-too-short', { field: 'meetingOn', facts: { earliest: '2026-05-07' } });
  });

  it('is called anew after its day, where it was not held on it', () => {
    given(convened())
      .when('ConveneVote', { replacementReason, meetingOn: '2026-06-01' }, on('2026-05-20'))
      .thenNamed('VoteConvenedAnew');
  });

  it('is judged again in everything', () => {
    given(convened())
      .when('ConveneVote', { replacementReason, roll: { members: 45 } }, on('2026-04-27'))
      .thenRefused('roll-unknown', { field: 'roll' });
    given(convened())
      .when('ConveneVote', { replacementReason, chair: subject }, on('2026-04-27'))
      .thenRefused('subject-may-not-chair', { field: 'chair' });
    given(convened())
      .when('ConveneVote', { replacementReason, meetingOn: '2026-05-28' }, on('2026-04-27'))
      .thenRefused('meeting-too-far-off', { field: 'meetingOn', facts: { latest: '2026-05-27' } });
  });

  it('stays as late as it is', () => {
    const late = silence(convened(), 'vote#measure-1');
    expect(caseOf(calledAnew(late, { meetingOn: '2026-05-20' }, '2026-05-06'))).toMatchObject({
      procedure: { dues: {}, overdue: caseOf(late).procedure.overdue },
    });
  });

  it('is called anew as often as need be, and no more once it has a result', () => {
    const thrice = calledAnew(calledAnew(convened()), { meetingOn: '2026-05-12' }, '2026-04-28');
    expect(caseOf(thrice)).toMatchObject({ measures: [{ convened: { meetingOn: '2026-05-12' } }] });
    given(vote(convened()))
      .when('ConveneVote', { replacementReason })
      .thenRefused('step-not-open', { facts: { status: 'awaitingImposition' } });
    given(vote(convened(), 'measure-1', counted.representativeAssembly(29, 29)))
      .when('ConveneVote', { replacementReason })
      .thenRefused('vote-not-convened', { field: 'replacementReason' });
  });

  it('is not what counts as called once more without a quorum (C8)', () => {
    const inquorate = vote(
      calledAnew(convened()),
      'measure-1',
      counted.representativeAssembly(29, 29),
    );
    expect(caseOf(inquorate)).toMatchObject({ measures: [{ convened: null, inquorateVotes: 1 }] });
  });

  it('is overtaken like any other', () => {
    given(act(calledAnew(convened()), 'OfferResignation'))
      .when('RecordDeath')
      .thenNamed(
        'VoteCancelled',
        'MeasureOvertaken',
        'DeathRecorded',
        'PostsEndedDuringCase',
        'AllPostsEnded',
        'PostEnded',
      );
  });
});
