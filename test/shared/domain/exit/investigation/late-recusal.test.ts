import { appointees, meeting, newEvidence, unbiased } from '../../../../support/bodies.ts';
import { given } from '../../../../support/given-when-then.ts';
import {
  atHearing,
  atMeasures,
  convened,
  decided,
  heard,
  raised,
  underInvestigation,
  voted,
} from '../../../../support/named-pasts.ts';
import { act, caseOf, type Past } from '../../../../support/past.ts';
import {
  asRole,
  committee,
  investigators,
  spareInvestigator,
  strangerToAll,
} from '../../../../support/people.ts';

const [first] = investigators;
const decider = { personId: committee[1].personId };
const discovered = (changes: object = {}) => ({
  type: 'RecusalDiscovered',
  data: {
    personId: first.personId,
    ground: 'nearRelative',
    reason: '系当事人堂兄。',
    voidedEvidence: [],
    reopens: null,
    ...changes,
  },
});
const secondRun = {
  type: 'ProcedureRequested',
  data: { run: 2, machineVersion: 'exit-procedure:1' },
};

describe('F17: a tie that is discovered late', () => {
  it('takes an investigator out of an investigation that goes on, and voids what they collected', () => {
    const past = act(underInvestigation(), 'RecordEvidence');
    given(past)
      .when('DiscoverRecusal')
      .then(discovered({ voidedEvidence: ['evidence-2'] }));
    const after = act(past, 'DiscoverRecusal');
    expect(caseOf(after)).toMatchObject({
      stage: 'underInvestigation',
      inquiry: { voidEvidence: ['evidence-2'] },
      investigation: { investigators: [{ personId: investigators[1].personId }] },
    });
    given(after)
      .when('SubmitFindings')
      .thenRefused('not-an-investigator', { field: 'submittedBy.0' });
  });

  it('voids a piece of evidence once, though two who collected it are found out', () => {
    const once = act(act(underInvestigation(), 'RecordEvidence'), 'DiscoverRecusal');
    given(once)
      .when('DiscoverRecusal', { personId: investigators[1].personId })
      .then(discovered({ personId: investigators[1].personId }));
  });

  it('leaves void evidence in the dossier, where it supports nothing', () => {
    const replaced = act(
      act(act(underInvestigation(), 'RecordEvidence'), 'DiscoverRecusal'),
      'AppointInvestigators',
      { investigators: [{ ...spareInvestigator, declaration: unbiased }] },
    );
    const submittedBy = [investigators[1].personId, spareInvestigator.personId];
    const findings = (evidenceId: string) => [
      { situation: 'S1', substantiated: true, facts: '经查属实。', evidenceIds: [evidenceId] },
    ];
    given(replaced)
      .when('SubmitFindings', { submittedBy, findings: findings('evidence-2') })
      .thenRefused('evidence-not-found', { field: 'findings.0.evidenceIds.0' });
    given(replaced)
      .when('SubmitFindings', { submittedBy, findings: findings('evidence-1') })
      .thenNamed('FindingsSubmitted');
  });

  it.each([
    ['at hearing', atHearing()],
    ['at decision', heard()],
    ['at the county', decided({ holds: 'P1', measures: ['SUSPENSION'] })],
  ])('repeats the investigation and what followed from it, under a new run: %s', (_, past) => {
    given(past)
      .when('DiscoverRecusal')
      .thenNamed(
        ...caseOf(past).measures.map(() => 'MeasureOvertaken'),
        'RecusalDiscovered',
        'ProcedureRequested',
      );
    const { stage, procedure } = caseOf(act(past, 'DiscoverRecusal'));
    expect({
      stage,
      run: procedure.run,
      open: procedure.open,
      standing: procedure.standing,
    }).toEqual({
      stage: 'underInvestigation',
      run: 2,
      open: [{ step: 'investigation', round: 2 }],
      standing: expect.not.objectContaining({ investigation: 'submitted' }) as object,
    });
  });

  it('repeats the decision alone where a member of the committee is tied, and calls off the vote', () => {
    given(convened())
      .when('DiscoverRecusal', decider)
      .then(
        { type: 'VoteCancelled', data: { measureId: 'measure-1', by: 'recusal' } },
        { type: 'MeasureOvertaken', data: { measureId: 'measure-1', by: 'recusal' } },
        discovered({ ...decider, reopens: 'decision' }),
        secondRun,
      );
    expect(caseOf(act(convened(), 'DiscoverRecusal', decider))).toMatchObject({
      stage: 'atDecision',
      measures: [{ status: 'overtaken', by: 'recusal' }],
      procedure: { run: 2, open: [{ step: 'decision', round: 2 }] },
    });
  });

  it('lets the committee decide anew without that member, and nothing heavier', () => {
    const past = act(voted(), 'DiscoverRecusal', decider);
    const without = meeting('2026-05-11', {
      attendees: [...committee.slice(0, 1), ...committee.slice(2, 8)].map((one) => one.personId),
    });
    given(past)
      .when('DecideDisposition')
      .thenRefused('attendee-must-be-recused', { field: 'meeting.attendees.1' });
    given(past).when('DecideDisposition', { meeting: without }).thenNamed('DispositionDecided');
    given(past)
      .when('DecideDisposition', {
        meeting: without,
        measures: [{ postId: 'post-1', disposition: 'RECALL', grounds: '加重。' }],
      })
      .thenRefused('only-lesser-measure', { field: 'measures.0.disposition' });
  });

  it('hears the cadre again before a void decision is replaced after a new investigation', () => {
    const reopened = act(decided(), 'DiscoverRecusal', decider);
    const investigated = [
      ['ReturnToInvestigation'],
      ['AppointInvestigators'],
      ['SubmitFindings'],
    ] as const;
    const atSecondHearing = investigated.reduce<Past>(
      (past, [command]) => act(past, command),
      reopened,
    );
    const alsoTied = { personId: committee[2].personId };
    expect(caseOf(act(atSecondHearing, 'DiscoverRecusal', alsoTied))).toMatchObject({
      stage: 'atHearing',
    });
  });

  it('undoes by the way nothing that has taken effect', () => {
    const settled = act(decided({ situations: ['S6'] }), 'RecordWarningTalk');
    expect(caseOf(settled).procedure.open).toEqual([{ step: 'discipline', round: 1 }]);
    expect(caseOf(act(settled, 'DiscoverRecusal')).procedure.open).toEqual([
      { step: 'discipline', round: 1 },
    ]);
  });

  it.each([
    ['took-no-part', { personId: strangerToAll.personId }],
    ['took-no-part', { personId: committee[8].personId }],
  ] as const)('is refused: %s', (code, changes) => {
    given(atMeasures()).when('DiscoverRecusal', changes).thenRefused(code, { field: 'personId' });
  });

  it('is discovered once', () => {
    given(act(atHearing(), 'DiscoverRecusal'))
      .when('DiscoverRecusal')
      .thenRefused('already-recused', { field: 'personId' });
  });

  it('has nothing to repeat before the investigation or after the end', () => {
    given(raised()).when('DiscoverRecusal').thenRefused('step-not-open');
    given(act(raised(), 'WithdrawCase')).when('DiscoverRecusal').thenRefused('case-has-ended');
  });

  it('keeps the recused person out of every later act', () => {
    const past = act(atHearing(), 'DiscoverRecusal');
    given(past)
      .when('AppointInvestigators', {}, { caller: asRole(first, 'townshipClerk') })
      .thenRefused('recused-person-may-not-act');
    given(past)
      .when('AppointInvestigators', { investigators: appointees })
      .thenRefused('recusal-required', { field: 'investigators.0' });
  });

  it('does not void what the opinion itself brought', () => {
    const past = act(underInvestigation(), 'RecordEvidence', {
      evidence: [newEvidence(), newEvidence()],
    });
    expect(caseOf(act(past, 'DiscoverRecusal')).inquiry.voidEvidence).toEqual([
      'evidence-2',
      'evidence-3',
    ]);
  });
});
