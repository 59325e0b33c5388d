import {
  allegation,
  appraisal,
  cleared as clearing,
  counted,
  document,
  failedTwice,
  finding,
  measure,
  meeting,
  newEvidence,
  roll,
  unbiased,
  type Body,
  intended,
} from '../../support/bodies.ts';
import { given } from '../../support/given-when-then.ts';
import {
  accepted,
  atMeasures,
  convene,
  convened,
  decided,
  heard,
  ordered,
  petitioned,
  postsRecorded,
  raised,
  sealed,
  underInvestigation,
  vote,
  type Setting,
} from '../../support/named-pasts.ts';
import { act, cadreOf, caseOf, type Past, lastActIn } from '../../support/past.ts';
import {
  actingPerson,
  asRole,
  caller,
  chair,
  committee,
  complainant,
  convener,
  county,
  inRole,
  nearRelative,
  spareInvestigator,
  subject,
  tellers,
} from '../../support/people.ts';
import { caseView } from '../../../shared/view/case-view.ts';
import { eventView } from '../../../shared/view/event-view.ts';
import { statusOfRefusal } from '../../../shared/contract/problem.ts';
import { flagsOf } from '../../../shared/domain/case/flags.ts';
import type { CommandName } from '../../../shared/domain/people/permissions.ts';
import { RecordedEvent, verify } from '../../../shared/domain/timeline/timeline.ts';
import { rules } from '../../support/rules.ts';

// The edge cases of the procedure by their numbers, each told as a story. What each rule says in
// all its cells is tested with its step. F25 (twice, at once) needs the dossier:
// handle-command.test.ts and ring-due.test.ts, and over HTTP at-once.test.ts and races.test.ts.
// What the machine does about F1 to F5, F10, F14 and F17: life-cuts-in.test.ts.

const on = (occurredOn: string) => ({ occurredOn });
const typesOf = (past: Past): readonly string[] => past.timelines.case.map(({ type }) => type);
const stepsOf = (past: Past): readonly string[] =>
  caseOf(past).procedure.open.map(({ step }) => step);
const endsOf = (past: Past) => cadreOf(past).posts.map(({ endedOn }) => endedOn);
const statusesOf = (past: Past): readonly string[] =>
  caseOf(past).measures.map(({ disposition, status }) => `${disposition} ${status}`);
const flagged = (past: Past): readonly string[] => flagsOf(caseOf(past));
const isIntact = (past: Past): boolean =>
  Object.values(past.timelines).every((timeline) => verify(timeline).flaw === null);
const accepts = (name: CommandName, body: Body): boolean =>
  rules[name].body.safeParse(body).success;

const both = (...measures: NonNullable<Setting['measures']>): Setting => ({
  holds: 'both',
  measures,
});
const suspendBoth = both('SUSPENSION', 'SUSPENSION');
const investigatedBreach = (holds: Setting['holds']): Past =>
  act(
    underInvestigation({ ...(holds !== undefined && { holds }) }),
    'SubmitFindings',
    { findings: [finding('S1'), finding('S6')] },
    on('2026-03-20'),
  );

/** A further case on the cadre, come to a measure that is decided and not carried out. */
const anotherCase = (past: Past, postId: string, disposition: string, from: string): Past => {
  const acts: readonly (readonly [CommandName, Body])[] = [
    ['RaiseOpinion', { allegations: [allegation('S2')] }],
    ['AcceptOpinion', {}],
    ['AppointInvestigators', {}],
    ['SubmitFindings', {}],
    ['ServeFacts', { intended: [intended(disposition, postId)] }],
    ['RecordStatement', {}],
    ['DecideDisposition', { measures: [measure(disposition, postId)] }],
  ];
  const decidedAnew = acts.reduce(
    (before, [name, changes]) => act(before, name, changes, on(from)),
    past,
  );
  return caseOf(decidedAnew).stage === 'atFiling'
    ? act(decidedAnew, 'AcknowledgeFiling', {}, on(from))
    : decidedAnew;
};

describe('F1: resigns in the middle of the case', () => {
  const called = convened({ measures: ['RECALL'], situations: ['S1', 'S4'] });
  const offered = act(called, 'OfferResignation', {}, on('2026-04-25'));
  const passed = act(offered, 'RecordResignationVote', {}, on('2026-05-04'));

  it('changes nothing on an elected post until an assembly passes it: the case and its ballot go on', () => {
    given(offered)
      .when('AcceptResignation')
      .thenRefused('resignation-needs-vote', { field: 'postId' });
    expect({ ...caseOf(offered).procedure, posts: endsOf(offered) }).toEqual({
      ...caseOf(called).procedure,
      posts: [null],
    });
    given(offered)
      .when('RecordVote', { counts: counted.votersBallot(501, 251) }, on('2026-05-11'))
      .thenNamed('VotePassed');
  });

  it('stops the recall once it is passed before the ballot, and the case closes as resigned', () => {
    expect(typesOf(passed).slice(-5)).toEqual([
      'VoteCancelled',
      'MeasureOvertaken',
      'OfferedResignationAccepted',
      'AllPostsEnded',
      'StepOpened',
    ]);
    given(passed).when('RecordVote').thenRefused('case-has-ended');
    expect(caseOf(sealed(passed))).toMatchObject({
      stage: 'closed',
      conclusion: 'resigned',
      procedure: { open: [], dues: {} },
    });
    expect(endsOf(passed)).toEqual(['2026-05-04']);
  });

  it('launders nothing: findings, referral and what bars stay to be recorded', () => {
    const left = sealed(
      act(act(investigatedBreach('P2'), 'OfferResignation'), 'AcceptResignation'),
    );
    given(left)
      .when('ReferToDiscipline')
      .then({
        type: 'DisciplineReferred',
        data: {
          to: 'discipline',
          organ: '县纪委监委',
          reference: '长移〔2026〕1号',
          situations: ['S1', 'S6'],
        },
      });
    const barred = act(
      act(left, 'ReferToDiscipline'),
      'RecordDisciplineOutcome',
      { sanction: 'SERIOUS_PARTY_WARNING' },
      on('2026-06-01'),
    );
    expect(caseOf(barred)).toMatchObject({
      conclusion: 'resigned',
      inquiry: { substantiated: ['S1', 'S6'] },
      discipline: { outcomes: [{ barredUntil: '2027-12-01' }] },
    });
  });
});

