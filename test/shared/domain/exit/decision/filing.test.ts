import { counted, document, measure } from '../../../../support/bodies.ts';
import { given } from '../../../../support/given-when-then.ts';
import {
  atMeasures,
  convene,
  decided,
  heard,
  trialPack,
  vote,
} from '../../../../support/named-pasts.ts';
import { act, caseOf, silence } from '../../../../support/past.ts';
import { inRole, investigators } from '../../../../support/people.ts';
import { workCalendar } from '../../../../../shared/policy/work-calendar.ts';

const tenWorkingDaysFrom = (anchor: string, dueOn: string) => ({
  ...trialPack.deadlines.filing,
  rule: 'filing',
  anchor,
  countedTo: dueOn,
  dueOn,
  adjustment: 'none',
  calendarVersion: workCalendar.calendarVersion,
});

const filed = () => decided({ holds: 'P1', measures: ['SUSPENSION'] });
const sentBack = () => act(filed(), 'ReturnFilingForCorrection', {}, { occurredOn: '2026-04-03' });

/** Filed, and nobody waits for it: the directorship of a holder of both. */
const sent = () => decided({ holds: 'both', measures: ['WARNING_TALK', 'SUSPENSION'] });
const sentAndReturned = () =>
  act(sent(), 'ReturnFilingForCorrection', {}, { occurredOn: '2026-04-03' });

describe('a decision on whose posts the county must be told (B24, C19)', () => {
  it.each([
    ['a suspended secretary', 'P1', ['SUSPENSION'], 'atFiling'],
    ['a secretary with a warning talk', 'P1', ['WARNING_TALK'], 'atMeasures'],
    ['a suspended member', 'P2', ['SUSPENSION'], 'atMeasures'],
    ['a suspended director', 'V1', ['SUSPENSION'], 'atMeasures'],
    ['the directorship of a holder of both', 'both', ['WARNING_TALK', 'SUSPENSION'], 'atMeasures'],
    ['both posts of a holder of both', 'both', ['SUSPENSION', 'SUSPENSION'], 'atFiling'],
    [
      'two warning talks of a holder of both',
      'both',
      ['WARNING_TALK', 'WARNING_TALK'],
      'atMeasures',
    ],
  ] as const)('%s', (_, holds, measures, stage) => {
    expect(caseOf(decided({ holds, measures })).stage).toBe(stage);
  });

  it('takes no effect before the county has it on file', () => {
    given(filed())
      .when('ImposeSuspension')
      .thenRefused('step-not-open', { facts: { stage: 'atFiling' } });
    given(sentBack())
      .when('ImposeSuspension')
      .thenRefused('step-not-open', { facts: { stage: 'atFiling' } });
    given(act(filed(), 'AcknowledgeFiling'))
      .when('ImposeSuspension')
      .thenNamed('SuspensionImposed', 'PostSuspendedByCase');
  });

  it('takes effect no earlier than on the day of the filing, whatever date is given', () => {
    given(atMeasures({ holds: 'P1', measures: ['SUSPENSION'] }))
      .when('ImposeSuspension', {}, { occurredOn: '2026-04-02' })
      .thenRefused('occurred-before-previous-step', {
        field: 'occurredOn',
        facts: { since: '2026-04-03' },
      });
  });
});

