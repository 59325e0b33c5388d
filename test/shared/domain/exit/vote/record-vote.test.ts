import { Case } from '../../../../../shared/domain/case/case.ts';
import {
  counted,
  document,
  finding,
  measure,
  roll,
  type Body,
} from '../../../../support/bodies.ts';
import { dueOn } from '../../../../support/due-on.ts';
import { given } from '../../../../support/given-when-then.ts';
import {
  atMeasures,
  convene,
  convened,
  petitioned,
  statutePack,
  underInvestigation,
  vote,
  voted,
} from '../../../../support/named-pasts.ts';
import { act, caseOf, cadreOf, decideIn, silence, type Past } from '../../../../support/past.ts';
import { chair, complainant, nearRelative, subject, tellers } from '../../../../support/people.ts';

const onTheDay = { occurredOn: '2026-05-11' };
const statute = '《中华人民共和国村民委员会组织法》（2025年修正）（2026-01-01）';
const assembly = counted.representativeAssembly;
const ballot = counted.votersBallot;
const result = (counts: Body) => ({
  measureId: 'measure-1',
  heldOn: '2026-05-11',
  counts,
  chair,
  tellers: [...tellers],
  scan: document('计票表'),
  statute,
  announcement: dueOn('2026-05-18', 'resultAnnouncement'),
});

const toRecall = (): Past => convened({ measures: ['RECALL'], situations: ['S1', 'S4'] });
const inquorateOnce = (): Past => vote(convened(), 'measure-1', assembly(29, 29));
const convenedAgain = (): Past =>
  convene(inquorateOnce(), 'measure-1', { meetingOn: '2026-06-01' }, '2026-05-15');