describe('F2: resigns under a supervisory investigation', () => {
  const consent = '兴监函〔2026〕2号';
  const supervised = (past: Past): Past => act(past, 'RecordSupervision');

  it('is blocked without the organ’s consent, whether the investigation or the letter came first', () => {
    given(supervised(heard()))
      .when('OfferResignation')
      .thenRefused('resignation-needs-consent', { field: 'consent' });
    given(supervised(act(heard(), 'OfferResignation')))
      .when('AcceptResignation')
      .thenRefused('resignation-needs-consent', { field: 'consent' });
    given(supervised(act(heard({ holds: 'V1' }), 'OfferResignation')))
      .when('RecordResignationVote')
      .thenRefused('resignation-needs-consent', { field: 'consent' });
    given(supervised(ordered()))
      .when('RecordResignation')
      .thenRefused('resignation-needs-consent', { field: 'consent' });
    const toBePassed = supervised(convene(act(ordered({ holds: 'V1' }), 'RecordResignation')));
    given(toBePassed)
      .when('RecordVote', {}, on('2026-05-11'))
      .thenRefused('resignation-needs-consent', { field: 'consent' });
    given(toBePassed)
      .when('RecordVote', { counts: counted.representativeAssembly(30, 15) }, on('2026-05-11'))
      .thenNamed('VoteRejected', 'DecisionReopened', 'ProcedureRequested');
  });

  it('goes its way with the consent, whose reference is kept with what it allowed', () => {
    const left = act(supervised(act(heard(), 'OfferResignation')), 'AcceptResignation', {
      consent,
    });
    expect(
      left.timelines.case.find(({ type }) => type === 'OfferedResignationAccepted')?.data,
    ).toMatchObject({ consent });
    const passed = act(
      supervised(convene(act(ordered({ holds: 'V1' }), 'RecordResignation'))),
      'RecordVote',
      { consent },
      on('2026-05-11'),
    );
    expect(lastActIn(passed)).toMatchObject({
      type: 'ResignationTookEffect',
      data: { effectiveOn: '2026-05-11', consent },
    });
  });
});

describe('F3: dies', () => {
  const called = convene(
    act(atMeasures({ ...suspendBoth, situations: ['S1', 'S6'] }), 'ReferToDiscipline'),
    'measure-2',
  );
  const died = act(called, 'RecordDeath', {}, on('2026-05-04'));

  it('ends every measure by death, without a vote', () => {
    expect(caseOf(died).measures).toMatchObject([
      { status: 'overtaken', by: 'death' },
      { status: 'overtaken', by: 'death' },
    ]);
    expect(typesOf(died).filter((type) => type.startsWith('Vote'))).toEqual([
      'VoteConvened',
      'VoteCancelled',
    ]);
    given(died)
      .when('RecordVote', { measureId: 'measure-2' }, on('2026-05-11'))
      .thenRefused('case-has-ended');
    expect(endsOf(died)).toEqual(['2026-05-04', '2026-05-04']);
  });

  it('is followed by no sanction, while one of before is still written down', () => {
    given(died)
      .when('RecordDisciplineOutcome', { decidedOn: '2026-05-05' }, on('2026-05-06'))
      .thenRefused('sanction-after-death', { field: 'decidedOn', facts: { diedOn: '2026-05-04' } });
    given(sealed(died))
      .when('RecordDisciplineOutcome', { decidedOn: '2026-05-04' }, on('2026-05-06'))
      .thenNamed('DisciplineOutcomeRecorded');
  });

  it('leaves the dossier whole, to be archived', () => {
    expect(caseOf(sealed(died))).toMatchObject({
      stage: 'closed',
      conclusion: 'died',
      inquiry: { substantiated: ['S1', 'S6'] },
    });
    expect(isIntact(sealed(died))).toBe(true);
  });
});

