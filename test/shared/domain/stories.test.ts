import { allegation, cleared as clearing, counted, failedTwice } from '../../support/bodies.ts';
import { given } from '../../support/given-when-then.ts';
import { atMeasures, convene, heard, sealed, served, vote } from '../../support/named-pasts.ts';
import { act, cadreOf, caseOf, silence, type Past } from '../../support/past.ts';
import { isPending } from '../../../shared/domain/case/measure.ts';
import { hasSettled } from '../../../shared/domain/exit/procedure/awaited.ts';
import { verify } from '../../../shared/domain/timeline/timeline.ts';

// The six cases of the demo county, each from the opinion to the archive.

const standingOf = (past: Past) => caseOf(past).procedure.standing;
const measuresOf = (past: Past) =>
  caseOf(past).measures.map(
    ({ measureId, disposition, status }) => `${measureId} ${disposition} ${status}`,
  );
const typesOf = (past: Past) => past.timelines.case.map((event) => event.type);

const expectArchived = (past: Past): void => {
  const closed = sealed(past);
  expect(caseOf(past).measures.filter(isPending)).toEqual([]);
  expect(caseOf(closed)).toMatchObject({ stage: 'closed', procedure: { open: [], dues: {} } });
  expect(hasSettled(caseOf(closed))).toBe(true);
  expect(cadreOf(closed)).toMatchObject({ activeCase: null, cases: [caseOf(past).caseId] });
  expect(Object.values(closed.timelines).map((timeline) => verify(timeline).flaw)).toEqual([
    null,
    null,
    null,
  ]);
};

describe('(a) a Party-committee member, slack on the medical-insurance levy', () => {
  const told = atMeasures({ holds: 'P2', situations: ['S1'] });
  const talked = act(told, 'RecordWarningTalk', {}, { occurredOn: '2026-04-08' });

  it('is talked to without any vote, and keeps the post', () => {
    expect(measuresOf(talked)).toEqual(['measure-1 WARNING_TALK inEffect']);
    expect(standingOf(talked)).toEqual({
      identification: 'accepted',
      investigation: 'submitted',
      hearing: 'heard',
      decision: 'dispositionDecided',
      'imposition#measure-1': 'inEffect',
    });
    expect(cadreOf(talked).posts).toMatchObject([{ kind: 'P2', endedOn: null }]);
    expectArchived(talked);
  });

  it('leaves a timeline that reads as the procedure', () => {
    expect(typesOf(sealed(talked)).filter((type) => type !== 'StepOpened')).toEqual([
      'OpinionRaised',
      'ProcedureRequested',
      'OpinionAccepted',
      'InvestigatorsAppointed',
      'FindingsSubmitted',
      'FactsServed',
      'StatementRecorded',
      'DefenceAnswered',
      'DispositionDecided',
      'WarningTalkHeld',
      'DecisionServed',
      'ArchiveSealed',
    ]);
  });
});

describe('(b) a secretary who is also director, idle on the collective economy', () => {
  const filed = atMeasures({
    holds: 'both',
    situations: ['S2'],
    measures: ['SUSPENSION', 'SUSPENSION'],
  });
  const secretarySuspended = act(filed, 'ImposeSuspension', {}, { occurredOn: '2026-04-07' });
  const inquorate = vote(
    convene(secretarySuspended, 'measure-2'),
    'measure-2',
    counted.representativeAssembly(29, 29),
  );
  const convenedAgain = convene(inquorate, 'measure-2', { meetingOn: '2026-06-01' }, '2026-05-15');
  const passed = vote(
    convenedAgain,
    'measure-2',
    counted.representativeAssembly(33, 20),
    '2026-06-01',
  );
  const suspended = act(
    passed,
    'ImposeSuspension',
    { measureId: 'measure-2' },
    { occurredOn: '2026-06-02' },
  );

  it('is filed with the county before either suspension', () => {
    expect(standingOf(filed)).toMatchObject({
      decision: 'dispositionDecided',
      filing: 'acknowledged',
    });
  });

  it('F10: is suspended as secretary while the assembly is still to vote on the directorship', () => {
    expect(measuresOf(secretarySuspended)).toEqual([
      'measure-1 SUSPENSION inEffect',
      'measure-2 SUSPENSION awaitingVote',
    ]);
    expect(caseOf(secretarySuspended)).toMatchObject({
      stage: 'atMeasures',
      procedure: { open: [{ step: 'vote#measure-2' }] },
    });
  });

  it('is not acquitted by an assembly that was not quorate', () => {
    expect(measuresOf(inquorate)).toEqual(measuresOf(secretarySuspended));
    expect(standingOf(inquorate)).not.toHaveProperty('vote#measure-2');
  });

  it('is suspended on both posts in the end, each from its own day', () => {
    expect(measuresOf(suspended)).toEqual([
      'measure-1 SUSPENSION inEffect',
      'measure-2 SUSPENSION inEffect',
    ]);
    expect(cadreOf(suspended).suspensions).toMatchObject([
      { postId: 'post-1', from: '2026-04-07', until: '2026-07-07' },
      { postId: 'post-2', from: '2026-06-02', until: '2026-09-02' },
    ]);
    expect(cadreOf(suspended).posts).toMatchObject([{ endedOn: null }, { endedOn: null }]);
    expect(standingOf(suspended)).toMatchObject({
      'imposition#measure-1': 'inEffect',
      'vote#measure-2': 'passed',
      'imposition#measure-2': 'inEffect',
    });
    expectArchived(suspended);
  });
});

