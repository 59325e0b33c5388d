import type { Cadre } from '../../../../../shared/domain/cadre/cadre.ts';
import { CalendarDay } from '../../../../../shared/domain/time/calendar-day.ts';
import { CaseId, MeasureId, PostId } from '../../../../../shared/domain/ids.ts';
import { VillageCode } from '../../../../../shared/domain/people/organization.ts';
import type { CommandName } from '../../../../../shared/domain/people/permissions.ts';
import type { PostKind } from '../../../../../shared/policy/policy-pack.ts';
import { finding, intended, measure, type Body } from '../../../../support/bodies.ts';
import { colleague } from '../../../../support/colleague.ts';
import { given } from '../../../../support/given-when-then.ts';
import {
  atHearing,
  atMeasures,
  convened,
  decided,
  heard,
  served,
  trialPack,
  vote,
  voted,
  type Holding,
  type Setting,
} from '../../../../support/named-pasts.ts';
import { act, caseOf, silence, type Past } from '../../../../support/past.ts';
import {
  actingPerson,
  complainant,
  nearRelative,
  strangerToAll,
  subject,
} from '../../../../support/people.ts';

// Months, target and acting person: told, decided, voted on and carried out as they are.

const among = (past: Past, ...colleagues: readonly Cadre[]): Past => ({ ...past, colleagues });
const holding = (kind: PostKind, changes: Partial<Cadre> = {}): Cadre => ({
  ...colleague,
  posts: colleague.posts.slice(0, 1).map((post) => ({ ...post, kind })),
  ...changes,
});
const endedOn = (day: string): Cadre => ({
  ...colleague,
  posts: colleague.posts.map((post) => ({ ...post, endedOn: CalendarDay.parse(day) })),
});
const suspendedUntil = (until: string): Cadre => ({
  ...colleague,
  suspensions: [
    {
      caseId: CaseId.parse('01JAF3K5T0C5W9Z2Q7XH8M4N6Z'),
      measureId: MeasureId.parse('measure-1'),
      postId: PostId.parse('post-1'),
      from: CalendarDay.parse('2026-03-01'),
      until: CalendarDay.parse(until),
    },
  ],
});

const suspension = (particulars: Body = {}): Body => ({
  ...intended('SUSPENSION'),
  particulars: { months: 3, actingPerson, ...particulars },
});

/** Each act that names who acts meanwhile, the past before it, and the field that names them. */
const naming = (holds: Holding): readonly (readonly [CommandName, () => Past, Body, string])[] => [
  [
    'ServeFacts',
    () => atHearing({ holds }),
    { intended: [suspension()] },
    'intended.0.particulars.actingPerson',
  ],
  [
    'DecideDisposition',
    () => heard({ holds, told: ['SUSPENSION'] }),
    { measures: [measure('SUSPENSION')] },
    'measures.0.particulars.actingPerson',
  ],
];
const suspending = { holds: 'V1', measures: ['SUSPENSION'] } as const satisfies Setting;
const ofDirector: ReturnType<typeof naming> = [
  ...naming('V1'),
  ['ConveneVote', () => atMeasures(suspending), { meetingOn: '2026-04-10' }, 'measureId'],
  ['ImposeSuspension', () => voted(suspending), {}, 'measureId'],
];

describe.each(ofDirector)('who acts for a director, at %s,', (command, past, changes, field) => {
  it.each(['V1', 'V2'] as const)('sits in the same committee as %s', (kind) => {
    expect(() => act(among(past(), holding(kind)), command, changes)).not.toThrow();
  });

  it.each([
    ['is in no register', []],
    ['holds a Party post alone', [holding('P2')]],
    ['supervises the committee', [holding('S')]],
    ['has left the committee', [endedOn('2026-03-01')]],
    [
      'sits in that of another village',
      [holding('V2', { village: VillageCode.parse('360732101202') })],
    ],
    ['is somebody else', [holding('V2', { personId: strangerToAll.personId })]],
  ] as const)('is nobody who %s (VCOL 14)', (_, colleagues) => {
    given(among(past(), ...colleagues))
      .when(command, changes)
      .thenRefused('acting-person-not-elected', { field, facts: { kinds: 'V1, V2' } });
  });

  it('is nobody who is suspended themselves, up to the day before the last', () => {
    const { day } = past();
    const nextDay = CalendarDay.parse('2026-12-01');
    given(among(past(), suspendedUntil(nextDay)))
      .when(command, changes)
      .thenRefused('acting-person-suspended', { field, facts: { until: nextDay } });
    expect(() => act(among(past(), suspendedUntil(day)), command, changes)).not.toThrow();
  });
});