describe('F4: a criminal sentence', () => {
  const called = convene(atMeasures(suspendBoth), 'measure-2');
  const sentenced = act(called, 'RecordSentence', { effectiveOn: '2026-05-04' }, on('2026-05-06'));

  it('ends the committee post on the day on which the judgment takes effect, cancels its vote and bars for good', () => {
    expect(endsOf(sentenced)).toEqual([null, '2026-05-04']);
    expect(typesOf(sentenced)).toContain('VoteCancelled');
    expect(cadreOf(sentenced).bars).toMatchObject([
      { ground: 'criminalSentence', since: '2026-05-04', liftedOn: null },
    ]);
  });

  it('leaves the Party post and its measure to the Party', () => {
    expect(statusesOf(sentenced)).toEqual([
      'SUSPENSION awaitingImposition',
      'SUSPENSION overtaken',
      'TERMINATION inEffect',
    ]);
    given(sentenced).when('ImposeSuspension').thenNamed('SuspensionImposed', 'PostSuspendedByCase');
  });

  it('bars as well where it comes as the proof of a termination', () => {
    const proof = {
      trigger: 'criminalSentence',
      triggeredOn: '2026-05-04',
      reference: '（2026）赣0732刑初1号',
      document: document('刑事判决书'),
      court: '兴国县人民法院',
    };
    const ended = act(called, 'DeclareTermination', { postId: 'post-2', proof }, on('2026-05-06'));
    expect(cadreOf(ended)).toMatchObject({
      posts: [{ endedOn: null }, { endedOn: '2026-05-04' }],
      bars: [{ since: '2026-05-04', liftedOn: null }],
    });
    given(ended)
      .when('RecordSentence', {}, on('2026-05-07'))
      .thenRefused('sentence-already-recorded');
  });

  it('is not detention: a supervisory investigation ends no office', () => {
    const detained = act(called, 'RecordSupervision', {}, on('2026-05-04'));
    expect({
      posts: endsOf(detained),
      steps: stepsOf(detained),
      bars: cadreOf(detained).bars,
    }).toEqual({ posts: [null, null], steps: stepsOf(called), bars: [] });
    given(called)
      .when('RecordSentence', { effectiveOn: '2026-05-07' }, on('2026-05-06'))
      .thenRefused('date-in-future', { field: 'effectiveOn' });
  });
});

describe('F5: the judgment is reversed later', () => {
  it('is corrected by an event of its own, behind the seal: the history stays, the bar is lifted, no post comes back', () => {
    const closed = sealed(
      act(
        act(atMeasures(suspendBoth), 'RecordSentence', {}, on('2026-05-04')),
        'ImposeSuspension',
        {},
        on('2026-05-06'),
      ),
    );
    const reversed = act(closed, 'ReverseSentence', {}, on('2026-09-01'));
    expect(reversed.timelines.case.slice(0, -1)).toEqual(closed.timelines.case);
    expect(typesOf(reversed)).toEqual([...typesOf(closed), 'SentenceReversed']);
    expect(cadreOf(reversed)).toMatchObject({
      posts: [{ endedOn: null }, { endedOn: '2026-05-04' }],
      bars: [{ since: '2026-05-04', liftedOn: '2026-09-01' }],
    });
    expect(isIntact(reversed)).toBe(true);
  });
});

describe('F6: a vote without a quorum, a vote that is lost', () => {
  const assembly = counted.representativeAssembly;
  const inquorate = vote(convened(), 'measure-1', assembly(29, 29));
  const again = convene(inquorate, 'measure-1', { meetingOn: '2026-06-01' }, '2026-05-15');

  it('is no rejection without a quorum: it is called once more', () => {
    expect(statusesOf(inquorate)).toEqual(['SUSPENSION awaitingVote']);
    given(again)
      .when('RecordVote', { counts: assembly(30, 16) }, on('2026-06-01'))
      .thenNamed('VotePassed');
  });

  it('has a quorum with exactly two thirds, and is lost with exactly half', () => {
    given(again)
      .when('RecordVote', { counts: assembly(30, 15) }, on('2026-06-01'))
      .thenNamed('VoteRejected', 'DecisionReopened', 'ProcedureRequested');
  });

  it('once lost has no effect, and leaves a lesser measure or none', () => {
    const lost = vote(again, 'measure-1', assembly(30, 15), '2026-06-01');
    expect({
      posts: endsOf(lost),
      suspensions: cadreOf(lost).suspensions,
      measures: statusesOf(lost),
    }).toEqual({ posts: [null], suspensions: [], measures: ['SUSPENSION votedDown'] });
    given(lost)
      .when('DecideDisposition', { measures: [measure('SUSPENSION')] })
      .thenRefused('only-lesser-measure', { field: 'measures.0.disposition' });
    given(lost)
      .when('DecideDisposition', { measures: [measure('WARNING_TALK')] })
      .thenNamed('DispositionDecided');
    given(lost).when('DecideNoMeasure').thenNamed('NoMeasureDecided');
  });

  it('of the voters is asked for by exactly a fifth of those with the right, is lost by exactly half, and rests for six months on the same facts', () => {
    const asked = (signatures: number): Body => ({ petition: { signatures, entitled: 1000 } });
    const toBeAskedFor = atMeasures({ holds: 'V1', measures: ['RECALL'], situations: ['S4'] });
    given(toBeAskedFor)
      .when('RecordPetition', asked(199))
      .thenRefused('petition-too-small', { field: 'petition' });
    const signed = act(toBeAskedFor, 'RecordPetition', asked(200), on('2026-04-20'));
    const closed = sealed(
      act(
        vote(convene(signed), 'measure-1', counted.votersBallot(502, 251)),
        'DecideNoMeasure',
        {},
        on('2026-05-18'),
      ),
    );
    given(closed)
      .when('RaiseOpinion', { allegations: [allegation('S4')] }, on('2026-11-11'))
      .thenRefused('cool-down-after-failed-recall', { field: 'allegations.0' });
    given(closed)
      .when('RaiseOpinion', { allegations: [allegation('S4')] }, on('2026-11-12'))
      .thenNamed('OpinionRaised', 'ProcedureRequested', 'CaseOpened');
  });
});

