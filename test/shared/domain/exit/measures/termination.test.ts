import {
  appraisal,
  counted,
  document,
  failedTwice,
  type Body,
} from '../../../../support/bodies.ts';
import { dueOn } from '../../../../support/due-on.ts';
import { given } from '../../../../support/given-when-then.ts';
import {
  atMeasures,
  cadreRegistered,
  convened,
  decided,
  heard,
  petitioned,
  postOfCadre,
  raised,
  returned,
  trialPack,
  underInvestigation,
  voted,
} from '../../../../support/named-pasts.ts';
import { act, cadreOf, caseOf, lastActIn } from '../../../../support/past.ts';
import { committee } from '../../../../support/people.ts';

const failed = (changes: Body): Body => ({ proof: { ...failedTwice, ...changes } });
const sentenced = (changes: Body = {}): Body => ({
  proof: {
    trigger: 'criminalSentence',
    triggeredOn: '2026-04-10',
    reference: '（2026）赣0732刑初1号',
    document: document('刑事判决书'),
    court: '兴国县人民法院',
    ...changes,
  },
});
const at = { occurredOn: '2026-05-06' };

describe('a statutory termination (B8, B9)', () => {
  it('needs no vote and cancels the one that was called', () => {
    given(convened({ measures: ['RECALL'] }))
      .when('DeclareTermination', {}, at)
      .then(
        { type: 'VoteCancelled', data: { measureId: 'measure-1', by: 'termination' } },
        { type: 'MeasureOvertaken', data: { measureId: 'measure-1', by: 'termination' } },
        {
          type: 'TerminationDeclared',
          data: {
            measureId: 'measure-2',
            postId: 'post-1',
            postKind: 'V1',
            effectiveOn: '2025-12-20',
            announceBy: '2026-05-11',
            announcement: dueOn('2026-05-11', 'terminationAnnouncement'),
            proof: failedTwice,
          },
        },
        {
          type: 'PostLostByCase',
          data: {
            caseId: '01JAF3K5T0C5W9Z2Q7XH8M4N6P',
            measureId: 'measure-2',
            postId: 'post-1',
            endedOn: '2025-12-20',
          },
        },
      );
  });

  it('closes the wait for the vote and everything that was due within it', () => {
    expect(
      caseOf(act(convened({ measures: ['RECALL'] }), 'DeclareTermination', {}, at)),
    ).toMatchObject({
      stage: 'atMeasures',
      measures: [
        { status: 'overtaken', by: 'termination' },
        { status: 'inEffect', disposition: 'TERMINATION', effectiveOn: '2025-12-20' },
      ],
      procedure: {
        run: 1,
        open: [{ step: 'service', round: 1 }],
        standing: {
          'petition#measure-1': 'valid',
          'vote#measure-1': 'overtaken',
          'imposition#measure-2': 'inEffect',
        },
      },
    });
  });

  it('carries out the one that was decided', () => {
    given(atMeasures({ holds: 'V1', measures: ['TERMINATION'] }))
      .when('DeclareTermination', sentenced(), at)
      .thenNamed('SentenceRecorded', 'TerminationDeclared', 'BarRecorded', 'PostLostByCase');
    expect(
      caseOf(
        act(
          atMeasures({ holds: 'V1', measures: ['TERMINATION'] }),
          'DeclareTermination',
          sentenced(),
          at,
        ),
      ).measures,
    ).toMatchObject([{ measureId: 'measure-1', status: 'inEffect' }]);
  });

  it.each([
    ['raised', raised],
    ['returned', returned],
    ['under investigation', underInvestigation],
    ['at decision', heard],
  ] as const)('ends a case that is %s where it leaves no post', (_, past) => {
    given(past({ holds: 'V1' }))
      .when('DeclareTermination')
      .thenNamed('TerminationDeclared', 'AllPostsEnded', 'PostLostByCase');
    expect(caseOf(act(past({ holds: 'V1' }), 'DeclareTermination'))).toMatchObject({
      stage: 'ending',
      conclusion: 'postsEnded',
      procedure: { open: [], dues: {} },
    });
  });

  it('F10: leaves the other post of a holder of both, and the case goes on', () => {
    const past = act(heard({ holds: 'both' }), 'DeclareTermination', { postId: 'post-2' });
    expect(caseOf(past)).toMatchObject({
      stage: 'atDecision',
      procedure: { open: [{ step: 'decision' }] },
    });
    expect(postOfCadre(past, 'post-1')).toMatchObject({ endedOn: null });
    expect(postOfCadre(past, 'post-2')).toMatchObject({ endedOn: '2025-12-20' });
  });

  it('overtakes what waits for the county’s filing, on its own post alone', () => {
    const past = act(
      decided({ holds: 'both', measures: ['SUSPENSION', 'SUSPENSION'] }),
      'DeclareTermination',
      { postId: 'post-2' },
    );
    expect(caseOf(past)).toMatchObject({
      stage: 'atFiling',
      measures: [{ status: 'awaitingImposition' }, { status: 'overtaken' }, { status: 'inEffect' }],
    });
    expect(caseOf(act(past, 'AcknowledgeFiling')).procedure.open).toEqual([
      { step: 'imposition#measure-1', round: 1 },
    ]);
  });

  it('is not declared twice, nor on a post that a measure has ended', () => {
    given(act(voted(), 'DeclareTermination'))
      .when('DeclareTermination')
      .thenRefused('post-already-ended', { field: 'postId' });
    const both = atMeasures({ holds: 'both', measures: ['REMOVAL', 'SUSPENSION'] });
    const byParty = { proof: { ...failedTwice, trigger: 'partyProbationOrHeavier' } };
    given(act(both, 'RemoveFromPost'))
      .when('DeclareTermination', byParty)
      .thenRefused('post-already-ended', { field: 'postId' });
  });

  it('is a measure of its own where the decided one was void', () => {
    const isVoid = act(decided({ holds: 'V1', measures: ['TERMINATION'] }), 'DiscoverRecusal', {
      personId: committee[1].personId,
    });
    expect(caseOf(isVoid).measures).toMatchObject([
      { disposition: 'TERMINATION', status: 'overtaken' },
    ]);
    const ended = act(isVoid, 'DeclareTermination');
    expect(caseOf(ended).measures).toMatchObject([
      { measureId: 'measure-1', status: 'overtaken' },
      { measureId: 'measure-2', status: 'inEffect', trigger: 'consecutiveFailedAppraisals' },
    ]);
  });

  it('is refused on a post on which a county’s own rules have none', () => {
    const { matrix } = trialPack;
    const pack = {
      ...trialPack,
      matrix: { ...matrix, TERMINATION: { ...matrix.TERMINATION, V1: matrix.REMOVAL.V1 } },
    };
    given(heard({ holds: 'V1', pack }))
      .when('DeclareTermination')
      .thenRefused('disposition-not-lawful', {
        field: 'postId',
        article: '《村民委员会组织法》第十四条',
      });
  });

  it('comes too late for a case that has ended', () => {
    given(act(raised({ holds: 'V1' }), 'WithdrawCase'))
      .when('DeclareTermination')
      .thenRefused('case-has-ended');
  });

  it.each([
    ['post-not-found', 'postId', { postId: 'post-2' }],
    ['trigger-not-of-this-post', 'proof.trigger', failed({ trigger: 'contractEnded' })],
    ['date-in-future', 'proof.triggeredOn', sentenced({ triggeredOn: '2026-05-07' })],
    ['date-out-of-order', 'proof.triggeredOn', sentenced({ triggeredOn: '2021-03-14' })],
    [
      'date-in-future',
      'proof.appraisals.1.heldOn',
      failed({ appraisals: [appraisal(2025, 'incompetent'), appraisal(2026, 'incompetent')] }),
    ],
  ] as const)('is refused: %s at %s', (code, field, changes) => {
    given(petitioned()).when('DeclareTermination', changes, at).thenRefused(code, { field });
  });

  it('F23: is dated no earlier than the case came to where it stands', () => {
    given(petitioned())
      .when('DeclareTermination', {}, { occurredOn: '2026-03-31' })
      .thenRefused('occurred-before-previous-step', { field: 'occurredOn' });
  });
});

