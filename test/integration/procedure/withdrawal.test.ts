import type { StoryAct } from '../../../infra/demo-county/cases/story.ts';
import { unfoundedOpinion } from '../../../infra/demo-county/cases/unfounded-opinion.ts';
import { warningTalk } from '../../../infra/demo-county/cases/warning-talk.ts';
import { sharedCloud } from '../../local-cloud/shared-cloud.ts';
import { drive, endOf, type Driving, type Telling, wellEnded } from '../../support/driving.ts';

let driving: Driving;

beforeAll(async () => {
  driving = await drive(sharedCloud());
});

const on = 40;
const withdrawal = {
  as: 'townshipClerk',
  on,
  command: 'WithdrawCase',
  body: { reason: '经核对系误报。' },
} as const;
const withdrawn = { ...wellEnded, conclusion: 'withdrawn' };

const endOfWithdrawn = async ({ caseId }: Telling) => {
  const end = await endOf(driving, caseId);
  const state = await driving.stateOf(caseId);
  return { ...end, conclusion: state.stage === 'closed' ? state.conclusion : state.stage };
};

/** The steps that were opened, each by its name and its round. */
const stepsOpened = async ({ caseId }: Telling) =>
  (await driving.timelineOf(caseId)).flatMap(({ type, data }) =>
    type === 'StepOpened' ? [`${String(data['step'])} ${String(data['round'])}`] : [],
  );

const storyThrough = async (command: StoryAct['command'] | null): Promise<Telling> => {
  const story = await driving.begin(warningTalk.parts[0]!);
  if (command !== null) await story.through(command);
  await driving.settled(story.caseId);
  return story;
};

describe('a case that is withdrawn while a step waits for somebody', () => {
  it.each([
    ['raised', null],
    ['under investigation', 'AppointInvestigators'],
    ['at the hearing', 'ServeFacts'],
    ['at the decision', 'RecordStatement'],
  ] as const)('ends and is sealed when it is %s', async (_, command) => {
    const story = await storyThrough(command);
    await driving.act(story.caseId, withdrawal);
    expect(await endOfWithdrawn(story)).toEqual({
      ...withdrawn,
      executions: { '-1': 'SUCCEEDED' },
    });
  });

  it('ends and is sealed when it was returned to those who raised it', async () => {
    const story = await storyThrough(null);
    await driving.act(story.caseId, {
      as: 'townshipClerk',
      on: 2,
      command: 'ReturnOpinion',
      body: { reason: '事实不清，请补充材料。' },
    });
    await driving.act(story.caseId, withdrawal);
    expect(await endOfWithdrawn(story)).toEqual({
      ...withdrawn,
      executions: { '-1': 'SUCCEEDED' },
    });
    expect(await stepsOpened(story)).toEqual(['identification 1']);
  });
});

describe('a case that is withdrawn between two steps, when nothing waits', () => {
  afterEach(() => driving.relay('go on'));

  it('ends and is sealed, and the step that was on its way is never opened', async () => {
    const story = await storyThrough(null);
    await driving.relay('stop');
    await story.next();
    expect((await driving.stateOf(story.caseId)).procedure.open).toEqual([]);
    await driving.act(story.caseId, withdrawal);
    await driving.relay('go on');
    expect(await endOfWithdrawn(story)).toEqual({
      ...withdrawn,
      executions: { '-1': 'SUCCEEDED' },
    });
    expect(await stepsOpened(story)).toEqual(['identification 1']);
  });

  it('ends and is sealed before its machine was ever started', async () => {
    await driving.relay('stop');
    const story = await driving.begin(unfoundedOpinion.parts[0]!);
    await driving.act(story.caseId, withdrawal);
    await driving.relay('go on');
    expect(await endOfWithdrawn(story)).toEqual({
      ...withdrawn,
      executions: { '-1': 'SUCCEEDED' },
    });
    expect(await stepsOpened(story)).toEqual([]);
  });

  it('ends and is sealed by hand, once, where the relay hears nothing', async () => {
    const story = await storyThrough(null);
    await driving.relay('stop');
    await driving.act(story.caseId, withdrawal);
    await driving.invoke('reconcile', { caseId: story.caseId, rebuild: true });
    expect((await driving.stateOf(story.caseId)).stage).toBe('closed');
    await driving.relay('go on');
    expect(await endOfWithdrawn(story)).toMatchObject(withdrawn);
    expect(
      (await driving.timelineOf(story.caseId)).filter(({ type }) => type === 'ArchiveSealed'),
    ).toHaveLength(1);
  });

  it('ends and is sealed once, where the procedure was to be gone through again', async () => {
    const story = await storyThrough('RecordStatement');
    await driving.relay('stop');
    await driving.act(story.caseId, {
      as: 'townshipCommittee',
      on: 30,
      command: 'ReturnToInvestigation',
      body: { reason: '证据不足，补充调查。' },
    });
    await driving.act(story.caseId, withdrawal);
    await driving.relay('go on');
    expect(await endOfWithdrawn(story)).toEqual({
      ...withdrawn,
      executions: { '-1': 'SUCCEEDED', '-2': 'SUCCEEDED' },
    });
    expect(await stepsOpened(story)).toEqual([
      'identification 1',
      'investigation 1',
      'hearing 1',
      'decision 1',
    ]);
    expect(
      (await driving.timelineOf(story.caseId)).filter(({ type }) => type === 'ArchiveSealed'),
    ).toHaveLength(1);
  });
});
