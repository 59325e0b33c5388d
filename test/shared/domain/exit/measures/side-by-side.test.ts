import { mostMeasures } from '../../../../../shared/domain/case/measure.ts';
import {
  allegation,
  appointees,
  failedTwice,
  measure,
  meeting,
  newEvidence,
  unbiased,
} from '../../../../support/bodies.ts';
import { given } from '../../../../support/given-when-then.ts';
import {
  atMeasures,
  cadreRegistered,
  convene,
  heard,
  ordered,
  postsRecorded,
  raised,
  sealed,
  underInvestigation,
  vote,
  voted,
} from '../../../../support/named-pasts.ts';
import { act, caseOf, silence, theDayOfRecording, type Past } from '../../../../support/past.ts';
import { asRole, committee, investigators, spareInvestigator } from '../../../../support/people.ts';
import { CaseId, PostId } from '../../../../../shared/domain/ids.ts';
import { mayBeObtained } from '../../../../../shared/domain/cadre/post.ts';
import { refusalClassOf } from '../../../../../shared/domain/refusal/refusal.ts';
import { day } from '../../../../support/raised-case.ts';

// Where two of a kind stand side by side, each is meant by its own name.

const on = (occurredOn: string) => ({ occurredOn });

describe('two ordered resignations', () => {
  it('are each answered for themselves', () => {
    const past = act(
      atMeasures({ holds: 'both', measures: ['ORDERED_RESIGNATION', 'ORDERED_RESIGNATION'] }),
      'OrderResignation',
      { measureId: 'measure-2' },
    );
    given(past).when('RecordResignation', { measureId: 'measure-2' }).thenNamed('ResignationGiven');
    given(past)
      .when('RecordResignation', { measureId: 'measure-1' })
      .thenRefused('resignation-not-ordered');
  });

  it('lapse each by its own silence', () => {
    const first = act(
      atMeasures({ holds: 'both', measures: ['ORDERED_RESIGNATION', 'ORDERED_RESIGNATION'] }),
      'OrderResignation',
      {},
      on('2026-04-07'),
    );
    const lapsed = silence(
      act(first, 'OrderResignation', { measureId: 'measure-2' }, on('2026-04-08')),
      'resignationAnswer#measure-2',
    );
    expect(caseOf(lapsed).measures).toMatchObject([
      { status: 'awaitingResignation' },
      { status: 'awaitingPetition', afterRefusal: { disposition: 'RECALL' } },
    ]);
  });
});

describe('two offered resignations', () => {
  const offered = (): Past =>
    act(
      act(heard({ holds: 'both' }), 'OfferResignation', { postId: 'post-1' }),
      'OfferResignation',
      { postId: 'post-2' },
    );

  it('leave one where the other is declined or accepted', () => {
    const counts = {
      forum: 'representativeAssembly',
      present: 30,
      issued: 30,
      returned: 30,
      valid: 30,
      invalid: 0,
      for: 15,
      against: 15,
      abstain: 0,
    };
    expect(
      caseOf(act(offered(), 'RecordResignationVote', { postId: 'post-2', counts })).posts
        .offeredResignations,
    ).toMatchObject([{ postId: 'post-1' }]);
    expect(
      caseOf(act(offered(), 'AcceptResignation', { postId: 'post-1' })).posts.offeredResignations,
    ).toMatchObject([{ postId: 'post-2' }]);
  });
});

describe('a measure that is still to be imposed', () => {
  it('is overtaken by a termination of its post, not taken for one', () => {
    given(voted())
      .when('DeclareTermination')
      .thenNamed('MeasureOvertaken', 'TerminationDeclared', 'PostLostByCase');
    expect(caseOf(act(voted(), 'DeclareTermination')).measures).toMatchObject([
      { measureId: 'measure-1', status: 'overtaken' },
      { measureId: 'measure-2', disposition: 'TERMINATION' },
    ]);
  });

  it('is left as the only one by a termination that has gone before', () => {
    const ended = act(
      atMeasures({ holds: 'both', measures: ['SUSPENSION', 'SUSPENSION'] }),
      'DeclareTermination',
      { postId: 'post-2', proof: failedTwice },
    );
    const died = act(ended, 'RecordDeath');
    expect(
      died.timelines.case.find(({ type }) => type === 'PostsEndedDuringCase')?.data,
    ).toMatchObject({ posts: ['post-1'] });
  });

  const toBeSuspended = atMeasures({ measures: ['SUSPENSION'] });
  const [{ measureId }, { postId }] = [
    caseOf(toBeSuspended).measures[0]!,
    caseOf(toBeSuspended).posts.held[0]!,
  ];
  const ofAnotherCase = {
    caseId: CaseId.parse('01JAF3K5T0C5W9Z2Q7XH8M4N6Q'),
    measureId,
    postId,
    from: day('2026-04-07'),
    until: day('2026-12-31'),
  };
  const besides = (suspension: Partial<typeof ofAnotherCase>): Past => ({
    ...toBeSuspended,
    cadre: { ...toBeSuspended.cadre!, suspensions: [{ ...ofAnotherCase, ...suspension }] },
  });

  it('suspends up to the day on which another suspension begins', () => {
    const from = (begins: string): Past => besides({ from: day(begins) });
    given(from('2026-07-06'))
      .when('ImposeSuspension', {}, on('2026-04-07'))
      .thenRefused('suspension-overlaps', { field: 'measureId', facts: { from: '2026-07-06' } });
    given(from('2026-07-07'))
      .when('ImposeSuspension', {}, on('2026-04-07'))
      .thenNamed('SuspensionImposed', 'PostSuspendedByCase');
  });

  it('suspends beside a suspension of another post, and beside what the dossier has of its own case', () => {
    given(besides({}))
      .when('ImposeSuspension', {}, on('2026-04-07'))
      .thenRefused('suspension-overlaps', { field: 'measureId' });
    given(besides({ postId: PostId.parse('post-2') }))
      .when('ImposeSuspension', {}, on('2026-04-07'))
      .thenNamed('SuspensionImposed', 'PostSuspendedByCase');
    given(besides({ caseId: caseOf(toBeSuspended).caseId }))
      .when('ImposeSuspension', {}, on('2026-04-07'))
      .thenNamed('SuspensionImposed', 'PostSuspendedByCase');
  });
});