describe('F7: the arithmetic of a ballot', () => {
  const ballot = counted.votersBallot(501, 251);
  const called = convened({ measures: ['RECALL'] });
  const told = (counts: Body): Body => ({ counts: { ...ballot, ...counts } });

  it.each<
    [
      string,
      (
        | 'votes-do-not-add-up'
        | 'ballots-do-not-add-up'
        | 'returned-exceeds-issued'
        | 'issued-exceeds-roll'
        | 'too-many-proxies'
      ),
      Body,
    ]
  >([
    [
      'for, against and abstentions that are not the valid ones',
      'votes-do-not-add-up',
      { abstain: 1 },
    ],
    ['valid and invalid ones that are not those cast', 'ballots-do-not-add-up', { invalid: 1 }],
    ['more cast than handed out', 'returned-exceeds-issued', { issued: 500 }],
    ['more handed out than there are voters', 'issued-exceeds-roll', { issued: 1001 }],
    ['more than three proxies of one person', 'too-many-proxies', { mostProxiesOfOnePerson: 4 }],
  ])('refuses %s', (_, code, counts) => {
    given(called)
      .when('RecordVote', told(counts), on('2026-05-11'))
      .thenRefused(code, { field: 'counts' });
  });

  it('takes three proxies, and counts abstentions and spoilt ballots as cast', () => {
    given(called)
      .when(
        'RecordVote',
        told({ mostProxiesOfOnePerson: 3, valid: 500, invalid: 1, against: 240, abstain: 9 }),
        on('2026-05-11'),
      )
      .thenNamed('VotePassed');
  });

  it('goes by the roll of the day of the call, which whoever counts cannot name anew', () => {
    expect(
      accepts('RecordVote', {
        occurredOn: '2026-05-11',
        measureId: 'measure-1',
        heldOn: '2026-05-11',
        counts: ballot,
        chair,
        tellers,
        scan: document('计票表'),
      }),
    ).toBe(true);
    expect(
      accepts('RecordVote', {
        occurredOn: '2026-05-11',
        measureId: 'measure-1',
        heldOn: '2026-05-11',
        counts: ballot,
        chair,
        tellers,
        scan: document('计票表'),
        roll,
      }),
    ).toBe(false);
    expect(caseOf(called).measures).toMatchObject([{ convened: { roll, rollDate: '2026-04-22' } }]);
  });
});

describe('F8: the representatives “recall” the director', () => {
  it('is refused with 422, when it is called and when it is counted, even if unanimous', () => {
    given(petitioned())
      .when('ConveneVote')
      .thenRefused('forum-not-lawful', { field: 'forum', facts: { forums: 'votersBallot' } });
    given(convened({ measures: ['RECALL'] }))
      .when('RecordVote', { counts: counted.representativeAssembly(45, 45) }, on('2026-05-11'))
      .thenRefused('wrong-forum', { field: 'counts' });
    expect([statusOfRefusal('forum-not-lawful'), statusOfRefusal('wrong-forum')]).toEqual([
      422, 422,
    ]);
  });
});

describe('F9: the cadre convenes or chairs the vote on themselves', () => {
  it('is refused at the call and at the count; another of the committee does it', () => {
    const toBeCalled = atMeasures({ holds: 'V1', measures: ['SUSPENSION'] });
    given(toBeCalled)
      .when('ConveneVote', { convener: subject })
      .thenRefused('subject-may-not-convene', { field: 'convener' });
    given(toBeCalled)
      .when('ConveneVote', { chair: subject })
      .thenRefused('subject-may-not-chair', { field: 'chair' });
    given(toBeCalled)
      .when('ConveneVote', { convener, chair }, on('2026-04-22'))
      .thenNamed('VoteConvened');
    given(convened())
      .when('RecordVote', { chair: subject }, on('2026-05-11'))
      .thenRefused('subject-may-not-chair', { field: 'chair' });
  });
});

describe('F10: one post of two ends', () => {
  const removed = act(
    atMeasures({ holds: 'both', measures: ['REMOVAL', 'SUSPENSION'], situations: ['S2'] }),
    'RemoveFromPost',
    {},
    on('2026-04-07'),
  );

  it('keeps the case open, flags seal and bank authority at once, and shows the county how the posts stand', () => {
    expect({
      stage: caseOf(removed).stage,
      steps: stepsOf(removed),
      posts: endsOf(removed),
      flags: flagged(removed),
    }).toEqual({
      stage: 'atMeasures',
      steps: ['vote#measure-2'],
      posts: ['2026-04-07', null],
      flags: ['oneOfTwoPostsEnded'],
    });
    expect(caseView(caseOf(removed), inRole('countyAuditor'))).toMatchObject({
      measures: [{ status: 'inEffect' }, { status: 'awaitingVote' }],
    });
    expect(flagged(atMeasures(suspendBoth))).toEqual([]);
  });

  it('is not undone by the vote that fails on the other, and the case closes when nothing is pending on either', () => {
    const lost = vote(
      convene(removed, 'measure-2'),
      'measure-2',
      counted.representativeAssembly(30, 15),
    );
    expect({ posts: endsOf(lost), measures: statusesOf(lost) }).toEqual({
      posts: ['2026-04-07', null],
      measures: ['REMOVAL inEffect', 'SUSPENSION votedDown'],
    });
    expect(caseOf(sealed(act(lost, 'DecideNoMeasure')))).toMatchObject({
      stage: 'closed',
      conclusion: 'measuresSettled',
    });
  });

  it('and then the other: nothing is left that must change hands', () => {
    expect(
      flagged(act(removed, 'RecordPostsEnded', { posts: ['post-2'] }, on('2026-04-08'))),
    ).toEqual([]);
  });

  it('outside the case ends what was pending on it alone', () => {
    const left = act(
      atMeasures(suspendBoth),
      'RecordPostsEnded',
      { posts: ['post-1'], cause: 'transferred' },
      on('2026-04-07'),
    );
    expect({ measures: statusesOf(left), flags: flagged(left) }).toEqual({
      measures: ['SUSPENSION overtaken', 'SUSPENSION awaitingVote'],
      flags: ['oneOfTwoPostsEnded'],
    });
  });
});

