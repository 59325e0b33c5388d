import { charter, counted, document, notice } from '../../../support/bodies.ts';
import { given } from '../../../support/given-when-then.ts';
import { atMeasures, convene, raised, villageRegistered } from '../../../support/named-pasts.ts';
import { act, caseOf, decideIn, nothing, type Past } from '../../../support/past.ts';

const at = { occurredOn: '2026-04-22' };
const toRecall = (): Past => atMeasures({ holds: 'C', measures: ['RECALL'] });
const withCharter = (past: Past, changes = {}): Past =>
  act(past, 'RegisterCharter', { charter: charter('2026-03-01', changes) });
const byRepresentatives = { forum: 'membersRepresentatives' };

describe('the charter of a village’s collective', () => {
  it('is registered with the charter itself, and again once it is amended', () => {
    const first = charter('2026-03-01');
    given(villageRegistered())
      .when('RegisterCharter', { charter: first })
      .then({ type: 'CharterRegistered', data: { charter: first } });
    const amended = charter('2026-03-02', { representatives: undefined });
    const again = act(withCharter(villageRegistered()), 'RegisterCharter', { charter: amended });
    expect(again.village?.charter).toEqual({
      adoptedOn: '2026-03-02',
      document: document('集体经济组织章程'),
    });
  });

  it('changes nothing where it stands registered so', () => {
    given(withCharter(villageRegistered()))
      .when('RegisterCharter', { charter: charter('2026-03-01') })
      .then();
  });

  it('is refused of a village that is not there, of tomorrow, older than the one in force, or with twenty representatives', () => {
    given(nothing()).when('RegisterCharter').thenRefused('village-not-found', { field: 'village' });
    given(villageRegistered())
      .when('RegisterCharter', { charter: charter('2026-03-03') })
      .thenRefused('date-in-future', { field: 'charter.adoptedOn' });
    given(withCharter(villageRegistered()))
      .when('RegisterCharter', { charter: charter('2026-02-28') })
      .thenRefused('date-out-of-order', {
        field: 'charter.adoptedOn',
        facts: { since: '2026-03-01' },
      });
    const representatives = { number: 20, decide: ['RECALL'] };
    given(villageRegistered())
      .when('RegisterCharter', { charter: charter('2026-03-01', { representatives }) })
      .thenRefused('too-few-members-representatives', { field: 'charter.representatives.number' });
  });

  it('cannot leave to the representatives what is no release of an officer', () => {
    const representatives = { number: 45, decide: ['REMOVAL'] };
    expect(() =>
      decideIn(villageRegistered(), 'RegisterCharter', {
        charter: charter('2026-03-01', { representatives }),
      }),
    ).toThrow('decide');
  });
});

describe('the members’ representatives', () => {
  it('recall only where the charter leaves it to them (农村集体经济组织法 28)', () => {
    given(toRecall())
      .when('ConveneVote', byRepresentatives, at)
      .thenRefused('forum-not-lawful', { field: 'forum', facts: { forums: 'membersAssembly' } });
    const others = { representatives: { number: 45, decide: ['ORDERED_RESIGNATION'] } };
    given(withCharter(toRecall(), others))
      .when('ConveneVote', byRepresentatives, at)
      .thenRefused('forum-not-lawful', { field: 'forum', facts: { forums: 'membersAssembly' } });
    given(withCharter(toRecall()))
      .when('ConveneVote', byRepresentatives, at)
      .thenNamed('VoteConvened');
  });

  it('leave the members the right to decide it themselves', () => {
    given(withCharter(toRecall()))
      .when('ConveneVote', { forum: 'membersAssembly' }, at)
      .thenNamed('VoteConvened');
  });

  it('carry it by two thirds of all of them, and not by one fewer', () => {
    const called = convene(withCharter(toRecall()), 'measure-1', byRepresentatives);
    const on = { occurredOn: '2026-05-11' };
    for (const [inFavour, result] of [
      [30, 'VotePassed'],
      [29, 'VoteRejected'],
    ] as const)
      expect(
        decideIn(called, 'RecordVote', { counts: counted.membersRepresentatives(45, inFavour) }, on)
          .acted.case?.[0]?.type,
      ).toBe(result);
    given(called)
      .when('RecordVote', { counts: counted.membersRepresentatives(29, 29) }, on)
      .thenNamed('VoteInquorate');
  });

  it('decide nothing of a villagers’ committee, whatever a charter says', () => {
    given(withCharter(atMeasures({ holds: 'V1', measures: ['SUSPENSION'] })))
      .when('ConveneVote', byRepresentatives, at)
      .thenRefused('forum-not-lawful', { field: 'forum' });
  });

  it('pass an offered resignation where the charter has it so', () => {
    const offered = act(withCharter(raised({ holds: 'C' })), 'OfferResignation');
    const vote = {
      ...byRepresentatives,
      counts: counted.membersRepresentatives(30, 30),
    };
    expect(decideIn(offered, 'RecordResignationVote', vote).acted.case?.[0]?.type).toBe(
      'OfferedResignationAccepted',
    );
  });
});

describe('the members of a collective', () => {
  const called = (changes: object) => ({ forum: 'membersAssembly', ...changes });

  it('are told exactly ten days before, and no reason shortens that (农村集体经济组织法 27)', () => {
    given(toRecall())
      .when('ConveneVote', called({ noticeGivenOn: '2026-04-22', meetingOn: '2026-05-02' }), at)
      .thenNamed('VoteConvened');
    given(toRecall())
      .when(
        'ConveneVote',
        called({
          noticeGivenOn: '2026-04-22',
          meetingOn: '2026-05-01',
          shortNoticeReason: '汛情紧急。',
        }),
        at,
      )
      .thenRefused('members-notice-too-short', {
        field: 'meetingOn',
        facts: { earliest: '2026-05-02' },
      });
  });

  it('are told the place and the matters', () => {
    given(toRecall())
      .when('ConveneVote', called({ notice: undefined }), at)
      .thenRefused('notice-incomplete', { field: 'notice' });
    const kept = act(toRecall(), 'ConveneVote', called({}), at).timelines.case.at(-1);
    expect(kept).toMatchObject({ type: 'VoteConvened', data: { notice } });
    expect(caseOf(toRecall()).measures).toHaveLength(1);
  });

  it('are told ten days before they vote on a resignation as well', () => {
    const offered = act(raised({ holds: 'C' }), 'OfferResignation', {}, at);
    const held = {
      forum: 'membersAssembly',
      heldOn: '2026-05-11',
      counts: counted.membersAssembly(30, 30),
      shortNoticeReason: '汛情紧急。',
    };
    given(offered)
      .when(
        'RecordResignationVote',
        { ...held, noticeGivenOn: '2026-05-02' },
        { occurredOn: '2026-05-11' },
      )
      .thenRefused('members-notice-too-short', { field: 'heldOn' });
    expect(
      decideIn(
        offered,
        'RecordResignationVote',
        { ...held, noticeGivenOn: '2026-05-01' },
        { occurredOn: '2026-05-11' },
      ).acted.case?.[0]?.type,
    ).toBe('OfferedResignationAccepted');
  });
});
