import type { CaseEvent } from '../../../../../shared/domain/case/events.ts';
import { given } from '../../../../support/given-when-then.ts';
import {
  atMeasures,
  heard,
  holdings,
  sealed,
  voted,
  type Holding,
} from '../../../../support/named-pasts.ts';
import { act, actBySystem, caseOf, type Past } from '../../../../support/past.ts';
import { day } from '../../../../support/raised-case.ts';

const on = { occurredOn: '2026-04-20' };
const everyHolding = Object.keys(holdings) as readonly Holding[];
const known = (past: Past, status: string, since = '2020-01-01'): Past =>
  act(past, 'RecordPersonStatus', { status, since }, on);

describe('the ceiling of government sanctions (22, 23)', () => {
  const tooHeavy = ['GRADE_REDUCTION', 'DISMISSAL', 'GOVERNMENT_EXPULSION'] as const;

  it.each(everyHolding)('is a major demerit for whoever holds %s', (holds) => {
    for (const sanction of tooHeavy)
      given(heard({ holds }))
        .when('RecordDisciplineOutcome', { sanction }, on)
        .thenRefused('sanction-not-lawful', {
          field: 'sanction',
          article: '《公职人员政务处分法》第二十二条、第二十三条',
        });
    given(heard({ holds }))
      .when('RecordDisciplineOutcome', { sanction: 'MAJOR_DEMERIT' }, on)
      .thenNamed('DisciplineOutcomeRecorded');
  });

  it.each(['civilServant', 'institutionStaff', 'stateEnterpriseStaff'])(
    'does not hold for a %s',
    (status) => {
      const barOf = (sanction: string): unknown =>
        caseOf(
          act(known(heard({ holds: 'V2' }), status), 'RecordDisciplineOutcome', { sanction }, on),
        ).discipline?.outcomes[0]?.barredUntil;
      expect(tooHeavy.map(barOf)).toEqual(['2028-04-20', '2028-04-20', null]);
    },
  );

  it('holds before such a status began, and after it ended', () => {
    const servant = known(heard(), 'civilServant', '2026-04-10');
    const dismissed = { sanction: 'DISMISSAL', decidedOn: '2026-04-09' };
    given(servant)
      .when('RecordDisciplineOutcome', dismissed, on)
      .thenRefused('sanction-not-lawful', {
        field: 'sanction',
        article: '《公职人员政务处分法》第二十二条、第二十三条',
      });
    given(servant)
      .when('RecordDisciplineOutcome', { ...dismissed, decidedOn: '2026-04-10' }, on)
      .thenNamed('DisciplineOutcomeRecorded');
    given(known(servant, 'noPublicServant', '2026-04-15'))
      .when('RecordDisciplineOutcome', { ...dismissed, decidedOn: '2026-04-15' }, on)
      .thenRefused('sanction-not-lawful', {
        field: 'sanction',
        article: '《公职人员政务处分法》第二十二条、第二十三条',
      });
  });
});

describe('a Party sanction', () => {
  const warned = { sanction: 'PARTY_WARNING' };

  it.each(['V1', 'V2', 'S', 'C', 'E'] as const)(
    'of a %s of whom nothing is known waits until it is',
    (holds) => {
      given(heard({ holds }))
        .when('RecordDisciplineOutcome', warned, on)
        .thenRefused('party-membership-unknown', { field: 'sanction' });
      given(known(heard({ holds }), 'partyMember'))
        .when('RecordDisciplineOutcome', warned, on)
        .thenNamed('DisciplineOutcomeRecorded');
    },
  );

  it.each(['P1', 'P2', 'both'] as const)('of a holder of %s needs no more proof', (holds) => {
    given(heard({ holds }))
      .when('RecordDisciplineOutcome', warned, on)
      .thenNamed('DisciplineOutcomeRecorded');
  });

  it('is none of somebody who was not in the Party yet, or no longer', () => {
    const member = known(heard({ holds: 'V1' }), 'partyMember', '2026-04-10');
    given(member)
      .when('RecordDisciplineOutcome', { ...warned, decidedOn: '2026-04-09' }, on)
      .thenRefused('party-membership-unknown', { field: 'sanction' });
    given(known(member, 'noPartyMember', '2026-04-12'))
      .when('RecordDisciplineOutcome', { ...warned, decidedOn: '2026-04-12' }, on)
      .thenRefused('party-membership-unknown', { field: 'sanction' });
    given(known(member, 'noPartyMember', '2026-04-10'))
      .when('RecordDisciplineOutcome', { ...warned, decidedOn: '2026-04-10' }, on)
      .thenRefused('party-membership-unknown', { field: 'sanction' });
  });

  it('is set no period', () => {
    given(heard({ holds: 'P2' }))
      .when('RecordDisciplineOutcome', { ...warned, months: 12 }, on)
      .thenRefused('sanction-period-not-lawful', { field: 'months' });
  });
});