describe.each([
  ['P1', ['P2'], 'V2', 'P1, P2'],
  ['P2', ['P1', 'P2'], 'V2', 'P1, P2'],
  ['S', ['S'], 'V2', 'S'],
  ['C', ['C'], 'V2', 'C'],
] as const)('who acts for a %s', (holds, lawful, unlawful, kinds) => {
  it.each(naming(holds))('sits beside them, at %s', (command, past, changes, field) => {
    for (const kind of lawful)
      expect(() => act(among(past(), holding(kind)), command, changes)).not.toThrow();
    given(among(past(), holding(unlawful)))
      .when(command, changes)
      .thenRefused('acting-person-of-no-such-post', { field, facts: { kinds } });
  });
});

describe('who acts for somebody employed', () => {
  it('is any cadre of the village, and nobody else', () => {
    const past = atHearing({ holds: 'E' });
    for (const kind of ['E', 'V2', 'P1', 'S'] as const)
      given(among(past, holding(kind)))
        .when('ServeFacts', { intended: [suspension()] })
        .thenNamed('FactsServed');
    given(among(past))
      .when('ServeFacts', { intended: [suspension()] })
      .thenRefused('acting-person-of-no-such-post', {
        field: 'intended.0.particulars.actingPerson',
      });
  });
});

describe('who was to act, and has left the committee since the decision,', () => {
  it('does not take over; the decision is revoked, and made anew with somebody else', () => {
    const other = { personId: strangerToAll.personId, name: strangerToAll.name };
    const left = among(voted(suspending), endedOn('2026-05-01'), holding('V2', other));
    given(left)
      .when('ImposeSuspension')
      .thenRefused('acting-person-not-elected', { field: 'measureId' });
    const revoked = act(left, 'RevokeDecision');
    given(revoked)
      .when('DecideDisposition', { measures: [measure('SUSPENSION')] })
      .thenRefused('acting-person-not-elected', { field: 'measures.0.particulars.actingPerson' });
    given(revoked)
      .when('DecideDisposition', {
        measures: [measure('SUSPENSION', 'post-1', suspension({ actingPerson: other }))],
      })
      .thenNamed('DispositionDecided');
  });
});

describe('who acts meanwhile', () => {
  const past = atHearing({ holds: 'V1', complainants: [complainant.personId] });
  const named = (who: Body): Body => ({ intended: [suspension({ actingPerson: who })] });
  const field = 'intended.0.particulars.actingPerson';

  it('is not the cadre themselves', () => {
    given(past)
      .when('ServeFacts', named(subject))
      .thenRefused('subject-may-not-act-for-themselves', { field });
  });

  it.each([
    ['a near relative', nearRelative],
    ['whoever complained', complainant],
  ])('is not %s, though they sit in the committee', (_, who) => {
    given(among(past, holding('V2', { personId: who.personId })))
      .when('ServeFacts', named(who))
      .thenRefused('acting-person-must-be-recused', { field });
  });

  it('may be somebody else than was told: it is no burden on the cadre', () => {
    const other = { personId: strangerToAll.personId, name: strangerToAll.name };
    given(among(heard({ holds: 'V1', told: ['SUSPENSION'] }), holding('V2', other)))
      .when('DecideDisposition', {
        measures: [measure('SUSPENSION', 'post-1', suspension({ actingPerson: other }))],
      })
      .thenNamed('DispositionDecided');
  });
});

