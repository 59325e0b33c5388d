import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { demoPeople } from '../../../infra/demo-county/people.ts';
import { killCloudOf, runningCloud, stopCloud } from '../../../infra/local/emulator.ts';
import { type OpenStage, openStage, type Stage } from '../../../infra/local/local-stack.ts';
import { freePort } from '../../../infra/local/ports.ts';
import { PlainRefusal } from '../../../infra/local/progress.ts';
import { signInOf, signToken } from '../../../infra/local/token-issuer.ts';

// One cloud, killed again and again: while it is made, while it is deployed to anew, while it is
// stopped. The next start always works, and every village that was registered is registered.

const folder = mkdtempSync(join(tmpdir(), 'exit-mechanism-test-'));
writeFileSync(join(folder, 'owner'), String(process.pid));
let wanted: OpenStage;
let steps: string[] = [];
const registered: string[] = [];

const kill = () => killCloudOf(folder);

beforeAll(async () => {
  wanted = {
    port: await freePort(),
    folder,
    waitSeconds: 4,
    tell: (line) => void steps.push(line.trim()),
  };
});

afterAll(() => {
  kill();
  rmSync(folder, { recursive: true, force: true });
});

const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  const end = performance.now() + 120_000;
  while (!(await holds()))
    if (performance.now() > end)
      throw new Error(`it never came to that; steps: ${steps.join('; ')}`);
    else await pause(1);
};

const start = (more: Partial<OpenStage> = {}): Promise<Stage> => {
  steps = [];
  return openStage({ ...wanted, ...more });
};

/** Begins a start, kills the cloud as soon as this holds, and gives what the start then says. */
const startKilledOnce = async (
  holds: () => boolean | Promise<boolean>,
  more: Partial<OpenStage> = {},
): Promise<unknown> => {
  const starting = start(more).then(
    () => 'it was too late',
    (error: unknown) => (error instanceof PlainRefusal ? error.message : error),
  );
  await until(holds);
  kill();
  return starting;
};

const killed =
  'The local cloud was ended from outside. Nothing is lost; npm start goes on from here.';
/** Asks the emulator in plain HTTP for what the SDK's clients here are not made for. */
const ask = async (service: string, path: string, body?: string): Promise<string> => {
  const answer = await fetch(`http://127.0.0.1:${wanted.port}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      authorization: `AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/${service}/aws4_request, SignedHeaders=host, Signature=none`,
    },
    ...(body !== undefined && { body }),
  }).catch(() => null);
  return (await answer?.text().catch(() => '')) ?? '';
};

/** Whether CloudFormation tells of such a stack. */
const stacksSay = (what: RegExp) => async () =>
  what.test(await ask('cloudformation', '/', 'Action=DescribeStacks&Version=2010-05-15'));
const isThere =
  (...path: string[]) =>
  () =>
    existsSync(join(folder, ...path));

const register = async (url: string, village: string): Promise<number> => {
  const signIn = await signInOf(folder, `http://127.0.0.1:${wanted.port}`);
  const headers = {
    authorization: `Bearer ${await signToken(signIn, demoPeople.townshipClerk)}`,
    'content-type': 'application/json',
    'idempotency-key': `before-the-kill-${village}`,
  };
  const body = JSON.stringify({ occurredOn: '2026-02-02', village, name: '测试村' });
  const { status } = await fetch(`${url}/villages`, { method: 'POST', headers, body }).catch(
    () => ({ status: 0 }),
  );
  if (status === 201) registered.push(village);
  return status;
};

const villageOf = (number: number): string => `360732100${number}`;

/** That each village which the API said is registered can't be registered again. */
const nothingIsLost = async ({ facts }: Stage): Promise<void> => {
  const signIn = await signInOf(folder, facts.endpoint);
  const authorization = `Bearer ${await signToken(signIn, demoPeople.townshipClerk)}`;
  for (const village of registered) {
    const { status } = await fetch(`${facts.url}/villages`, {
      method: 'POST',
      headers: {
        authorization,
        'content-type': 'application/json',
        'idempotency-key': `once-more-${village}-${Date.now()}`,
      },
      body: JSON.stringify({ occurredOn: '2026-02-02', village, name: '测试村' }),
    });
    expect([village, status]).toEqual([village, 409]);
  }
};

describe('a cloud that is killed', () => {
  it.each<[when: string, holds: () => boolean | Promise<boolean>]>([
    ['before anything is in it', isThere('s3')],
    ['while it is bootstrapped', stacksSay(/CDKToolkit/)],
    ['while the stack is made', stacksSay(/ExitMechanism-local/)],
  ])('in its first start, %s, starts the next time from there', async (_, holds) => {
    expect(await startKilledOnce(holds)).toBe(killed);
  });

  it('in its first start, as soon as the API has answered, has what was answered', async () => {
    const said = startKilledOnce(async () => {
      const { items = [] } = JSON.parse((await ask('apigateway', '/v2/apis')) || '{}') as {
        items?: { apiId: string }[];
      };
      const [api] = items;
      if (api === undefined) return false;
      const url = `http://127.0.0.1:${wanted.port}/_aws/execute-api/${api.apiId}`;
      return (await register(url, villageOf(301))) === 201;
    });
    expect(await said).toBe(killed);
    expect(registered).toHaveLength(1);
    await nothingIsLost(await start());
  });

  it('when it is up, neither bootstraps nor deploys when it starts again', async () => {
    const { facts } = await start();
    expect(await register(facts.url, villageOf(302))).toBe(201);
    kill();
    const began = performance.now();
    const stage = await start();
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(steps.filter((step) => !step.startsWith('0.')).join('; ')).not.toMatch(
      /deployed|bootstrapped/,
    );
    await nothingIsLost(stage);
  });

  it('in a deploy, deploys the next time', async () => {
    const anew = { waitSeconds: 5 };
    expect(await startKilledOnce(stacksSay(/UPDATE_(IN_PROGRESS|COMPLETE)/), anew)).toBe(killed);
    const stage = await start(anew);
    await nothingIsLost(stage);
    expect(readdirSync(join(folder, 'deployed'))).toContain('stack.json');
  });

  it('while it is being stopped, has what was answered meanwhile', async () => {
    const { cloud, facts } = await start({ waitSeconds: 5 });
    expect(await register(facts.url, villageOf(303))).toBe(201);
    const stopping = stopCloud(cloud);
    await until(() => readFileSync(join(folder, 'cloud.log'), 'utf8').includes('shutting down'));
    kill();
    await stopping;
    await nothingIsLost(await start({ waitSeconds: 5 }));
  });

  it('is found by what runs, and when nothing runs there is nothing to find', async () => {
    const running = await runningCloud(folder);
    expect(running?.port).toBe(wanted.port);
    kill();
    expect(await runningCloud(folder)).toBeUndefined();
  });
});
