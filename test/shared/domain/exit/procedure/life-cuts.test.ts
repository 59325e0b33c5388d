import { counted, document, electionResult } from '../../../../support/bodies.ts';
import { given } from '../../../../support/given-when-then.ts';
import {
  atMeasures,
  cadreRegistered,
  convened,
  heard,
  postsRecorded,
  raised,
  trialPack,
  villageRegistered,
  voted,
} from '../../../../support/named-pasts.ts';
import { act, cadreOf, caseOf, type Past } from '../../../../support/past.ts';

// What life cuts short: the particulars that stand in the dossier, and where the line is.

const caseId = '01JAF3K5T0C5W9Z2Q7XH8M4N6P';
const on = (occurredOn: string) => ({ occurredOn });
const both = (): Past => heard({ holds: 'both' });

/** Director of the village and overseer of its affairs. */
const twoEndedByLaw = (): Past => {
  const posts = [
    { kind: 'V1', obtained: 'elected' },
    { kind: 'S', obtained: 'elected' },
  ].reduce<Past>((past, post) => act(past, 'RecordPost', post), cadreRegistered());
  return act(posts, 'RaiseOpinion', {}, on('2026-03-03'));
};

describe('death', () => {
  it('is recorded with its paper, and ends every post by it', () => {
    const proof = document('死亡证明');
    given(raised({ holds: 'both' }))
      .when('RecordDeath', {}, on('2026-03-10'))
      .then(
        { type: 'DeathRecorded', data: { diedOn: '2026-03-10', document: proof } },
        {
          type: 'PostsEndedDuringCase',
          data: {
            posts: ['post-1', 'post-2'],
            endedOn: '2026-03-10',
            cause: 'death',
            document: proof,
          },
        },
        { type: 'AllPostsEnded', data: { conclusion: 'died' } },
        { type: 'PostEnded', data: { postId: 'post-1', endedOn: '2026-03-10', cause: 'death' } },
        { type: 'PostEnded', data: { postId: 'post-2', endedOn: '2026-03-10', cause: 'death' } },
      );
  });

  it('overtakes what is pending by its own name, and touches nothing that is in effect', () => {
    const past = act(
      act(
        atMeasures({ holds: 'both', measures: ['SUSPENSION', 'SUSPENSION'] }),
        'ImposeSuspension',
      ),
      'RecordDeath',
    );
    expect(caseOf(past).measures).toMatchObject([
      { status: 'inEffect' },
      { status: 'overtaken', by: 'death' },
    ]);
  });

  it('after the last post was lost ends no post', () => {
    const lost = act(
      act(atMeasures({ measures: ['REMOVAL'], situations: ['S6'] }), 'RemoveFromPost'),
      'RecordDeath',
    );
    expect(lost.timelines.case.slice(-2).map(({ type }) => type)).toEqual([
      'DeathRecorded',
      'AllPostsEnded',
    ]);
  });
});

describe('a day that life brings', () => {
  it('of death is one on which the cadre held the posts', () => {
    given(both())
      .when('RecordDeath', { diedOn: '2021-03-14' })
      .thenRefused('date-out-of-order', { field: 'diedOn', facts: { since: '2021-03-15' } });
    expect(cadreOf(act(both(), 'RecordDeath', { diedOn: '2021-03-15' })).posts).toMatchObject([
      { endedOn: '2021-03-15' },
      { endedOn: '2021-03-15' },
    ]);
  });

  it('of a sentence is one on which the post was held that it ends', () => {
    given(both())
      .when('RecordSentence', { effectiveOn: '2021-03-14' })
      .thenRefused('date-out-of-order', { field: 'effectiveOn', facts: { since: '2021-03-15' } });
    given(both())
      .when('RecordSentence', { effectiveOn: '2021-03-15' })
      .thenNamed('SentenceRecorded', 'TerminationDeclared', 'BarRecorded', 'PostLostByCase');
    given(heard())
      .when('RecordSentence', { effectiveOn: '2021-03-14' })
      .thenNamed('SentenceRecorded', 'BarRecorded');
  });

  it('of a reversal is not before the sentence', () => {
    const sentenced = act(both(), 'RecordSentence', {}, on('2026-03-27'));
    given(sentenced)
      .when('ReverseSentence', { reversedOn: '2026-03-26' }, on('2026-09-01'))
      .thenRefused('date-out-of-order', { field: 'reversedOn', facts: { since: '2026-03-27' } });
    given(sentenced)
      .when('ReverseSentence', { reversedOn: '2026-03-27' }, on('2026-09-01'))
      .thenNamed('SentenceReversed', 'BarLifted');
  });
});

