import { bothPosts } from '../../../infra/demo-county/cases/both-posts.ts';
import { recall } from '../../../infra/demo-county/cases/recall.ts';
import { fiveYears } from '../../../infra/demo-county/register.ts';
import type { StoryAct, Part } from '../../../infra/demo-county/cases/story.ts';
import { meeting } from '../../../infra/demo-county/cases/usual-acts.ts';
import { chair, convener, tellers } from '../../../infra/demo-county/cases/officials.ts';
import { discussed } from '../../../infra/demo-county/cases/around-a-vote.ts';
import { decisionServed } from '../../../infra/demo-county/cases/service-acts.ts';
import { outlivesSteps } from '../../../shared/domain/case/due.ts';
import { paper } from '../../../infra/demo-county/cases/paper.ts';
import { warningTalk } from '../../../infra/demo-county/cases/warning-talk.ts';
import type { CaseId } from '../../../shared/domain/ids.ts';
import { caseStream } from '../../../shared/dossier/keys.ts';
import { sharedCloud } from '../../local-cloud/shared-cloud.ts';
import {
  drive,
  endOf,
  eventually,
  type Driving,
  type Telling,
  wellEnded,
} from '../../support/driving.ts';

// Life cuts into a case while its machine waits. What the rules make of each event at each stage is
// a table of theirs (test/shared/domain/exit/life-events/life-events.test.ts); here the machine is seen to follow
// it, or to go on.

let driving: Driving;

beforeAll(async () => {
  driving = await drive(sharedCloud());
});

const failedRecall = recall.parts[0]!;
const twoPosts = bothPosts.parts[0]!;

/** A case at whose steps a machine waits, after this act of its story. */
const waitingAfter = async (
  part: Part,
  command: StoryAct['command'],
  termBegan?: number,
): Promise<Telling> => {
  const story = await driving.begin(part, termBegan);
  await story.through(command);
  await driving.settled(story.caseId);
  return story;
};

/** The clerk records what has happened. */
const cuts = (caseId: CaseId, on: number, command: StoryAct['command'], body: object) =>
  driving.act(caseId, { as: 'townshipClerk', on, command, body: { ...body } });

/** The decision reaches the cadre. */
const serve = async (caseId: CaseId, on: number): Promise<void> => {
  await driving.settled(caseId);
  await cuts(caseId, on, 'ServeDecision', { ...decisionServed(on).body });
};

/**
 * Where a machine waits, once the relay has handed on what was answered: at the steps that are
 * open, if all is well.
 */
const waits = async (caseId: CaseId): Promise<readonly string[]> => {
  const open = (await driving.stateOf(caseId)).procedure.open.map(({ step }) => step);
  const look = async () =>
    (await driving.dossier.waitsOf(caseStream(caseId)))
      .filter(({ token }) => token !== undefined)
      .map(({ step }) => step);
  return (
    await eventually(look, (seen) => seen.toSorted().join() === open.toSorted().join())
  ).toSorted();
};
const dues = async (caseId: CaseId): Promise<readonly string[]> =>
  (await driving.dossier.dueOf(caseStream(caseId)))
    .map(({ due }) => due)
    .filter((due) => !outlivesSteps(due))
    .toSorted();

const namesAfter = async (caseId: CaseId, command: string): Promise<readonly string[]> => {
  const names = (await driving.timelineOf(caseId)).map(({ type }) => type);
  return names.slice(names.lastIndexOf(command) + 1);
};

const endWithConclusion = async (caseId: CaseId) => {
  const end = await endOf(driving, caseId);
  const state = await driving.stateOf(caseId);
  return { ...end, conclusion: state.stage === 'closed' ? state.conclusion : state.stage };
};

const ended = (conclusion: string, ...runs: readonly string[]) => ({
  ...wellEnded,
  conclusion,
  executions: Object.fromEntries(runs.map((run) => [run, 'SUCCEEDED'])),
});

const letter = paper('辞职报告');
const calledAndCounted = {
  rollDate: '2026-05-14',
  noticeGivenOn: '2026-05-14',
  priorDiscussion: discussed('2026-05-13'),
  convener,
  chair,
  tellers,
  scan: paper('表决票扫描件'),
};
const passed = {
  forum: 'representativeAssembly',
  roll: { members: 60, representatives: 48, womenRepresentatives: 20 },
  counts: {
    forum: 'representativeAssembly',
    present: 40,
    issued: 40,
    returned: 40,
    valid: 40,
    invalid: 0,
    for: 21,
    against: 15,
    abstain: 4,
  },
};

