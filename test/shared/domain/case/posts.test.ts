import { counted, failedTwice, measure, meeting, intended } from '../../../support/bodies.ts';
import { given } from '../../../support/given-when-then.ts';
import {
  atMeasures,
  cadreRegistered,
  convene,
  decided,
  heard,
  sealed,
  trialPack,
  vote,
  type Setting,
} from '../../../support/named-pasts.ts';
import { act, cadreOf, caseOf, type Past } from '../../../support/past.ts';
import { committee } from '../../../support/people.ts';

// F10: one person, two posts. What has ended one of them is not done to it again.

const both = (measures: NonNullable<Setting['measures']>): Past =>
  atMeasures({ holds: 'both', measures });
const endedBy = (past: Past) =>
  cadreOf(past).posts.map(({ postId, endedOn }) => `${postId} ${String(endedOn)}`);
const lostSecretary = act(
  act(
    both(['ORDERED_RESIGNATION', 'SUSPENSION']),
    'OrderResignation',
    {},
    { occurredOn: '2026-04-07' },
  ),
  'RecordResignation',
  {},
  { occurredOn: '2026-04-10' },
);

describe('death of a cadre who has lost one post of two in the case', () => {
  it.each([
    ['by an ordered resignation', lostSecretary, 'post-2', '2026-04-10'],
    [
      'by a demotion',
      act(both(['DEMOTION', 'SUSPENSION']), 'ImposeDemotion', {}, { occurredOn: '2026-04-10' }),
      'post-2',
      '2026-04-10',
    ],
    [
      'by a removal',
      act(both(['REMOVAL', 'SUSPENSION']), 'RemoveFromPost', {}, { occurredOn: '2026-04-10' }),
      'post-2',
      '2026-04-10',
    ],
  ] as const)('%s ends the other post alone', (_, past, left, lostOn) => {
    const died = act(past, 'RecordDeath', {}, { occurredOn: '2026-05-04' });
    expect(
      died.timelines.case.find(({ type }) => type === 'PostsEndedDuringCase')?.data,
    ).toMatchObject({ posts: [left], endedOn: '2026-05-04' });
    expect(endedBy(died).slice(0, 2)).toEqual([`post-1 ${lostOn}`, 'post-2 2026-05-04']);
  });

  it('by a recall ends the other post alone', () => {
    const recalled = act(
      vote(
        convene(
          act(
            both(['SUSPENSION', 'RECALL']),
            'RecordPetition',
            { measureId: 'measure-2' },
            { occurredOn: '2026-04-20' },
          ),
          'measure-2',
        ),
        'measure-2',
      ),
      'DeclareRecall',
      { measureId: 'measure-2' },
      { occurredOn: '2026-05-12' },
    );
    const died = act(recalled, 'RecordDeath', {}, { occurredOn: '2026-05-20' });
    expect(
      died.timelines.case.find(({ type }) => type === 'PostsEndedDuringCase')?.data,
    ).toMatchObject({ posts: ['post-1'] });
    expect(endedBy(died)).toEqual(['post-1 2026-05-20', 'post-2 2026-05-12']);
  });

  it('by a termination ends the other post alone, and a suspension ends none', () => {
    const ended = act(
      both(['SUSPENSION', 'SUSPENSION']),
      'DeclareTermination',
      { postId: 'post-2', proof: failedTwice },
      { occurredOn: '2026-05-06' },
    );
    const died = act(
      act(ended, 'ImposeSuspension', {}, { occurredOn: '2026-05-07' }),
      'RecordDeath',
      {},
      { occurredOn: '2026-05-20' },
    );
    expect(endedBy(died)).toEqual(['post-1 2026-05-20', 'post-2 2025-12-20']);
  });
});

