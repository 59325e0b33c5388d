import { counted, document, roll } from '../../support/bodies.ts';
import { given } from '../../support/given-when-then.ts';
import { accepted, atHearing, atMeasures, convened, decided, heard, raised, returned, sealed, served } from '../../support/named-pasts.ts';
import { act, cadreOf, caseOf, type Past } from '../../support/past.ts';
import { CaseStage } from '../../../shared/domain/case.ts';
import { lifeEventTable, type LifeCommand, type LifeEventEffect } from '../../../shared/domain/procedure/life-event-table.ts';

const caseId = '01JAF3K5T0C5W9Z2Q7XH8M4N6P';

/** A case of a director at each stage. */
const atStage: Readonly<Record<CaseStage, () => Past>> = {
  raised: () => raised({ holds: 'V1' }),
  returned: () => returned({ holds: 'V1' }),
  underInvestigation: () => act(accepted({ holds: 'V1' }), 'AppointInvestigators'),
  atHearing: () => atHearing({ holds: 'V1' }),
  atDecision: () => heard({ holds: 'V1' }),
  atFiling: () => decided({ holds: 'both', measures: ['SUSPENSION', 'SUSPENSION'] }),
  atMeasures: () => convened(),
  ending: () => act(heard({ holds: 'V1' }), 'WithdrawCase'),
  closed: () => sealed(act(heard({ holds: 'V1' }), 'WithdrawCase')),
};

/** What must have happened before the event can be recorded at all. */
const before: Readonly<Partial<Record<LifeCommand, LifeCommand>>> = { RecordResignationVote: 'OfferResignation', EndSupervision: 'RecordSupervision' };

const postOf = (stage: CaseStage): string => (stage === 'atFiling' ? 'post-2' : 'post-1');

const bodies: Readonly<Partial<Record<LifeCommand, (stage: CaseStage) => object>>> = {
  OfferResignation: (stage) => ({ postId: postOf(stage) }),
  RecordResignationVote: (stage) => ({ postId: postOf(stage) }),
  DeclareTermination: (stage) => ({ postId: postOf(stage) }),
  RecordPostsEnded: (stage) => ({ posts: [postOf(stage)] }),
};

const commands = Object.keys(lifeEventTable) as LifeCommand[];
const effectOf = (command: LifeCommand, stage: CaseStage): LifeEventEffect => lifeEventTable[command][stage];
const cells = commands.flatMap((command) => CaseStage.options.map((stage) => ({ command, stage, effect: effectOf(command, stage) })));

// An accepted resignation is of a Party post and a reversal follows a sentence: both have tests of their own below.
const apart: readonly LifeCommand[] = ['AcceptResignation', 'ReverseSentence'];
const ofEffect = (effect: LifeEventEffect, ...not: readonly LifeCommand[]) => cells.filter((cell) => cell.effect === effect && ![...apart, ...not].includes(cell.command));

const bodyAt = (command: LifeCommand, stage: CaseStage) => ({ ...bodies[command]?.(stage) });
const reached = (command: LifeCommand, stage: CaseStage): Past => {
  const first = before[command];
  return first === undefined ? atStage[stage]() : act(atStage[stage](), first, bodyAt(first, stage));
};
const after = (command: LifeCommand, stage: CaseStage): Past => act(reached(command, stage), command, bodyAt(command, stage));

describe('an event from outside', () => {
  it.each(ofEffect('refused'))('$command is refused for a case that is $stage', ({ command, stage }) => {
    const code = stage === 'ending' || stage === 'closed' ? 'case-has-ended' : 'step-not-open';
    given(atStage[stage]()).when(command, bodyAt(command, stage)).thenRefused(code);
  });

  it.each(ofEffect('recorded', 'DiscoverRecusal', 'EndSupervision'))('$command is recorded while the case goes on: $stage', ({ command, stage }) => {
    const { stage: now, procedure } = caseOf(after(command, stage));
    expect({ stage: now, procedure }).toEqual({ stage, procedure: caseOf(reached(command, stage)).procedure });
  });

  it.each(ofEffect('endsPosts'))('$command ends the post, cancels what is pending on it and closes its waits: $stage', ({ command, stage }) => {
    const past = after(command, stage);
    const state = caseOf(past);
    expect(cadreOf(past).posts.find((post) => post.postId === postOf(stage))?.endedOn).not.toBeNull();
    expect(state.measures.filter((measure) => measure.postId === postOf(stage) && measure.status.startsWith('awaiting'))).toEqual([]);
    expect(state.procedure.open.filter(({ step }) => step.includes('#'))).toEqual([]);
  });

  it.each(ofEffect('endsCase'))('$command ends the case and every post: $stage', ({ command, stage }) => {
    const past = after(command, stage);
    expect(caseOf(past)).toMatchObject({ stage: 'ending', conclusion: 'died', procedure: { open: [], dues: {} } });
    expect(cadreOf(past).posts.map((post) => post.endedOn)).not.toContain(null);
  });

  it('is met at every stage', () => {
    expect(cells).toHaveLength(commands.length * CaseStage.options.length);
  });
});

