import {
  counted,
  finding,
  intended,
  measure,
  meeting,
  unbiased,
} from '../../../../support/bodies.ts';
import { given } from '../../../../support/given-when-then.ts';
import {
  atHearing,
  atMeasures,
  convene,
  convened,
  decided,
  heard,
  ordered,
  petitioned,
  raised,
  served,
  underInvestigation,
  vote,
  voted,
} from '../../../../support/named-pasts.ts';
import { act, caseOf, type Past } from '../../../../support/past.ts';
import { committee, inRole, investigators } from '../../../../support/people.ts';

const on = (occurredOn: string) => ({ occurredOn });
const byAnInvestigator = {
  caller: { ...inRole('townshipCommittee'), personId: investigators[0].personId },
};
const { machineVersion } = caseOf(decided()).procedure;
const reason = '引用的考核结果有误。';

describe('a decision that is revoked before it takes effect', () => {
  it('is taken back by the committee together, and decided anew', () => {
    given(decided())
      .when('RevokeDecision', {}, on('2026-04-03'))
      .then(
        { type: 'MeasureOvertaken', data: { measureId: 'measure-1', by: 'revoked' } },
        { type: 'DecisionRevoked', data: { meeting: meeting('2026-04-03'), reason } },
        { type: 'ProcedureRequested', data: { run: 2, machineVersion } },
      );
    const revoked = act(decided(), 'RevokeDecision', {}, on('2026-04-03'));
    expect(caseOf(revoked)).toMatchObject({
      stage: 'atDecision',
      procedure: { run: 2, open: [{ step: 'decision', round: 2 }] },
    });
    given(revoked).when('DecideDisposition').thenNamed('DispositionDecided');
    given(revoked).when('DecideNoMeasure').thenNamed('NoMeasureDecided');
    given(revoked)
      .when('ReturnToInvestigation')
      .thenNamed('ReturnedToInvestigation', 'ProcedureRequested');
  });

  it('may be followed by anything that the cadre was told, and nothing heavier', () => {
    const revoked = act(
      decided({ told: ['ORDERED_RESIGNATION'], measures: ['WARNING_TALK'] }),
      'RevokeDecision',
      {},
      on('2026-04-03'),
    );
    given(revoked)
      .when('DecideDisposition', { measures: [measure('ORDERED_RESIGNATION')] })
      .thenNamed('DispositionDecided');
    given(revoked)
      .when('DecideDisposition', { measures: [measure('REMOVAL')] })
      .thenRefused('aggravated-after-defence', { field: 'measures.0.disposition' });
  });

  it('is taken back while it is filed with the county, and is filed no more', () => {
    const filed = decided({ holds: 'P1', measures: ['SUSPENSION'] });
    const revoked = act(filed, 'RevokeDecision', {}, on('2026-04-03'));
    expect(caseOf(revoked).stage).toBe('atDecision');
    given(revoked).when('AcknowledgeFiling').thenRefused('step-not-open');
  });

  it('goes with the vote that was called for it', () => {
    given(convened())
      .when('RevokeDecision')
      .thenNamed('VoteCancelled', 'MeasureOvertaken', 'DecisionRevoked', 'ProcedureRequested');
  });

  it('is taken back as far as it is not in effect', () => {
    const talked = act(
      atMeasures({ holds: 'both', measures: ['WARNING_TALK', 'SUSPENSION'] }),
      'RecordWarningTalk',
      {},
      on('2026-04-07'),
    );
    given(talked)
      .when('RevokeDecision')
      .thenNamed('MeasureOvertaken', 'DecisionRevoked', 'ProcedureRequested');
    const revoked = act(talked, 'RevokeDecision');
    given(revoked)
      .when('DecideDisposition', { measures: [measure('WARNING_TALK')] })
      .thenRefused('post-not-reopened', { field: 'measures.0.postId' });
    given(act(atMeasures(), 'RecordWarningTalk'))
      .when('RevokeDecision')
      .thenRefused('decision-in-effect');
  });

  it.each([
    ['the villagers have petitioned for', petitioned],
    ['an assembly has passed', voted],
    [
      'the cadre has handed in the letter for',
      () => act(ordered({ holds: 'V1' }), 'RecordResignation', {}, on('2026-04-10')),
    ],
  ])('is no longer the committee’s alone once %s it', (_, past) => {
    given(past())
      .when('RevokeDecision')
      .thenRefused('decision-out-of-hands', { facts: { measureId: 'measure-1' } });
  });

  it('is still the committee’s where nobody has petitioned or resigned yet', () => {
    given(atMeasures({ holds: 'V1', measures: ['RECALL'] }))
      .when('RevokeDecision')
      .thenNamed('MeasureOvertaken', 'DecisionRevoked', 'ProcedureRequested');
    given(ordered())
      .when('RevokeDecision')
      .thenNamed('MeasureOvertaken', 'DecisionRevoked', 'ProcedureRequested');
  });

  it('needs a meeting that carries it, without whoever investigated', () => {
    given(decided())
      .when('RevokeDecision', { meeting: meeting('2026-04-01', { for: 4, against: 3 }) })
      .thenRefused('decision-not-carried', { field: 'meeting.for' });
    given(decided())
      .when('RevokeDecision', {
        meeting: meeting('2026-04-01', {
          attendees: [investigators[0], ...committee.slice(1, 7)].map((one) => one.personId),
        }),
      })
      .thenRefused('investigator-may-not-decide', { field: 'meeting.attendees.0' });
    given(decided())
      .when('RevokeDecision', {}, byAnInvestigator)
      .thenRefused('investigator-may-not-decide');
  });

  it('has its place after the decision alone, and in its order', () => {
    given(heard()).when('RevokeDecision').thenRefused('step-not-open');
    given(act(decided(), 'RecordDeath')).when('RevokeDecision').thenRefused('case-has-ended');
    given(decided())
      .when('RevokeDecision', {}, on('2026-03-31'))
      .thenRefused('occurred-before-previous-step', { field: 'occurredOn' });
    given(convened())
      .when('RevokeDecision', {}, on('2026-04-10'))
      .thenRefused('occurred-before-previous-step', { field: 'occurredOn' });
  });
});

