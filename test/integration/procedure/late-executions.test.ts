import { setTimeout as pause } from 'node:timers/promises';
import { bothPosts } from '../../../infra/demo-county/cases/both-posts.ts';
import { orderedResignation } from '../../../infra/demo-county/cases/ordered-resignation.ts';
import { recall } from '../../../infra/demo-county/cases/recall.ts';
import type { Part } from '../../../infra/demo-county/cases/story.ts';
import { warningTalk } from '../../../infra/demo-county/cases/warning-talk.ts';
import type { CaseId } from '../../../shared/domain/ids.ts';
import { caseStream } from '../../../shared/dossier/keys.ts';
import { startTestCloud, type TestCloud } from '../../local-cloud/test-cloud.ts';
import {
  drive,
  endOf,
  eventually,
  factsOf,
  wellEnded,
  type Driving,
} from '../../support/driving.ts';
import { amendedOpinion, investigatedTwice } from './parts.ts';
import { undisturbed } from './undisturbed.ts';

// A cloud of its own, whose waits time out after seconds rather than a week. What happens there
// takes its time, so that everything begins at once.

const waitSeconds = 2;
const talk = warningTalk.parts[0]!;

let cloud: TestCloud;
let driving: Driving;

type Ended = { readonly end: Awaited<ReturnType<typeof endOf>>; readonly facts: readonly string[] };

const ended = async (caseId: CaseId): Promise<Ended> => ({
  end: await endOf(driving, caseId),
  facts: factsOf(await driving.timelineOf(caseId)),
});

const undisturbedEnd = async (part: Part): Promise<Ended> => ({
  end: expect.objectContaining(wellEnded) as Ended['end'],
  facts: await undisturbed(part),
});

const withdrawal = {
  as: 'townshipClerk',
  on: 40,
  command: 'WithdrawCase',
  body: { reason: '经核对系误报。' },
} as const;

const tokenAt = async (caseId: CaseId, step: 'identification' | 'decision') =>
  (await driving.dossier.wait(caseStream(caseId), step))?.token;

/** The moment at which the wait gets another token than this one. */
const renewal = async (
  caseId: CaseId,
  step: 'identification' | 'decision',
  token: string | undefined,
): Promise<number> => {
  await eventually(
    () => tokenAt(caseId, step),
    (now) => now !== undefined && now !== token,
  );
  return performance.now();
};

/** A wait that nobody answers for a while, then somebody does. */
const renewedOften = async () => {
  const story = await driving.begin(talk);
  await driving.settled(story.caseId);
  const before = await driving.timelineOf(story.caseId);
  const tokens = new Set<string>();
  await eventually(
    async () => tokens.add((await tokenAt(story.caseId, 'identification')) ?? 'none'),
    ({ size }) => size > 3,
  );
  const after = await driving.timelineOf(story.caseId);
  await story.toTheEnd();
  return {
    tokens: tokens.size,
    isUnchanged: after.length === before.length,
    ...(await ended(story.caseId)),
  };
};

/**
 * An answer that is sent so many milliseconds after the wait is renewed for the second time, or
 * before.
 */
const answeredAt = async (millisecondsAfter: number): Promise<Ended> => {
  const story = await driving.begin(talk);
  const { etag } = await driving.settled(story.caseId);
  const renewedAt = await renewal(
    story.caseId,
    'identification',
    await tokenAt(story.caseId, 'identification'),
  );
  await pause(renewedAt + waitSeconds * 1000 + millisecondsAfter - performance.now());
  const { as, command, body } = story.ahead()!;
  await driving.api.act({ as, command, id: story.caseId, body, ifMatch: etag });
  await driving.settled(story.caseId);
  await driving.act(story.caseId, withdrawal);
  return ended(story.caseId);
};

/**
 * Both executions of run 1 wait at the decision when it is returned; one hears of it by the answer,
 * the other when it wakes.
 */
