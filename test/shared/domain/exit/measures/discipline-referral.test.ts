import { given } from '../../../../support/given-when-then.ts';
import {
  accepted,
  atHearing,
  atMeasures,
  heard,
  holdings,
  raised,
  returned,
  sealed,
  trialPack,
  underInvestigation,
  type Holding,
} from '../../../../support/named-pasts.ts';
import { act, actBySystem, caseOf, type Past } from '../../../../support/past.ts';
import { day } from '../../../../support/raised-case.ts';
import type { CaseEvent } from '../../../../../shared/domain/case/events.ts';

const referred = (holds: Holding = 'V1'): Past =>
  act(heard({ holds, situations: ['S6'] }), 'ReferToDiscipline', {}, { occurredOn: '2026-03-30' });
const on = { occurredOn: '2026-04-20' };

describe('a referral to the discipline organs', () => {
  it('says what was borne out', () => {
    const past = act(underInvestigation({ situations: ['S6', 'S1'] }), 'SubmitFindings', {
      findings: [
        { situation: 'S6', substantiated: true, facts: '经查属实。', evidenceIds: ['evidence-1'] },
        {
          situation: 'S1',
          substantiated: false,
          refuted: false,
          facts: '证据不足。',
          evidenceIds: [],
        },
      ],
    });
    given(past)
      .when('ReferToDiscipline')
      .then({
        type: 'DisciplineReferred',
        data: { organ: '县纪委监委', reference: '长移〔2026〕1号', situations: ['S6'] },
      });
  });

  it('says what is alleged before there are findings', () => {
    given(accepted({ situations: ['S6', 'S1'] }))
      .when('ReferToDiscipline')
      .then({
        type: 'DisciplineReferred',
        data: { organ: '县纪委监委', reference: '长移〔2026〕1号', situations: ['S6', 'S1'] },
      });
  });

  it.each([
    ['under investigation', accepted()],
    ['at hearing', atHearing()],
    ['at decision', heard()],
    ['at its measures', atMeasures()],
    ['F20: withdrawn', act(heard(), 'WithdrawCase')],
    ['F20: withdrawn and archived', sealed(act(heard(), 'WithdrawCase'))],
  ])('comes from a case that is %s', (_, past) => {
    given(past).when('ReferToDiscipline').thenNamed('DisciplineReferred');
  });

  it.each([
    ['raised', raised()],
    ['returned', returned()],
  ])('does not come from a case that is only %s', (_, past) => {
    given(past).when('ReferToDiscipline').thenRefused('step-not-open');
  });

  it('comes once', () => {
    given(referred())
      .when('ReferToDiscipline')
      .thenRefused('already-referred', { facts: { referredOn: '2026-03-30' } });
  });

  it('F12: is waited for where a breach of law or discipline is borne out, after the measures', () => {
    const settled = act(atMeasures({ situations: ['S6'] }), 'RecordWarningTalk');
    expect(caseOf(settled).procedure.open).toEqual([{ step: 'discipline', round: 1 }]);
    expect(caseOf(act(settled, 'ReferToDiscipline'))).toMatchObject({
      procedure: { open: [], standing: { discipline: 'referred' } },
    });
  });

  it('is waited for no more where it came before', () => {
    const early = act(act(heard({ situations: ['S6'] }), 'ReferToDiscipline'), 'DecideDisposition');
    expect(caseOf(act(early, 'RecordWarningTalk')).procedure.open).toEqual([]);
  });
});