describe('a sentence', () => {
  it('ends every post that it ends by law, each as a measure of its own, and with the last the case', () => {
    given(twoEndedByLaw())
      .when('RecordSentence', {}, on('2026-03-10'))
      .thenNamed(
        'SentenceRecorded',
        'TerminationDeclared',
        'TerminationDeclared',
        'AllPostsEnded',
        'BarRecorded',
        'PostLostByCase',
        'PostLostByCase',
      );
    const past = act(twoEndedByLaw(), 'RecordSentence', {}, on('2026-03-10'));
    expect(caseOf(past)).toMatchObject({
      stage: 'ending',
      conclusion: 'postsEnded',
      measures: [
        { measureId: 'measure-1', postKind: 'V1' },
        { measureId: 'measure-2', postKind: 'S' },
      ],
    });
    expect(
      past.timelines.case.find(({ type }) => type === 'TerminationDeclared')?.data,
    ).toMatchObject({
      proof: {
        trigger: 'criminalSentence',
        triggeredOn: '2026-03-10',
        reference: '（2026）赣0732刑初1号',
        document: document('刑事判决书'),
      },
    });
  });

  it('that ends no post ends no case', () => {
    given(heard({ holds: 'P2' }))
      .when('RecordSentence')
      .thenNamed('SentenceRecorded', 'BarRecorded');
    given(both())
      .when('RecordSentence')
      .thenNamed('SentenceRecorded', 'TerminationDeclared', 'BarRecorded', 'PostLostByCase');
  });

  it('while measures are carried out leaves the archive to the procedure', () => {
    given(convened())
      .when('RecordSentence', {}, on('2026-05-04'))
      .thenNamed(
        'VoteCancelled',
        'MeasureOvertaken',
        'SentenceRecorded',
        'TerminationDeclared',
        'BarRecorded',
        'PostLostByCase',
      );
  });

  it('is in force by the day of its record, as its reversal is', () => {
    given(both())
      .when('RecordSentence', { effectiveOn: '2026-04-02' }, on('2026-04-01'))
      .thenRefused('date-in-future', { field: 'effectiveOn', facts: { latest: '2026-04-01' } });
    given(act(both(), 'RecordSentence'))
      .when('ReverseSentence', { reversedOn: '2026-09-02' }, on('2026-09-01'))
      .thenRefused('date-in-future', { field: 'reversedOn' });
  });
});

describe('posts that end', () => {
  it.each([
    ['termExpired', 'termExpired'],
    ['transferred', 'postEnded'],
    ['contractEnded', 'postEnded'],
  ] as const)('by %s: what is pending is overtaken by %s', (cause, by) => {
    expect(
      caseOf(act(atMeasures({ measures: ['SUSPENSION'] }), 'RecordPostsEnded', { cause })).measures,
    ).toMatchObject([{ status: 'overtaken', by }]);
  });

  it('end on the day on which they began, and not before', () => {
    const ended = (endedOn: string) => ({ endedOn });
    given(both())
      .when('RecordPostsEnded', ended('2021-03-14'))
      .thenRefused('date-out-of-order', { field: 'endedOn', facts: { since: '2021-03-15' } });
    given(both())
      .when('RecordPostsEnded', ended('2021-03-15'))
      .thenNamed('PostsEndedDuringCase', 'PostEnded');
  });

  it('end the case as what they are', () => {
    expect(caseOf(act(heard(), 'RecordPostsEnded'))).toMatchObject({
      stage: 'ending',
      conclusion: 'postsEnded',
    });
  });
});

describe('a supervisory investigation', () => {
  it('is filed and ended with its references', () => {
    given(heard())
      .when('RecordSupervision')
      .then({
        type: 'SupervisionFiled',
        data: { organ: '县监委', reference: '兴监立〔2026〕3号' },
      });
    given(act(heard(), 'RecordSupervision'))
      .when('EndSupervision')
      .then({ type: 'SupervisionEnded', data: { reference: '兴监撤〔2026〕1号' } });
  });
});