describe('a vote of the representatives', () => {
  it('F6: passes with exactly two thirds present and more than half of them for', () => {
    given(convened())
      .when('RecordVote', { counts: assembly(30, 16) }, onTheDay)
      .then({ type: 'VotePassed', data: result(assembly(30, 16)) });
  });

  it('is counted by two tellers or more', () => {
    given(convened())
      .when('RecordVote', { tellers: [...tellers, chair] }, onTheDay)
      .thenNamed('VotePassed');
    expect(() => decideIn(convened(), 'RecordVote', { tellers: [tellers[0]] }, onTheDay)).toThrow(
      'tellers',
    );
  });

  it('F6: fails with exactly half for, and the case goes back to the committee', () => {
    given(convened())
      .when('RecordVote', { counts: assembly(30, 15) }, onTheDay)
      .then(
        {
          type: 'VoteRejected',
          data: { ...result(assembly(30, 15)), situations: ['S1'], coolDownUntil: null },
        },
        { type: 'DecisionReopened', data: { posts: [{ postId: 'post-1', after: 'votedDown' }] } },
        { type: 'ProcedureRequested', data: { run: 2, machineVersion: 'exit-procedure:1' } },
      );
  });

  it('F6: is inquorate with one fewer than two thirds, which is no rejection (C8)', () => {
    given(convened())
      .when('RecordVote', { counts: assembly(29, 29) }, onTheDay)
      .thenNamed('VoteInquorate');
    expect(caseOf(inquorateOnce())).toMatchObject({
      stage: 'atMeasures',
      measures: [{ status: 'awaitingVote', convened: null, inquorateVotes: 1 }],
      procedure: {
        run: 1,
        open: [{ step: 'vote#measure-1', round: 1 }],
        dues: { 'vote#measure-1': '2026-06-10' },
      },
    });
  });

  it('is convened once more, and lapses when it is inquorate again', () => {
    given(inquorateOnce()).when('RecordVote').thenRefused('vote-not-convened');
    given(convenedAgain())
      .when('RecordVote', { counts: assembly(30, 16) }, { occurredOn: '2026-06-01' })
      .thenNamed('VotePassed');
    given(convenedAgain())
      .when('RecordVote', { counts: assembly(29, 0) }, { occurredOn: '2026-06-01' })
      .thenNamed('VoteInquorate', 'MeasureLapsed', 'DecisionReopened', 'ProcedureRequested');
  });

  it('after it lapsed leaves the committee free to decide the same again', () => {
    const lapsed = vote(convenedAgain(), 'measure-1', assembly(29, 0), '2026-06-01');
    expect(caseOf(lapsed)).toMatchObject({
      stage: 'atDecision',
      reopened: [{ after: 'lapsed' }],
      procedure: { standing: { 'vote#measure-1': 'lapsed' } },
    });
    given(lapsed)
      .when('DecideDisposition', {
        measures: [measure('SUSPENSION', 'post-1', { grounds: '不胜任现职。' })],
      })
      .thenNamed('DispositionDecided');
  });

  it.each([
    ['votes-do-not-add-up', { ...assembly(30, 16), against: 13 }],
    ['ballots-do-not-add-up', { ...assembly(30, 16), invalid: 1 }],
    ['returned-exceeds-issued', { ...assembly(30, 16), issued: 29 }],
    ['issued-exceeds-roll', { ...assembly(45, 30), issued: 46, present: 45 }],
    ['present-exceeds-roll', { ...assembly(30, 16), present: 46 }],
    ['issued-exceeds-present', { ...assembly(31, 16), present: 30 }],
    ['attendance-unknown', { ...ballot(30, 16), forum: 'representativeAssembly' }],
    ['wrong-forum', counted.villagersAssembly(30, 16)],
    ['wrong-forum', ballot(501, 400)],
  ] as const)('F7, F8: has no result from impossible counts: %s', (code, counts) => {
    given(convened())
      .when('RecordVote', { counts }, onTheDay)
      .thenRefused(code, { field: 'counts' });
  });

  it.each([
    ['composition-unlawful', { ...roll, womenRepresentatives: 14 }],
    ['roll-contradicts-itself', { ...roll, members: 10 }],
    ['roll-unknown', { members: 45 }],
  ] as const)(
    'has no result by a roll from before rolls were judged at the call (%s), and is called anew (B4)',
    (code, kept) => {
      const called = convened();
      const state = {
        ...caseOf(called),
        measures: caseOf(called).measures.map((one) =>
          'convened' in one ? { ...one, convened: { ...one.convened, roll: kept } } : one,
        ),
      };
      const before = { ...called, case: Case.parse(state) };
      given(before)
        .when('RecordVote', { counts: assembly(10, 0) }, onTheDay)
        .thenRefused(code, { field: 'counts' });
      given(before)
        .when(
          'ConveneVote',
          { replacementReason: '代表名册登记有误。', meetingOn: '2026-05-11' },
          onTheDay,
        )
        .thenNamed('VoteConvenedAnew');
    },
  );

  it.each([
    ['subject-may-not-chair', 'chair', { chair: subject }],
    ['teller-must-be-recused', 'tellers.1', { tellers: [tellers[0], nearRelative] }],
    ['teller-must-be-recused', 'tellers.0', { tellers: [complainant, tellers[1]] }],
    ['chair-must-be-recused', 'chair', { chair: nearRelative }],
    ['chair-must-be-recused', 'chair', { chair: complainant }],
    ['vote-before-its-day', 'heldOn', { heldOn: '2026-05-10' }],
    ['date-in-future', 'heldOn', { heldOn: '2026-05-12' }],
    ['measure-not-found', 'measureId', { measureId: 'measure-2' }],
  ] as const)('is not recorded: %s at %s (F9, F17)', (code, field, changes) => {
    given(convened({ complainants: [complainant.personId] }))
      .when('RecordVote', changes, onTheDay)
      .thenRefused(code, { field });
  });

  it('is held on the day of which the villagers were told; it may be recorded later', () => {
    given(convened())
      .when('RecordVote', { heldOn: '2026-05-11' }, { occurredOn: '2026-09-01' })
      .thenNamed('VotePassed');
    given(convened())
      .when('RecordVote', { heldOn: '2026-05-12' }, { occurredOn: '2026-05-12' })
      .thenRefused('vote-after-its-day', { field: 'heldOn', facts: { meetingOn: '2026-05-11' } });
    given(convened())
      .when('RecordVote', { heldOn: '2026-09-01' }, { occurredOn: '2026-09-01' })
      .thenRefused('vote-after-its-day', { field: 'heldOn' });
  });

  it('is recorded once', () => {
    given(voted())
      .when('RecordVote')
      .thenRefused('step-not-open', { facts: { status: 'awaitingImposition' } });
  });

  it('is not recorded before it was convened', () => {
    given(petitioned()).when('RecordVote').thenRefused('vote-not-convened');
  });
});