describe('a suspension', () => {
  const longer = (pack = trialPack) => atHearing({ pack });

  it.each([1, 6])('may be told and decided for %i months', (months) => {
    expect(
      caseOf(decided({ measures: ['SUSPENSION'], particulars: { months } })).measures,
    ).toMatchObject([{ particulars: { months, actingPerson } }]);
  });

  it.each([7, 60])('is not told for %i months', (months) => {
    given(longer())
      .when('ServeFacts', { intended: [suspension({ months })] })
      .thenRefused('suspension-length-not-lawful', {
        field: 'intended.0.particulars.months',
        facts: { minimumMonths: 1, maximumTotalMonths: 6 },
      });
  });

  it('is not decided for fewer months than the county’s own rules allow', () => {
    const pack = { ...trialPack, suspension: { ...trialPack.suspension, minimumMonths: 2 } };
    const past = heard({ pack, told: ['REMOVAL'] });
    const decide = (months: number) => ({
      measures: [measure('SUSPENSION', 'post-1', suspension({ months }))],
    });
    given(past)
      .when('DecideDisposition', decide(1))
      .thenRefused('suspension-length-not-lawful', {
        field: 'measures.0.particulars.months',
        facts: { minimumMonths: 2, maximumTotalMonths: 6 },
      });
    given(past).when('DecideDisposition', decide(2)).thenNamed('DispositionDecided');
  });

  it('is decided for no more months than were told', () => {
    const past = heard({ told: ['SUSPENSION'], particulars: { months: 2 } });
    const decide = (months: number) => ({
      measures: [measure('SUSPENSION', 'post-1', suspension({ months }))],
    });
    given(past)
      .when('DecideDisposition', decide(3))
      .thenRefused('aggravated-after-defence', {
        field: 'measures.0.disposition',
        facts: { told: 'SUSPENSION', months: 2 },
      });
    given(past).when('DecideDisposition', decide(2)).thenNamed('DispositionDecided');
    given(past).when('DecideDisposition', decide(1)).thenNamed('DispositionDecided');
  });

  it('is not told for longer a second time, unless more was found', () => {
    const again = (...situations: readonly string[]): Past =>
      act(
        act(
          act(heard({ told: ['SUSPENSION'], particulars: { months: 2 } }), 'ReturnToInvestigation'),
          'AppointInvestigators',
        ),
        'SubmitFindings',
        { findings: situations.map((one) => finding(one)) },
      );
    const more = { intended: [suspension({ months: 3 })] };
    given(again('S1'))
      .when('ServeFacts', more)
      .thenRefused('aggravated-after-defence', {
        field: 'intended.0.disposition',
        facts: { told: 'SUSPENSION', months: 2 },
      });
    given(again('S1', 'S4')).when('ServeFacts', more).thenNamed('FactsServed');
  });

  it('is put to the vote by its months and who acts, and imposed as it was passed', () => {
    const past = vote(convened({ measures: ['SUSPENSION'], particulars: { months: 5 } }));
    expect(past.timelines.case.find(({ type }) => type === 'VoteConvened')!.data).toMatchObject({
      motion: { disposition: 'SUSPENSION', particulars: { months: 5, actingPerson } },
    });
    expect(act(past, 'ImposeSuspension', {}, { occurredOn: '2026-05-20' }).case).toMatchObject({
      measures: [{ status: 'inEffect', until: '2026-10-20' }],
    });
  });

  it('that was voted down may follow for fewer months, not for as many', () => {
    const past = vote(
      convened({ measures: ['SUSPENSION'], particulars: { months: 3 } }),
      'measure-1',
      {
        forum: 'representativeAssembly',
        present: 30,
        issued: 30,
        returned: 30,
        valid: 30,
        invalid: 0,
        for: 15,
        against: 15,
        abstain: 0,
      },
    );
    const decide = (months: number) => ({
      measures: [measure('SUSPENSION', 'post-1', suspension({ months }))],
    });
    given(past)
      .when('DecideDisposition', decide(3))
      .thenRefused('only-lesser-measure', {
        field: 'measures.0.disposition',
        facts: { last: 'SUSPENSION', months: 3 },
      });
    given(past).when('DecideDisposition', decide(2)).thenNamed('DispositionDecided');
  });
});

