import { outlivesSteps } from '../../../../../shared/domain/case/due.ts';
import {
  counted,
  document,
  measure,
  roll,
  type Body,
  notice,
  priorDiscussion,
} from '../../../../support/bodies.ts';
import { dueOn } from '../../../../support/due-on.ts';
import { given } from '../../../../support/given-when-then.ts';
import {
  accepted,
  atHearing,
  atMeasures,
  convene,
  convened,
  decided,
  heard,
  raised,
  returned,
  sealed,
  served,
  type Holding,
  type Setting,
} from '../../../../support/named-pasts.ts';
import { act, cadreOf, caseOf, decideIn, type Past } from '../../../../support/past.ts';
import { chair, convener, nearRelative, subject, tellers } from '../../../../support/people.ts';
import { CaseStage } from '../../../../../shared/domain/case/case.ts';
import { isPending } from '../../../../../shared/domain/case/measure.ts';
import {
  lifeEventTable,
  type LifeCommand,
  type LifeEventEffect,
} from '../../../../../shared/domain/exit/procedure/life-event-table.ts';

const caseId = '01JAF3K5T0C5W9Z2Q7XH8M4N6P';

/**
 * A case at each stage: of whoever holds these posts, each to be suspended from; what must have
 * come earlier comes before it ends.
 */
const atStage: Readonly<
  Record<CaseStage, (setting: Setting, earlier: (past: Past) => Past) => Past>
> = {
  raised: (setting, earlier) => earlier(raised(setting)),
  returned: (setting, earlier) => earlier(returned(setting)),
  underInvestigation: (setting, earlier) => earlier(act(accepted(setting), 'AppointInvestigators')),
  atHearing: (setting, earlier) => earlier(atHearing(setting)),
  atDecision: (setting, earlier) => earlier(heard(setting)),
  atFiling: (setting, earlier) => earlier(decided(setting)),
  atMeasures: (setting, earlier) => earlier(withVoteCalled(atMeasures(setting))),
  atService: (setting, earlier) => act(earlier(heard(setting)), 'DecideNoMeasure'),
  ending: (setting, earlier) => act(earlier(heard(setting)), 'WithdrawCase'),
  closed: (setting, earlier) => sealed(act(earlier(heard(setting)), 'WithdrawCase')),
};

const withVoteCalled = (past: Past): Past =>
  caseOf(past)
    .measures.filter(({ status }) => status === 'awaitingVote')
    .reduce((before, { measureId }) => convene(before, measureId), past);

/** What must have happened before the event can happen at all. */
const earlierThan: Readonly<Partial<Record<LifeCommand, LifeCommand>>> = {
  AcceptResignation: 'OfferResignation',
  RecordResignationVote: 'OfferResignation',
  EndSupervision: 'RecordSupervision',
  ReverseSentence: 'RecordSentence',
};

/** What stands in the timeline from then on. */
const factOf: Readonly<Record<LifeCommand, string>> = {
  OfferResignation: 'ResignationOffered',
  AcceptResignation: 'OfferedResignationAccepted',
  RecordResignationVote: 'OfferedResignationAccepted',
  RecordDeath: 'DeathRecorded',
  RecordSentence: 'SentenceRecorded',
  ReverseSentence: 'SentenceReversed',
  RecordPostsEnded: 'PostsEndedDuringCase',
  DeclareTermination: 'TerminationDeclared',
  RecordSupervision: 'SupervisionFiled',
  EndSupervision: 'SupervisionEnded',
  DiscoverRecusal: 'RecusalDiscovered',
};

/**
 * A committee accepts a resignation from a Party post; everything else is about the elected one.
 */
const postOf = (command: LifeCommand, holds: Holding): string =>
  holds === 'both' && command !== 'AcceptResignation' ? 'post-2' : 'post-1';

const bodyOf = (command: LifeCommand, postId: string): Body => {
  const bodies: Readonly<Partial<Record<LifeCommand, Body>>> = {
    OfferResignation: { postId },
    AcceptResignation: { postId },
    RecordResignationVote: { postId },
    DeclareTermination: { postId },
    RecordPostsEnded: { posts: [postId] },
  };
  return bodies[command] ?? {};
};