const laggingBehindReturn = async () => {
  const story = await driving.begin(investigatedTwice);
  await story.through('RecordStatement');
  const token = await tokenAt(story.caseId, 'decision');
  await driving.startAnother(`${story.caseId}-1-twin`, { caseId: story.caseId, run: 1 });
  await renewal(story.caseId, 'decision', token);
  await story.next();
  const woken = await eventually(
    () => driving.executionsOf(story.caseId),
    (found) => found.filter(({ status }) => status === 'SUCCEEDED').length === 2,
  );
  const opened = factsOf(await driving.timelineOf(story.caseId)).filter((fact) =>
    fact.startsWith('StepOpened'),
  );
  await driving.startAnother(`${story.caseId}-1-late`, { caseId: story.caseId, run: 1 });
  await story.toTheEnd();
  return {
    woken: woken.map(({ name, status }) => `${name.slice(story.caseId.length)} ${status}`),
    opened,
    ...(await ended(story.caseId)),
  };
};

/** Two executions of the same run go through both measures side by side. */
const twins = async (): Promise<Ended> => {
  const story = await driving.begin(bothPosts.parts[0]!);
  await story.through('ResubmitFiling');
  await driving.startAnother(`${story.caseId}-1-twin`, { caseId: story.caseId, run: 1 });
  await story.toTheEnd();
  return ended(story.caseId);
};

type Rest = {
  readonly stage: string;
  readonly run: number;
  readonly changed: readonly string[];
  readonly told: unknown;
};

/**
 * After each act the procedure is rebuilt by hand, and the case goes on from where it then stands.
 */
const rebuiltAfterEachAct = async (
  part: Part,
): Promise<Ended & { readonly rests: readonly Rest[]; readonly caseId: CaseId }> => {
  const story = await driving.begin(part);
  const { caseId } = story;
  const rests: Rest[] = [];
  for (;;) {
    await driving.settled(caseId);
    const [before, known] = [await driving.stateOf(caseId), await driving.timelineOf(caseId)];
    const told = await driving.invoke('reconcile', { caseId, rebuild: true });
    const [after, events] = [await driving.stateOf(caseId), await driving.timelineOf(caseId)];
    expect(after).toEqual({
      ...before,
      procedure: { ...before.procedure, run: after.procedure.run },
    });
    rests.push({
      stage: after.stage,
      run: after.procedure.run - before.procedure.run,
      changed: events.slice(known.length).map(({ type }) => type),
      told,
    });
    if (story.ahead() === undefined || after.stage === 'closed')
      return { rests, caseId, ...(await ended(caseId)) };
    await story.next();
  }
};

const rebuiltParts = {
  'of an opinion that is amended': amendedOpinion,
  'of both posts': bothPosts.parts[0]!,
  'of an ordered resignation': orderedResignation.parts[0]!,
  'of a recall that fails': recall.parts[0]!,
};

/** Begins; a failure is told by the test that looks at the result. */
const begun = <Result>(scenario: Promise<Result>): Promise<Result> => {
  scenario.catch(() => undefined);
  return scenario;
};

const beginTogether = () => ({
  renewedOften: begun(renewedOften()),
  lagging: begun(laggingBehindReturn()),
  twins: begun(twins()),
  rebuilt: new Map(
    Object.entries(rebuiltParts).map(([name, part]) => [name, begun(rebuiltAfterEachAct(part))]),
  ),
});
let scenarios: ReturnType<typeof beginTogether>;

beforeAll(async () => {
  cloud = await startTestCloud({ waitSeconds });
  driving = await drive(cloud);
  scenarios = beginTogether();
  await Promise.allSettled([
    scenarios.renewedOften,
    scenarios.lagging,
    scenarios.twins,
    ...scenarios.rebuilt.values(),
  ]);
}, 300_000);

afterAll(() => cloud.stop());

describe('a wait that nobody answers', () => {
  it('is renewed at every timeout, changes nothing in the case, and is opened once', async () => {
    const { end, facts, ...seen } = await scenarios.renewedOften;
    expect(seen).toEqual({ tokens: 4, isUnchanged: true });
    expect({ end, facts }).toEqual(await undisturbedEnd(talk));
    expect(end.executions).toEqual({ '-1': 'SUCCEEDED' });
  });
});