describe('an offered resignation', () => {
  const offered = (): Past =>
    act(both(), 'OfferResignation', { postId: 'post-2' }, on('2026-04-01'));

  it('keeps the consent that it came with', () => {
    const consent = '兴监函〔2026〕2号';
    given(both())
      .when('OfferResignation', { consent })
      .then({
        type: 'ResignationOffered',
        data: { postId: 'post-1', letter: document('辞职报告'), consent },
      });
  });

  it('is of its own post: the other may be offered too, and is not answered with it', () => {
    given(offered()).when('OfferResignation', { postId: 'post-1' }).thenNamed('ResignationOffered');
    given(offered())
      .when('AcceptResignation', { postId: 'post-1' })
      .thenRefused('no-resignation-offered', { field: 'postId' });
  });

  it('is answered no earlier than it was offered', () => {
    given(offered())
      .when('RecordResignationVote', { postId: 'post-2', heldOn: '2026-03-31' }, on('2026-04-02'))
      .thenRefused('occurred-before-previous-step', { facts: { since: '2026-04-01' } });
    given(offered())
      .when(
        'RecordResignationVote',
        {
          postId: 'post-2',
          heldOn: '2026-04-01',
          rollDate: '2026-04-01',
          noticeGivenOn: '2026-04-01',
        },
        on('2026-04-02'),
      )
      .thenNamed('OfferedResignationAccepted', 'PostEnded');
  });

  it('is not answered on a post of which a county’s own rules know no resignation', () => {
    const { matrix } = trialPack;
    const pack = {
      ...trialPack,
      matrix: {
        ...matrix,
        ORDERED_RESIGNATION: { ...matrix.ORDERED_RESIGNATION, P1: matrix.RECALL.P1 },
      },
    };
    given(act(heard({ holds: 'both', pack }), 'OfferResignation'))
      .when('AcceptResignation')
      .thenRefused('disposition-not-lawful', {
        field: 'postId',
        article: '《村民委员会组织法》第十九条',
      });
  });

  it('is voted on in a forum of the law', () => {
    given(offered())
      .when('RecordResignationVote', {
        postId: 'post-2',
        forum: 'votersBallot',
        counts: counted.votersBallot(501, 501),
      })
      .thenRefused('forum-not-lawful', {
        field: 'forum',
        facts: { forums: 'villagersAssembly, representativeAssembly' },
      });
  });

  it('of the last post with a measure lets the case settle, with another in effect', () => {
    const suspended = act(
      act(
        atMeasures({ holds: 'both', measures: ['SUSPENSION', 'SUSPENSION'] }),
        'ImposeSuspension',
      ),
      'OfferResignation',
      { postId: 'post-2' },
    );
    given(suspended)
      .when('RecordResignationVote', { postId: 'post-2' })
      .thenNamed('MeasureOvertaken', 'OfferedResignationAccepted', 'PostEnded');
  });

  it('is answered too late for a case that is over', () => {
    given(act(voted(), 'RecordDeath'))
      .when('OfferResignation')
      .thenRefused('case-has-ended', { facts: { stage: 'ending' } });
    given(raised())
      .when('DiscoverRecusal')
      .thenRefused('step-not-open', { facts: { stage: 'raised' } });
  });
});

describe('the register, on the line itself', () => {
  const today = '2026-12-01';

  it('takes what is of today', () => {
    given(cadreRegistered())
      .when('RecordPost', { termFrom: today }, on(today))
      .thenNamed('PostRecorded');
    given(cadreRegistered())
      .when('RecordPost', {}, on('2026-12-02'))
      .thenRefused('occurred-in-future', { field: 'occurredOn', facts: { today } });
    given(cadreRegistered())
      .when('RecordPost', { termFrom: '2021-03-15', termTo: '2021-03-15' })
      .thenNamed('PostRecorded');
  });

  it('holds one post of a kind at a time, from the first day to the last', () => {
    const held = act(cadreRegistered(), 'RecordPost', {
      kind: 'V1',
      termFrom: '2021-03-15',
      termTo: '2024-03-15',
    });
    given(held)
      .when('RecordPost', { kind: 'V1', termFrom: '2024-03-15' })
      .thenRefused('post-already-held', { field: 'kind', facts: { postId: 'post-1' } });
    given(held)
      .when('RecordPost', { kind: 'V1', termFrom: '2024-03-16' })
      .thenNamed('PostRecorded');
    given(held)
      .when('RecordPost', { kind: 'V1', termFrom: '2018-03-15', termTo: '2021-03-15' })
      .thenRefused('post-already-held', { field: 'kind' });
    given(held)
      .when('RecordPost', { kind: 'V1', termFrom: '2018-03-15', termTo: '2021-03-14' })
      .thenNamed('PostRecorded');
  });

  it('ends a post on the day on which it began, with or without a reason', () => {
    const past = postsRecorded({ holds: 'P1' });
    given(past)
      .when('EndPost', { endedOn: '2021-03-14' })
      .thenRefused('date-out-of-order', { field: 'endedOn', facts: { since: '2021-03-15' } });
    given(past)
      .when('EndPost', { endedOn: '2021-03-15' })
      .then({
        type: 'PostEnded',
        data: {
          postId: 'post-1',
          endedOn: '2021-03-15',
          cause: 'termExpired',
          proof: electionResult,
        },
      });
    given(past)
      .when('EndPost', { reason: '任期届满。' })
      .then({
        type: 'PostEnded',
        data: {
          postId: 'post-1',
          endedOn: '2026-02-28',
          cause: 'termExpired',
          reason: '任期届满。',
          proof: electionResult,
        },
      });
    given(raised())
      .when('EndPost')
      .thenRefused('post-under-case', { field: 'postId', facts: { caseId } });
  });

  it('knows of no relative whom nobody has named', () => {
    const registered = act(villageRegistered(), 'RegisterCadre', { nearRelatives: undefined });
    expect(cadreOf(registered).nearRelatives).toEqual([]);
  });
});