describe('F11: two cases on one cadre', () => {
  it('there are never; new facts join the one that runs', () => {
    const running = underInvestigation();
    given(running)
      .when('RaiseOpinion', { allegations: [allegation('S5')] })
      .thenRefused('case-already-active', { field: 'cadreId' });
    const joined = act(running, 'RecordEvidence', {
      evidence: [newEvidence({ kind: 'document', title: '信访材料' })],
    });
    given(joined)
      .when('SubmitFindings', {
        findings: [finding('S1'), finding('S5', { evidenceIds: ['evidence-2'] })],
      })
      .thenNamed('FindingsSubmitted');
  });

  it('never suspend one post twice at a time', () => {
    const suspended = sealed(
      act(atMeasures({ measures: ['SUSPENSION'] }), 'ImposeSuspension', {}, on('2026-04-07')),
    );
    const again = anotherCase(suspended, 'post-1', 'SUSPENSION', '2026-05-04');
    given(again)
      .when('ImposeSuspension', {}, on('2026-07-06'))
      .thenRefused('suspension-overlaps', {
        field: 'measureId',
        facts: { from: '2026-04-07', until: '2026-07-07' },
      });
    given(again)
      .when('ImposeSuspension', {}, on('2026-07-07'))
      .thenNamed('SuspensionImposed', 'PostSuspendedByCase');
  });

  it('nor punish one act twice: a post whose measure stands is not decided about again, a sanction handed in twice counts once', () => {
    const lost = vote(
      convene(act(atMeasures(suspendBoth), 'ImposeSuspension'), 'measure-2'),
      'measure-2',
      counted.representativeAssembly(30, 15),
    );
    given(lost)
      .when('DecideDisposition', { measures: [measure('WARNING_TALK')] })
      .thenRefused('post-not-reopened', { field: 'measures.0.postId' });
    const sanctioned = act(
      act(heard({ situations: ['S6'] }), 'ReferToDiscipline'),
      'RecordDisciplineOutcome',
    );
    given(sanctioned).when('RecordDisciplineOutcome').then();
  });
});

describe('F12: the situation is one of discipline', () => {
  const breach = heard({ holds: 'V2', situations: ['S6'], told: ['ORDERED_RESIGNATION'] });
  const toBeOrdered = act(
    breach,
    'DecideDisposition',
    { measures: [measure('ORDERED_RESIGNATION')] },
    on('2026-04-01'),
  );

  it('is referred before the case ends, with a measure beside it or without', () => {
    given(breach).when('DecideNoMeasure').thenRefused('clue-not-handed-over');
    given(act(breach, 'ReferToDiscipline')).when('DecideNoMeasure').thenNamed('NoMeasureDecided');
    const carriedOut = vote(
      convene(act(act(toBeOrdered, 'OrderResignation'), 'RecordResignation')),
    );
    expect({ steps: stepsOf(carriedOut), posts: endsOf(carriedOut) }).toEqual({
      steps: ['discipline'],
      posts: ['2026-05-11'],
    });
    expect(stepsOf(act(carriedOut, 'ReferToDiscipline'))).toEqual(['service']);
  });

  it('goes on beside a supervisory investigation, but for a resignation without consent', () => {
    const supervised = (past: Past): Past => act(past, 'RecordSupervision');
    given(supervised(breach))
      .when('DecideDisposition', { measures: [measure('ORDERED_RESIGNATION')] })
      .thenNamed('DispositionDecided');
    given(supervised(toBeOrdered)).when('OrderResignation').thenNamed('ResignationOrdered');
    given(supervised(act(toBeOrdered, 'OrderResignation')))
      .when('RecordResignation')
      .thenRefused('resignation-needs-consent', { field: 'consent' });
    given(supervised(atMeasures({ situations: ['S6'] })))
      .when('RecordWarningTalk')
      .thenNamed('WarningTalkHeld');
    given(supervised(atMeasures({ situations: ['S6'], measures: ['SUSPENSION'] })))
      .when('ImposeSuspension')
      .thenNamed('SuspensionImposed', 'PostSuspendedByCase');
  });

  it('never ends with a dismissal by government sanction for a village manager', () => {
    given(act(breach, 'ReferToDiscipline'))
      .when('RecordDisciplineOutcome', { sanction: 'DISMISSAL' })
      .thenRefused('sanction-not-lawful', {
        field: 'sanction',
        article: '《公职人员政务处分法》第二十二条、第二十三条',
      });
  });
});

