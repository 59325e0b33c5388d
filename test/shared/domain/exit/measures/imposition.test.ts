import {
  document,
  intended,
  measure,
  organOpinion,
  particularsOf,
} from '../../../../support/bodies.ts';
import { given } from '../../../../support/given-when-then.ts';
import {
  atMeasures,
  cadreRegistered,
  convened,
  heard,
  ordered,
  petitioned,
  postOfCadre,
  postsRecorded,
  statutePack,
  trialPack,
  vote,
  voted,
  type Holding,
} from '../../../../support/named-pasts.ts';
import { act, cadreOf, caseOf, decideIn, type Past } from '../../../../support/past.ts';
import { actingPerson, committee, subject } from '../../../../support/people.ts';

const caseId = '01JAF3K5T0C5W9Z2Q7XH8M4N6P';
const effect = { caseId, measureId: 'measure-1', postId: 'post-1' };
const at = { occurredOn: '2026-05-20' };
const recalled = (): Past => vote(convened({ measures: ['RECALL'] }));

describe('a warning talk', () => {
  it('is in effect on the day on which it was held', () => {
    given(atMeasures())
      .when('RecordWarningTalk', {}, at)
      .then({
        type: 'WarningTalkHeld',
        data: {
          measureId: 'measure-1',
          effectiveOn: '2026-05-20',
          talkers: [{ personId: committee[0].personId, name: committee[0].name }],
          record: document('谈话记录'),
        },
      });
    expect(caseOf(act(atMeasures(), 'RecordWarningTalk', {}, at)).measures).toMatchObject([
      { status: 'inEffect', effectiveOn: '2026-05-20', until: null },
    ]);
  });

  it('may be held by two', () => {
    const talkers = committee.slice(0, 2).map(({ personId, name }) => ({ personId, name }));
    expect(caseOf(act(atMeasures(), 'RecordWarningTalk', { talkers })).measures).toMatchObject([
      { status: 'inEffect' },
    ]);
    expect(() => decideIn(atMeasures(), 'RecordWarningTalk', { talkers: [] })).toThrow('talkers');
  });

  it('takes nothing from the cadre’s posts', () => {
    expect(cadreOf(act(atMeasures(), 'RecordWarningTalk')).posts).toEqual(
      cadreOf(atMeasures()).posts,
    );
  });

  it('is not held by the subject with themselves', () => {
    given(atMeasures())
      .when('RecordWarningTalk', { talkers: [subject] })
      .thenRefused('subject-may-not-act-for-themselves', { field: 'talkers.0' });
  });

  it.each([
    ['waits for the assembly where the trial rules ask for one', trialPack, 'vote#measure-1'],
    ['waits for nobody where the law alone counts', statutePack, 'imposition#measure-1'],
  ] as const)('of a director %s', (_, pack, step) => {
    expect(caseOf(atMeasures({ holds: 'V1', pack })).procedure.open).toEqual([{ step, round: 1 }]);
  });

  it('of a director is in effect on its own day, not on that of the vote', () => {
    given(vote(convened({ measures: ['WARNING_TALK'] })))
      .when('RecordWarningTalk', {}, at)
      .thenNamed('WarningTalkHeld');
    expect(
      caseOf(act(vote(convened({ measures: ['WARNING_TALK'] })), 'RecordWarningTalk', {}, at))
        .measures,
    ).toMatchObject([{ effectiveOn: '2026-05-20' }]);
  });
});