describe('the referral after two measures', () => {
  it('is due from the later of them', () => {
    const both = atMeasures({
      holds: 'both',
      situations: ['S6'],
      measures: ['SUSPENSION', 'SUSPENSION'],
    });
    const later = act(
      vote(convene(act(both, 'ImposeSuspension', {}, on('2026-04-07')), 'measure-2'), 'measure-2'),
      'ImposeSuspension',
      { measureId: 'measure-2' },
      on('2026-05-12'),
    );
    expect(later.timelines.case.at(-1)?.data).toMatchObject({
      step: 'discipline',
      deadline: { anchor: '2026-05-12' },
    });
    expect(caseOf(later).procedure.dues.discipline).toBe('2026-05-22');
  });
});

describe('an investigation', () => {
  const third = { investigators: [{ ...spareInvestigator, declaration: unbiased }] };

  it('goes by the day on which those who act were appointed, and no others', () => {
    const past = act(underInvestigation(), 'AppointInvestigators', third, on('2026-03-16'));
    given(past).when('RecordEvidence', {}, on('2026-03-12')).thenNamed('EvidenceRecorded');
    given(past)
      .when(
        'RecordEvidence',
        { collectedBy: [investigators[0].personId, spareInvestigator.personId] },
        on('2026-03-12'),
      )
      .thenRefused('occurred-before-previous-step', {
        field: 'occurredOn',
        facts: { since: '2026-03-16' },
      });
  });

  it('is extended no more once its lateness was recorded', () => {
    given(silence(underInvestigation(), 'investigation'))
      .when('ExtendInvestigation')
      .thenRefused('extension-after-expiry');
  });

  it('leaves what the opinion brought, though whoever raised it is found tied', () => {
    const raisedByOne = act(
      act(
        postsRecorded(),
        'RaiseOpinion',
        { allegations: [allegation('S1'), allegation('S2')] },
        { occurredOn: '2026-03-03', caller: asRole(investigators[0], 'townshipClerk') },
      ),
      'AcceptOpinion',
    );
    const collected = act(
      act(raisedByOne, 'AppointInvestigators', { investigators: appointees }),
      'RecordEvidence',
      { evidence: [newEvidence()] },
    );
    expect(caseOf(act(collected, 'DiscoverRecusal')).inquiry.voidEvidence).toEqual(['evidence-3']);
  });
});

describe('a meeting of the committee', () => {
  it('does not decide with one who investigated, though they come first in the list', () => {
    const attendees = [investigators[1], ...committee.slice(0, 6)].map((one) => one.personId);
    given(heard())
      .when('DecideNoMeasure', { meeting: meeting('2026-04-01', { attendees }) }, on('2026-04-01'))
      .thenRefused('investigator-may-not-decide', { field: 'meeting.attendees.0' });
  });
});

describe('on the line itself', () => {
  it('an opinion is raised today, and a case that is archived is left alone by death', () => {
    given(postsRecorded())
      .when('RaiseOpinion', {}, on(theDayOfRecording))
      .thenNamed('OpinionRaised', 'ProcedureRequested', 'CaseOpened');
    given(sealed(act(raised(), 'RejectOpinion')))
      .when('RecordDeath')
      .thenRefused('case-has-ended', { facts: { stage: 'closed' } });
  });

  it('so many measures are decided in a case, and not one more', () => {
    const [one] = caseOf(ordered()).measures;
    const withMany = (count: number): Past => {
      const past = heard();
      const overtaken = {
        ...one!,
        status: 'overtaken',
        by: 'recusal',
        overtakenOn: day('2026-03-27'),
      } as const;
      return {
        ...past,
        case: { ...caseOf(past), measures: Array.from({ length: count }, () => overtaken) },
      };
    };
    given(withMany(mostMeasures - 1))
      .when('DecideDisposition', { measures: [measure('WARNING_TALK')] })
      .thenNamed('DispositionDecided');
    given(withMany(mostMeasures))
      .when('DecideDisposition', { measures: [measure('WARNING_TALK')] })
      .thenRefused('too-many-measures', { field: 'measures', facts: { most: mostMeasures } });
  });

  it.each([
    ['P1', ['elected', 'appointed']],
    ['P2', ['elected', 'appointed']],
    ['V1', ['elected']],
    ['V2', ['elected']],
    ['S', ['elected']],
    ['C', ['elected']],
    ['E', ['appointed', 'employed']],
  ] as const)('a post of kind %s is obtained so: %j', (kind, ways) => {
    expect(
      (['elected', 'appointed', 'employed'] as const).filter((way) => mayBeObtained(kind, way)),
    ).toEqual(ways);
  });

  it('a refusal has its class, and an employed post may be given by appointment', () => {
    expect(refusalClassOf('role-not-permitted')).toMatchObject({ kind: 'forbidden' });
    given(cadreRegistered())
      .when('RecordPost', { kind: 'E', obtained: 'appointed' })
      .thenNamed('PostRecorded');
  });
});