describe('what only a court can find', () => {
  it.each(['criminalSentence', 'lossOfCapacity'])(
    'ends no post without its court: %s',
    (trigger) => {
      const proof = {
        trigger,
        triggeredOn: '2026-04-10',
        reference: '（2026）赣0732民特1号',
        document: document('医院诊断证明'),
      };
      given(petitioned())
        .when('DeclareTermination', { proof }, at)
        .thenRefused('trigger-proof-insufficient', { field: 'proof.court' });
    },
  );

  it('is one sentence, though it ends a post after the other', () => {
    const ofTwo = [{ kind: 'V1' }, { kind: 'S' }].reduce(
      (past, post) => act(past, 'RecordPost', post),
      cadreRegistered(),
    );
    const first = act(act(ofTwo, 'RaiseOpinion'), 'DeclareTermination', sentenced(), at);
    expect(cadreOf(first).bars).toMatchObject([{ since: '2026-04-10' }]);
    const courtless = { postId: 'post-2', ...sentenced({ court: undefined }) };
    given(first)
      .when('DeclareTermination', courtless, at)
      .thenRefused('trigger-proof-insufficient', { field: 'proof.court' });
    given(first)
      .when('DeclareTermination', { postId: 'post-2', ...sentenced() }, at)
      .thenNamed('TerminationDeclared', 'AllPostsEnded', 'PostLostByCase');
  });

  it('is recorded as a sentence with its court', () => {
    const { timelines } = act(petitioned(), 'DeclareTermination', sentenced(), at);
    expect(timelines.case.find(({ type }) => type === 'SentenceRecorded')?.data).toEqual({
      effectiveOn: '2026-04-10',
      court: '兴国县人民法院',
      reference: '（2026）赣0732刑初1号',
      document: document('刑事判决书'),
    });
  });

  it('is kept with its court', () => {
    const proof = {
      trigger: 'lossOfCapacity',
      triggeredOn: '2026-04-10',
      reference: '（2026）赣0732民特1号',
      document: document('民事判决书'),
      court: '兴国县人民法院',
    };
    expect(lastActIn(act(petitioned(), 'DeclareTermination', { proof }, at))).toMatchObject({
      type: 'TerminationDeclared',
      data: { proof },
    });
  });
});