describe('a ballot on a recall (B2)', () => {
  it('passes where more than half voted and more than half of the ballots are for', () => {
    given(toRecall())
      .when('RecordVote', { counts: ballot(501, 251) }, onTheDay)
      .thenNamed('VotePassed');
  });

  it.each([
    ['exactly half of the voters voted', ballot(500, 500)],
    ['exactly half of the ballots are for', ballot(502, 251)],
    [
      'blank and invalid ballots count against it',
      { ...ballot(501, 250), valid: 500, invalid: 1, against: 250 },
    ],
  ])('F6: fails where %s', (_, counts) => {
    given(toRecall())
      .when('RecordVote', { counts }, onTheDay)
      .thenNamed('VoteRejected', 'DecisionReopened', 'ProcedureRequested', 'RecallFailed');
  });

  it('F6: that failed locks the same facts for six months, in the cadre’s dossier (C7)', () => {
    expect(cadreOf(vote(toRecall(), 'measure-1', ballot(501, 250))).failedRecalls).toEqual([
      {
        caseId: '01JAF3K5T0C5W9Z2Q7XH8M4N6P',
        situations: ['S1', 'S4'],
        votedOn: '2026-05-11',
        until: '2026-11-11',
      },
    ]);
  });

  it('locks what the investigators found beyond the opinion as well', () => {
    const found = act(
      underInvestigation({ holds: 'V1' }),
      'SubmitFindings',
      { findings: [finding('S1'), finding('S5'), finding('S3', { substantiated: false })] },
      { occurredOn: '2026-03-20' },
    );
    const told = act(found, 'ServeFacts', {
      intended: [{ postId: 'post-1', disposition: 'RECALL' }],
    });
    const decided = act(act(told, 'RecordStatement'), 'DecideDisposition', {
      measures: [measure('RECALL')],
    });
    const lost = vote(convene(act(decided, 'RecordPetition')), 'measure-1', ballot(501, 250));
    expect(cadreOf(lost).failedRecalls).toMatchObject([{ situations: ['S1', 'S5'] }]);
  });

  it('F7: takes no more than three proxies a person', () => {
    given(toRecall())
      .when('RecordVote', { counts: { ...ballot(501, 251), mostProxiesOfOnePerson: 3 } }, onTheDay)
      .thenNamed('VotePassed');
    given(toRecall())
      .when('RecordVote', { counts: { ...ballot(501, 251), mostProxiesOfOnePerson: 4 } }, onTheDay)
      .thenRefused('too-many-proxies', { field: 'counts' });
  });

  it('F8: is not replaced by the representatives, however many agree', () => {
    given(toRecall())
      .when('RecordVote', { counts: assembly(45, 45) }, onTheDay)
      .thenRefused('wrong-forum', { field: 'counts' });
  });

  it('follows a refused resignation in the same way, cool-down and all', () => {
    const ordered = act(
      atMeasures({ holds: 'V1', measures: ['ORDERED_RESIGNATION'] }),
      'OrderResignation',
    );
    const refused = act(act(ordered, 'RecordRefusal'), 'RecordPetition');
    const lost = vote(convene(refused), 'measure-1', ballot(501, 250));
    expect(cadreOf(lost).failedRecalls).toHaveLength(1);
    expect(caseOf(lost)).toMatchObject({
      stage: 'atDecision',
      reopened: [{ postId: 'post-1', after: 'votedDown' }],
    });
  });
});

describe('the other assemblies', () => {
  it.each([
    ['villagersAssembly', counted.villagersAssembly(601, 301), 'VotePassed'],
    ['villagersAssembly', counted.villagersAssembly(600, 600), 'VoteInquorate'],
    [
      'villagersAssembly',
      { ...counted.villagersAssembly(200, 101), householdRepresentatives: 200 },
      'VotePassed',
    ],
    [
      'villagersAssembly',
      { ...counted.villagersAssembly(200, 101), householdRepresentatives: 199 },
      'VoteInquorate',
    ],
  ] as const)('%s with %j: %s (B3)', (forum, counts, event) => {
    const past = convene(atMeasures({ holds: 'V1', measures: ['SUSPENSION'] }), 'measure-1', {
      forum,
    });
    given(past).when('RecordVote', { counts }, onTheDay).thenNamed(event);
  });

  it('the members of the collective: two thirds of all of them for (B29)', () => {
    const past = convened({ holds: 'C', measures: ['SUSPENSION'] });
    given(past)
      .when('RecordVote', { counts: counted.membersAssembly(30, 30) }, onTheDay)
      .thenNamed('VotePassed');
    given(past)
      .when('RecordVote', { counts: counted.membersAssembly(45, 29) }, onTheDay)
      .thenNamed('VoteRejected', 'DecisionReopened', 'ProcedureRequested');
  });
});

it('a vote that nobody holds is late, and no more than late', () => {
  const late = silence(convened(), 'vote#measure-1');
  expect(caseOf(late)).toMatchObject({
    measures: [{ status: 'awaitingVote' }],
    procedure: { open: [{ step: 'vote#measure-1' }], dues: {} },
  });
  given(late).when('RecordVote', {}, onTheDay).thenNamed('VotePassed');
});

it('a director under the law alone is suspended without any vote, by the supervisory reference', () => {
  expect(
    caseOf(atMeasures({ holds: 'V1', pack: statutePack, measures: ['SUSPENSION'] })).measures,
  ).toMatchObject([{ route: 'imposition', supervisoryReference: '兴监立〔2026〕3号' }]);
});
