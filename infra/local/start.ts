import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Cloud, runningCloud, startCloud } from './cloud.ts';
import { cloudProgram } from './cloud-program.ts';
import { bootstrapCloud, deployStack } from './deploy.ts';
import { reconcile, reviveStreams } from './mend-stack.ts';
import { demoPeople } from './people.ts';
import { localFolder, stackFile } from './places.ts';
import { publishSignIn, type SignIn, signInOf, signToken } from './sign-in.ts';
import { run, step } from './telling.ts';

const tell = (line: string) => console.log(line);
const port = Number(process.env['LOCAL_CLOUD_PORT'] ?? 4566);
const folder = join(localFolder, 'cloud');

const cloudThatRuns = async (): Promise<{ cloud: Cloud; isNew: boolean }> => {
  const running = await runningCloud(folder);
  if (running) return { cloud: running, isNew: false };
  const program = await step(tell, 'local cloud installed', cloudProgram);
  const cloud = await step(tell, `local cloud started on port ${port}`, () => startCloud({ port, folder, program }));
  return { cloud, isNew: true };
};

const tokensBy = async (signIn: SignIn) => {
  const signed = Object.entries(demoPeople).map(async ([role, person]) => [role, await signToken(signIn, person)] as const);
  return Object.fromEntries(await Promise.all(signed));
};

await run(async () => {
  await mkdir(folder, { recursive: true });
  const { cloud, isNew } = await cloudThatRuns();
  const signIn = await signInOf(folder, cloud.endpoint);
  if (isNew) await step(tell, 'sign-in published', () => publishSignIn(cloud.endpoint, signIn));
  await step(tell, 'cloud bootstrapped', () => bootstrapCloud(cloud));
  const facts = await step(tell, 'stack deployed', () => deployStack(cloud));
  if (isNew) {
    await step(tell, 'streams revived', () => reviveStreams(facts));
    await step(tell, 'cases brought on', () => reconcile(facts));
  }
  const tokens = await tokensBy(signIn);
  await writeFile(stackFile, JSON.stringify({ ...facts, tokens }, undefined, 2), { mode: 0o600 });
  tell(`\nThe API answers at ${facts.url}`);
});