type Cell = {
  readonly command: LifeCommand;
  readonly stage: CaseStage;
  readonly effect: LifeEventEffect;
};

const commands = Object.keys(lifeEventTable) as LifeCommand[];
const cellsOf = (command: LifeCommand): readonly Cell[] =>
  CaseStage.options.map((stage) => ({ command, stage, effect: lifeEventTable[command][stage] }));

const settingOf = (holds: Holding): Setting => ({
  holds,
  measures: holds === 'both' ? ['SUSPENSION', 'SUSPENSION'] : ['SUSPENSION'],
});

/** The case as the event meets it. */
const before = ({ command, stage }: Cell, holds: Holding): Past => {
  const first = earlierThan[command];
  return atStage[stage](settingOf(holds), (past) =>
    first === undefined
      ? past
      : act(past, first, bodyOf(first, first === 'OfferResignation' ? postOf(command, holds) : '')),
  );
};

const after = (cell: Cell, holds: Holding): Past =>
  act(before(cell, holds), cell.command, bodyOf(cell.command, postOf(cell.command, holds)));

const typesOf = (past: Past): readonly string[] => past.timelines.case.map(({ type }) => type);
const stepsOf = (past: Past): readonly string[] =>
  caseOf(past).procedure.open.map(({ step }) => step);
const pendingOf = (past: Past) => caseOf(past).measures.filter(isPending);
const cancelledIn = (past: Past): number =>
  typesOf(past).filter((type) => type === 'VoteCancelled').length;
const votesCalledIn = (past: Past): number =>
  caseOf(past).measures.filter(
    (measure) => measure.status === 'awaitingVote' && measure.convened !== null,
  ).length;

/** What no event takes away: what was alleged and found, who took part, what the cadre was told. */
const recordOf = (past: Past) => {
  const {
    discipline,
    policy,
    opinion: { allegations },
    inquiry: { evidence, substantiated },
    told: { intended },
    people: { investigatedBy, decidedBy },
  } = caseOf(past);
  return {
    allegations,
    evidence,
    substantiated,
    intended,
    investigatedBy,
    decidedBy,
    discipline,
    policy,
  };
};

