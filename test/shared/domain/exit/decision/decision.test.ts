import { counted, measure, meeting, organOpinion } from '../../../../support/bodies.ts';
import { given } from '../../../../support/given-when-then.ts';
import {
  atHearing,
  atMeasures,
  convened,
  decided,
  heard,
  ordered,
  petitioned,
  raised,
  served,
  vote,
} from '../../../../support/named-pasts.ts';
import { act, caseOf, silence, type Past } from '../../../../support/past.ts';
import { requireLawful, routeOf } from '../../../../../shared/domain/disposition/lawfulness.ts';
import { refusalClassOf } from '../../../../../shared/domain/refusal/refusal.ts';
import {
  asRole,
  committee,
  complainant,
  investigators,
  nearRelative,
  subject,
} from '../../../../support/people.ts';
import { mostMeasures, type OvertakenBy } from '../../../../../shared/domain/case/measure.ts';

const day = '2026-04-01';
const at = { occurredOn: day };
const attendees = committee.map((one) => one.personId);
const held = (changes: object) => ({ meeting: meeting(day, { ...changes }) });

describe('a case before the committee', () => {
  it('is decided with one measure for its post', () => {
    given(heard())
      .when('DecideDisposition', {}, at)
      .then({
        type: 'DispositionDecided',
        data: {
          meeting: meeting(day),
          measures: [
            {
              measureId: 'measure-1',
              postId: 'post-1',
              postKind: 'P2',
              disposition: 'WARNING_TALK',
              route: 'imposition',
              grounds: '不胜任现职。',
              decidedOn: day,
              since: day,
              status: 'awaitingImposition',
              votePassedOn: null,
            },
          ],
          toBeFiled: false,
          toBeServed: true,
        },
      });
  });

  it('is decided post by post for a holder of two, each with its own disposition', () => {
    const past = heard({ holds: 'both', told: ['SUSPENSION', 'SUSPENSION'] });
    const after = act(
      past,
      'DecideDisposition',
      { measures: [measure('SUSPENSION'), measure('WARNING_TALK', 'post-2')] },
      at,
    );
    expect(
      caseOf(after).measures.map(({ measureId, postKind, disposition, route }) => [
        measureId,
        postKind,
        disposition,
        route,
      ]),
    ).toEqual([
      ['measure-1', 'P1', 'SUSPENSION', 'imposition'],
      ['measure-2', 'V1', 'WARNING_TALK', 'vote'],
    ]);
  });

  it('B16: is freed from the vote by a supervisory investigation where it is suspended, not where it is talked to', () => {
    const past = act(heard({ holds: 'V1', told: ['SUSPENSION'] }), 'RecordSupervision');
    const decidedTo = (disposition: string) =>
      caseOf(
        act(
          past,
          'DecideDisposition',
          {
            measures: [
              measure(disposition, 'post-1', { supervisoryReference: '兴监立〔2026〕3号' }),
            ],
            organOpinion,
          },
          at,
        ),
      ).measures;
    expect(decidedTo('SUSPENSION')).toMatchObject([
      { route: 'imposition', status: 'awaitingImposition' },
    ]);
    expect(routeOf(requireLawful(past.pack, 'WARNING_TALK', 'V1', ''), '兴监立〔2026〕3号')).toBe(
      'vote',
    );
  });

  it.each([
    ['one-measure-per-post', 'measures', [measure('WARNING_TALK'), measure('WARNING_TALK')]],
    ['post-not-found', 'measures.0.postId', [measure('WARNING_TALK', 'post-2')]],
    ['aggravated-after-defence', 'measures.0.disposition', [measure('SUSPENSION')]],
  ] as const)('is not decided: %s', (code, field, measures) => {
    given(heard()).when('DecideDisposition', { measures }, at).thenRefused(code, { field });
  });

  it('is not decided on a post of which the cadre was told nothing', () => {
    given(heard({ holds: 'both' }))
      .when('DecideDisposition', { measures: [measure('WARNING_TALK', 'post-2')] }, at)
      .thenRefused('aggravated-after-defence', {
        field: 'measures.0.disposition',
        facts: { told: 'none' },
      });
  });

  it('may be decided more lightly than was told', () => {
    given(heard({ told: ['REMOVAL'] }))
      .when('DecideDisposition', {}, at)
      .thenNamed('DispositionDecided');
  });

  it('gets no measure where nothing was borne out', () => {
    given(heard({ substantiated: false }))
      .when('DecideDisposition', {}, at)
      .thenRefused('nothing-substantiated', { field: 'measures' });
  });

  it('is decided once', () => {
    given(decided())
      .when('DecideDisposition')
      .thenRefused('step-not-open', { facts: { stage: 'atMeasures' } });
  });
});

