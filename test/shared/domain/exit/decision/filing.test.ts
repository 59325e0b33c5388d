import { document } from '../../../../support/bodies.ts';
import { given } from '../../../../support/given-when-then.ts';
import { atMeasures, decided, heard } from '../../../../support/named-pasts.ts';
import { act, caseOf } from '../../../../support/past.ts';

const filed = () => decided({ holds: 'P1', measures: ['SUSPENSION'] });
const sentBack = () => act(filed(), 'ReturnFilingForCorrection', {}, { occurredOn: '2026-04-03' });

describe('a decision on whose posts the county must be told (B24, C19)', () => {
  it.each([
    ['a suspended secretary', 'P1', ['SUSPENSION'], 'atFiling'],
    ['a secretary with a warning talk', 'P1', ['WARNING_TALK'], 'atMeasures'],
    ['a suspended member', 'P2', ['SUSPENSION'], 'atMeasures'],
    ['a suspended director', 'V1', ['SUSPENSION'], 'atMeasures'],
    ['the directorship of a holder of both', 'both', ['WARNING_TALK', 'SUSPENSION'], 'atFiling'],
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
      .when('ResubmitFiling')
      .then({ type: 'FilingResubmitted', data: { correction: '已补会议纪要。' } });
    given(sentBack())
      .when('ResubmitFiling', { document: document('会议纪要') })
      .then({
        type: 'FilingResubmitted',
        data: { correction: '已补会议纪要。', document: document('会议纪要') },
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