/** What each effect is, of a secretary who is also director. */
const effects: Readonly<Record<LifeEventEffect, (cell: Cell) => void>> = {
  refused: (cell) => {
    const code =
      cell.stage === 'ending' || cell.stage === 'closed' ? 'case-has-ended' : 'step-not-open';
    given(before(cell, 'both'))
      .when(cell.command, bodyOf(cell.command, postOf(cell.command, 'both')))
      .thenRefused(code);
  },
  recorded: (cell) => {
    const [was, is] = [before(cell, 'both'), after(cell, 'both')];
    const shown = (past: Past) => ({
      stage: caseOf(past).stage,
      procedure: caseOf(past).procedure,
      measures: caseOf(past).measures,
      ...recordOf(past),
    });
    expect(typesOf(is).slice(typesOf(was).length)).toEqual([factOf[cell.command]]);
    expect(shown(is)).toEqual(shown(was));
  },
  endsPosts: (cell) => {
    const [was, is] = [before(cell, 'both'), after(cell, 'both')];
    const postId = postOf(cell.command, 'both');
    const onPost = pendingOf(was).filter((measure) => measure.postId === postId);
    const isOfPost = (step: string): boolean =>
      onPost.some(({ measureId }) => step.endsWith(`#${measureId}`));
    expect(typesOf(is)).toContain(factOf[cell.command]);
    // What ends: the post, everything pending on it, its waits and what was due, the vote that was
    // called.
    expect(
      cadreOf(is)
        .posts.filter((post) => post.endedOn !== null)
        .map((post) => post.postId),
    ).toEqual([postId]);
    expect(pendingOf(is)).toEqual(pendingOf(was).filter((measure) => measure.postId !== postId));
    expect(stepsOf(is)).toEqual(stepsOf(was).filter((step) => !isOfPost(step)));
    expect(Object.keys(caseOf(is).procedure.dues).filter((due) => !outlivesSteps(due))).toEqual(
      Object.keys(caseOf(was).procedure.dues).filter((due) => !isOfPost(due)),
    );
    expect(cancelledIn(is)).toBe(postId === 'post-2' ? votesCalledIn(was) : 0);
    // What goes on: the case where it stands, under the same run, and all that has been found.
    expect({ stage: caseOf(is).stage, run: caseOf(is).procedure.run, ...recordOf(is) }).toEqual({
      stage: cell.stage,
      run: 1,
      ...recordOf(was),
    });
  },
  endsService: (cell) => {
    const [was, is] = [before(cell, 'both'), after(cell, 'both')];
    expect(typesOf(is).slice(typesOf(was).length)).toEqual([
      factOf[cell.command],
      'PostsEndedDuringCase',
    ]);
    expect(caseOf(is)).toMatchObject({
      stage: 'ending',
      conclusion: 'noMeasure',
      procedure: { open: [], dues: {}, standing: { service: 'notServable' } },
    });
  },
  endsCase: (cell) => {
    const [was, is] = [before(cell, 'both'), after(cell, 'both')];
    expect(typesOf(is)).toContain(factOf[cell.command]);
    expect(caseOf(is)).toMatchObject({
      stage: 'ending',
      conclusion: 'died',
      procedure: { run: 1, open: [], dues: {} },
    });
    expect(pendingOf(is)).toEqual([]);
    expect(cancelledIn(is)).toBe(votesCalledIn(was));
    expect(cadreOf(is).posts.map((post) => post.endedOn)).not.toContain(null);
    expect(recordOf(is)).toEqual(recordOf(was));
  },
  repeatsStep: (cell) => {
    const [was, is] = [before(cell, 'both'), after(cell, 'both')];
    expect(typesOf(is)).toContain(factOf[cell.command]);
    expect(caseOf(is)).toMatchObject({
      stage: 'underInvestigation',
      procedure: { run: 2, open: [{ step: 'investigation', round: 2 }] },
    });
    expect(Object.keys(caseOf(is).procedure.dues)).toEqual(['investigation']);
    expect(
      Object.keys(caseOf(is).procedure.standing).filter((step) => !step.includes('#')),
    ).toEqual(['identification']);
    expect(pendingOf(is)).toEqual([]);
    expect(cancelledIn(is)).toBe(votesCalledIn(was));
    expect(cadreOf(is).posts.map((post) => post.endedOn)).toEqual([null, null]);
    // The findings were those of somebody tied; everything else stays.
    expect(recordOf(is)).toEqual({ ...recordOf(was), substantiated: null });
  },
};

describe.each(commands)('%s', (command) => {
  it.each(cellsOf(command))('meets a case that is $stage: $effect', (cell) => {
    expect.hasAssertions();
    effects[cell.effect](cell);
  });
});

// Only what concerns a secretary is filed with the county: a director who waits for that holds
// another post, as in the table above.
const endingPosts = commands
  .flatMap(cellsOf)
  .filter(
    ({ command, stage, effect }) =>
      effect === 'endsPosts' && (stage !== 'atFiling' || command === 'AcceptResignation'),
  );
const onlyPost = ({ command, stage }: Cell): Holding => {
  if (command !== 'AcceptResignation') return 'V1';
  return stage === 'atFiling' ? 'P1' : 'P2';
};