describe('the meeting of the committee (C3)', () => {
  it.each([
    [
      'exactly two thirds present, more than half of all for',
      {
        fullMembership: 9,
        present: 6,
        for: 5,
        against: 1,
        abstain: 0,
        attendees: attendees.slice(0, 6),
      },
    ],
    [
      'everybody present, one more than half of all for',
      {
        fullMembership: 8,
        present: 8,
        for: 5,
        against: 2,
        abstain: 1,
        attendees: attendees.slice(0, 8),
      },
    ],
    [
      'two of a committee of three',
      {
        fullMembership: 3,
        present: 2,
        for: 2,
        against: 0,
        abstain: 0,
        attendees: attendees.slice(0, 2),
      },
    ],
  ])('carries: %s', (_, changes) => {
    given(heard()).when('DecideDisposition', held(changes), at).thenNamed('DispositionDecided');
  });

  it.each([
    [
      'meeting-not-quorate',
      'meeting.present',
      {
        fullMembership: 9,
        present: 5,
        for: 5,
        against: 0,
        abstain: 0,
        attendees: attendees.slice(0, 5),
      },
    ],
    [
      'meeting-not-quorate',
      'meeting.present',
      {
        fullMembership: 10,
        present: 6,
        for: 6,
        against: 0,
        abstain: 0,
        attendees: attendees.slice(0, 6),
      },
    ],
    [
      'decision-not-carried',
      'meeting.for',
      {
        fullMembership: 8,
        present: 6,
        for: 4,
        against: 2,
        abstain: 0,
        attendees: attendees.slice(0, 6),
      },
    ],
    [
      'committee-too-small',
      'meeting.fullMembership',
      { fullMembership: 1, present: 1, for: 1, against: 0, abstain: 0, attendees: ['P-9999'] },
    ],
    [
      'committee-too-small',
      'meeting.fullMembership',
      {
        fullMembership: 2,
        present: 2,
        for: 2,
        against: 0,
        abstain: 0,
        attendees: attendees.slice(0, 2),
      },
    ],
    ['meeting-does-not-add-up', 'meeting', { present: 10, for: 10, against: 0, abstain: 0 }],
    ['meeting-does-not-add-up', 'meeting', { for: 7, against: 1 }],
    ['meeting-does-not-add-up', 'meeting', { attendees: attendees.slice(0, 6) }],
    ['meeting-does-not-add-up', 'meeting', { attendees: [...attendees.slice(0, 6), attendees[0]] }],
    ['date-in-future', 'meeting.heldOn', { heldOn: '2026-04-02' }],
    ['occurred-before-previous-step', 'meeting.heldOn', { heldOn: '2026-03-26' }],
    [
      'investigator-may-not-decide',
      'meeting.attendees.6',
      { attendees: [...attendees.slice(0, 6), investigators[0].personId] },
    ],
    [
      'attendee-must-be-recused',
      'meeting.attendees.6',
      { attendees: [...attendees.slice(0, 6), nearRelative.personId] },
    ],
    [
      'attendee-must-be-recused',
      'meeting.attendees.6',
      { attendees: [...attendees.slice(0, 6), subject.personId] },
    ],
    [
      'attendee-must-be-recused',
      'meeting.attendees.6',
      { attendees: [...attendees.slice(0, 6), complainant.personId] },
    ],
  ] as const)('does not carry: %s at %s', (code, field, changes) => {
    const past = heard({ complainants: [complainant.personId] });
    given(past).when('DecideDisposition', held(changes), at).thenRefused(code, { field });
    given(past).when('DecideNoMeasure', held(changes), at).thenRefused(code, { field });
  });
});

it.each(['committee-too-small', 'meeting-not-quorate', 'decision-not-carried'] as const)(
  '%s names the rules that it rests on',
  (code) => {
    expect(refusalClassOf(code)).toMatchObject({
      kind: 'unlawful',
      article: '本机制会议规则；参照干部任免议事规则',
    });
  },
);