describe('a filing', () => {
  it('is acknowledged with its reference', () => {
    given(filed())
      .when('AcknowledgeFiling')
      .then({ type: 'FilingAcknowledged', data: { reference: '县组备〔2026〕12号' } });
  });

  it('is returned for correction, which undoes nothing', () => {
    given(filed())
      .when('ReturnFilingForCorrection')
      .then({ type: 'FilingReturned', data: { reason: '材料缺会议纪要。' } });
    expect(caseOf(sentBack())).toMatchObject({
      stage: 'atFiling',
      filing: 'returned',
      measures: caseOf(filed()).measures,
      procedure: { open: [{ step: 'filing', round: 1 }] },
    });
  });

  it('is handed in again and then acknowledged', () => {
    given(sentBack())
      .when('ResubmitFiling', {}, { occurredOn: '2026-04-07' })
      .then({
        type: 'FilingResubmitted',
        data: {
          correction: '已补会议纪要。',
          deadline: tenWorkingDaysFrom('2026-04-07', '2026-04-21'),
        },
      });
    given(sentBack())
      .when('ResubmitFiling', { document: document('会议纪要') })
      .then({
        type: 'FilingResubmitted',
        data: {
          correction: '已补会议纪要。',
          document: document('会议纪要'),
          deadline: tenWorkingDaysFrom('2026-04-03', '2026-04-20'),
        },
      });
    given(act(sentBack(), 'ResubmitFiling'))
      .when('AcknowledgeFiling')
      .thenNamed('FilingAcknowledged');
  });

  it('waits for its correction while it is returned', () => {
    given(sentBack()).when('AcknowledgeFiling').thenRefused('filing-returned');
    given(sentBack()).when('ReturnFilingForCorrection').thenRefused('filing-returned');
  });

  it('is not handed in again unasked', () => {
    given(filed()).when('ResubmitFiling').thenRefused('filing-not-returned');
    given(act(sentBack(), 'ResubmitFiling'))
      .when('ResubmitFiling')
      .thenRefused('filing-not-returned');
  });

  it('F23: is handed in again no earlier than it was returned', () => {
    given(sentBack())
      .when('ResubmitFiling', {}, { occurredOn: '2026-04-02' })
      .thenRefused('occurred-before-previous-step', { field: 'occurredOn' });
  });

  it.each(['AcknowledgeFiling', 'ReturnFilingForCorrection', 'ResubmitFiling'] as const)(
    'belongs to its step: %s',
    (command) => {
      given(heard())
        .when(command)
        .thenRefused('step-not-open', { facts: { stage: 'atDecision' } });
      given(atMeasures({ holds: 'P1', measures: ['SUSPENSION'] }))
        .when(command)
        .thenRefused('step-not-open', { facts: { stage: 'atMeasures' } });
      given(act(heard(), 'WithdrawCase')).when(command).thenRefused('case-has-ended');
      given(filed())
        .when(command, {}, { occurredOn: '2026-03-31' })
        .thenRefused('occurred-before-previous-step', { field: 'occurredOn' });
    },
  );
});

describe('a filing that is awaited (A16)', () => {
  it('ends with the county’s ten working days: what was silence stands as silence', () => {
    expect(caseOf(filed()).procedure.dues).toEqual({ filing: '2026-04-16' });
    const lapsed = silence(filed(), 'filing');
    expect(caseOf(lapsed)).toMatchObject({
      stage: 'atMeasures',
      procedure: { standing: { filing: 'lapsed' } },
    });
    given(lapsed).when('AcknowledgeFiling').thenRefused('step-not-open');
    given(lapsed).when('ImposeSuspension').thenNamed('SuspensionImposed', 'PostSuspendedByCase');
  });

  it('is not held up by a supervisory investigation', () => {
    const supervised = act(filed(), 'RecordSupervision', {}, { occurredOn: '2026-04-02' });
    expect(caseOf(silence(supervised, 'filing')).stage).toBe('atMeasures');
  });

  it('is late, and with the township, while the papers lie there; handed in again, the time begins anew', () => {
    const late = silence(sentBack(), 'filing');
    expect(caseOf(late)).toMatchObject({
      stage: 'atFiling',
      filing: 'returned',
      procedure: { dues: {}, overdue: { filing: '2026-04-16' } },
    });
    const again = act(late, 'ResubmitFiling', {}, { occurredOn: '2026-04-20' });
    expect(caseOf(again).procedure).toMatchObject({ dues: { filing: '2026-05-07' }, overdue: {} });
    expect(caseOf(silence(again, 'filing')).stage).toBe('atMeasures');
  });
});