describe('the last post', () => {
  it.each(endingPosts)(
    'ends by $command while the case is $stage: nothing is waited for, due or called any more',
    (cell) => {
      const [was, is] = [before(cell, onlyPost(cell)), after(cell, onlyPost(cell))];
      const isLeftToTheMachine =
        cell.stage === 'atMeasures' &&
        caseOf(is).measures.some(({ status }) => status === 'inEffect');
      // What was decided has to reach the cadre still: nothing else is left.
      const isOwed = ['atFiling', 'atMeasures', 'atService'].includes(cell.stage);
      const ended = isOwed ? 'atService' : 'ending';
      expect(caseOf(is)).toMatchObject({
        stage: isLeftToTheMachine ? 'atMeasures' : ended,
        procedure: { run: 1 },
      });
      const { open, dues } = caseOf(is).procedure;
      expect(open).toEqual(isOwed ? [{ step: 'service', round: 1 }] : []);
      expect(Object.keys(dues).filter((due) => !outlivesSteps(due))).toEqual(
        isOwed ? ['service'] : [],
      );
      expect(pendingOf(is)).toEqual([]);
      expect(cancelledIn(is)).toBe(votesCalledIn(was));
      expect(recordOf(is)).toEqual(recordOf(was));
    },
  );
});

describe('F1: a resignation that is offered while the case runs', () => {
  const offered = (): Past => act(convened(), 'OfferResignation', {}, { occurredOn: '2026-04-25' });
  const held = (heldOn: string) => ({
    heldOn,
    rollDate: heldOn,
    noticeGivenOn: heldOn,
    notice,
    priorDiscussion: priorDiscussion('2026-03-03'),
    convener,
    chair,
    tellers: [...tellers],
    scan: document('计票表'),
    statute: '《中华人民共和国村民委员会组织法》（2025年修正）（2026-01-01）',
  });

  it('changes nothing before an assembly passes it', () => {
    given(convened())
      .when('OfferResignation')
      .then({
        type: 'ResignationOffered',
        data: { postId: 'post-1', letter: document('辞职报告') },
      });
    expect(caseOf(offered())).toMatchObject({
      stage: 'atMeasures',
      procedure: { open: [{ step: 'vote#measure-1' }] },
    });
    given(offered())
      .when('AcceptResignation')
      .thenRefused('resignation-needs-vote', { field: 'postId' });
  });

  it('stops the vote once an assembly has passed it, and the case ends as resigned', () => {
    given(offered())
      .when('RecordResignationVote', {}, { occurredOn: '2026-05-04' })
      .then(
        { type: 'VoteCancelled', data: { measureId: 'measure-1', by: 'resignation' } },
        { type: 'MeasureOvertaken', data: { measureId: 'measure-1', by: 'resignation' } },
        {
          type: 'OfferedResignationAccepted',
          data: {
            postId: 'post-1',
            effectiveOn: '2026-05-04',
            counts: counted.representativeAssembly(30, 16),
            roll,
            decision: document('会议决议'),
            vote: held('2026-05-04'),
            announcement: dueOn('2026-05-09', 'resultAnnouncement'),
          },
        },
        { type: 'AllPostsEnded', data: { conclusion: 'resigned' } },
        { type: 'PostEnded', data: { postId: 'post-1', endedOn: '2026-05-04', cause: 'resigned' } },
      );
  });

  it('keeps findings and referral: nobody launders a case by leaving', () => {
    const resigned = act(offered(), 'RecordResignationVote');
    expect(caseOf(resigned)).toMatchObject({
      stage: 'atService',
      conclusion: 'resigned',
      told: { intendedOn: ['S1'] },
    });
    given(resigned).when('ReferToDiscipline').thenNamed('DisciplineReferred');
    given(sealed(resigned)).when('ReferToDiscipline').thenNamed('DisciplineReferred');
  });

  it('that the assembly declines leaves everything as it was', () => {
    const counts = counted.representativeAssembly(30, 15);
    given(offered())
      .when('RecordResignationVote', { counts })
      .then({
        type: 'OfferedResignationDeclined',
        data: {
          postId: 'post-1',
          counts,
          roll,
          decision: document('会议决议'),
          vote: held('2026-04-25'),
          announcement: dueOn('2026-04-30', 'resultAnnouncement'),
        },
      });
    given(act(offered(), 'RecordResignationVote', { counts }))
      .when('OfferResignation')
      .thenNamed('ResignationOffered');
  });

  it.each([
    ['assembly-not-quorate', 'counts', { counts: counted.representativeAssembly(29, 29) }],
    [
      'forum-not-lawful',
      'forum',
      { forum: 'votersBallot', counts: counted.votersBallot(501, 501) },
    ],
    [
      'votes-do-not-add-up',
      'counts',
      { counts: { ...counted.representativeAssembly(30, 16), abstain: 1 } },
    ],
    ['post-not-found', 'postId', { postId: 'post-2' }],
    ['date-in-future', 'heldOn', { heldOn: '2026-05-05' }],
    ['subject-may-not-convene', 'convener', { convener: subject }],
    ['convener-must-be-recused', 'convener', { convener: nearRelative }],
    ['subject-may-not-chair', 'chair', { chair: subject }],
    ['chair-must-be-recused', 'chair', { chair: nearRelative }],
    ['teller-repeated', 'tellers', { tellers: [tellers[0], tellers[0]] }],
    ['teller-must-be-recused', 'tellers.1', { tellers: [tellers[0], nearRelative] }],
    ['roll-unknown', 'roll', { roll: { members: 45 } }],
    ['composition-unlawful', 'roll', { roll: { ...roll, womenRepresentatives: 14 } }],
    ['date-in-future', 'rollDate', { rollDate: '2026-05-05' }],
    ['date-in-future', 'noticeGivenOn', { noticeGivenOn: '2026-05-05' }],
    ['date-out-of-order', 'noticeGivenOn', { noticeGivenOn: '2026-04-24' }],
    [
      'notice-too-short',
      'heldOn',
      { forum: 'villagersAssembly', counts: counted.villagersAssembly(601, 301) },
    ],
  ] as const)('is not passed: %s at %s', (code, field, changes) => {
    given(offered())
      .when('RecordResignationVote', changes, { occurredOn: '2026-05-04' })
      .thenRefused(code, { field });
  });

  it('is counted by two tellers at least', () => {
    const three = [...tellers, { personId: 'P-1013', name: '张秋生' }];
    expect(() => decideIn(offered(), 'RecordResignationVote', { tellers: [tellers[0]] })).toThrow(
      'tellers',
    );
    expect(caseOf(act(offered(), 'RecordResignationVote', { tellers: three }))).toMatchObject({
      stage: 'atService',
      conclusion: 'resigned',
    });
  });

  it('is passed by the villagers’ assembly ten days after their notice, or sooner for a stated reason (B5)', () => {
    const ofAll = { forum: 'villagersAssembly', counts: counted.villagersAssembly(601, 301) };
    given(offered())
      .when(
        'RecordResignationVote',
        { ...ofAll, noticeGivenOn: '2026-04-25' },
        { occurredOn: '2026-05-05' },
      )
      .thenNamed(
        'VoteCancelled',
        'MeasureOvertaken',
        'OfferedResignationAccepted',
        'AllPostsEnded',
        'PostEnded',
      );
    given(offered())
      .when(
        'RecordResignationVote',
        { ...ofAll, noticeGivenOn: '2026-04-26' },
        { occurredOn: '2026-05-05' },
      )
      .thenRefused('notice-too-short', { field: 'heldOn', facts: { earliest: '2026-05-06' } });
    given(offered())
      .when(
        'RecordResignationVote',
        { ...ofAll, noticeGivenOn: '2026-04-26', shortNoticeReason: '汛情紧急。' },
        { occurredOn: '2026-05-05' },
      )
      .thenNamed(
        'VoteCancelled',
        'MeasureOvertaken',
        'OfferedResignationAccepted',
        'AllPostsEnded',
        'PostEnded',
      );
  });

  it('from a Party post is accepted by the committee, at once', () => {
    const past = act(heard({ holds: 'P2' }), 'OfferResignation');
    given(past)
      .when('AcceptResignation')
      .thenNamed('OfferedResignationAccepted', 'AllPostsEnded', 'PostEnded');
  });

  it('F10: from one post of two leaves the other in the case', () => {
    const past = act(act(heard({ holds: 'both' }), 'OfferResignation'), 'AcceptResignation');
    expect(caseOf(past)).toMatchObject({ stage: 'atDecision', posts: { ended: ['post-1'] } });
    given(past)
      .when('DecideDisposition')
      .thenRefused('post-not-found', { field: 'measures.0.postId' });
  });

  it('is offered once, for a post that is held, and answered after it was offered', () => {
    given(offered())
      .when('OfferResignation')
      .thenRefused('resignation-already-offered', { field: 'postId' });
    given(convened())
      .when('OfferResignation', { postId: 'post-2' })
      .thenRefused('post-not-found', { field: 'postId' });
    given(convened())
      .when('RecordResignationVote')
      .thenRefused('no-resignation-offered', { field: 'postId' });
    given(convened())
      .when('AcceptResignation')
      .thenRefused('no-resignation-offered', { field: 'postId' });
  });
});