describe('after death', () => {
  const dead = act(heard({ holds: 'P2' }), 'RecordDeath', { diedOn: '2026-04-10' }, on);
  const later = { occurredOn: '2026-05-20' };

  it.each(['GOVERNMENT_WARNING', 'PARTY_WARNING', 'PARTY_PROBATION'])(
    'no %s is recorded but one from before',
    (sanction) => {
      given(dead)
        .when('RecordDisciplineOutcome', { sanction, decidedOn: '2026-04-11' }, later)
        .thenRefused('sanction-after-death', {
          field: 'decidedOn',
          facts: { diedOn: '2026-04-10' },
        });
      given(dead)
        .when('RecordDisciplineOutcome', { sanction, decidedOn: '2026-04-10' }, later)
        .thenNamed('DisciplineOutcomeRecorded');
    },
  );

  it('the Party still expels, or draws up a written conclusion (纪律处分条例 38)', () => {
    given(dead)
      .when('RecordDisciplineOutcome', { sanction: 'PARTY_EXPULSION' }, later)
      .thenNamed('DisciplineOutcomeRecorded', 'BarRecorded');
    expect(
      caseOf(
        act(
          sealed(dead),
          'RecordDisciplineOutcome',
          { sanction: 'PARTY_WRITTEN_CONCLUSION', reference: '长党结〔2026〕1号' },
          later,
        ),
      ).discipline?.outcomes,
    ).toMatchObject([{ sanction: 'PARTY_WRITTEN_CONCLUSION', barredUntil: null }]);
  });

  it('and not before draws the Party up a conclusion', () => {
    given(heard({ holds: 'P2' }))
      .when('RecordDisciplineOutcome', { sanction: 'PARTY_WRITTEN_CONCLUSION' }, on)
      .thenRefused('conclusion-without-death', { field: 'sanction' });
    given(dead)
      .when(
        'RecordDisciplineOutcome',
        { sanction: 'PARTY_WRITTEN_CONCLUSION', decidedOn: '2026-04-10' },
        later,
      )
      .thenRefused('conclusion-without-death', { field: 'sanction' });
  });

  it('nobody expels who was no member', () => {
    given(act(heard({ holds: 'V1' }), 'RecordDeath', { diedOn: '2026-04-10' }, on))
      .when('RecordDisciplineOutcome', { sanction: 'PARTY_EXPULSION' }, later)
      .thenRefused('party-membership-unknown', { field: 'sanction' });
  });
});

