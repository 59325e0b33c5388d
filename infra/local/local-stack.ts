import { mkdir } from 'node:fs/promises';
import { type Cloud, runningCloud, startCloud } from './emulator.ts';
import { cloudProgram } from './install-emulator.ts';
import { bootstrapCloud, type DeployOptions, deployStack } from './deploy.ts';
import { reconcile, reviveStreams } from './emulator-gaps.ts';
import { requireFree } from './ports.ts';
import { publishSignIn, type SignIn, signInOf } from './token-issuer.ts';
import type { StackFacts } from './stack-facts.ts';
import { step, type Tell } from './progress.ts';

export type OpenStage = DeployOptions & {
  readonly port: number;
  /** Where the cloud remembers itself; another folder is another cloud. */
  readonly folder: string;
  readonly tell: Tell;
};

/**
 * The stage `local`: an emulated cloud with the stack deployed to it and an issuer that signs
 * people in.
 */
export type Stage = { readonly cloud: Cloud; readonly facts: StackFacts; readonly signIn: SignIn };

const cloudOf = async ({
  port,
  folder,
  tell,
}: OpenStage): Promise<{ cloud: Cloud; wasRunning: boolean }> => {
  const running = await runningCloud(folder);
  if (running) return { cloud: running, wasRunning: true };
  await requireFree(port);
  const program = await step(tell, 'local cloud installed', cloudProgram);
  const cloud = await step(tell, `local cloud started on port ${port}`, () =>
    startCloud({ port, folder, program }),
  );
  return { cloud, wasRunning: false };
};

/**
 * Brings the stage up from whatever is there: nothing, a stopped cloud with cases under way, or a
 * running one.
 */
export const openStage = async (wanted: OpenStage): Promise<Stage> => {
  const { folder, tell } = wanted;
  await mkdir(folder, { recursive: true });
  const { cloud, wasRunning } = await cloudOf(wanted);
  const signIn = await signInOf(folder, cloud.endpoint);
  if (!wasRunning)
    await step(tell, 'issuer of tokens published', () => publishSignIn(cloud.endpoint, signIn));
  await step(tell, 'cloud bootstrapped', () => bootstrapCloud(cloud));
  const facts = await step(tell, 'stack deployed', () => deployStack(cloud, wanted));
  if (!wasRunning) {
    await step(tell, 'streams revived', () => reviveStreams(facts));
    await step(tell, 'cases under way brought on', () => reconcile(facts));
  }
  return { cloud, facts, signIn };
};