describe('F2: under a filed supervisory investigation', () => {
  const supervised = (): Past => act(heard({ told: ['REMOVAL'] }), 'RecordSupervision');

  it('no resignation is offered without consent', () => {
    given(supervised())
      .when('OfferResignation')
      .thenRefused('resignation-needs-consent', { field: 'consent' });
    given(supervised())
      .when('OfferResignation', { consent: '兴监函〔2026〕2号' })
      .thenNamed('ResignationOffered');
    given(act(supervised(), 'EndSupervision'))
      .when('OfferResignation')
      .thenNamed('ResignationOffered');
  });

  it.each(['WARNING_TALK', 'ORDERED_RESIGNATION', 'REMOVAL'] as const)(
    'the committee decides on an organizational measure as ever: %s (17)',
    (disposition) => {
      given(supervised())
        .when('DecideDisposition', {
          measures: [measure(disposition)],
        })
        .thenNamed('DispositionDecided');
    },
  );

  it('the committee may suspend', () => {
    given(supervised())
      .when('DecideDisposition', {
        measures: [measure('SUSPENSION', 'post-1', { grounds: '不宜继续履职。' })],
      })
      .thenNamed('DispositionDecided');
  });

  it('is filed once and ended once', () => {
    given(supervised()).when('RecordSupervision').thenRefused('supervision-already-recorded');
    given(heard()).when('EndSupervision').thenRefused('no-supervision-recorded');
  });
});