describe('after the last public post (27)', () => {
  const left = (holds: Holding): Past =>
    act(heard({ holds }), 'RecordPostsEnded', { posts: ['post-1'] }, on);
  const later = { occurredOn: '2026-05-20' };

  it('no government sanction is recorded but one from before', () => {
    given(left('V1'))
      .when('RecordDisciplineOutcome', { decidedOn: '2026-04-21' }, later)
      .thenRefused('sanction-after-leaving', {
        field: 'decidedOn',
        facts: { leftOn: '2026-04-20' },
      });
    given(left('V1'))
      .when('RecordDisciplineOutcome', { decidedOn: '2026-04-20' }, later)
      .thenNamed('DisciplineOutcomeRecorded');
  });

  it('one is, while another post is held or a public service goes on', () => {
    given(left('both'))
      .when('RecordDisciplineOutcome', { decidedOn: '2026-04-21' }, later)
      .thenNamed('DisciplineOutcomeRecorded');
    given(known(left('V1'), 'institutionStaff'))
      .when('RecordDisciplineOutcome', { decidedOn: '2026-04-21' }, later)
      .thenNamed('DisciplineOutcomeRecorded');
  });

  it('a Party sanction is', () => {
    given(left('P2'))
      .when(
        'RecordDisciplineOutcome',
        { sanction: 'PARTY_WARNING', decidedOn: '2026-04-21' },
        later,
      )
      .thenNamed('DisciplineOutcomeRecorded');
  });

  it('a suspension leaves the post, and the sanction possible', () => {
    given(act(voted(), 'ImposeSuspension'))
      .when('RecordDisciplineOutcome')
      .thenNamed('DisciplineOutcomeRecorded');
  });
});

describe('several government sanctions (15)', () => {
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

  it('of different kinds are not added up: the heaviest is executed', () => {
    given(sanctioned(heard(), 'MAJOR_DEMERIT', 'MAJOR_DEMERIT', 'DEMERIT'))
      .when('RecordDisciplineOutcome', { sanction: 'GOVERNMENT_WARNING' }, on)
      .thenNamed('DisciplineOutcomeRecorded');
  });

  it('of one kind and day run for 48 months together, and no longer', () => {
    given(sanctioned(heard(), 'MAJOR_DEMERIT', 'MAJOR_DEMERIT'))
      .when('RecordDisciplineOutcome', { sanction: 'MAJOR_DEMERIT' }, on)
      .thenRefused('sanctions-too-long', tooLong);
    const months36 = sanctioned(heard(), 'DEMERIT', 'DEMERIT', 'DEMERIT');
    given(months36)
      .when('RecordDisciplineOutcome', { sanction: 'DEMERIT' }, on)
      .thenNamed('DisciplineOutcomeRecorded');
    given(months36)
      .when('RecordDisciplineOutcome', { sanction: 'DEMERIT', months: 13 }, on)
      .thenRefused('sanctions-too-long', tooLong);
  });

  it('of different days are not added up, of which the law says nothing', () => {
    given(sanctioned(heard(), 'MAJOR_DEMERIT', 'MAJOR_DEMERIT'))
      .when('RecordDisciplineOutcome', { sanction: 'MAJOR_DEMERIT' }, { occurredOn: '2026-04-21' })
      .thenNamed('DisciplineOutcomeRecorded');
  });

  it('may be given one period together, of one kind’s length at least and 48 months at most', () => {
    const set = (months: number) => ({ sanction: 'MAJOR_DEMERIT', months });
    for (const months of [18, 48])
      given(heard())
        .when('RecordDisciplineOutcome', set(months), on)
        .thenNamed('DisciplineOutcomeRecorded');
    for (const months of [17, 49])
      given(heard())
        .when('RecordDisciplineOutcome', set(months), on)
        .thenRefused('sanction-period-not-lawful', {
          field: 'months',
          facts: { least: 18, most: 48 },
        });
    expect(
      caseOf(act(heard(), 'RecordDisciplineOutcome', set(36), on)).discipline?.outcomes,
    ).toMatchObject([{ months: 36, barredUntil: '2029-04-20' }]);
  });

  it('of expulsion run for no time, and are set none', () => {
    given(known(heard(), 'civilServant'))
      .when('RecordDisciplineOutcome', { sanction: 'GOVERNMENT_EXPULSION', months: 24 }, on)
      .thenRefused('sanction-period-not-lawful', { field: 'months' });
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
    const longer = actBySystem(atMeasures(), 'workflow', { case: uncounted }, '2026-04-20');
    given(longer)
      .when('RecordDisciplineOutcome', { sanction: 'PARTY_WARNING' }, on)
      .thenNamed('DisciplineOutcomeRecorded');
    given(longer)
      .when('RecordDisciplineOutcome', { sanction: 'MAJOR_DEMERIT' }, on)
      .thenRefused('sanctions-too-long', tooLong);
  });
});
