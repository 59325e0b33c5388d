import {
  allegation,
  appraisal,
  document,
  failedTwice,
  measure,
  intended,
} from '../../../../support/bodies.ts';
import { given } from '../../../../support/given-when-then.ts';
import {
  atMeasures,
  convened,
  decided,
  ordered,
  petitioned,
  sealed,
  voted,
} from '../../../../support/named-pasts.ts';
import { act, caseOf, type Past } from '../../../../support/past.ts';
import { committee } from '../../../../support/people.ts';

const on = (occurredOn: string) => ({ occurredOn });

/** A member of the Party committee, suspended in one case and to be suspended in another. */
const toBeSuspendedAgain = (): Past => {
  const first = sealed(
    act(atMeasures({ measures: ['SUSPENSION'] }), 'ImposeSuspension', {}, on('2026-04-07')),
  );
  const raised = act(first, 'RaiseOpinion', { allegations: [allegation('S2')] }, on('2026-05-04'));
  const submitted = (
    [['AcceptOpinion'], ['AppointInvestigators'], ['SubmitFindings']] as const
  ).reduce<Past>((past, [name]) => act(past, name), raised);
  const served = act(submitted, 'ServeFacts', {
    intended: [intended('SUSPENSION')],
  });
  return act(
    act(served, 'RecordStatement'),
    'DecideDisposition',
    { measures: [measure('SUSPENSION')] },
    on('2026-05-11'),
  );
};

describe('a suspension', () => {
  it('of a post that is suspended already waits until that one is over (F11)', () => {
    given(toBeSuspendedAgain())
      .when('ImposeSuspension', {}, on('2026-07-06'))
      .thenRefused('suspension-overlaps', {
        field: 'measureId',
        facts: { from: '2026-04-07', until: '2026-07-07' },
      });
    given(toBeSuspendedAgain())
      .when('ImposeSuspension', {}, on('2026-07-07'))
      .thenNamed('SuspensionImposed', 'PostSuspendedByCase');
  });

  it('ends before another begins, and is of its own post alone', () => {
    const both = act(
      atMeasures({ holds: 'both', measures: ['SUSPENSION', 'WARNING_TALK'] }),
      'ImposeSuspension',
      {},
      on('2026-04-07'),
    );
    expect(both.cadre?.suspensions).toMatchObject([{ postId: 'post-1' }]);
    given(voted({ particulars: { months: 6 } }))
      .when('ImposeSuspension', {}, on('2026-05-12'))
      .thenNamed('SuspensionImposed', 'PostSuspendedByCase');
  });

  it('that no vote has preceded begins when it is served', () => {
    const past = act(
      atMeasures({ measures: ['SUSPENSION'] }),
      'ImposeSuspension',
      {},
      on('2026-04-07'),
    );
    expect(caseOf(past).measures).toMatchObject([
      { effectiveOn: '2026-04-07', until: '2026-07-07' },
    ]);
  });
});

describe('under a supervisory investigation that is filed while measures are carried out (F2)', () => {
  const supervised = (past: Past): Past => act(past, 'RecordSupervision');

  it.each([
    [
      'RemoveFromPost',
      atMeasures({ measures: ['REMOVAL'] }),
      ['RemovedFromPost', 'PostLostByCase'],
    ],
    ['RecordWarningTalk', atMeasures(), ['WarningTalkHeld']],
    [
      'ImposeDemotion',
      atMeasures({ holds: 'P1', measures: ['DEMOTION'] }),
      ['DemotionImposed', 'PostChangedByCase'],
    ],
  ] as const)('%s goes on, since it sanctions nobody', (command, past, events) => {
    given(supervised(past))
      .when(command)
      .thenNamed(...events);
  });

  it('a suspension goes on', () => {
    given(supervised(voted()))
      .when('ImposeSuspension')
      .thenNamed('SuspensionImposed', 'PostSuspendedByCase');
  });

  it('an ordered resignation needs consent, and keeps it', () => {
    given(supervised(ordered()))
      .when('RecordResignation')
      .thenRefused('resignation-needs-consent', { field: 'consent' });
    const consent = '兴监函〔2026〕2号';
    const letter = document('辞职报告');
    given(supervised(ordered({ holds: 'V1' })))
      .when('RecordResignation', { consent })
      .then({
        type: 'ResignationGiven',
        data: { measureId: 'measure-1', letter, needsApproval: true, consent },
      });
    given(ordered({ holds: 'V1' }))
      .when('RecordResignation')
      .then({
        type: 'ResignationGiven',
        data: { measureId: 'measure-1', letter, needsApproval: true },
      });
  });
});

describe('a command for another measure', () => {
  it('says what the measure is', () => {
    given(atMeasures())
      .when('RemoveFromPost')
      .thenRefused('wrong-measure-for-command', {
        field: 'measureId',
        facts: { disposition: 'WARNING_TALK' },
      });
  });

  it('is told by its own measure, where there are two', () => {
    const past = act(
      atMeasures({ holds: 'both', measures: ['SUSPENSION', 'ORDERED_RESIGNATION'] }),
      'OrderResignation',
      { measureId: 'measure-2' },
    );
    given(past)
      .when('RecordResignation', { measureId: 'measure-1' })
      .thenRefused('step-not-open', { facts: { status: 'awaitingImposition' } });
    given(past).when('RecordRefusal', { measureId: 'measure-2' }).thenNamed('ResignationRefused');
  });
});