describe('F14: a re-election during the case', () => {
  const suspended = act(
    vote(
      convene(act(atMeasures(suspendBoth), 'ImposeSuspension', {}, on('2026-04-07')), 'measure-2'),
      'measure-2',
    ),
    'ImposeSuspension',
    { measureId: 'measure-2' },
    on('2026-05-12'),
  );

  it('lets the measures of the old post fall by the end of the term', () => {
    const expired = act(petitioned(), 'RecordPostsEnded', {}, on('2026-05-04'));
    expect(caseOf(expired)).toMatchObject({
      stage: 'atService',
      conclusion: 'postsEnded',
      measures: [{ status: 'overtaken', by: 'termExpired' }],
      procedure: { open: [{ step: 'service', round: 1 }] },
    });
    given(expired).when('ConveneVote').thenRefused('case-has-ended');
  });

  it('begins the new mandate without a suspension, though the old post was suspended', () => {
    const expired = act(
      convene(atMeasures({ ...suspendBoth }), 'measure-2'),
      'RecordPostsEnded',
      { posts: ['post-2'] },
      on('2026-05-04'),
    );
    expect(statusesOf(expired)).toEqual(['SUSPENSION awaitingImposition', 'SUSPENSION overtaken']);
    const elected = act(
      sealed(suspended),
      'EndPost',
      { postId: 'post-2', endedOn: '2026-05-20' },
      on('2026-05-20'),
    );
    const anew = act(
      elected,
      'RecordPost',
      { kind: 'V1', termFrom: '2026-05-21' },
      on('2026-05-21'),
    );
    expect(cadreOf(anew).posts.at(-1)).toMatchObject({
      postId: 'post-3',
      kind: 'V1',
      endedOn: null,
    });
    expect(cadreOf(anew).suspensions.map(({ postId }) => postId)).toEqual(['post-1', 'post-2']);
    const suspendedAnew = vote(
      convene(
        anotherCase(anew, 'post-3', 'SUSPENSION', '2026-06-01'),
        'measure-1',
        { meetingOn: '2026-06-10' },
        '2026-06-02',
      ),
      'measure-1',
      undefined,
      '2026-06-10',
    );
    given(suspendedAnew)
      .when('ImposeSuspension', {}, on('2026-06-11'))
      .thenNamed('SuspensionImposed', 'PostSuspendedByCase');
  });

  it('begins it outside the case, and with appraisals of its own', () => {
    const elected = act(
      act(heard({ holds: 'both' }), 'RecordPostsEnded', { posts: ['post-2'] }, on('2026-04-01')),
      'RecordPost',
      { kind: 'V1', termFrom: '2026-04-02' },
      on('2026-04-02'),
    );
    given(elected)
      .when('DecideDisposition', { measures: [measure('WARNING_TALK', 'post-3')] })
      .thenRefused('post-not-found', { field: 'measures.0.postId' });
    const ofTermBefore = {
      ...failedTwice,
      triggeredOn: '2022-12-20',
      appraisals: [appraisal(2020, 'incompetent'), appraisal(2021, 'incompetent')],
    };
    given(heard({ holds: 'V1' }))
      .when('DeclareTermination', { proof: ofTermBefore })
      .thenRefused('trigger-proof-insufficient', { field: 'proof.appraisals' });
  });
});

describe('F16: a suspended secretary still votes and signs', () => {
  const toBeSuspended = atMeasures({ holds: 'P1', measures: ['SUSPENSION'] });

  it('is not suspended before somebody else is named to act', () => {
    const deciding = (particulars: Body) => ({
      measures: [{ postId: 'post-1', disposition: 'SUSPENSION', grounds: '不胜任。', particulars }],
      meeting: meeting('2026-04-07'),
      occurredOn: '2026-04-07',
    });
    expect([
      accepts('DecideDisposition', deciding({ months: 3 })),
      accepts('DecideDisposition', deciding({ months: 3, actingPerson })),
    ]).toEqual([false, true]);
    given(heard({ holds: 'P1', told: ['SUSPENSION'] }))
      .when('DecideDisposition', deciding({ months: 3, actingPerson: subject }))
      .thenRefused('subject-may-not-act-for-themselves', {
        field: 'measures.0.particulars.actingPerson',
      });
    expect(lastActIn(act(toBeSuspended, 'ImposeSuspension'))).toMatchObject({
      type: 'SuspensionImposed',
      data: { actingPerson },
    });
  });
});

describe('F17: somebody tied to the case takes part in it', () => {
  it('is blocked as investigator, decider and teller', () => {
    const toBeInvestigated = accepted({ complainants: [complainant.personId] });
    const appoint = (who: { readonly personId: string; readonly name: string }): Body => ({
      investigators: [
        { ...who, declaration: unbiased },
        { ...spareInvestigator, declaration: unbiased },
      ],
    });
    for (const who of [nearRelative, complainant])
      given(toBeInvestigated)
        .when('AppointInvestigators', appoint(who))
        .thenRefused('recusal-required', { field: 'investigators.0' });
    const attendees = [nearRelative.personId, ...committee.slice(1, 7).map((one) => one.personId)];
    given(heard())
      .when('DecideDisposition', { meeting: meeting('2026-03-27', { attendees }) })
      .thenRefused('attendee-must-be-recused', { field: 'meeting.attendees.0' });
    given(convened())
      .when('RecordVote', { tellers: [tellers[0], nearRelative] }, on('2026-05-11'))
      .thenRefused('teller-must-be-recused', { field: 'tellers.1' });
  });

  it('is found out late: their acts are void and their step is repeated, not the whole case', () => {
    const investigated = act(
      act(underInvestigation({ holds: 'V1' }), 'RecordEvidence'),
      'SubmitFindings',
    );
    const found = act(investigated, 'DiscoverRecusal');
    expect(caseOf(found)).toMatchObject({
      stage: 'underInvestigation',
      inquiry: { voidEvidence: ['evidence-2'] },
      procedure: { run: 2, standing: { identification: 'accepted' } },
    });
    const tiedMember = act(convened(), 'DiscoverRecusal', { personId: committee[1].personId });
    expect(caseOf(tiedMember)).toMatchObject({
      stage: 'atDecision',
      procedure: {
        run: 2,
        standing: { identification: 'accepted', investigation: 'submitted', hearing: 'heard' },
      },
    });
    given(tiedMember)
      .when('DecideNoMeasure', {}, { caller: asRole(committee[1], 'townshipCommittee') })
      .thenRefused('recused-person-may-not-act');
  });

  it('is said by the county where the head of the township is the one, and the others decide', () => {
    const found = act(
      convened(),
      'DiscoverRecusal',
      { personId: committee[0].personId, ground: 'interest' },
      { caller: inRole('countyOrganizer') },
    );
    const attendees = committee.slice(1, 8).map((one) => one.personId);
    const deputy = asRole(committee[1], 'townshipCommittee');
    given(found).when('DecideDisposition').thenRefused('recused-person-may-not-act');
    given(found)
      .when('DecideDisposition', { meeting: meeting(found.day, { attendees }) }, { caller: deputy })
      .thenNamed('DispositionDecided');
  });
});