describe('F17: who investigated', () => {
  it.each(['DecideDisposition', 'DecideNoMeasure', 'ReturnToInvestigation'] as const)(
    'does not issue %s',
    (command) => {
      given(heard())
        .when(command, {}, { caller: asRole(investigators[0], 'townshipCommittee') })
        .thenRefused('investigator-may-not-decide');
    },
  );
});

describe('a case without a measure', () => {
  it('ends with its grounds', () => {
    given(heard())
      .when('DecideNoMeasure', {}, at)
      .then({
        type: 'NoMeasureDecided',
        data: { meeting: meeting(day), grounds: '情节轻微，已当场改正。', toBeServed: true },
      });
    expect(caseOf(act(heard(), 'DecideNoMeasure'))).toMatchObject({
      stage: 'atService',
      conclusion: 'noMeasure',
    });
  });

  it('F12: does not keep a breach of law or discipline to itself', () => {
    const breach = heard({ situations: ['S6'] });
    given(breach).when('DecideNoMeasure', {}, at).thenRefused('clue-not-handed-over');
    given(act(breach, 'ReferToDiscipline'))
      .when('DecideNoMeasure', {}, at)
      .thenNamed('NoMeasureDecided');
  });

  it('keeps what is in effect on another post', () => {
    const both = atMeasures({ holds: 'both', measures: ['WARNING_TALK', 'WARNING_TALK'] });
    const lost = vote(
      act(
        act(both, 'RecordWarningTalk'),
        'ConveneVote',
        { measureId: 'measure-2' },
        { occurredOn: '2026-04-22' },
      ),
      'measure-2',
      counted.representativeAssembly(30, 15),
    );
    expect(caseOf(act(lost, 'DecideNoMeasure'))).toMatchObject({
      stage: 'atService',
      conclusion: 'measuresSettled',
    });
  });
});

describe('a case returned to investigation', () => {
  it('goes through investigation and hearing again, under a new run', () => {
    given(heard())
      .when('ReturnToInvestigation')
      .then(
        { type: 'ReturnedToInvestigation', data: { reason: '证据不足，补充调查。' } },
        { type: 'ProcedureRequested', data: { run: 2, machineVersion: 'exit-procedure:1' } },
      );
    expect(caseOf(act(heard(), 'ReturnToInvestigation'))).toMatchObject({
      stage: 'underInvestigation',
      procedure: {
        run: 2,
        open: [{ step: 'investigation', round: 2 }],
        standing: { identification: 'accepted' },
      },
    });
  });

  it('keeps its former investigators from deciding', () => {
    const returned = act(heard(), 'ReturnToInvestigation');
    expect(caseOf(returned).people.investigatedBy).toEqual(
      investigators.map((one) => one.personId),
    );
  });

  it('is not returned once something was decided', () => {
    given(
      vote(
        convened({ measures: ['WARNING_TALK'] }),
        'measure-1',
        counted.representativeAssembly(30, 15),
      ),
    )
      .when('ReturnToInvestigation')
      .thenRefused('decided-before');
  });

  it('F4: is still returned where the law ended one of two posts meanwhile', () => {
    const past = act(heard({ holds: 'both' }), 'DeclareTermination', { postId: 'post-2' });
    given(past)
      .when('ReturnToInvestigation')
      .thenNamed('ReturnedToInvestigation', 'ProcedureRequested');
  });
});