describe('a suspension', () => {
  const suspended = () => atMeasures({ holds: 'P2', measures: ['SUSPENSION'] });

  it('of a Party post runs from the day on which it was imposed (C9)', () => {
    const { legalBasis } = trialPack.matrix.SUSPENSION.P2 as { legalBasis: string };
    given(suspended())
      .when('ImposeSuspension', {}, at)
      .then(
        {
          type: 'SuspensionImposed',
          data: {
            measureId: 'measure-1',
            postId: 'post-1',
            effectiveOn: '2026-05-20',
            until: '2026-08-20',
            actingPerson,
            legalBasis,
            document: document('停职决定'),
          },
        },
        {
          type: 'PostSuspendedByCase',
          data: { ...effect, from: '2026-05-20', until: '2026-08-20' },
        },
      );
  });

  it('of an elected post runs from the day on which it was imposed too, not from that of the vote', () => {
    expect(cadreOf(act(voted(), 'ImposeSuspension', {}, at)).suspensions).toEqual([
      { ...effect, from: '2026-05-20', until: '2026-08-20' },
    ]);
    given(voted())
      .when('ImposeSuspension', {}, { occurredOn: '2026-05-10' })
      .thenRefused('occurred-before-previous-step', {
        field: 'occurredOn',
        facts: { since: '2026-05-11' },
      });
  });

  it.each([1, 6])('lasts the %i months that were decided', (months) => {
    const past = atMeasures({ holds: 'P2', measures: ['SUSPENSION'], particulars: { months } });
    expect(cadreOf(act(past, 'ImposeSuspension', {}, at)).suspensions).toMatchObject([
      { from: '2026-05-20', until: months === 1 ? '2026-06-20' : '2026-11-20' },
    ]);
  });

  it('B16: of an elected post that an investigation frees from the vote runs from the day on which it was imposed', () => {
    const supervised = { ...measure('SUSPENSION'), supervisoryReference: '兴监立〔2026〕3号' };
    const freed = act(
      act(heard({ holds: 'V1', told: ['SUSPENSION'] }), 'RecordSupervision'),
      'DecideDisposition',
      { measures: [supervised], organOpinion },
    );
    expect(cadreOf(act(freed, 'ImposeSuspension', {}, at)).suspensions).toEqual([
      { ...effect, from: '2026-05-20', until: '2026-08-20' },
    ]);
  });

  const basisOf = (past: Past): unknown => {
    const imposed = act(past, 'ImposeSuspension', {}, at).timelines.case;
    return imposed.find(({ type }) => type === 'SuspensionImposed')?.data['legalBasis'];
  };
  const onInvestigation = (holds: Holding, pack = trialPack): Past =>
    act(
      act(heard({ holds, pack, told: ['SUSPENSION'] }), 'RecordSupervision'),
      'DecideDisposition',
      {
        measures: [
          measure('SUSPENSION', 'post-1', {
            supervisoryReference: '兴监立〔2026〕3号',
            ...particularsOf('SUSPENSION', holds === 'both' ? 'P1' : holds),
          }),
        ],
        organOpinion,
      },
    );

  it('keeps on what it rests by the route that was taken', () => {
    expect(basisOf(voted())).toBe(
      '兴国县《关于建立不胜任、不称职村干部退出机制的实施意见（试行）》',
    );
    expect(basisOf(onInvestigation('V1'))).toMatch(/^《公职人员政务处分法》第五十二条.*有争议/);
    expect(basisOf(onInvestigation('V1', statutePack))).toBe(basisOf(onInvestigation('V1')));
    expect(basisOf(voted({ holds: 'S' }))).toBe('参照《村民委员会组织法》第三十七条');
    expect(basisOf(voted({ holds: 'C' }))).not.toContain('政务处分法');
    expect(basisOf(suspended())).not.toContain('政务处分法');
    expect(basisOf(onInvestigation('P2'))).toBe('《公职人员政务处分法》第五十二条第一款');
  });

  it.each(['months', 'actingPerson', 'particulars'])('says nothing of its own of %s', (field) => {
    expect(() => decideIn(suspended(), 'ImposeSuspension', { [field]: 3 })).toThrow(field);
  });

  it('leaves the post to its holder', () => {
    expect(postOfCadre(act(suspended(), 'ImposeSuspension'), 'post-1')).toMatchObject({
      endedOn: null,
    });
  });
});