const anew = {
  investigators: [
    { personId: 'P-2013', name: '凌春华', declaration: unbiased },
    { personId: 'P-2014', name: '薛冬生', declaration: unbiased },
  ],
};
const byThem = ['P-2013', 'P-2014'];

/** Reopened, and investigated anew: what is borne out rests on evidence of before, or of since. */
const foundAnew = (past: Past, evidence: 'before' | 'since'): Past => {
  const reopened = act(past, 'ReopenForNewFacts');
  const appointed = act(reopened, 'AppointInvestigators', anew);
  const number = caseOf(appointed).inquiry.evidence.length + 1;
  const taken = act(appointed, 'RecordEvidence', { collectedBy: byThem });
  return act(taken, 'SubmitFindings', {
    findings: [
      finding('S1', {
        evidenceIds: ['evidence-1', ...(evidence === 'since' ? [`evidence-${number}`] : [])],
      }),
    ],
    submittedBy: byThem,
  });
};
const told = (past: Past, disposition: string): Past =>
  act(
    act(past, 'ServeFacts', { intended: [{ postId: 'post-1', disposition }] }),
    'RecordStatement',
  );

describe('a case that is reopened for new facts', () => {
  it('goes back to the investigation, and what was not in effect is taken back', () => {
    given(decided())
      .when('ReopenForNewFacts', {}, on('2026-04-03'))
      .then(
        { type: 'MeasureOvertaken', data: { measureId: 'measure-1', by: 'newFacts' } },
        {
          type: 'ReopenedForNewFacts',
          data: { learnedOn: '2026-04-03', facts: '审计发现另有一笔支出未公示。' },
        },
        { type: 'ProcedureRequested', data: { run: 2, machineVersion } },
      );
    expect(caseOf(act(decided(), 'ReopenForNewFacts'))).toMatchObject({
      stage: 'underInvestigation',
      reopening: { reopenedOn: '2026-04-01', evidence: 1, measures: 1 },
      procedure: { run: 2, open: [{ step: 'investigation', round: 2 }], standing: {} },
    });
  });

  it.each([
    ['at the hearing', atHearing],
    ['once the facts were served', served],
    ['at the decision', heard],
    ['at the filing', () => decided({ holds: 'P1', measures: ['SUSPENSION'] })],
    ['with an order to resign out', ordered],
  ])('%s', (_, past) => {
    expect(caseOf(act(past(), 'ReopenForNewFacts')).stage).toBe('underInvestigation');
  });

  it('is heard on what was found since, and may then be told and given more', () => {
    const more = told(foundAnew(decided(), 'since'), 'ORDERED_RESIGNATION');
    given(more)
      .when('DecideDisposition', { measures: [measure('ORDERED_RESIGNATION')] })
      .thenNamed('DispositionDecided');
    given(more)
      .when('DecideDisposition', { measures: [measure('REMOVAL')] })
      .thenRefused('aggravated-after-defence', { field: 'measures.0.disposition' });
  });

  it('is told no more where nothing more was found', () => {
    given(foundAnew(decided(), 'before'))
      .when('ServeFacts', {
        intended: [{ postId: 'post-1', disposition: 'ORDERED_RESIGNATION' }],
      })
      .thenRefused('aggravated-after-defence', { field: 'intended.0.disposition' });
    given(told(foundAnew(decided(), 'before'), 'WARNING_TALK'))
      .when('DecideDisposition')
      .thenNamed('DispositionDecided');
  });

  it('leaves what is in effect, and decides about its post once more only on what was found since', () => {
    const talked = act(atMeasures(), 'RecordWarningTalk', {}, on('2026-04-07'));
    expect(caseOf(act(talked, 'ReopenForNewFacts')).measures).toMatchObject([
      { status: 'inEffect' },
    ]);
    given(told(foundAnew(talked, 'since'), 'ORDERED_RESIGNATION'))
      .when('DecideDisposition', { measures: [measure('ORDERED_RESIGNATION')] })
      .thenNamed('DispositionDecided');
    given(told(foundAnew(talked, 'before'), 'WARNING_TALK'))
      .when('DecideDisposition')
      .thenRefused('post-not-reopened', { field: 'measures.0.postId' });
  });

  it('keeps a measure voted down voted down, unless more was found', () => {
    const both = act(
      vote(
        convene(
          atMeasures({ holds: 'both', measures: ['WARNING_TALK', 'SUSPENSION'] }),
          'measure-2',
        ),
        'measure-2',
        counted.representativeAssembly(30, 10),
      ),
      'ReopenForNewFacts',
    );
    expect(caseOf(both).measures).toMatchObject([
      { status: 'overtaken', by: 'newFacts' },
      { status: 'votedDown' },
    ]);
    const again = (evidence: 'before' | 'since'): Past => {
      const appointed = act(both, 'AppointInvestigators', anew);
      const taken = act(appointed, 'RecordEvidence', { collectedBy: byThem });
      const found = act(taken, 'SubmitFindings', {
        findings: [
          finding('S1', { evidenceIds: evidence === 'since' ? ['evidence-2'] : ['evidence-1'] }),
        ],
        submittedBy: byThem,
      });
      const told = { intended: [intended('SUSPENSION', 'post-2')] };
      return act(act(found, 'ServeFacts', told), 'RecordStatement');
    };
    given(again('before'))
      .when('DecideDisposition', { measures: [measure('SUSPENSION', 'post-2')] })
      .thenRefused('only-lesser-measure', { field: 'measures.0.disposition' });
    given(again('before'))
      .when('DecideDisposition', { measures: [measure('WARNING_TALK', 'post-2')] })
      .thenNamed('DispositionDecided');
    given(again('since'))
      .when('DecideDisposition', { measures: [measure('SUSPENSION', 'post-2')] })
      .thenNamed('DispositionDecided');
  });

  it('is reopened neither before its findings nor after its end, nor without a post', () => {
    given(raised()).when('ReopenForNewFacts').thenRefused('step-not-open');
    given(underInvestigation()).when('ReopenForNewFacts').thenRefused('step-not-open');
    given(act(heard(), 'WithdrawCase')).when('ReopenForNewFacts').thenRefused('case-has-ended');
    given(
      act(
        atMeasures({ situations: ['S6'], measures: ['REMOVAL'] }),
        'RemoveFromPost',
        {},
        on('2026-04-07'),
      ),
    )
      .when('ReopenForNewFacts')
      .thenRefused('no-post-left');
  });

  it('takes nothing from the villagers, and is told by nobody who investigated', () => {
    given(petitioned())
      .when('ReopenForNewFacts')
      .thenRefused('decision-out-of-hands', { facts: { measureId: 'measure-1' } });
    given(heard())
      .when('ReopenForNewFacts', {}, byAnInvestigator)
      .thenRefused('investigator-may-not-decide');
  });

  it('learned its facts no later than it was reopened', () => {
    given(heard())
      .when('ReopenForNewFacts', { learnedOn: '2026-04-02' }, on('2026-04-01'))
      .thenRefused('date-in-future', { field: 'learnedOn' });
    given(heard())
      .when('ReopenForNewFacts', {}, on('2026-03-26'))
      .thenRefused('occurred-before-previous-step', { field: 'occurredOn' });
  });
});