describe('a termination', () => {
  const toBeTerminated = (): Past => atMeasures({ holds: 'V1', measures: ['TERMINATION'] });
  const sentence = {
    trigger: 'lossOfCapacity',
    triggeredOn: '2026-04-20',
    reference: '（2026）赣0732民特1号',
    document: document('判决书'),
    court: '兴国县人民法院',
  };

  it('rests on the trigger that was decided', () => {
    given(toBeTerminated())
      .when('DeclareTermination', { proof: sentence }, on('2026-04-22'))
      .thenRefused('trigger-differs-from-decision', {
        field: 'proof.trigger',
        facts: { trigger: 'criminalSentence' },
      });
    given(toBeTerminated())
      .when(
        'DeclareTermination',
        { proof: { ...sentence, trigger: 'criminalSentence' } },
        on('2026-04-22'),
      )
      .thenNamed('SentenceRecorded', 'TerminationDeclared', 'BarRecorded', 'PostLostByCase');
  });

  it('is not of a day before the post began; on that day it is', () => {
    const proof = (triggeredOn: string) => ({ proof: { ...sentence, triggeredOn } });
    given(petitioned())
      .when('DeclareTermination', proof('2021-03-14'))
      .thenRefused('date-out-of-order', {
        field: 'proof.triggeredOn',
        facts: { since: '2021-03-15' },
      });
    given(petitioned())
      .when('DeclareTermination', proof('2021-03-15'))
      .thenNamed('MeasureOvertaken', 'TerminationDeclared', 'PostLostByCase');
  });

  it('counts an appraisal held on the first day of the term', () => {
    const appraisals = [
      appraisal(2021, 'incompetent', { heldOn: '2021-03-15' }),
      appraisal(2022, 'incompetent'),
    ];
    given(petitioned())
      .when('DeclareTermination', {
        proof: { ...failedTwice, appraisals, triggeredOn: '2022-12-20' },
      })
      .thenNamed('MeasureOvertaken', 'TerminationDeclared', 'PostLostByCase');
    given(petitioned())
      .when('DeclareTermination', { proof: { ...failedTwice, appraisals: undefined } })
      .thenRefused('trigger-proof-insufficient', { field: 'proof.appraisals' });
  });

  it('of the last post ends a case that is not carrying out measures, and there alone', () => {
    given(decided({ holds: 'both', measures: ['SUSPENSION', 'SUSPENSION'] }))
      .when('DeclareTermination', { postId: 'post-2' })
      .thenNamed('MeasureOvertaken', 'TerminationDeclared', 'PostLostByCase');
    given(convened())
      .when('DeclareTermination', {}, on('2026-05-06'))
      .thenNamed('VoteCancelled', 'MeasureOvertaken', 'TerminationDeclared', 'PostLostByCase');
  });
});

describe('a recusal that is discovered late (F17)', () => {
  const decider = { personId: committee[1].personId };

  it('of a member repeats a decision that the county has not seen yet', () => {
    given(decided({ holds: 'P1', measures: ['SUSPENSION'] }))
      .when('DiscoverRecusal', decider)
      .thenNamed('MeasureOvertaken', 'RecusalDiscovered', 'ProcedureRequested');
  });

  it('overtakes what is pending and leaves what is in effect', () => {
    const past = act(
      atMeasures({ holds: 'both', measures: ['SUSPENSION', 'SUSPENSION'] }),
      'ImposeSuspension',
    );
    given(past)
      .when('DiscoverRecusal', decider)
      .thenNamed('MeasureOvertaken', 'RecusalDiscovered', 'ProcedureRequested');
    expect(
      caseOf(act(past, 'DiscoverRecusal', decider)).measures.map(({ status }) => status),
    ).toEqual(['inEffect', 'overtaken']);
  });

  it('of one who decided nothing after the hearing repeats no decision', () => {
    const back = act(
      decided({ holds: 'P1', measures: ['SUSPENSION'] }),
      'DiscoverRecusal',
      decider,
    );
    given(back)
      .when('DiscoverRecusal', { personId: committee[2].personId })
      .thenNamed('RecusalDiscovered');
  });
});

describe('an outcome of discipline', () => {
  const referred = (): Past =>
    act(atMeasures({ situations: ['S6'] }), 'ReferToDiscipline', {}, on('2026-04-02'));
  const outcome = (number: number) => ({
    reference: `兴监〔2026〕${number}号`,
    sanction: 'PARTY_WARNING',
  });
  const many = (count: number): Past =>
    Array.from({ length: count }).reduce<Past>(
      (past, _, index) => act(past, 'RecordDisciplineOutcome', outcome(index + 1)),
      referred(),
    );

  it('is the tenth, and not the eleventh', () => {
    given(many(9))
      .when('RecordDisciplineOutcome', outcome(10))
      .thenNamed('DisciplineOutcomeRecorded');
    given(many(10))
      .when('RecordDisciplineOutcome', outcome(11))
      .thenRefused('too-many-outcomes', { facts: { most: 10 } });
  });

  it.each(['raised', 'returned'] as const)(
    'is not prepared for while the opinion is %s',
    (stage) => {
      const raised = act(
        sealed(act(atMeasures(), 'RecordWarningTalk')),
        'RaiseOpinion',
        { allegations: [allegation('S2')] },
        on('2026-05-04'),
      );
      given(stage === 'raised' ? raised : act(raised, 'ReturnOpinion'))
        .when('ReferToDiscipline')
        .thenRefused('step-not-open', { facts: { stage } });
    },
  );
});