describe('the end of the last post', () => {
  const left = { posts: ['post-2'] };

  it('leaves the case to be archived as settled where a measure is in effect', () => {
    const suspended = act(
      both(['SUSPENSION', 'SUSPENSION']),
      'ImposeSuspension',
      {},
      { occurredOn: '2026-04-07' },
    );
    given(suspended)
      .when('RecordPostsEnded', { posts: ['post-1', 'post-2'] }, { occurredOn: '2026-05-04' })
      .thenNamed('MeasureOvertaken', 'PostsEndedDuringCase', 'PostEnded', 'PostEnded');
  });

  it('ends the case where none is, wherever it stands', () => {
    const none = both(['SUSPENSION', 'SUSPENSION']);
    given(none)
      .when('RecordPostsEnded', { posts: ['post-1', 'post-2'] }, { occurredOn: '2026-05-04' })
      .thenNamed(
        'MeasureOvertaken',
        'MeasureOvertaken',
        'PostsEndedDuringCase',
        'AllPostsEnded',
        'PostEnded',
        'PostEnded',
      );
    given(decided({ holds: 'both', measures: ['SUSPENSION', 'SUSPENSION'] }))
      .when('RecordPostsEnded', { posts: ['post-1', 'post-2'] })
      .thenNamed(
        'MeasureOvertaken',
        'MeasureOvertaken',
        'PostsEndedDuringCase',
        'AllPostsEnded',
        'PostEnded',
        'PostEnded',
      );
  });

  it('ends a case that came back to the committee, though one measure is in effect', () => {
    const back = vote(
      convene(act(lostSecretary, 'ReferToDiscipline'), 'measure-2'),
      'measure-2',
      counted.representativeAssembly(30, 15),
    );
    expect(caseOf(back).stage).toBe('atDecision');
    given(back)
      .when('RecordPostsEnded', left, { occurredOn: '2026-05-12' })
      .thenNamed('PostsEndedDuringCase', 'AllPostsEnded', 'PostEnded');
  });
});

describe('the end of one post of two', () => {
  const lost = (past: Past): Past =>
    vote(convene(past, 'measure-2'), 'measure-2', counted.representativeAssembly(30, 15));
  const lostBeside = lost(both(['SUSPENSION', 'SUSPENSION']));
  const reopened = ['DecisionReopened', 'ProcedureRequested'];

  it('brings the other, on which a vote was lost, back to the committee', () => {
    given(lostBeside)
      .when('RecordPostsEnded')
      .thenNamed('MeasureOvertaken', 'PostsEndedDuringCase', ...reopened, 'PostEnded');
    given(act(lostBeside, 'OfferResignation'))
      .when('AcceptResignation')
      .thenNamed('MeasureOvertaken', 'OfferedResignationAccepted', ...reopened, 'PostEnded');
  });

  it('does so by a sentence too, where a county’s own rules have votes on Party posts', () => {
    const { matrix } = trialPack;
    const pack = {
      ...trialPack,
      matrix: { ...matrix, SUSPENSION: { ...matrix.SUSPENSION, P1: matrix.SUSPENSION.V1 } },
    };
    const past = vote(
      convene(atMeasures({ holds: 'both', measures: ['SUSPENSION', 'SUSPENSION'], pack })),
      'measure-1',
      counted.representativeAssembly(30, 15),
    );
    given(past)
      .when('RecordSentence')
      .thenNamed(
        'MeasureOvertaken',
        'SentenceRecorded',
        'TerminationDeclared',
        ...reopened,
        'BarRecorded',
        'PostLostByCase',
      );
  });

  it('asks nothing more of a committee that has the case before it already', () => {
    const before = lost(act(both(['SUSPENSION', 'SUSPENSION']), 'ImposeSuspension'));
    given(before).when('RecordPostsEnded').thenNamed('PostsEndedDuringCase', 'PostEnded');
  });

  it('after a vote on it was lost leaves the committee nothing to decide about it', () => {
    const gone = act(lost(both(['REMOVAL', 'SUSPENSION'])), 'RecordPostsEnded', {
      posts: ['post-2'],
    });
    given(gone).when('RemoveFromPost').thenNamed('RemovedFromPost', 'PostLostByCase');
    expect(sealed(act(gone, 'RemoveFromPost')).case).toMatchObject({ stage: 'closed' });
  });
});

