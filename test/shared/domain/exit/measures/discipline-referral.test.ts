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
import { act, caseOf, type Past } from '../../../../support/past.ts';
import { referralsOf } from '../../../../../shared/domain/case/discipline.ts';

const referred = (holds: Holding = 'V1'): Past =>
  act(
    act(heard({ holds, situations: ['S6'] }), 'RecordPersonStatus'),
    'ReferToDiscipline',
    {},
    { occurredOn: '2026-03-30' },
  );
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
        data: {
          to: 'discipline',
          organ: '县纪委监委',
          reference: '长移〔2026〕1号',
          situations: ['S6'],
        },
      });
  });

  it('says what is alleged before there are findings', () => {
    given(accepted({ situations: ['S6', 'S1'] }))
      .when('ReferToDiscipline')
      .then({
        type: 'DisciplineReferred',
        data: {
          to: 'discipline',
          organ: '县纪委监委',
          reference: '长移〔2026〕1号',
          situations: ['S6', 'S1'],
        },
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

  it('comes as often as there is something to hand over, each paper once', () => {
    given(referred()).when('ReferToDiscipline').then();
    given(referred())
      .when('ReferToDiscipline', { reference: '长移〔2026〕2号' })
      .thenNamed('DisciplineReferred');
    given(referred())
      .when('ReferToDiscipline', { to: 'audit', organ: '县审计局' })
      .thenNamed('DisciplineReferred');
  });

  it('goes to several organs, each of them told', () => {
    const handed = act(
      act(referred(), 'ReferToDiscipline', { to: 'police', organ: '县公安局' }, on),
      'ReferToDiscipline',
      { to: 'agriculture', organ: '县农业农村局', reference: '长移〔2026〕3号' },
      on,
    );
    expect(caseOf(handed).discipline).toEqual({
      referrals: [
        { to: 'discipline', referredOn: '2026-03-30', reference: '长移〔2026〕1号' },
        { to: 'police', referredOn: '2026-04-20', reference: '长移〔2026〕1号' },
        { to: 'agriculture', referredOn: '2026-04-20', reference: '长移〔2026〕3号' },
      ],
      outcomes: [],
    });
  });

  it('is the tenth, and not the eleventh', () => {
    const handedOver = (times: number): Past =>
      Array.from({ length: times }).reduce<Past>(
        (past, _, index) =>
          act(past, 'ReferToDiscipline', { reference: `长移〔2026〕${index + 11}号` }),
        heard(),
      );
    given(handedOver(9)).when('ReferToDiscipline').thenNamed('DisciplineReferred');
    given(handedOver(10))
      .when('ReferToDiscipline')
      .thenRefused('too-many-referrals', { facts: { most: 10 } });
  });

  it('comes behind the seal too, from a case that had handed something over before', () => {
    const closed = sealed(act(referred(), 'DecideNoMeasure'));
    given(closed)
      .when('ReferToDiscipline', { to: 'audit', organ: '县审计局' }, { occurredOn: '2026-09-01' })
      .thenNamed('DisciplineReferred');
  });

  it('to another organ than discipline is not what the breach calls for', () => {
    const settled = act(atMeasures({ situations: ['S6'] }), 'RecordWarningTalk');
    const toPolice = act(settled, 'ReferToDiscipline', { to: 'police', organ: '县公安局' });
    expect(caseOf(toPolice).procedure.open).toEqual([{ step: 'discipline', round: 1 }]);
    expect(caseOf(act(toPolice, 'ReferToDiscipline')).procedure.open).toEqual([
      { step: 'service', round: 1 },
    ]);
    given(act(heard({ situations: ['S6'] }), 'ReferToDiscipline', { to: 'audit' }))
      .when('DecideNoMeasure')
      .thenRefused('clue-not-handed-over');
  });

  it('F12: is waited for where a breach of law or discipline is borne out, after the measures', () => {
    const settled = act(atMeasures({ situations: ['S6'] }), 'RecordWarningTalk');
    expect(caseOf(settled).procedure.open).toEqual([{ step: 'discipline', round: 1 }]);
    expect(caseOf(act(settled, 'ReferToDiscipline'))).toMatchObject({
      procedure: { open: [{ step: 'service', round: 1 }], standing: { discipline: 'referred' } },
    });
  });

  it('is waited for no more where it came before', () => {
    const early = act(act(heard({ situations: ['S6'] }), 'ReferToDiscipline'), 'DecideDisposition');
    expect(caseOf(act(early, 'RecordWarningTalk')).procedure.open).toEqual([
      { step: 'service', round: 1 },
    ]);
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
      .when('RecordDisciplineOutcome', { sanction, source: 'ourReferral' }, on)
      .then(
        {
          type: 'DisciplineOutcomeRecorded',
          data: {
            organ: '县纪委监委',
            reference: '兴监〔2026〕9号',
            sanction,
            decidedOn: '2026-04-20',
            barredUntil,
            source: 'ourReferral',
            situations: [],
          },
        },
        ...(sanction === 'PARTY_EXPULSION' ? [{ type: 'BarRecorded', data: forGood }] : []),
      );
  });

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

  describe('on our referral', () => {
    const ours = { source: 'ourReferral' };

    it('comes after it', () => {
      given(heard())
        .when('RecordDisciplineOutcome', ours)
        .thenRefused('not-referred', { field: 'source' });
      given(referred())
        .when('RecordDisciplineOutcome', ours, { occurredOn: '2026-03-30' })
        .thenNamed('DisciplineOutcomeRecorded');
      given(referred())
        .when(
          'RecordDisciplineOutcome',
          { ...ours, decidedOn: '2026-03-30' },
          { occurredOn: '2026-03-29' },
        )
        .thenRefused('occurred-before-previous-step', {
          field: 'occurredOn',
          facts: { since: '2026-03-30' },
        });
    });

    it('was not made before it', () => {
      given(referred())
        .when('RecordDisciplineOutcome', { ...ours, decidedOn: '2026-03-29' }, on)
        .thenRefused('date-out-of-order', { field: 'decidedOn', facts: { since: '2026-03-30' } });
      given(referred())
        .when('RecordDisciplineOutcome', { ...ours, decidedOn: '2026-03-30' }, on)
        .thenNamed('DisciplineOutcomeRecorded');
    });
  });

  describe('of themselves', () => {
    it('needs no referral, at any stage', () => {
      for (const past of [raised(), returned(), heard(), atMeasures()])
        given(past).when('RecordDisciplineOutcome').thenNamed('DisciplineOutcomeRecorded');
    });

    it('was made no earlier than the case was opened', () => {
      given(heard())
        .when('RecordDisciplineOutcome', { decidedOn: '2026-03-03' })
        .thenNamed('DisciplineOutcomeRecorded');
      given(heard())
        .when('RecordDisciplineOutcome', { decidedOn: '2026-03-02' })
        .thenRefused('date-out-of-order', { field: 'decidedOn', facts: { since: '2026-03-03' } });
      given(raised())
        .when('RecordDisciplineOutcome', { decidedOn: '2026-03-03' }, { occurredOn: '2026-03-02' })
        .thenRefused('occurred-before-previous-step', { field: 'occurredOn' });
    });
  });

  describe('before the case', () => {
    const earlier = { source: 'earlier', decidedOn: '2026-01-15' };

    it('is recorded as what it is', () => {
      given(raised())
        .when('RecordDisciplineOutcome', { ...earlier, situations: ['S1'] })
        .then({
          type: 'DisciplineOutcomeRecorded',
          data: {
            organ: '县纪委监委',
            reference: '兴监〔2026〕9号',
            sanction: 'DEMERIT',
            decidedOn: '2026-01-15',
            barredUntil: '2027-01-15',
            source: 'earlier',
            situations: ['S1'],
          },
        });
    });

    it('is none that came with the case or after it', () => {
      given(heard())
        .when('RecordDisciplineOutcome', { ...earlier, decidedOn: '2026-03-02' })
        .thenNamed('DisciplineOutcomeRecorded');
      given(heard())
        .when('RecordDisciplineOutcome', { ...earlier, decidedOn: '2026-03-03' })
        .thenRefused('sanction-not-earlier', {
          field: 'decidedOn',
          facts: { raisedOn: '2026-03-03' },
        });
    });
  });

  describe('that dealt with the breach itself', () => {
    const breach = heard({ situations: ['S6', 'S1'] });
    const known = (source: string, decidedOn: string, situations: readonly string[]): Past =>
      act(breach, 'RecordDisciplineOutcome', { source, decidedOn, situations });

    it.each([
      ['earlier', '2026-01-15'],
      ['organItself', '2026-03-10'],
    ])('asks for no sham referral: %s', (source, decidedOn) => {
      given(known(source, decidedOn, ['S6']))
        .when('DecideNoMeasure')
        .thenNamed('NoMeasureDecided');
      given(known(source, decidedOn, ['S1']))
        .when('DecideNoMeasure')
        .thenRefused('clue-not-handed-over');
    });

    it('ends the wait for a referral', () => {
      const settled = act(atMeasures({ situations: ['S6'] }), 'RecordWarningTalk');
      const dealtWith = act(settled, 'RecordDisciplineOutcome', { situations: ['S6'] });
      expect(caseOf(dealtWith)).toMatchObject({
        procedure: { open: [{ step: 'service', round: 1 }], standing: { discipline: 'dealtWith' } },
      });
      expect(caseOf(act(settled, 'RecordDisciplineOutcome', {})).procedure.open).toEqual([
        { step: 'discipline', round: 1 },
      ]);
    });

    it('names situations of this case and no other', () => {
      given(heard())
        .when('RecordDisciplineOutcome', { situations: ['S1', 'S6'] })
        .thenRefused('situation-not-of-this-case', { field: 'situations.1' });
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

it('every kind of holder can be referred', () => {
  const stages = (Object.keys(holdings) as Holding[]).map((holds) =>
    referralsOf(caseOf(referred(holds)).discipline)
      .map((one) => one.reference)
      .join(),
  );
  expect(new Set(stages)).toEqual(new Set(['长移〔2026〕1号']));
});