describe('a decision anew', () => {
  const votedDown = (): Past =>
    vote(
      convened({ measures: ['SUSPENSION'] }),
      'measure-1',
      counted.representativeAssembly(30, 15),
    );
  const lapsed = (): Past =>
    silence(atMeasures({ holds: 'V1', measures: ['RECALL'] }), 'petition#measure-1');

  it('F6: after a lost vote is a lesser measure, or none', () => {
    given(votedDown())
      .when('DecideDisposition', { measures: [measure('SUSPENSION')] })
      .thenRefused('only-lesser-measure', {
        field: 'measures.0.disposition',
        facts: { last: 'SUSPENSION' },
      });
    given(votedDown()).when('DecideDisposition').thenNamed('DispositionDecided');
    given(votedDown()).when('DecideNoMeasure').thenNamed('NoMeasureDecided');
  });

  it('is a measure of its own, under its own number and a new run', () => {
    expect(caseOf(act(votedDown(), 'DecideDisposition'))).toMatchObject({
      measures: [
        { measureId: 'measure-1', status: 'votedDown' },
        { measureId: 'measure-2', status: 'awaitingVote' },
      ],
      procedure: { run: 2, open: [{ step: 'vote#measure-2', round: 1 }] },
    });
  });

  it('after a petition that nobody brought may be the same again, and nothing heavier', () => {
    given(lapsed())
      .when('DecideDisposition', { measures: [measure('RECALL')] })
      .thenNamed('DispositionDecided');
    given(lapsed())
      .when('DecideDisposition', { measures: [measure('ORDERED_RESIGNATION')] })
      .thenNamed('DispositionDecided');
    given(lapsed())
      .when('DecideDisposition', {
        measures: [measure('TERMINATION', 'post-1', { trigger: 'criminalSentence' })],
      })
      .thenRefused('only-lesser-measure', { field: 'measures.0.disposition' });
  });

  it('is no measure any more once a case has had as many as it takes: so its head always fits one item', () => {
    const past = lapsed();
    const state = caseOf(past);
    const full = {
      ...past,
      case: { ...state, measures: Array.from({ length: mostMeasures }, () => state.measures[0]!) },
    };
    given(full)
      .when('DecideDisposition', { measures: [measure('RECALL')] })
      .thenRefused('too-many-measures', { field: 'measures', facts: { most: mostMeasures } });
    given(full).when('DecideNoMeasure').thenNamed('NoMeasureDecided');
  });

  it('leaves a post alone whose measure something else than a recusal has overtaken', () => {
    const past = heard();
    const [before] = caseOf(decided()).measures;
    const overtaken = (by: OvertakenBy): Past => ({
      ...past,
      case: {
        ...caseOf(past),
        measures: [{ ...before!, status: 'overtaken', by, overtakenOn: past.day }],
      },
    });
    given(overtaken('recusal')).when('DecideDisposition').thenNamed('DispositionDecided');
    given(overtaken('resignation'))
      .when('DecideDisposition')
      .thenRefused('post-not-reopened', { field: 'measures.0.postId' });
  });

  it('leaves a post alone whose measure is in effect', () => {
    const both = atMeasures({ holds: 'both', measures: ['WARNING_TALK', 'SUSPENSION'] });
    const lost = vote(
      act(
        act(both, 'RecordWarningTalk'),
        'ConveneVote',
        { measureId: 'measure-2' },
        { occurredOn: '2026-04-22' },
      ),
      'measure-2',
      counted.representativeAssembly(30, 15),
    );
    given(lost)
      .when('DecideDisposition')
      .thenRefused('post-not-reopened', { field: 'measures.0.postId' });
    given(lost)
      .when('DecideDisposition', { measures: [measure('WARNING_TALK', 'post-2')] })
      .thenNamed('DispositionDecided');
  });

  it('leaves a post alone that the law has ended meanwhile', () => {
    const both = atMeasures({ holds: 'both', measures: ['SUSPENSION', 'SUSPENSION'] });
    const lost = vote(
      act(
        act(both, 'ImposeSuspension'),
        'ConveneVote',
        { measureId: 'measure-2' },
        { occurredOn: '2026-04-22' },
      ),
      'measure-2',
      counted.representativeAssembly(30, 15),
    );
    const ended = act(lost, 'DeclareTermination', { postId: 'post-2' });
    given(ended)
      .when('DecideDisposition', { measures: [measure('WARNING_TALK', 'post-2')] })
      .thenRefused('post-not-found', { field: 'measures.0.postId' });
  });
});

describe.each(['DecideDisposition', 'DecideNoMeasure', 'ReturnToInvestigation'] as const)(
  '%s',
  (command) => {
    it('belongs to the decision', () => {
      given(served())
        .when(command)
        .thenRefused('step-not-open', { facts: { stage: 'atHearing' } });
      given(atHearing())
        .when(command)
        .thenRefused('step-not-open', { facts: { stage: 'atHearing' } });
      given(petitioned())
        .when(command)
        .thenRefused('step-not-open', { facts: { stage: 'atMeasures' } });
      given(ordered())
        .when(command)
        .thenRefused('step-not-open', { facts: { stage: 'atMeasures' } });
      given(act(raised(), 'WithdrawCase')).when(command).thenRefused('case-has-ended');
    });

    it('F23: is dated no earlier than the hearing', () => {
      given(heard())
        .when(command, {}, { occurredOn: '2026-03-26' })
        .thenRefused('occurred-before-previous-step', { field: 'occurredOn' });
    });
  },
);
