import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Cloud, scratchOf } from './cloud.ts';
import { notesOf, withCloud } from './condition.ts';
import { runningCloud, startCloud } from './emulator.ts';
import { cloudProgram } from './install-emulator.ts';
import { bootstrapCloud, type DeployOptions, deployStack, endEarlierDeploy } from './deploy.ts';
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
  /** In bytes: how much may be written to tables between two checkpoints. */
  readonly journalLimit?: number;
};

/**
 * The stage `local`: an emulated cloud with the stack deployed to it and an issuer that signs
 * people in.
 */
export type Stage = { readonly cloud: Cloud; readonly facts: StackFacts; readonly signIn: SignIn };

const cloudOf = async ({ port, folder, tell, journalLimit }: OpenStage): Promise<Cloud> => {
  const running = await runningCloud(folder);
  if (running) return running;
  await requireFree(port);
  const program = await step(tell, 'local cloud installed', cloudProgram);
  const cloud = await step(tell, `local cloud started on port ${port}`, () =>
    startCloud({ port, folder, program, ...(journalLimit !== undefined && { journalLimit }) }),
  );
  for (const note of await notesOf(cloud)) tell(note);
  return cloud;
};

/** Goes with the process: another one has no streams and runs no procedure. */
const broughtUp = (folder: string) => join(scratchOf(folder), 'brought-up');

const stageOn = async (cloud: Cloud, wanted: OpenStage): Promise<Stage> => {
  const { folder, tell } = wanted;
  const signIn = await signInOf(folder, cloud.endpoint);
  await step(tell, 'issuer of tokens published', () => publishSignIn(cloud.endpoint, signIn));
  await step(tell, 'cloud bootstrapped', () => bootstrapCloud(cloud));
  const facts = await step(tell, 'stack deployed', () => deployStack(cloud, wanted));
  if (!existsSync(broughtUp(folder))) {
    await step(tell, 'streams revived', () => reviveStreams(facts));
    await step(tell, 'cases under way brought on', () => reconcile(facts));
    await writeFile(broughtUp(folder), '');
  }
  return { cloud, facts, signIn };
};

/**
 * Brings the stage up from whatever is there: nothing, a cloud that was stopped or killed with
 * cases under way or a deploy half-way, or a running one.
 */
export const openStage = async (wanted: OpenStage): Promise<Stage> => {
  await mkdir(wanted.folder, { recursive: true });
  endEarlierDeploy(wanted.folder);
  const cloud = await cloudOf(wanted);
  return withCloud(cloud, () => stageOn(cloud, wanted));
};