describe('two executions of one run', () => {
  it('hear of a return to the investigation, one at once and one when it wakes, and open nothing', async () => {
    const { woken, opened } = await scenarios.lagging;
    expect(woken).toEqual(['-1 SUCCEEDED', '-1-twin SUCCEEDED', '-2 RUNNING']);
    expect(opened).toEqual(
      ['decision 1', 'hearing 1', 'identification 1', 'investigation 1', 'investigation 2'].map(
        (step) => `StepOpened ${step}`,
      ),
    );
  });

  it('carry out both measures side by side, each step once', async () => {
    const { end, facts } = await scenarios.twins;
    expect({ end, facts }).toEqual(await undisturbedEnd(bothPosts.parts[0]!));
    expect(end.executions).toEqual({ '-1': 'SUCCEEDED', '-1-twin': 'SUCCEEDED' });
  });
});

describe('an old run that wakes late', () => {
  it('hears that it is superseded and ends without opening a step', async () => {
    const { end, facts } = await scenarios.lagging;
    expect({ end, facts }).toEqual(await undisturbedEnd(investigatedTwice));
    expect(end.executions).toEqual({
      '-1': 'SUCCEEDED',
      '-1-twin': 'SUCCEEDED',
      '-1-late': 'SUCCEEDED',
      '-2': 'SUCCEEDED',
    });
  });
});

describe('a procedure that is rebuilt by hand after every act', () => {
  it.each(Object.entries(rebuiltParts))(
    '%s comes to rest where the dossier stands, in each stage',
    async (name) => {
      const { rests, caseId } = await scenarios.rebuilt.get(name)!;
      const ofCase = { cases: 1, started: [], standingStill: [], failed: [] };
      const inProgress = rests.filter(({ stage }) => stage !== 'closed');
      expect(inProgress).toMatchObject(
        inProgress.map(() => ({
          run: 1,
          changed: ['ProcedureRequested'],
          told: { ...ofCase, rebuilt: [caseId] },
        })),
      );
      expect(rests.at(-1)).toMatchObject({
        stage: 'closed',
        run: 0,
        changed: [],
        told: { ...ofCase, rebuilt: [] },
      });
    },
  );

  it.each(Object.entries(rebuiltParts))(
    '%s ends as if nothing had been, and every run that was left behind ends too',
    async (name, part) => {
      const { end, facts } = await scenarios.rebuilt.get(name)!;
      expect({ end, facts }).toEqual(await undisturbedEnd(part));
      expect(new Set(Object.values(end.executions))).toEqual(new Set(['SUCCEEDED']));
    },
  );

  it('was rebuilt in every stage in which a case can rest', async () => {
    const rests = await Promise.all(scenarios.rebuilt.values());
    const stages = new Set(rests.flatMap((one) => one.rests.map(({ stage }) => stage)));
    expect(stages).toEqual(
      new Set([
        'raised',
        'returned',
        'underInvestigation',
        'atHearing',
        'atDecision',
        'atFiling',
        'atMeasures',
        'atService',
        'closed',
      ]),
    );
  });
});

describe('an answer at the very moment of the timeout', () => {
  const moments = [-200, -150, -100, -75, -50, -25, 0, 25, 50];
  const once = [
    'ArchiveSealed',
    'CaseClosed',
    'CaseWithdrawn',
    'OpinionAccepted',
    'OpinionRaised',
    'StepOpened identification 1',
    'StepOpened investigation 1',
  ];
  let answered: readonly Ended[];

  // By themselves, so that nothing else decides which of the two comes first.
  beforeAll(async () => {
    answered = await Promise.all(moments.map(answeredAt));
  }, 120_000);

  it.each(moments.map((moment, index) => [moment, index] as const))(
    '(%i ms) is heard once and opens the next step once',
    async (_, index) => {
      expect(answered[index]).toEqual({
        end: { ...wellEnded, executions: { '-1': 'SUCCEEDED' } },
        facts: once,
      });
    },
  );
});