describe('F22: two failed appraisals', () => {
  it.each<[string, Body[]]>([
    ['bad, bad', [appraisal(2024, 'incompetent'), appraisal(2025, 'incompetent')]],
    [
      'good, bad, bad',
      [
        appraisal(2023, 'competent'),
        appraisal(2024, 'incompetent'),
        appraisal(2025, 'incompetent'),
      ],
    ],
    [
      'bad, bad in one year, in two sittings',
      [appraisal(2025, 'incompetent', { heldOn: '2025-06-20' }), appraisal(2025, 'incompetent')],
    ],
    [
      'bad, bad, each held early in the next year',
      [
        appraisal(2023, 'incompetent', { heldOn: '2024-01-10' }),
        appraisal(2024, 'incompetent', { heldOn: '2025-01-15' }),
      ],
    ],
    [
      'bad, bad, handed in in another order',
      [appraisal(2025, 'incompetent'), appraisal(2024, 'incompetent')],
    ],
  ])('end the post: %s', (_, appraisals) => {
    given(petitioned())
      .when('DeclareTermination', failed({ appraisals }), at)
      .thenNamed('MeasureOvertaken', 'TerminationDeclared', 'PostLostByCase');
  });

  it.each<[string, Body[] | undefined]>([
    ['none', []],
    ['not said', undefined],
    ['one', [appraisal(2025, 'incompetent')]],
    [
      'bad, good, bad',
      [
        appraisal(2023, 'incompetent'),
        appraisal(2024, 'competent'),
        appraisal(2025, 'incompetent'),
      ],
    ],
    ['bad, middling', [appraisal(2024, 'incompetent'), appraisal(2025, 'basicallyCompetent')]],
    [
      'bad, bad, good',
      [
        appraisal(2023, 'incompetent'),
        appraisal(2024, 'incompetent'),
        appraisal(2025, 'competent'),
      ],
    ],
    ['bad, a year without, bad', [appraisal(2023, 'incompetent'), appraisal(2025, 'incompetent')]],
    [
      'two in one sitting',
      [appraisal(2024, 'incompetent', { heldOn: '2025-12-20' }), appraisal(2025, 'incompetent')],
    ],
    [
      'bad, bad of a year before it',
      [
        appraisal(2025, 'incompetent', { heldOn: '2025-12-10' }),
        appraisal(2024, 'incompetent', { heldOn: '2025-12-20' }),
      ],
    ],
    [
      'years long ago, made up for of late',
      [
        appraisal(2020, 'incompetent', { heldOn: '2025-11-20' }),
        appraisal(2010, 'incompetent', { heldOn: '2025-12-20' }),
      ],
    ],
    [
      'one year after the other, both made up for of late',
      [
        appraisal(2022, 'incompetent', { heldOn: '2025-11-20' }),
        appraisal(2023, 'incompetent', { heldOn: '2025-12-20' }),
      ],
    ],
    [
      'one held before its year',
      [appraisal(2024, 'incompetent'), appraisal(2025, 'incompetent', { heldOn: '2024-12-21' })],
    ],
    [
      'an inquorate one',
      [appraisal(2024, 'incompetent', { isQuorate: false }), appraisal(2025, 'incompetent')],
    ],
    [
      'one of the term before (F14)',
      [appraisal(2020, 'incompetent'), appraisal(2021, 'incompetent')],
    ],
  ])('do not end the post: %s', (_, appraisals) => {
    const { appraisals: _appraisals, ...without } = failedTwice;
    const proof = appraisals === undefined ? without : { ...failedTwice, appraisals };
    given(petitioned())
      .when('DeclareTermination', { proof }, at)
      .thenRefused('trigger-proof-insufficient', { field: 'proof.appraisals' });
  });

  it('end it no earlier than on the day of the second', () => {
    given(petitioned())
      .when('DeclareTermination', failed({ triggeredOn: '2025-12-19' }), at)
      .thenRefused('trigger-proof-insufficient', { field: 'proof.appraisals' });
  });

  it('end no post of the supervision committee', () => {
    given(atMeasures({ holds: 'S' }))
      .when('DeclareTermination', {}, at)
      .thenRefused('trigger-not-of-this-post', { field: 'proof.trigger' });
  });
});

it('a vote that fails on one post does not hold up the termination of the other', () => {
  const both = atMeasures({ holds: 'both', measures: ['SUSPENSION', 'SUSPENSION'] });
  const convenedFor2 = act(
    both,
    'ConveneVote',
    { measureId: 'measure-2' },
    { occurredOn: '2026-04-22' },
  );
  const lost = act(
    act(convenedFor2, 'ImposeSuspension'),
    'RecordVote',
    { measureId: 'measure-2', counts: counted.representativeAssembly(30, 15) },
    { occurredOn: '2026-05-11' },
  );
  const ended = act(lost, 'DeclareTermination', { postId: 'post-2' });
  expect(cadreOf(ended).posts).toMatchObject([{ endedOn: null }, { endedOn: '2025-12-20' }]);
  expect(caseOf(ended)).toMatchObject({ stage: 'atDecision' });
  given(ended).when('DecideNoMeasure').thenNamed('NoMeasureDecided');
});