describe('what the discipline organs decide', () => {
  it.each([
    ['GOVERNMENT_WARNING', '2026-10-20'],
    ['DEMERIT', '2027-04-20'],
    ['MAJOR_DEMERIT', '2027-10-20'],
    ['PARTY_WARNING', '2027-04-20'],
    ['SERIOUS_PARTY_WARNING', '2027-10-20'],
    ['REMOVAL_FROM_PARTY_POSTS', '2028-04-20'],
    ['PARTY_PROBATION', null],
    ['PARTY_EXPULSION', '2031-04-20'],
  ])('is recorded with the bar that it brings: %s to %s (B15, B20)', (sanction, barredUntil) => {
    const { caseId } = caseOf(referred());
    const forGood = { caseId, ground: 'partyExpulsion', since: '2026-04-20' };
    given(referred())
      .when('RecordDisciplineOutcome', { sanction }, on)
      .then(
        {
          type: 'DisciplineOutcomeRecorded',
          data: {
            organ: '县纪委监委',
            reference: '兴监〔2026〕9号',
            sanction,
            decidedOn: '2026-04-20',
            barredUntil,
          },
        },
        ...(sanction === 'PARTY_EXPULSION' ? [{ type: 'BarRecorded', data: forGood }] : []),
      );
  });

  it.each(['GRADE_REDUCTION', 'DISMISSAL', 'GOVERNMENT_EXPULSION'])(
    'F12: is never heavier than a major demerit for a committee member: %s',
    (sanction) => {
      given(referred('V2'))
        .when('RecordDisciplineOutcome', { sanction }, on)
        .thenRefused('sanction-not-lawful', {
          field: 'sanction',
          article: '《公职人员政务处分法》第二十二条',
        });
      given(referred('both'))
        .when('RecordDisciplineOutcome', { sanction }, on)
        .thenRefused('sanction-not-lawful', {
          field: 'sanction',
          article: '《公职人员政务处分法》第二十二条',
        });
    },
  );

  it('bars until the day on which rights are restored, where a county’s own rules count from there', () => {
    const { sanctions } = trialPack;
    const kinds = {
      ...sanctions.government.kinds,
      DEMERIT: { ...sanctions.government.kinds.DEMERIT, barFrom: 'rightsRestored' as const },
    } as typeof sanctions.government.kinds;
    const pack = {
      ...trialPack,
      sanctions: { ...sanctions, government: { ...sanctions.government, kinds } },
    };
    const past = act(heard({ holds: 'V1', situations: ['S6'], pack }), 'ReferToDiscipline');
    expect(caseOf(act(past, 'RecordDisciplineOutcome')).discipline?.outcomes).toMatchObject([
      { sanction: 'DEMERIT', barredUntil: null },
    ]);
  });

  it('comes after the referral', () => {
    given(heard()).when('RecordDisciplineOutcome').thenRefused('not-referred');
    given(referred())
      .when('RecordDisciplineOutcome', {}, { occurredOn: '2026-03-29' })
      .thenRefused('occurred-before-previous-step', {
        field: 'occurredOn',
        facts: { since: '2026-03-30' },
      });
  });

  it('is recorded once for each decision, however often its paper is handed in', () => {
    const recorded = act(referred(), 'RecordDisciplineOutcome', {}, on);
    given(recorded).when('RecordDisciplineOutcome', {}, on).then();
    given(recorded)
      .when('RecordDisciplineOutcome', { reference: '兴监〔2026〕10号' }, on)
      .thenNamed('DisciplineOutcomeRecorded');
    given(recorded)
      .when('RecordDisciplineOutcome', { sanction: 'PARTY_WARNING' }, on)
      .thenNamed('DisciplineOutcomeRecorded');
  });

  it('answers the referral, and was not made before it', () => {
    given(referred())
      .when('RecordDisciplineOutcome', { decidedOn: '2026-03-29' }, on)
      .thenRefused('date-out-of-order', { field: 'decidedOn', facts: { since: '2026-03-30' } });
    given(referred())
      .when('RecordDisciplineOutcome', { decidedOn: '2026-03-30' }, on)
      .thenNamed('DisciplineOutcomeRecorded');
  });

  it('is not of tomorrow', () => {
    given(referred())
      .when('RecordDisciplineOutcome', { decidedOn: '2026-04-21' }, on)
      .thenRefused('date-in-future', { field: 'decidedOn' });
  });

  it('may come long after the archive was sealed', () => {
    const closed = sealed(
      act(act(referred(), 'DecideNoMeasure'), 'RecordDisciplineOutcome', {
        sanction: 'PARTY_WARNING',
      }),
    );
    given(closed)
      .when('RecordDisciplineOutcome', {}, { occurredOn: '2026-09-01' })
      .thenNamed('DisciplineOutcomeRecorded');
    expect(
      caseOf(act(closed, 'RecordDisciplineOutcome', {}, { occurredOn: '2026-09-01' })).discipline
        ?.outcomes,
    ).toHaveLength(2);
  });
});