describe('a filing that is only sent (A16)', () => {
  it('holds nothing up, and says how it was filed', () => {
    given(heard({ holds: 'both', told: ['WARNING_TALK', 'SUSPENSION'] }))
      .when('DecideDisposition', {
        measures: [measure('WARNING_TALK'), measure('SUSPENSION', 'post-2')],
      })
      .thenNamed('DispositionDecided');
    expect(
      sent().timelines.case.findLast(({ type }) => type === 'DispositionDecided')?.data,
    ).toMatchObject({ toBeFiled: false, filing: 'sent' });
    expect(caseOf(sent())).toMatchObject({
      stage: 'atMeasures',
      sentFiling: { status: 'submitted', since: '2026-04-01' },
      procedure: { open: [{ step: 'imposition#measure-1' }, { step: 'vote#measure-2' }] },
    });
  });

  it('is acknowledged while the measures go on, once', () => {
    const acknowledged = act(sent(), 'AcknowledgeFiling', {}, { occurredOn: '2026-04-10' });
    expect(caseOf(acknowledged)).toMatchObject({
      stage: 'atMeasures',
      since: '2026-04-01',
      sentFiling: { status: 'acknowledged', since: '2026-04-10' },
      procedure: { open: caseOf(sent()).procedure.open },
    });
    given(acknowledged).when('AcknowledgeFiling').thenRefused('filing-already-acknowledged');
    given(acknowledged)
      .when('ReturnFilingForCorrection')
      .thenRefused('filing-already-acknowledged');
    given(acknowledged).when('ReturnToDecision').thenRefused('filing-not-returned');
    given(acknowledged)
      .when('RecordWarningTalk', {}, { occurredOn: '2026-04-07' })
      .thenNamed('WarningTalkHeld');
  });

  it('is returned and handed in again; nobody’s time runs', () => {
    given(sentAndReturned())
      .when('ResubmitFiling')
      .then({ type: 'FilingResubmitted', data: { correction: '已补会议纪要。' } });
    given(sentAndReturned()).when('AcknowledgeFiling').thenRefused('filing-returned');
    given(act(sentAndReturned(), 'ResubmitFiling'))
      .when('AcknowledgeFiling')
      .thenNamed('FilingAcknowledged');
    given(sentAndReturned())
      .when('ResubmitFiling', {}, { occurredOn: '2026-04-02' })
      .thenRefused('occurred-before-previous-step', {
        field: 'occurredOn',
        facts: { since: '2026-04-03' },
      });
  });

  it('is acknowledged after the case has ended too', () => {
    given(act(sent(), 'RecordDeath', {}, { occurredOn: '2026-04-08' }))
      .when('AcknowledgeFiling')
      .thenNamed('FilingAcknowledged');
  });
});