describe('F1: a resignation that is offered while the case runs', () => {
  const offered = (): Past => act(convened(), 'OfferResignation', {}, { occurredOn: '2026-04-25' });

  it('changes nothing before an assembly passes it', () => {
    given(convened()).when('OfferResignation').then({ type: 'ResignationOffered', data: { postId: 'post-1', letter: document('辞职报告') } });
    expect(caseOf(offered())).toMatchObject({ stage: 'atMeasures', procedure: { open: [{ step: 'vote#measure-1' }] } });
    given(offered()).when('AcceptResignation').thenRefused('resignation-needs-vote', { field: 'postId' });
  });

  it('stops the vote once an assembly has passed it, and the case ends as resigned', () => {
    given(offered())
      .when('RecordResignationVote', {}, { occurredOn: '2026-05-04' })
      .then(
        { type: 'VoteCancelled', data: { measureId: 'measure-1', by: 'resignation' } },
        { type: 'MeasureOvertaken', data: { measureId: 'measure-1', by: 'resignation' } },
        { type: 'OfferedResignationAccepted', data: { postId: 'post-1', effectiveOn: '2026-05-04', counts: counted.representativeAssembly(30, 16), roll, decision: document('会议决议') } },
        { type: 'AllPostsEnded', data: { conclusion: 'resigned' } },
        { type: 'PostEnded', data: { postId: 'post-1', endedOn: '2026-05-04', cause: 'resigned' } },
      );
  });

  it('keeps findings and referral: nobody launders a case by leaving', () => {
    const resigned = act(offered(), 'RecordResignationVote');
    expect(caseOf(resigned)).toMatchObject({ stage: 'ending', conclusion: 'resigned', intendedOn: ['S1'] });
    given(resigned).when('ReferToDiscipline').thenNamed('DisciplineReferred');
    given(sealed(resigned)).when('ReferToDiscipline').thenNamed('DisciplineReferred');
  });

  it('that the assembly declines leaves everything as it was', () => {
    const counts = counted.representativeAssembly(30, 15);
    given(offered()).when('RecordResignationVote', { counts }).then({ type: 'OfferedResignationDeclined', data: { postId: 'post-1', counts, roll, decision: document('会议决议') } });
    given(act(offered(), 'RecordResignationVote', { counts })).when('OfferResignation').thenNamed('ResignationOffered');
  });

  it.each([
    ['assembly-not-quorate', 'counts', { counts: counted.representativeAssembly(29, 29) }],
    ['forum-not-lawful', 'forum', { forum: 'votersBallot', counts: counted.votersBallot(501, 501) }],
    ['votes-do-not-add-up', 'counts', { counts: { ...counted.representativeAssembly(30, 16), abstain: 1 } }],
    ['post-not-found', 'postId', { postId: 'post-2' }],
    ['date-in-future', 'heldOn', { heldOn: '2026-05-05' }],
  ] as const)('is not passed: %s', (code, field, changes) => {
    given(offered()).when('RecordResignationVote', changes, { occurredOn: '2026-05-04' }).thenRefused(code, { field });
  });

  it('from a Party post is accepted by the committee, at once', () => {
    const past = act(heard({ holds: 'P2' }), 'OfferResignation');
    given(past).when('AcceptResignation').thenNamed('OfferedResignationAccepted', 'AllPostsEnded', 'PostEnded');
  });

  it('F10: from one post of two leaves the other in the case', () => {
    const past = act(act(heard({ holds: 'both' }), 'OfferResignation'), 'AcceptResignation');
    expect(caseOf(past)).toMatchObject({ stage: 'atDecision', endedPosts: ['post-1'] });
    given(past).when('DecideDisposition').thenRefused('post-not-found', { field: 'measures.0.postId' });
  });

  it('is offered once, for a post that is held, and answered after it was offered', () => {
    given(offered()).when('OfferResignation').thenRefused('resignation-already-offered', { field: 'postId' });
    given(convened()).when('OfferResignation', { postId: 'post-2' }).thenRefused('post-not-found', { field: 'postId' });
    given(convened()).when('RecordResignationVote').thenRefused('no-resignation-offered', { field: 'postId' });
    given(convened()).when('AcceptResignation').thenRefused('no-resignation-offered', { field: 'postId' });
  });
});