describe('a demotion', () => {
  const demoted = (holds: 'P1' | 'P2' | 'E') => atMeasures({ holds, measures: ['DEMOTION'] });

  it('ends the post of the secretary and records that of a member', () => {
    given(demoted('P1'))
      .when('ImposeDemotion', {}, at)
      .then(
        {
          type: 'DemotionImposed',
          data: {
            measureId: 'measure-1',
            postId: 'post-1',
            effectiveOn: '2026-05-20',
            to: 'P2',
            document: document('降职决定'),
          },
        },
        {
          type: 'PostChangedByCase',
          data: { ...effect, endedOn: '2026-05-20', to: 'P2', newPostId: 'post-2' },
        },
      );
    expect(cadreOf(act(demoted('P1'), 'ImposeDemotion', {}, at)).posts).toMatchObject([
      { postId: 'post-1', kind: 'P1', endedOn: '2026-05-20' },
      { postId: 'post-2', kind: 'P2', endedOn: null, termFrom: '2026-05-20' },
    ]);
  });

  it.each([
    ['P2', 'P2'],
    ['E', 'E'],
  ] as const)('of %s leads to lower duties of kind %s', (holds, to) => {
    const { acted } = decideIn(demoted(holds), 'ImposeDemotion', {}, at);
    expect(acted.case).toMatchObject([{ type: 'DemotionImposed', data: { to } }]);
  });

  it('says nothing of its own of where it leads', () => {
    expect(() => decideIn(demoted('P1'), 'ImposeDemotion', { to: 'P2' })).toThrow('to');
  });
});

describe('a demotion of who is a member as well', () => {
  const member = { kind: 'P2', obtained: 'elected', termFrom: '2026-04-10' };
  const demoted = atMeasures({ holds: 'P1', measures: ['DEMOTION'] });

  it('does not make two posts of one kind', () => {
    given(act(demoted, 'RecordPost', member, { occurredOn: '2026-04-10' }))
      .when('ImposeDemotion', {}, at)
      .thenRefused('post-already-held', { field: 'measureId', facts: { postId: 'post-2' } });
  });

  it('is carried out once that post has ended', () => {
    const expired = act(
      demoted,
      'RecordPost',
      { ...member, termTo: '2026-05-19' },
      { occurredOn: '2026-04-10' },
    );
    given(expired).when('ImposeDemotion', {}, at).thenNamed('DemotionImposed', 'PostChangedByCase');
    given(expired)
      .when('ImposeDemotion', {}, { occurredOn: '2026-05-19' })
      .thenRefused('post-already-held', { field: 'measureId', facts: { postId: 'post-2' } });
  });

  it('is not decided on: it could never be carried out', () => {
    const ofBoth = act(postsRecorded({ holds: 'P1' }), 'RecordPost', {
      ...member,
      termFrom: '2026-01-10',
    });
    const told = (['AcceptOpinion', 'AppointInvestigators', 'SubmitFindings'] as const).reduce(
      (past, command) => act(past, command),
      act(ofBoth, 'RaiseOpinion'),
    );
    const past = act(
      act(told, 'ServeFacts', { intended: [intended('WARNING_TALK')] }),
      'RecordStatement',
    );
    given(past)
      .when('DecideDisposition', { measures: [measure('DEMOTION')] })
      .thenRefused('post-already-held', {
        field: 'measures.0.particulars.to',
        facts: { postId: 'post-2' },
      });
    given(past)
      .when('DecideDisposition', { measures: [measure('WARNING_TALK')] })
      .thenNamed('DispositionDecided');
  });

  it('is decided on and carried out where they are a member no longer', () => {
    const wasMember = act(
      act(cadreRegistered(), 'RecordPost', { ...member, termFrom: '2021-03-15' }),
      'EndPost',
    );
    const secretary = act(
      act(wasMember, 'RecordPost', { kind: 'P1', obtained: 'elected', termFrom: '2026-03-01' }),
      'RaiseOpinion',
    );
    const told = (['AcceptOpinion', 'AppointInvestigators', 'SubmitFindings'] as const).reduce(
      (past, command) => act(past, command),
      secretary,
    );
    const past = act(
      act(told, 'ServeFacts', { intended: [intended('DEMOTION', 'post-2')] }),
      'RecordStatement',
    );
    const demotedOnce = act(
      act(past, 'DecideDisposition', { measures: [measure('DEMOTION', 'post-2')] }),
      'AcknowledgeFiling',
    );
    given(demotedOnce)
      .when('ImposeDemotion', {}, at)
      .thenNamed('DemotionImposed', 'PostChangedByCase');
  });
});