describe('F3: death', () => {
  it('ends the case without vote or sanction', () => {
    given(convened())
      .when('RecordDeath', {}, { occurredOn: '2026-05-04' })
      .thenNamed(
        'VoteCancelled',
        'MeasureOvertaken',
        'DeathRecorded',
        'PostsEndedDuringCase',
        'AllPostsEnded',
        'PostEnded',
      );
    given(act(convened(), 'RecordDeath')).when('RecordDeath').thenRefused('case-has-ended');
  });

  it('is not of tomorrow', () => {
    given(served())
      .when('RecordDeath', { diedOn: '2026-03-24' })
      .thenRefused('date-in-future', { field: 'diedOn' });
  });
});

describe('F4: a criminal sentence', () => {
  it('ends the directorship, cancels its vote, bars for good, and leaves the Party post to the Party', () => {
    const past = act(
      act(
        atMeasures({ holds: 'both', measures: ['SUSPENSION', 'SUSPENSION'] }),
        'ConveneVote',
        { measureId: 'measure-2' },
        { occurredOn: '2026-04-22' },
      ),
      'RecordSentence',
      {},
      { occurredOn: '2026-05-04' },
    );
    expect(caseOf(past)).toMatchObject({
      stage: 'atMeasures',
      lifeEvents: { sentence: 'inForce' },
      measures: [
        { status: 'awaitingImposition' },
        { status: 'overtaken', by: 'sentence' },
        { status: 'inEffect', disposition: 'TERMINATION' },
      ],
    });
    expect(cadreOf(past)).toMatchObject({
      posts: [{ endedOn: null }, { endedOn: '2026-05-04' }],
      bars: [{ caseId, ground: 'criminalSentence', since: '2026-05-04', liftedOn: null }],
    });
  });

  it('is recorded once', () => {
    given(act(heard({ holds: 'both' }), 'RecordSentence'))
      .when('RecordSentence')
      .thenRefused('sentence-already-recorded');
  });
});

