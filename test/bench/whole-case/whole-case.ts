import { setTimeout as pause } from 'node:timers/promises';
import { apiAt, type Api } from '../../../infra/demo-county/api-client.ts';
import { expected, type Answer } from '../../../infra/demo-county/answer.ts';
import { bothPosts } from '../../../infra/demo-county/cases/both-posts.ts';
import { registerCadre, registerVillages } from '../../../infra/demo-county/register.ts';
import type { StoryAct, Part } from '../../../infra/demo-county/cases/story.ts';
import { daysUntil } from '../../../infra/demo-county/cases/story-days.ts';
import { demoPeople, type DemoRole } from '../../../infra/demo-county/people.ts';
import { startTestCloud, type TestCloud } from '../../local-cloud/test-cloud.ts';
import type { Findings, Group, Tell } from '../report.ts';
import { spreadOf, told } from '../statistics.ts';
import { groupCpuSeconds } from './group-cpu.ts';

const warmCases = 2;
const cases = 7;
const lookEveryMilliseconds = 20;
const mostLooks = 3000;
const now = new Date('2026-06-30T04:00:00Z');
const day = daysUntil(now);

/** How one act went: until its answer came, and until nothing more was on its way. */
type Step = { readonly answered: number; readonly atRest: number };
type Played = {
  readonly steps: readonly Step[];
  readonly seconds: number;
  readonly cpuSeconds: number;
};

const roles = Object.keys(demoPeople) as DemoRole[];

const apiOf = async ({ facts, tokenOf }: TestCloud): Promise<Api> => {
  const tokens = await Promise.all(
    roles.map(async (role) => [role, await tokenOf(demoPeople[role])] as const),
  );
  return apiAt({ url: facts.url, tokens: Object.fromEntries(tokens) as Record<DemoRole, string> });
};

/**
 * Looks more often than a person would, so that the wait belongs to the cloud and not to who looks.
 */
const atRest = async (api: Api, caseId: string): Promise<Answer> => {
  for (let looks = 0; looks < mostLooks; looks += 1) {
    const answer = expected(
      await api.read({ as: 'townshipClerk', path: `/cases/${caseId}` }),
      'case',
    );
    if (answer.body['settled'] === true) return answer;
    await pause(lookEveryMilliseconds);
  }
  throw new Error(`case ${caseId} did not come to rest`);
};

const send = (api: Api, act: StoryAct, cadreId: string, before: Answer | null): Promise<Answer> => {
  const { as, command, body, on } = act;
  if (before === null)
    return api.act({ as, command, body: { occurredOn: day(on), cadreId, ...body } });
  return api.act({
    as,
    command,
    id: String(before.body['caseId']),
    body: { occurredOn: day(on), ...body },
    ifMatch: before.etag,
  });
};

const playCase = async (api: Api, part: Part, pid: number): Promise<Played> => {
  const cadreId = await registerCadre(api, part.cadre, now);
  const steps: Step[] = [];
  const [began, cpuBefore] = [performance.now(), groupCpuSeconds(pid)];
  let before: Answer | null = null;
  for (const act of part.acts(day)) {
    const sent = performance.now();
    const answer = expected(await send(api, act, cadreId, before), act.command);
    const answered = performance.now() - sent;
    before = await atRest(api, String(answer.body['caseId']));
    steps.push({ answered, atRest: performance.now() - sent });
  }
  return {
    steps,
    seconds: (performance.now() - began) / 1000,
    cpuSeconds: groupCpuSeconds(pid) - cpuBefore,
  };
};

const findingsOf = (played: readonly Played[]): Findings => {
  const steps = played.flatMap((one) => one.steps);
  const acts = played[0]?.steps.length ?? 0;
  const inEach = (figure: (one: Played) => number, digits: number) =>
    told(spreadOf(played.map(figure)), digits);
  const rows = [
    ['steps a second', inEach((one) => one.steps.length / one.seconds, 1)],
    [
      'CPU seconds a step, the cloud and its functions',
      inEach((one) => one.cpuSeconds / one.steps.length, 3),
    ],
    ['milliseconds to the answer', told(spreadOf(steps.map(({ answered }) => answered)), 0)],
    [
      'milliseconds until the next step is open',
      told(spreadOf(steps.map((step) => step.atRest)), 0),
    ],
    ['seconds for the whole case', inEach(({ seconds }) => seconds, 1)],
  ];
  return {
    tables: [{ columns: ['over HTTP on the local cloud, warm', 'median and middle half'], rows }],
    promises: [],
    notes: [
      `Case (b) of the demo, ${acts} acts, two measures side by side, ${cases} times after ${warmCases} to warm up; one client, who acts again as soon as the next step is open.`,
      'They are an emulator’s figures: they say how fast one can work on one machine, and nothing of AWS.',
    ],
  };
};

const measure = async (cloud: TestCloud, tell: Tell): Promise<Findings> => {
  const api = await apiOf(cloud);
  await registerVillages(api, now);
  const [part] = bothPosts.parts;
  if (part === undefined) throw new Error('the story has no part');
  const played: Played[] = [];
  for (let number = 0; number < warmCases + cases; number += 1) {
    const one = await playCase(api, part, cloud.pid());
    tell(
      `  case ${number + 1} of ${warmCases + cases}: ${one.seconds.toFixed(1)} s${number < warmCases ? ', to warm up' : ''}`,
    );
    if (number >= warmCases) played.push(one);
  }
  return findingsOf(played);
};

export const wholeCase: Group = {
  name: 'whole-case',
  title: 'A whole case',
  run: async (tell) => {
    const cloud = await startTestCloud();
    try {
      return await measure(cloud, tell);
    } finally {
      await cloud.stop();
    }
  },
};