describe('F2: under a filed supervisory investigation', () => {
  const supervised = (): Past => act(heard({ told: ['REMOVAL'] }), 'RecordSupervision');

  it('no resignation is offered without consent', () => {
    given(supervised()).when('OfferResignation').thenRefused('resignation-needs-consent', { field: 'consent' });
    given(supervised()).when('OfferResignation', { consent: '兴监函〔2026〕2号' }).thenNamed('ResignationOffered');
    given(act(supervised(), 'EndSupervision')).when('OfferResignation').thenNamed('ResignationOffered');
  });

  it.each(['WARNING_TALK', 'DEMOTION', 'ORDERED_RESIGNATION', 'REMOVAL'] as const)('the committee decides no %s', (disposition) => {
    given(supervised()).when('DecideDisposition', { measures: [{ postId: 'post-1', disposition, grounds: '不胜任现职。' }] }).thenRefused('frozen-by-supervision', { field: 'measures.0.disposition' });
  });

  it('the committee may suspend', () => {
    given(supervised()).when('DecideDisposition', { measures: [{ postId: 'post-1', disposition: 'SUSPENSION', grounds: '不宜继续履职。' }] }).thenNamed('DispositionDecided');
  });

  it('is filed once and ended once', () => {
    given(supervised()).when('RecordSupervision').thenRefused('supervision-already-recorded');
    given(heard()).when('EndSupervision').thenRefused('no-supervision-recorded');
  });
});

describe('F3: death', () => {
  it('ends the case without vote or sanction', () => {
    given(convened())
      .when('RecordDeath', {}, { occurredOn: '2026-05-04' })
      .thenNamed('VoteCancelled', 'MeasureOvertaken', 'DeathRecorded', 'PostsEndedDuringCase', 'AllPostsEnded', 'PostEnded');
    given(act(convened(), 'RecordDeath')).when('RecordDeath').thenRefused('case-has-ended');
  });

  it('is not of tomorrow', () => {
    given(served()).when('RecordDeath', { diedOn: '2026-03-24' }).thenRefused('date-in-future', { field: 'diedOn' });
  });
});

describe('F4: a criminal sentence', () => {
  it('ends the directorship, cancels its vote, bars for good, and leaves the Party post to the Party', () => {
    const past = act(act(atMeasures({ holds: 'both', measures: ['SUSPENSION', 'SUSPENSION'] }), 'ConveneVote', { measureId: 'measure-2' }, { occurredOn: '2026-04-22' }), 'RecordSentence', {}, { occurredOn: '2026-05-04' });
    expect(caseOf(past)).toMatchObject({ stage: 'atMeasures', sentence: 'inForce', measures: [{ status: 'awaitingImposition' }, { status: 'overtaken', by: 'sentence' }, { status: 'inEffect', disposition: 'TERMINATION' }] });
    expect(cadreOf(past)).toMatchObject({ posts: [{ endedOn: null }, { endedOn: '2026-05-04' }], bars: [{ caseId, ground: 'criminalSentence', since: '2026-05-04', liftedOn: null }] });
  });

  it('is recorded once', () => {
    given(act(heard({ holds: 'both' }), 'RecordSentence')).when('RecordSentence').thenRefused('sentence-already-recorded');
  });
});

describe('F5: its reversal', () => {
  const sentenced = (): Past => act(heard({ holds: 'both' }), 'RecordSentence');

  it('lifts the bar and gives no post back', () => {
    const past = act(sentenced(), 'ReverseSentence', {}, { occurredOn: '2026-09-01' });
    expect(cadreOf(past)).toMatchObject({ posts: [{ endedOn: null }, { endedOn: '2026-03-27' }], bars: [{ liftedOn: '2026-09-01' }] });
    expect(caseOf(past)).toMatchObject({ sentence: 'reversed' });
  });

  it('follows a sentence in force', () => {
    given(heard()).when('ReverseSentence').thenRefused('no-sentence-in-force');
    given(act(sentenced(), 'ReverseSentence')).when('ReverseSentence').thenRefused('no-sentence-in-force');
  });

  it('may come after the archive was sealed', () => {
    given(sealed(act(sentenced(), 'DecideNoMeasure'))).when('ReverseSentence', {}, { occurredOn: '2026-09-01' }).thenNamed('SentenceReversed', 'BarLifted');
  });
});

describe('F14: a term that runs out while the case runs', () => {
  it('lets the measures of its post fall, and no new mandate begins with them', () => {
    given(convened()).when('RecordPostsEnded').thenNamed('VoteCancelled', 'MeasureOvertaken', 'PostsEndedDuringCase', 'AllPostsEnded', 'PostEnded');
    expect(caseOf(act(convened(), 'RecordPostsEnded')).measures).toMatchObject([{ status: 'overtaken', by: 'termExpired' }]);
  });

  it.each([
    ['post-not-found', 'posts.0', { posts: ['post-2'] }],
    ['date-in-future', 'endedOn', { endedOn: '2026-04-23' }],
    ['date-out-of-order', 'endedOn', { endedOn: '2021-03-14' }],
  ] as const)('is refused: %s', (code, field, changes) => {
    given(convened()).when('RecordPostsEnded', changes).thenRefused(code, { field });
  });
});