describe('government sanctions of one case (B15)', () => {
  const sanctioned = (past: Past, ...sanctions: readonly string[]): Past =>
    sanctions.reduce(
      (before, sanction, index) =>
        act(
          before,
          'RecordDisciplineOutcome',
          { sanction, reference: `兴监〔2026〕${index + 11}号` },
          on,
        ),
      past,
    );
  const tooLong = { field: 'sanction', facts: { maximumCombinedMonths: 48 } };

  it('run for 48 months together, and no longer', () => {
    const months36 = sanctioned(referred(), 'MAJOR_DEMERIT', 'MAJOR_DEMERIT');
    given(months36)
      .when('RecordDisciplineOutcome', { sanction: 'MAJOR_DEMERIT' }, on)
      .thenRefused('sanctions-too-long', tooLong);
    given(months36)
      .when('RecordDisciplineOutcome', { sanction: 'DEMERIT' }, on)
      .thenNamed('DisciplineOutcomeRecorded');
    given(sanctioned(months36, 'DEMERIT'))
      .when('RecordDisciplineOutcome', { sanction: 'GOVERNMENT_WARNING' }, on)
      .thenRefused('sanctions-too-long', tooLong);
  });

  it('count by the days on which they were decided, in whatever order their papers come', () => {
    const late = act(
      sanctioned(referred(), 'MAJOR_DEMERIT', 'MAJOR_DEMERIT'),
      'RecordDisciplineOutcome',
      {},
      { occurredOn: '2026-10-20' },
    );
    given(late)
      .when(
        'RecordDisciplineOutcome',
        { sanction: 'GOVERNMENT_WARNING', reference: '兴监〔2026〕21号' },
        { occurredOn: '2026-10-21' },
      )
      .thenNamed('DisciplineOutcomeRecorded');
    given(late)
      .when(
        'RecordDisciplineOutcome',
        { sanction: 'DEMERIT', reference: '兴监〔2026〕21号', decidedOn: '2026-04-20' },
        { occurredOn: '2026-10-21' },
      )
      .thenRefused('sanctions-too-long', tooLong);
  });

  it('are not lengthened by those of the Party', () => {
    const full = sanctioned(
      referred(),
      'MAJOR_DEMERIT',
      'MAJOR_DEMERIT',
      'DEMERIT',
      'PARTY_WARNING',
    );
    given(full)
      .when('RecordDisciplineOutcome', { sanction: 'PARTY_EXPULSION' }, on)
      .thenNamed('DisciplineOutcomeRecorded', 'BarRecorded');
  });

  it('keep none of the Party out, though nobody had added them up when they were recorded', () => {
    const uncounted = [11, 12, 13].map(
      (number): CaseEvent => ({
        type: 'DisciplineOutcomeRecorded',
        data: {
          organ: '县纪委监委',
          reference: `兴监〔2026〕${number}号`,
          sanction: 'MAJOR_DEMERIT',
          decidedOn: day('2026-04-20'),
          barredUntil: day('2027-10-20'),
        },
      }),
    );
    const longer = actBySystem(referred(), 'workflow', { case: uncounted }, '2026-04-20');
    given(longer)
      .when('RecordDisciplineOutcome', { sanction: 'PARTY_WARNING' }, on)
      .thenNamed('DisciplineOutcomeRecorded');
    given(longer)
      .when('RecordDisciplineOutcome', { sanction: 'GOVERNMENT_WARNING' }, on)
      .thenRefused('sanctions-too-long', tooLong);
  });

  it('begin with their decision where the one before has run out', () => {
    const warned = act(
      referred(),
      'RecordDisciplineOutcome',
      { sanction: 'GOVERNMENT_WARNING' },
      on,
    );
    const later = { occurredOn: '2027-04-20', today: '2027-04-21' };
    const full = ['MAJOR_DEMERIT', 'MAJOR_DEMERIT', 'DEMERIT'].reduce(
      (before, sanction, index) =>
        act(
          before,
          'RecordDisciplineOutcome',
          { sanction, reference: `兴监〔2027〕${index + 11}号` },
          later,
        ),
      warned,
    );
    given(full)
      .when(
        'RecordDisciplineOutcome',
        { sanction: 'GOVERNMENT_WARNING', reference: '兴监〔2027〕21号' },
        later,
      )
      .thenRefused('sanctions-too-long', tooLong);
  });

  it('leave room for an earlier one whose paper comes last', () => {
    const late = { occurredOn: '2026-10-20' };
    const months36 = ['兴监〔2026〕11号', '兴监〔2026〕12号'].reduce(
      (before, reference) =>
        act(before, 'RecordDisciplineOutcome', { sanction: 'MAJOR_DEMERIT', reference }, late),
      referred(),
    );
    given(months36)
      .when('RecordDisciplineOutcome', { sanction: 'DEMERIT', decidedOn: '2026-04-20' }, late)
      .thenNamed('DisciplineOutcomeRecorded');
  });
});

it('every kind of holder can be referred', () => {
  const stages = (Object.keys(holdings) as Holding[]).map(
    (holds) => caseOf(referred(holds)).discipline?.reference,
  );
  expect(new Set(stages)).toEqual(new Set(['长移〔2026〕1号']));
});