describe('F19: an opinion that is untrue', () => {
  const unfounded = heard({
    holds: 'V2',
    substantiated: false,
    complainants: [complainant.personId],
  });
  const cleared = act(unfounded, 'DecideNoMeasure', clearing, on('2026-04-01'));

  it('ends with a written clarification where it did harm, in public where the cadre wishes', () => {
    given(unfounded)
      .when('DecideNoMeasure', { hadBadEffects: true })
      .thenRefused('clarification-required', { field: 'clarification' });
    expect(lastActIn(cleared)).toMatchObject({
      type: 'OpinionFoundUnfounded',
      data: clearing,
    });
    expect(caseOf(sealed(cleared))).toMatchObject({
      conclusion: 'unfounded',
      inquiry: { substantiated: [] },
    });
  });

  it('leaves no mark on the cadre', () => {
    expect(cadreOf(sealed(cleared))).toMatchObject({
      posts: [{ endedOn: null }],
      failedRecalls: [],
      suspensions: [],
      bars: [],
      withdrawals: [],
      activeCase: null,
    });
  });

  it('shows the county who had raised it, and nobody who complained', () => {
    expect(flagged(cleared)).toEqual(['unfoundedOpinion']);
    const seen = caseView(caseOf(cleared), inRole('countyAuditor'));
    expect(seen).toMatchObject({
      raisedBy: 'P-1900',
      raisedOnBehalfOf: '360732101201',
      complainantCount: 1,
    });
    expect(
      JSON.stringify([seen, ...cleared.timelines.case.map((event) => eventView(event))]),
    ).not.toContain(complainant.personId);
  });
});

describe('F20: whoever opened the case withdraws it', () => {
  const breach = investigatedBreach('P2');
  const withdrawn = act(breach, 'WithdrawCase');

  it('does so before the decision only, and with a reason', () => {
    given(decided()).when('WithdrawCase').thenRefused('withdrawal-after-decision');
    expect(accepts('WithdrawCase', { occurredOn: '2026-03-27' })).toBe(false);
    given(heard())
      .when('WithdrawCase')
      .then(
        { type: 'CaseWithdrawn', data: { reason: '经核对系误报。' } },
        { type: 'OpinionWithdrawn', data: { caseId: caseOf(heard()).caseId } },
      );
  });

  it('withdraws and amends what their own organization has raised, the township also what its villages have', () => {
    const ofTownship = act(
      postsRecorded(),
      'RaiseOpinion',
      {},
      { caller: inRole('townshipClerk') },
    );
    given(ofTownship)
      .when('WithdrawCase', {}, { caller: inRole('villageOrganization') })
      .thenRefused('raised-by-another-organization');
    given(act(ofTownship, 'ReturnOpinion'))
      .when('AmendOpinion', {}, { caller: inRole('villageOrganization') })
      .thenRefused('raised-by-another-organization');
    given(ofTownship)
      .when('WithdrawCase', {}, { caller: inRole('townshipClerk') })
      .thenNamed('CaseWithdrawn', 'OpinionWithdrawn');
    given(raised())
      .when('WithdrawCase', {}, { caller: inRole('townshipClerk') })
      .thenNamed('CaseWithdrawn', 'OpinionWithdrawn');
    given(ofTownship)
      .when(
        'WithdrawCase',
        {},
        {
          caller: caller(
            'P-5009',
            ['countyAuditor', 'villageOrganization'],
            [county, '360732101201'],
          ),
        },
      )
      .thenRefused('raised-by-another-organization');
  });

  it('erases nothing: timeline and evidence stay, and discipline is told what was found', () => {
    expect(withdrawn.timelines.case.slice(0, -1)).toEqual(breach.timelines.case);
    expect(caseOf(sealed(withdrawn))).toMatchObject({
      stage: 'closed',
      conclusion: 'withdrawn',
      inquiry: {
        evidence: caseOf(breach).inquiry.evidence,
        substantiated: ['S1', 'S6'],
      },
    });
    given(sealed(withdrawn))
      .when('ReferToDiscipline')
      .then({
        type: 'DisciplineReferred',
        data: {
          to: 'discipline',
          organ: '县纪委监委',
          reference: '长移〔2026〕1号',
          situations: ['S1', 'S6'],
        },
      });
  });

  it('alerts the county when it is not the first time on this cadre', () => {
    const again = act(
      act(sealed(withdrawn), 'RaiseOpinion', {}, on('2026-05-04')),
      'WithdrawCase',
      {},
      on('2026-05-05'),
    );
    expect([flagged(withdrawn), flagged(again)]).toEqual([[], ['repeatedWithdrawal']]);
    expect(again.timelines.case.at(-1)).toMatchObject({
      type: 'CaseWithdrawn',
      data: { withdrawnBefore: 1 },
    });
    expect(cadreOf(again).withdrawals).toHaveLength(2);
  });
});