describe('the end of two posts of three, on one of which a vote was lost', () => {
  const suspended = ['post-1', 'post-2', 'post-3'].map((postId) => measure('SUSPENSION', postId));
  const told = ['post-1', 'post-2', 'post-3'].map((postId) => intended('SUSPENSION', postId));
  const holder = (['P1', 'V1', 'C'] as const).reduce(
    (past, kind) => act(past, 'RecordPost', { kind, obtained: 'elected' }),
    cadreRegistered(),
  );
  const found = (
    ['RaiseOpinion', 'AcceptOpinion', 'AppointInvestigators', 'SubmitFindings'] as const
  ).reduce((past, name) => act(past, name), holder);
  const decidedOn = act(
    act(act(found, 'ServeFacts', { intended: told }), 'RecordStatement'),
    'DecideDisposition',
    { measures: suspended },
  );
  const inEffect = act(act(decidedOn, 'AcknowledgeFiling'), 'ImposeSuspension');
  const lost = vote(
    convene(inEffect, 'measure-2'),
    'measure-2',
    counted.representativeAssembly(30, 15),
  );

  it('leaves the committee nothing to decide about either', () => {
    expect(caseOf(lost).measures.map(({ status }) => status)).toEqual([
      'inEffect',
      'votedDown',
      'awaitingVote',
    ]);
    given(lost)
      .when('RecordPostsEnded', { posts: ['post-2', 'post-3'] })
      .thenNamed('MeasureOvertaken', 'PostsEndedDuringCase', 'PostEnded', 'PostEnded');
  });

  it('by a resignation after the other leaves it nothing either', () => {
    const offered = act(act(lost, 'OfferResignation', { postId: 'post-2' }), 'OfferResignation', {
      postId: 'post-3',
    });
    const ofMembers = {
      postId: 'post-3',
      forum: 'membersAssembly',
      noticeGivenOn: '2026-05-11',
      counts: counted.membersAssembly(30, 30),
    };
    const tenDaysLater = { occurredOn: '2026-05-21' };
    const oneLeft = act(offered, 'RecordResignationVote', { postId: 'post-2' });
    expect(caseOf(oneLeft)).toMatchObject({
      stage: 'atMeasures',
      procedure: { open: [{ step: 'vote#measure-3' }] },
    });
    const resigned = ['MeasureOvertaken', 'OfferedResignationAccepted'];
    given(oneLeft)
      .when('RecordResignationVote', ofMembers, tenDaysLater)
      .thenNamed(...resigned, 'PostEnded');
    given(offered)
      .when('RecordResignationVote', ofMembers, tenDaysLater)
      .thenNamed(...resigned, 'DecisionReopened', 'ProcedureRequested', 'PostEnded');
  });
});

describe('a post that has ended', () => {
  it('is decided about no more', () => {
    const back = act(heard({ holds: 'both' }), 'RecordPostsEnded', { posts: ['post-1'] });
    given(back)
      .when('DecideDisposition')
      .thenRefused('post-not-found', { field: 'measures.0.postId' });
    given(back)
      .when('RecordPostsEnded', { posts: ['post-1'] })
      .thenRefused('post-not-found', { field: 'posts.0' });
  });
});

describe('the committee, when it decides anew', () => {
  const anew = {
    attendees: [...committee.slice(0, 1), ...committee.slice(2, 8)].map((one) => one.personId),
  };

  it('decides about the post whose measure was void, and about no other', () => {
    const suspended = act(
      both(['SUSPENSION', 'SUSPENSION']),
      'ImposeSuspension',
      {},
      { occurredOn: '2026-04-07' },
    );
    const back = act(
      suspended,
      'DiscoverRecusal',
      { personId: committee[1].personId },
      { occurredOn: '2026-04-08' },
    );
    const on = (postId: string) => ({
      meeting: meeting('2026-04-10', anew),
      measures: [measure('SUSPENSION', postId)],
    });
    given(back)
      .when('DecideDisposition', on('post-1'), { occurredOn: '2026-04-10' })
      .thenRefused('post-not-reopened', { field: 'measures.0.postId' });
    given(back)
      .when('DecideDisposition', on('post-2'), { occurredOn: '2026-04-10' })
      .thenNamed('DispositionDecided');
  });

  it('does not decide with whoever has become tied, though they come first in the list', () => {
    const back = act(both(['SUSPENSION', 'SUSPENSION']), 'DiscoverRecusal', {
      personId: committee[1].personId,
    });
    const attendees = [committee[1], committee[0], ...committee.slice(2, 7)].map(
      (one) => one.personId,
    );
    given(back)
      .when('DecideNoMeasure', { meeting: meeting(back.day, { attendees }) })
      .thenRefused('attendee-must-be-recused', { field: 'meeting.attendees.0' });
  });
});

describe('a withdrawal', () => {
  it.each([
    ['at filing', () => decided({ holds: 'P1', measures: ['SUSPENSION'] })],
    ['while measures are carried out', () => atMeasures()],
  ] as const)('comes too late %s', (_, past) => {
    given(past()).when('WithdrawCase').thenRefused('withdrawal-after-decision');
  });
});
