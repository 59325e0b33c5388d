import { document, finding, intended } from '../../../../support/bodies.ts';
import { given } from '../../../../support/given-when-then.ts';
import {
  atHearing,
  heard,
  raised,
  served,
  underInvestigation,
} from '../../../../support/named-pasts.ts';
import { act, caseOf, silence, type Past } from '../../../../support/past.ts';

const intend = (...dispositions: readonly string[]) => ({
  intended: dispositions.map((disposition, number) => intended(disposition, `post-${number + 1}`)),
});

describe('findings that have come in', () => {
  it('are told to the cadre with what is intended, and open a window of five working days', () => {
    const past = atHearing();
    given(past).when('ServeFacts', {}, { occurredOn: '2026-04-02' }).thenNamed('FactsServed');
    const after = caseOf(act(past, 'ServeFacts', {}, { occurredOn: '2026-04-02' }));
    // 3 April is worked, 4 to 6 April are Qingming, so the fifth working day is the 10th.
    expect(after).toMatchObject({
      hearing: { status: 'served', servedOn: '2026-04-02', windowEndsOn: '2026-04-10' },
      procedure: { dues: { hearingWindow: '2026-04-10' } },
    });
    expect(after.procedure.dues).not.toHaveProperty('hearing');
  });

  it.each([
    ['post-not-found', 'intended.1.postId', intend('WARNING_TALK', 'WARNING_TALK')],
    [
      'one-measure-per-post',
      'intended',
      { intended: [...intend('WARNING_TALK').intended, ...intend('SUSPENSION').intended] },
    ],
  ] as const)('are not told: %s at %s', (code, field, changes) => {
    given(atHearing()).when('ServeFacts', changes).thenRefused(code, { field });
  });

  it('announce nothing that the law forbids on such a post', () => {
    given(atHearing({ holds: 'V1' }))
      .when('ServeFacts', intend('REMOVAL'))
      .thenRefused('disposition-not-lawful', {
        field: 'intended.0.disposition',
        article: '《村民委员会组织法》第十四条',
      });
  });

  it('announce nothing where nothing is borne out', () => {
    given(atHearing({ substantiated: false }))
      .when('ServeFacts')
      .thenRefused('nothing-substantiated', { field: 'intended' });
    given(atHearing({ substantiated: false }))
      .when('ServeFacts', intend())
      .thenNamed('FactsServed');
  });

  it('can’t be answered before they are told', () => {
    given(atHearing()).when('RecordStatement').thenRefused('facts-not-served');
    given(atHearing()).when('WaiveHearing').thenRefused('facts-not-served');
  });
});

describe('facts that were told', () => {
  it('are told once', () => {
    given(served())
      .when('ServeFacts')
      .thenRefused('facts-already-served', { facts: { servedOn: '2026-03-23' } });
  });

  it('are answered by the cadre', () => {
    given(served())
      .when('RecordStatement')
      .then({
        type: 'StatementRecorded',
        data: {
          statement: '本人认为情况有出入。',
          form: 'oral',
          points: [],
          document: document('陈述申辩笔录'),
        },
      });
  });

  it('are left unanswered by the cadre’s own signed waiver', () => {
    given(served())
      .when('WaiveHearing')
      .then({ type: 'HearingWaived', data: { document: document('放弃陈述声明') } });
  });

  it('are still answered after the window, as long as nobody recorded the silence', () => {
    given(served())
      .when('RecordStatement', {}, { occurredOn: '2026-04-20' })
      .thenNamed('StatementRecorded');
  });

  it.each(['RecordStatement', 'WaiveHearing'] as const)(
    'F23: %s is dated no earlier than the telling',
    (command) => {
      given(served())
        .when(command, {}, { occurredOn: '2026-03-22' })
        .thenRefused('occurred-before-previous-step', {
          field: 'occurredOn',
          facts: { since: '2026-03-23' },
        });
    },
  );
});

describe('the outcome of a hearing', () => {
  const lapsed = (): Past => silence(served(), 'hearingWindow');

  it.each([
    ['heard', heard],
    ['waived', () => act(served(), 'WaiveHearing')],
    ['lapsed', lapsed],
  ] as const)('%s stands, and the case goes to the committee', (outcome, past) => {
    expect(caseOf(past())).toMatchObject({
      stage: 'atDecision',
      procedure: { standing: { hearing: outcome }, open: [{ step: 'decision' }] },
    });
    expect(caseOf(past()).procedure.dues).not.toHaveProperty('hearingWindow');
  });

  it.each(['RecordStatement', 'WaiveHearing', 'ServeFacts'] as const)(
    'is final: %s comes too late',
    (command) => {
      given(lapsed())
        .when(command)
        .thenRefused('step-not-open', { facts: { stage: 'atDecision' } });
    },
  );
});

describe.each(['ServeFacts', 'RecordStatement', 'WaiveHearing'] as const)('%s', (command) => {
  it('belongs to the hearing', () => {
    given(underInvestigation())
      .when(command)
      .thenRefused('step-not-open', { facts: { stage: 'underInvestigation' } });
    given(act(raised(), 'RejectOpinion')).when(command).thenRefused('case-has-ended');
  });

  it('F23: is dated no earlier than the findings', () => {
    given(atHearing())
      .when(command, {}, { occurredOn: '2026-03-19' })
      .thenRefused('occurred-before-previous-step', { field: 'occurredOn' });
  });
});

describe('a second hearing, after the committee returned the case', () => {
  const again = (findings: readonly object[], setting: Parameters<typeof heard>[0] = {}): Past => {
    const returned = act(act(heard(setting), 'ReturnToInvestigation'), 'AppointInvestigators');
    return act(returned, 'SubmitFindings', { findings });
  };

  it('announces nothing heavier on the same findings', () => {
    given(again([finding('S1')]))
      .when('ServeFacts', intend('SUSPENSION'))
      .thenRefused('aggravated-after-defence', {
        field: 'intended.0.disposition',
        facts: { told: 'WARNING_TALK' },
      });
    given(again([finding('S1')]))
      .when('ServeFacts', intend('WARNING_TALK'))
      .thenNamed('FactsServed');
  });

  it('may announce something heavier where more was found', () => {
    given(again([finding('S1'), finding('S4')]))
      .when('ServeFacts', intend('SUSPENSION'))
      .thenNamed('FactsServed');
  });

  it('does not reach for a post that was left alone the first time', () => {
    given(again([finding('S1')], { holds: 'both' }))
      .when('ServeFacts', intend('WARNING_TALK', 'WARNING_TALK'))
      .thenRefused('aggravated-after-defence', { field: 'intended.1.disposition' });
  });

  it('names a post for the first time where the first hearing had nothing borne out to tell', () => {
    given(again([finding('S1')], { substantiated: false }))
      .when('ServeFacts', intend('WARNING_TALK'))
      .thenNamed('FactsServed');
  });
});