describe('a filing returned because the measure was wrong (A16)', () => {
  const { machineVersion } = caseOf(filed()).procedure;
  const reason = '县里认为处置偏重，重新研究。';

  it('leads back to the decision; what was not in effect is no longer carried out', () => {
    given(sentBack())
      .when('ReturnToDecision')
      .then(
        { type: 'MeasureOvertaken', data: { measureId: 'measure-1', by: 'filingReturned' } },
        { type: 'ReturnedToDecision', data: { reason } },
        { type: 'ProcedureRequested', data: { run: 2, machineVersion } },
      );
    expect(caseOf(act(sentBack(), 'ReturnToDecision'))).toMatchObject({
      stage: 'atDecision',
      reopened: [],
      procedure: { run: 2, open: [{ step: 'decision', round: 2 }] },
    });
  });

  it('is decided anew, and filed anew', () => {
    const anew = act(
      act(sentBack(), 'ReturnToDecision'),
      'DecideDisposition',
      { measures: [measure('WARNING_TALK')] },
      { occurredOn: '2026-04-08' },
    );
    expect(caseOf(anew)).toMatchObject({
      stage: 'atMeasures',
      measures: [{ status: 'overtaken', by: 'filingReturned' }, { disposition: 'WARNING_TALK' }],
    });
    const filedAnew = act(
      act(sentBack(), 'ReturnToDecision'),
      'DecideDisposition',
      { measures: [measure('SUSPENSION')] },
      { occurredOn: '2026-04-08' },
    );
    expect(caseOf(filedAnew)).toMatchObject({ stage: 'atFiling', filing: 'submitted' });
  });

  it('sets no measure for what follows, but what was told does', () => {
    const told = act(
      decided({ holds: 'P1', told: ['DEMOTION'], measures: ['SUSPENSION'] }),
      'ReturnFilingForCorrection',
      {},
      { occurredOn: '2026-04-03' },
    );
    const back = act(told, 'ReturnToDecision');
    given(back)
      .when('DecideDisposition', { measures: [measure('DEMOTION')] })
      .thenNamed('DispositionDecided');
    given(back)
      .when('DecideDisposition', { measures: [measure('REMOVAL')] })
      .thenRefused('aggravated-after-defence', { field: 'measures.0.disposition' });
  });

  it('leaves a measure voted down that was voted down before: only a lesser one follows', () => {
    const recalled = convene(
      act(
        decided({ holds: 'both', measures: ['WARNING_TALK', 'RECALL'] }),
        'RecordPetition',
        { measureId: 'measure-2' },
        { occurredOn: '2026-04-20' },
      ),
      'measure-2',
    );
    const votedDown = act(
      vote(recalled, 'measure-2', counted.votersBallot(600, 200)),
      'RecordWarningTalk',
      {},
      { occurredOn: '2026-05-12' },
    );
    const decidedAnew = act(
      votedDown,
      'DecideDisposition',
      { measures: [measure('SUSPENSION', 'post-2')] },
      { occurredOn: '2026-05-14' },
    );
    const back = act(act(decidedAnew, 'ReturnFilingForCorrection'), 'ReturnToDecision');
    given(back)
      .when('DecideDisposition', { measures: [measure('RECALL', 'post-2')] })
      .thenRefused('only-lesser-measure', { field: 'measures.0.disposition' });
    given(back)
      .when('DecideDisposition', { measures: [measure('SUSPENSION', 'post-2')] })
      .thenNamed('DispositionDecided');
    given(back)
      .when('DecideDisposition', { measures: [measure('WARNING_TALK')] })
      .thenRefused('post-not-reopened', { field: 'measures.0.postId' });
  });

  it('leads back only once it is returned, and not by whoever investigated', () => {
    given(filed()).when('ReturnToDecision').thenRefused('filing-not-returned');
    given(sent()).when('ReturnToDecision').thenRefused('filing-not-returned');
    given(sentBack())
      .when(
        'ReturnToDecision',
        {},
        {
          caller: {
            ...inRole('townshipCommittee'),
            personId: investigators[0].personId,
          },
        },
      )
      .thenRefused('investigator-may-not-decide');
    given(heard()).when('ReturnToDecision').thenRefused('step-not-open');
  });

  it('leads back from measures on their way, with a vote that was called', () => {
    const called = convene(sentAndReturned(), 'measure-2');
    given(called)
      .when('ReturnToDecision')
      .thenNamed(
        'MeasureOvertaken',
        'VoteCancelled',
        'MeasureOvertaken',
        'ReturnedToDecision',
        'ProcedureRequested',
      );
    const back = caseOf(act(called, 'ReturnToDecision'));
    expect(back).toMatchObject({ stage: 'atDecision', sentFiling: null });
  });

  it('undoes nothing that is in effect, and nothing that the villagers have passed', () => {
    const talked = act(sentAndReturned(), 'RecordWarningTalk', {}, { occurredOn: '2026-04-09' });
    given(talked)
      .when('ReturnToDecision')
      .thenNamed('MeasureOvertaken', 'ReturnedToDecision', 'ProcedureRequested');
    const passed = vote(convene(talked, 'measure-2'), 'measure-2');
    given(passed)
      .when('ReturnToDecision')
      .thenRefused('decision-out-of-hands', { facts: { measureId: 'measure-2' } });
    const carriedOut = act(
      passed,
      'ImposeSuspension',
      { measureId: 'measure-2' },
      { occurredOn: '2026-05-12' },
    );
    given(carriedOut).when('ReturnToDecision').thenRefused('decision-in-effect');
  });

  it('takes no recall back that the villagers have petitioned for', () => {
    const recall = act(
      decided({ holds: 'both', measures: ['WARNING_TALK', 'RECALL'] }),
      'ReturnFilingForCorrection',
      {},
      { occurredOn: '2026-04-03' },
    );
    given(recall)
      .when('ReturnToDecision')
      .thenNamed(
        'MeasureOvertaken',
        'MeasureOvertaken',
        'ReturnedToDecision',
        'ProcedureRequested',
      );
    const petitioned = act(
      recall,
      'RecordPetition',
      { measureId: 'measure-2' },
      { occurredOn: '2026-04-20' },
    );
    given(petitioned)
      .when('ReturnToDecision')
      .thenRefused('decision-out-of-hands', { facts: { measureId: 'measure-2' } });
  });
});