describe('(c) a committee member whose family built unlawfully', () => {
  const referred = act(
    atMeasures({ holds: 'V2', situations: ['S6'], measures: ['ORDERED_RESIGNATION'] }),
    'ReferToDiscipline',
    {},
    { occurredOn: '2026-04-02' },
  );
  const ordered = act(referred, 'OrderResignation', {}, { occurredOn: '2026-04-07' });
  const resigned = act(ordered, 'RecordResignation', {}, { occurredOn: '2026-04-14' });
  const passed = vote(convene(resigned));

  it('resigns when ordered to, with effect on the day on which the assembly passes it', () => {
    expect(cadreOf(resigned).posts).toMatchObject([{ endedOn: null }]);
    expect(cadreOf(passed).posts).toMatchObject([{ kind: 'V2', endedOn: '2026-05-11' }]);
    expect(standingOf(passed)).toMatchObject({
      discipline: 'referred',
      'resignation#measure-1': 'resignationToBeApproved',
      'vote#measure-1': 'resignationApproved',
    });
    expectArchived(passed);
  });
});

describe('(d) a director whom the villagers are to recall', () => {
  const signed = act(
    atMeasures({ holds: 'V1', situations: ['S4'], measures: ['RECALL'] }),
    'RecordPetition',
    { petition: { signatures: 200, entitled: 1000 } },
    { occurredOn: '2026-04-20' },
  );
  const lost = vote(convene(signed), 'measure-1', counted.votersBallot(500, 500));
  const closed = sealed(act(lost, 'DecideNoMeasure', {}, { occurredOn: '2026-05-18' }));
  const won = act(
    vote(convene(signed), 'measure-1', counted.votersBallot(501, 251)),
    'DeclareRecall',
    {},
    { occurredOn: '2026-05-12' },
  );

  it('stays where the turnout is one ballot short, whatever the ballots say', () => {
    expect(measuresOf(lost)).toEqual(['measure-1 RECALL votedDown']);
    expect(caseOf(lost)).toMatchObject({
      stage: 'atDecision',
      procedure: {
        run: 2,
        standing: { 'petition#measure-1': 'valid', 'vote#measure-1': 'rejected' },
      },
    });
    expect(cadreOf(closed).posts).toMatchObject([{ endedOn: null }]);
  });

  it('is not brought before the voters again on the same facts until the cool-down is over', () => {
    given(closed)
      .when('RaiseOpinion', { allegations: [allegation('S4')] }, { occurredOn: '2026-11-11' })
      .thenRefused('cool-down-after-failed-recall', { field: 'allegations.0' });
    given(closed)
      .when('RaiseOpinion', { allegations: [allegation('S4')] }, { occurredOn: '2026-11-12' })
      .thenNamed('OpinionRaised', 'ProcedureRequested', 'CaseOpened');
  });

  it('goes where one ballot more was cast and more than half of them are for', () => {
    expect(measuresOf(won)).toEqual(['measure-1 RECALL inEffect']);
    expect(cadreOf(won).posts).toMatchObject([{ kind: 'V1', endedOn: '2026-05-12' }]);
    expectArchived(won);
  });
});

describe('(e) an opinion that was not borne out', () => {
  const cleared = act(heard({ holds: 'V2', substantiated: false }), 'DecideNoMeasure', clearing, {
    occurredOn: '2026-04-01',
  });

  it('F19: ends with a written clarification and leaves no mark', () => {
    expect(caseOf(cleared)).toMatchObject({
      stage: 'atService',
      conclusion: 'unfounded',
      measures: [],
      procedure: { standing: { decision: 'noMeasure' } },
    });
    expect(cadreOf(cleared)).toMatchObject({
      posts: [{ endedOn: null }],
      failedRecalls: [],
      suspensions: [],
      bars: [],
    });
    expectArchived(cleared);
  });
});

describe('(f) a director who failed two appraisals in a row', () => {
  const convened = convene(
    act(
      atMeasures({ holds: 'V1', situations: ['S7'], measures: ['RECALL'] }),
      'RecordPetition',
      {},
      { occurredOn: '2026-04-20' },
    ),
  );
  const ended = act(
    convened,
    'DeclareTermination',
    { proof: failedTwice },
    { occurredOn: '2026-05-06' },
  );

  it('loses the office without a vote, while the vote that was called is cancelled', () => {
    expect(measuresOf(ended)).toEqual([
      'measure-1 RECALL overtaken',
      'measure-2 TERMINATION inEffect',
    ]);
    expect(typesOf(ended).slice(-4)).toEqual([
      'VoteCancelled',
      'MeasureOvertaken',
      'TerminationDeclared',
      'StepOpened',
    ]);
    expect(standingOf(ended)).toMatchObject({
      'vote#measure-1': 'overtaken',
      'imposition#measure-2': 'inEffect',
    });
    expect(cadreOf(ended).posts).toMatchObject([{ endedOn: '2025-12-20' }]);
    given(ended)
      .when('RecordVote')
      .thenRefused('step-not-open', { facts: { status: 'overtaken' } });
    expectArchived(ended);
  });
});

describe('a case in which nobody does anything but the clock', () => {
  it('hears silence, lets the petition lapse and goes back to the committee', () => {
    const toRecall = act(
      silence(served({ holds: 'V1', told: ['RECALL'] }), 'hearingWindow'),
      'DecideDisposition',
      { measures: [{ postId: 'post-1', disposition: 'RECALL', grounds: '不胜任现职。' }] },
      { occurredOn: '2026-04-01' },
    );
    const lapsed = silence(toRecall, 'petition#measure-1');
    expect(standingOf(lapsed)).toMatchObject({ hearing: 'lapsed', 'petition#measure-1': 'lapsed' });
    expectArchived(act(lapsed, 'DecideNoMeasure'));
  });
});