it('F1: a resignation that is offered leaves the machine at the ballot, and ends it there once an assembly has passed it', async () => {
  const { caseId } = await waitingAfter(failedRecall, 'ConveneVote');
  await cuts(caseId, 42, 'OfferResignation', { postId: 'post-1', letter });
  await driving.settled(caseId);
  expect([await waits(caseId), await dues(caseId)]).toEqual([
    ['vote#measure-1'],
    ['vote#measure-1'],
  ]);
  await cuts(caseId, 45, 'RecordResignationVote', {
    postId: 'post-1',
    heldOn: '2026-05-16',
    ...calledAndCounted,
    ...passed,
    decision: paper('会议决议'),
  });
  expect(await endWithConclusion(caseId)).toEqual(ended('resigned', '-1'));
  expect(await namesAfter(caseId, 'ResignationOffered')).toEqual([
    'VoteCancelled',
    'MeasureOvertaken',
    'OfferedResignationAccepted',
    'AllPostsEnded',
    'ArchiveSealed',
    'CaseClosed',
  ]);
});

it('F2: a resignation without consent changes nothing for the machine, which still waits', async () => {
  const { caseId } = await waitingAfter(warningTalk.parts[0]!, 'AppointInvestigators');
  await cuts(caseId, 12, 'OfferResignation', { postId: 'post-1', letter });
  await cuts(caseId, 13, 'RecordSupervision', { organ: '县监委', reference: '兴监立〔示例〕3号' });
  const accept = (body: object) =>
    driving.act(caseId, {
      as: 'townshipCommittee',
      on: 14,
      command: 'AcceptResignation',
      body: { postId: 'post-1', decision: paper('同意辞职的决定'), ...body },
    });
  await expect(accept({})).rejects.toThrow('resignation-needs-consent');
  await driving.settled(caseId);
  expect(await waits(caseId)).toEqual(['investigation']);
  await accept({ consent: '兴监函〔示例〕2号' });
  expect(await endWithConclusion(caseId)).toEqual(ended('resigned', '-1'));
});

it('F3: a death ends the waits inside the Map, whatever they wait for', async () => {
  const { caseId } = await waitingAfter(twoPosts, 'AcknowledgeFiling');
  expect(await waits(caseId)).toEqual(['imposition#measure-1', 'vote#measure-2']);
  await cuts(caseId, 40, 'RecordDeath', { diedOn: '2026-05-11', document: paper('死亡证明') });
  expect(await endWithConclusion(caseId)).toEqual(ended('died', '-1'));
  expect(await namesAfter(caseId, 'StepOpened')).toEqual([
    'MeasureOvertaken',
    'MeasureOvertaken',
    'DeathRecorded',
    'PostsEndedDuringCase',
    'AllPostsEnded',
    'ArchiveSealed',
    'CaseClosed',
  ]);
});

it('F4, F5: a sentence ends the wait of one post, the other goes on to its end; the reversal comes behind the seal and starts nothing', async () => {
  const { caseId, cadreId } = await waitingAfter(twoPosts, 'AcknowledgeFiling');
  const judgment = {
    court: '兴国县人民法院',
    reference: '（2026）赣0732刑初1号',
    document: paper('刑事判决书'),
  };
  await cuts(caseId, 40, 'RecordSentence', { effectiveOn: '2026-05-10', ...judgment });
  await driving.settled(caseId);
  expect([await waits(caseId), await dues(caseId)]).toEqual([
    ['imposition#measure-1'],
    ['imposition#measure-1'],
  ]);
  await cuts(caseId, 41, 'ImposeSuspension', {
    measureId: 'measure-1',
    document: paper('停职决定书'),
  });
  await serve(caseId, 42);
  const end = ended('measuresSettled', '-1');
  expect(await endWithConclusion(caseId)).toEqual(end);
  await cuts(caseId, 80, 'ReverseSentence', { reversedOn: '2026-06-20', ...judgment });
  expect(await endWithConclusion(caseId)).toEqual(end);
  const { body } = await driving.api.read({ as: 'countyAuditor', path: `/cadres/${cadreId}` });
  expect(body).toMatchObject({
    posts: [{ endedOn: null }, { endedOn: '2026-05-10' }],
    bars: [{ since: '2026-05-10', liftedOn: '2026-06-20' }],
  });
});