describe('F22: two failed appraisals that do not count', () => {
  it.each([
    [
      'bad, good, bad',
      [
        appraisal(2023, 'incompetent'),
        appraisal(2024, 'competent'),
        appraisal(2025, 'incompetent'),
      ],
    ],
    [
      'two in one sitting',
      [appraisal(2024, 'incompetent', { heldOn: '2025-12-20' }), appraisal(2025, 'incompetent')],
    ],
    [
      'one without a quorum',
      [appraisal(2024, 'incompetent', { isQuorate: false }), appraisal(2025, 'incompetent')],
    ],
  ])('end no office: %s', (_, appraisals) => {
    given(heard({ holds: 'V1' }))
      .when('DeclareTermination', { proof: { ...failedTwice, appraisals } })
      .thenRefused('trigger-proof-insufficient', { field: 'proof.appraisals' });
    given(heard({ holds: 'V1' }))
      .when('DeclareTermination', { proof: failedTwice })
      .thenNamed('TerminationDeclared', 'AllPostsEnded', 'PostLostByCase');
  });
});

describe('F23: a step that is dated back, or edited', () => {
  it('is refused where it is dated before the one that it follows, or after today', () => {
    given(heard())
      .when('DecideNoMeasure', {}, on('2026-03-26'))
      .thenRefused('occurred-before-previous-step', {
        field: 'occurredOn',
        facts: { since: '2026-03-27' },
      });
    given(heard())
      .when('DecideNoMeasure', {}, { occurredOn: '2026-04-02', today: '2026-04-01' })
      .thenRefused('occurred-in-future', { field: 'occurredOn', facts: { today: '2026-04-01' } });
  });

  it('keeps the day on which it took place and the moment at which it was recorded, for the county to compare', () => {
    const late = act(
      heard(),
      'DecideNoMeasure',
      {},
      { occurredOn: '2026-03-30', today: '2026-06-01' },
    );
    expect(eventView(lastActIn(late)).stamp).toMatchObject({
      occurredOn: '2026-03-30',
      recordedAt: '2026-06-01T01:15:00.000Z',
    });
  });

  it('is corrected by a new event, and shows where it was edited', () => {
    const filed = decided({ holds: 'P1', measures: ['SUSPENSION'] });
    const corrected = act(act(filed, 'ReturnFilingForCorrection'), 'ResubmitFiling');
    expect(corrected.timelines.case.slice(0, filed.timelines.case.length)).toEqual(
      filed.timelines.case,
    );
    const edited = corrected.timelines.case.map((event) =>
      event.type === 'DispositionDecided'
        ? RecordedEvent.parse({ ...event, stamp: { ...event.stamp, occurredOn: '2026-03-28' } })
        : event,
    );
    const { sequence } = edited.find(({ type }) => type === 'DispositionDecided')!;
    expect([verify(corrected.timelines.case).flaw, verify(edited).flaw]).toEqual([
      null,
      { sequence, flaw: 'changed' },
    ]);
  });
});

describe('F27: the whole that a vote is measured by is not known', () => {
  it('has no result: it is not called without it, nor counted', () => {
    const toBeCalled = atMeasures({ holds: 'V1', measures: ['SUSPENSION'] });
    given(toBeCalled)
      .when('ConveneVote', { roll: { voters: 1000, adults: 1200 } })
      .thenRefused('roll-unknown', {
        field: 'roll',
        facts: { needed: 'members, representatives, womenRepresentatives' },
      });
    given(petitioned())
      .when('ConveneVote', { forum: 'votersBallot', roll: { adults: 1200 } })
      .thenRefused('roll-unknown', { field: 'roll', facts: { needed: 'voters' } });
    const byHouseholds = convene(toBeCalled, 'measure-1', {
      forum: 'villagersAssembly',
      roll: { households: 300 },
    });
    given(byHouseholds)
      .when('RecordVote', { counts: counted.villagersAssembly(601, 400) }, on('2026-05-11'))
      .thenRefused('roll-unknown', { field: 'counts' });
    given(convened())
      .when(
        'RecordVote',
        { counts: { ...counted.representativeAssembly(30, 16), present: undefined } },
        on('2026-05-11'),
      )
      .thenRefused('attendance-unknown', { field: 'counts' });
  });

  it('nor is a petition measured by a roll that nobody knows', () => {
    const toBeAskedFor = atMeasures({ holds: 'V1', measures: ['RECALL'] });
    given(toBeAskedFor)
      .when('RecordPetition', { petition: { signatures: 200 } })
      .thenRefused('roll-unknown', { field: 'petition' });
    given(toBeAskedFor)
      .when('RecordPetition', { petition: { representativeSignatures: 20 } })
      .thenRefused('roll-unknown', { field: 'petition' });
  });
});