describe('F5: its reversal', () => {
  const sentenced = (): Past => act(heard({ holds: 'both' }), 'RecordSentence');

  it('lifts the bar and gives no post back', () => {
    const past = act(sentenced(), 'ReverseSentence', {}, { occurredOn: '2026-09-01' });
    expect(cadreOf(past)).toMatchObject({
      posts: [{ endedOn: null }, { endedOn: '2026-03-27' }],
      bars: [{ liftedOn: '2026-09-01' }],
    });
    expect(caseOf(past)).toMatchObject({ lifeEvents: { sentence: 'reversed' } });
  });

  it('follows a sentence in force', () => {
    given(heard()).when('ReverseSentence').thenRefused('no-sentence-in-force');
    given(act(sentenced(), 'ReverseSentence'))
      .when('ReverseSentence')
      .thenRefused('no-sentence-in-force');
  });

  it('is not before the sentence that it reverses, whatever older ones there are', () => {
    const reversed = act(sentenced(), 'ReverseSentence', {}, { occurredOn: '2026-04-01' });
    const anew = act(reversed, 'RecordSentence', {}, { occurredOn: '2026-05-04' });
    const closed = sealed(act(sentenced(), 'DecideNoMeasure'));
    const another = act(
      act(closed, 'RaiseOpinion', {}, { occurredOn: '2026-04-20' }),
      'RecordSentence',
      {},
      { occurredOn: '2026-05-04' },
    );
    for (const past of [anew, another]) {
      given(past)
        .when('ReverseSentence', { reversedOn: '2026-05-03' })
        .thenRefused('date-out-of-order', { field: 'reversedOn', facts: { since: '2026-05-04' } });
      given(past)
        .when('ReverseSentence', { reversedOn: '2026-05-04' })
        .thenNamed('SentenceReversed', 'BarLifted');
    }
  });

  it('is held up neither by a later sentence that was reversed nor by that of another case', () => {
    const later = act(heard({ holds: 'both' }), 'RecordSentence', {}, { occurredOn: '2026-05-04' });
    const anew = act(
      act(later, 'ReverseSentence', {}, { occurredOn: '2026-05-10' }),
      'RecordSentence',
      { effectiveOn: '2026-04-10' },
    );
    const another = act(
      act(sealed(act(later, 'DecideNoMeasure')), 'RaiseOpinion'),
      'RecordSentence',
      { effectiveOn: '2026-04-10' },
    );
    for (const past of [anew, another]) {
      given(past)
        .when('ReverseSentence', { reversedOn: '2026-04-20' })
        .thenNamed('SentenceReversed', 'BarLifted');
    }
  });

  it('may come after the archive was sealed', () => {
    given(sealed(act(sentenced(), 'DecideNoMeasure')))
      .when('ReverseSentence', {}, { occurredOn: '2026-09-01' })
      .thenNamed('SentenceReversed', 'BarLifted');
  });
});

describe('F14: a term that runs out while the case runs', () => {
  it('lets the measures of its post fall, and no new mandate begins with them', () => {
    given(convened())
      .when('RecordPostsEnded')
      .thenNamed(
        'VoteCancelled',
        'MeasureOvertaken',
        'PostsEndedDuringCase',
        'AllPostsEnded',
        'PostEnded',
      );
    expect(caseOf(act(convened(), 'RecordPostsEnded')).measures).toMatchObject([
      { status: 'overtaken', by: 'termExpired' },
    ]);
  });

  it.each([
    ['post-not-found', 'posts.0', { posts: ['post-2'] }],
    ['date-in-future', 'endedOn', { endedOn: '2026-04-23' }],
    ['date-out-of-order', 'endedOn', { endedOn: '2021-03-14' }],
  ] as const)('is refused: %s', (code, field, changes) => {
    given(convened()).when('RecordPostsEnded', changes).thenRefused(code, { field });
  });
});