describe('a removal', () => {
  it('ends a Party post on the day of the decision', () => {
    given(atMeasures({ measures: ['REMOVAL'] }))
      .when('RemoveFromPost', {}, at)
      .then(
        {
          type: 'RemovedFromPost',
          data: {
            measureId: 'measure-1',
            postId: 'post-1',
            effectiveOn: '2026-05-20',
            decision: '长党干〔2026〕7号',
            document: document('免职决定'),
          },
        },
        { type: 'PostLostByCase', data: { ...effect, endedOn: '2026-05-20' } },
      );
  });

  it('F10: of the secretary leaves the directorship alone', () => {
    const both = act(
      atMeasures({ holds: 'both', measures: ['REMOVAL', 'SUSPENSION'] }),
      'RemoveFromPost',
      {},
      at,
    );
    expect(cadreOf(both).posts).toMatchObject([{ endedOn: '2026-05-20' }, { endedOn: null }]);
    expect(caseOf(both)).toMatchObject({
      stage: 'atMeasures',
      procedure: { open: [{ step: 'vote#measure-2' }] },
    });
  });
});

describe('a recall', () => {
  it('ends the post on the day on which its result is declared', () => {
    given(recalled())
      .when('DeclareRecall', {}, at)
      .then(
        {
          type: 'RecallDeclared',
          data: {
            measureId: 'measure-1',
            postId: 'post-1',
            effectiveOn: '2026-05-20',
            document: document('罢免结果公告'),
          },
        },
        { type: 'PostLostByCase', data: { ...effect, endedOn: '2026-05-20' } },
      );
  });

  it('is not declared before the ballot', () => {
    given(petitioned())
      .when('DeclareRecall')
      .thenRefused('step-not-open', { facts: { status: 'awaitingVote' } });
    given(convened({ measures: ['RECALL'] }))
      .when('DeclareRecall')
      .thenRefused('step-not-open', { facts: { status: 'awaitingVote' } });
  });
});

const commandOf = {
  RecordWarningTalk: atMeasures(),
  ImposeSuspension: atMeasures({ measures: ['SUSPENSION'] }),
  ImposeDemotion: atMeasures({ holds: 'P1', measures: ['DEMOTION'] }),
  RemoveFromPost: atMeasures({ measures: ['REMOVAL'] }),
  DeclareRecall: recalled(),
} as const;
type Imposing = keyof typeof commandOf;
const imposing = Object.keys(commandOf) as Imposing[];

describe.each(imposing)('%s', (command) => {
  const others = imposing.filter((one) => one !== command);

  it.each(others)('does not carry out what %s is for', (other) => {
    given(commandOf[other])
      .when(command)
      .thenRefused('wrong-measure-for-command', { field: 'measureId' });
  });

  it('does not carry out an ordered resignation', () => {
    given(ordered())
      .when(command)
      .thenRefused('step-not-open', { facts: { status: 'awaitingResignation' } });
    given(atMeasures({ measures: ['ORDERED_RESIGNATION'] }))
      .when(command)
      .thenRefused('wrong-measure-for-command', { field: 'measureId' });
  });

  it('comes once', () => {
    given(act(commandOf[command], command))
      .when(command)
      .thenRefused('step-not-open', { facts: { status: 'inEffect' } });
  });

  it('belongs to the measures of a case', () => {
    given(heard())
      .when(command)
      .thenRefused('step-not-open', { facts: { stage: 'atDecision' } });
    given(act(heard(), 'WithdrawCase')).when(command).thenRefused('case-has-ended');
  });

  it('names a measure of this case', () => {
    given(commandOf[command])
      .when(command, { measureId: 'measure-9' })
      .thenRefused('measure-not-found', { field: 'measureId' });
  });

  it('F23: is dated no earlier than what it follows, and no later than today', () => {
    const { day } = commandOf[command];
    given(commandOf[command])
      .when(command, {}, { occurredOn: '2026-03-31' })
      .thenRefused('occurred-before-previous-step', { field: 'occurredOn', facts: { since: day } });
    given(commandOf[command])
      .when(command, {}, { occurredOn: day, today: '2026-03-30' })
      .thenRefused('occurred-in-future', { field: 'occurredOn' });
  });
});