it('F10: one post of two ends, and the machine goes on with the other to its end', async () => {
  const story = await waitingAfter(twoPosts, 'AcknowledgeFiling');
  const { caseId } = story;
  await cuts(caseId, 37, 'RecordPostsEnded', {
    posts: ['post-1'],
    endedOn: '2026-05-08',
    cause: 'transferred',
    document: paper('调动通知'),
  });
  await driving.settled(caseId);
  expect([await waits(caseId), await dues(caseId)]).toEqual([
    ['vote#measure-2'],
    ['vote#measure-2'],
  ]);
  const { body } = await driving.api.read({ as: 'countyOrganizer', path: `/cases/${caseId}` });
  expect(body).toMatchObject({
    flags: [{ flag: 'oneOfTwoPostsEnded' }],
    measures: [{ status: 'overtaken', by: 'postEnded' }, { status: 'awaitingVote' }],
  });
  await story.through('ServeDecision');
  story.passOver();
  await story.toTheEnd();
  expect(await endWithConclusion(caseId)).toEqual(ended('measuresSettled', '-1'));
});

it('F14: the end of the term ends the wait for the ballot; the new mandate begins without a case or a suspension', async () => {
  const { caseId, cadreId } = await waitingAfter(failedRecall, 'RecordPetition', 39 - fiveYears);
  await cuts(caseId, 39, 'RecordPostsEnded', {
    posts: ['post-1'],
    endedOn: '2026-05-10',
    cause: 'termExpired',
    document: paper('换届选举结果公告'),
  });
  expect(await endWithConclusion(caseId)).toEqual(ended('postsEnded', '-1'));
  await driving.api.act({
    as: 'townshipClerk',
    command: 'RecordPost',
    id: cadreId,
    body: { occurredOn: '2026-05-12', kind: 'V1', obtained: 'elected', termFrom: '2026-05-11' },
  });
  const { body } = await driving.api.read({ as: 'townshipClerk', path: `/cadres/${cadreId}` });
  expect(body).toMatchObject({
    activeCase: null,
    suspensions: [],
    posts: [{ endedOn: '2026-05-10' }, { kind: 'V1', endedOn: null }],
  });
});

it('F17: a tied member of the committee is found out by the county; the run that waits ends, the next comes to the decision alone', async () => {
  const { caseId } = await waitingAfter(twoPosts, 'AcknowledgeFiling');
  await driving.act(caseId, {
    as: 'countyOrganizer',
    on: 38,
    command: 'DiscoverRecusal',
    body: { personId: 'P-6521', ground: 'interest', reason: '与当事人合伙承包鱼塘。' },
  });
  await driving.settled(caseId);
  expect([await waits(caseId), await dues(caseId)]).toEqual([['decision'], ['decision']]);
  const without = {
    ...meeting('2026-05-11'),
    attendees: ['P-1003', 'P-6522', 'P-6523', 'P-6524', 'P-6525', 'P-6526'],
  };
  await driving.act(caseId, {
    as: 'townshipCommittee',
    on: 40,
    command: 'DecideNoMeasure',
    body: { meeting: without, grounds: '情节轻微，已当场改正。' },
  });
  await serve(caseId, 41);
  expect(await endWithConclusion(caseId)).toEqual(ended('noMeasure', '-1', '-2'));
  expect(await namesAfter(caseId, 'RecusalDiscovered')).toEqual([
    'ProcedureRequested',
    'StepOpened',
    'NoMeasureDecided',
    'StepOpened',
    'DecisionServed',
    'ArchiveSealed',
    'CaseClosed',
  ]);
});

it('F20: a case on one cadre that is opened and withdrawn again is in the county’s list with a flag', async () => {
  const story = await waitingAfter(warningTalk.parts[0]!, 'AcceptOpinion');
  await cuts(story.caseId, 6, 'WithdrawCase', { reason: '经核对系误报。' });
  expect(await endWithConclusion(story.caseId)).toEqual(ended('withdrawn', '-1'));
  const [opinion] = warningTalk.parts[0]!.acts(() => '2026-04-20');
  const { body } = await driving.api.act({
    as: 'townshipClerk',
    command: 'RaiseOpinion',
    body: { ...opinion!.body, occurredOn: '2026-04-20', cadreId: story.cadreId },
  });
  const again = body['caseId'] as CaseId;
  await driving.settled(again);
  await expect(
    driving.act(again, {
      as: 'villageOrganization',
      on: 20,
      command: 'WithdrawCase',
      body: { reason: '不再反映。' },
    }),
  ).rejects.toThrow('raised-by-another-organization');
  await cuts(again, 20, 'WithdrawCase', { reason: '经核对系误报。' });
  expect(await endWithConclusion(again)).toEqual(ended('withdrawn', '-1'));
  const { body: read } = await driving.api.read({
    as: 'countyAuditor',
    path: `/cadres/${story.cadreId}`,
  });
  expect(read).toMatchObject({
    withdrawals: [story.caseId, again],
    cases: [
      { caseId: again, flags: ['repeatedWithdrawal'] },
      { caseId: story.caseId, flags: [] },
    ],
  });
});