describe('a demotion', () => {
  it.each([
    ['P1', 'P1'],
    ['P1', 'V2'],
    ['P2', 'P1'],
    ['P2', 'V2'],
    ['E', 'P2'],
  ] as const)('of %s is not told or decided to %s', (holds, to) => {
    const one = intended('DEMOTION', 'post-1', { particulars: { to } });
    const details = { facts: { lower: holds === 'E' ? 'E' : 'P2' } };
    given(atHearing({ holds }))
      .when('ServeFacts', { intended: [one] })
      .thenRefused('demotion-needs-lower-post', { field: 'intended.0.particulars.to', ...details });
    given(heard({ holds, told: ['DEMOTION'] }))
      .when('DecideDisposition', { measures: [measure('DEMOTION', 'post-1', one)] })
      .thenRefused('demotion-needs-lower-post', { field: 'measures.0.particulars.to', ...details });
  });

  it('has nowhere to lead from a post below which there is none, though a county’s own rules allow it', () => {
    const { matrix } = trialPack;
    const pack = {
      ...trialPack,
      matrix: { ...matrix, DEMOTION: { ...matrix.DEMOTION, S: matrix.DEMOTION.P2 } },
    };
    given(atHearing({ holds: 'S', pack }))
      .when('ServeFacts', {
        intended: [intended('DEMOTION', 'post-1', { particulars: { to: 'S' } })],
      })
      .thenRefused('demotion-needs-lower-post', {
        field: 'intended.0.particulars.to',
        facts: { lower: '' },
      });
  });
});

describe('what was stored before particulars were decided', () => {
  const without = (past: Past): Past => {
    const state = caseOf(past);
    const bare = <One extends object>(one: One): One => ({ ...one, particulars: undefined });
    return {
      ...past,
      case: {
        ...state,
        told: { ...state.told, intended: state.told.intended.map(bare) },
        measures: state.measures.map(bare),
      },
    };
  };

  it.each([
    ['ImposeSuspension', () => atMeasures({ measures: ['SUSPENSION'] })],
    ['ImposeDemotion', () => atMeasures({ holds: 'P1', measures: ['DEMOTION'] })],
  ] as const)('is not carried out by %s, for nobody decided what', (command, past) => {
    given(without(past()))
      .when(command)
      .thenRefused('particulars-not-decided', { field: 'measureId' });
  });

  it('weighs by its disposition alone', () => {
    given(without(heard({ told: ['SUSPENSION'] })))
      .when('DecideDisposition', {
        measures: [measure('SUSPENSION', 'post-1', suspension({ months: 6 }))],
      })
      .thenNamed('DispositionDecided');
  });

  it('is put to the vote by its disposition alone', () => {
    given(without(atMeasures(suspending)))
      .when('ConveneVote', {}, { occurredOn: '2026-04-22' })
      .thenNamed('VoteConvened');
  });
});

describe('the motion of a vote', () => {
  it('on a recall that follows a refused resignation is the recall', () => {
    const refused = silence(
      act(
        atMeasures({ holds: 'V1', measures: ['ORDERED_RESIGNATION'] }),
        'OrderResignation',
        {},
        { occurredOn: '2026-04-07' },
      ),
      'resignationAnswer#measure-1',
    );
    const signed = act(refused, 'RecordPetition', {}, { occurredOn: '2026-05-06' });
    const called = act(
      signed,
      'ConveneVote',
      { forum: 'votersBallot', meetingOn: '2026-06-01' },
      { occurredOn: '2026-05-11' },
    );
    expect(called.timelines.case.find(({ type }) => type === 'VoteConvened')!.data).toMatchObject({
      motion: { disposition: 'RECALL' },
    });
  });
});

it('what is told is read back with its particulars', () => {
  expect(caseOf(served({ told: ['SUSPENSION'] })).told.intended).toEqual([suspension()]);
});
