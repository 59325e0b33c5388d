import { spawn } from 'node:child_process';
import { existsSync, openSync, readdirSync, rmSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Cloud, deployRecords, lastWords, logOf, scratchOf } from './cloud.ts';
import { environmentOf, type StartCloud } from './emulator-environment.ts';
import { isAlive, kill, processesWith } from './processes.ts';
import { PlainRefusal } from './progress.ts';

const launcher = join(import.meta.dirname, 'durable_emulator');
const stateOf = (folder: string) => join(folder, 'state');
const commandOf = (folder: string) => `${launcher} --folder ${folder} --port `;

/** The emulator of this folder, answering or not, as the list of processes has it. */
const emulatorOf = (folder: string): Cloud | undefined => {
  const command = commandOf(folder);
  const [found] = processesWith(command);
  if (found === undefined) return undefined;
  const port = Number.parseInt(found.command.split(command)[1] ?? '', 10);
  return { pid: found.pid, port, folder, endpoint: `http://127.0.0.1:${port}` };
};

const answers = async (endpoint: string) => {
  try {
    return (await fetch(`${endpoint}/_ministack/health`, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
};

/** Waits until the cloud answers, while it lives and for at most so long. */
const comesUp = async ({ pid, endpoint }: Cloud, milliseconds: number): Promise<boolean> => {
  const until = performance.now() + milliseconds;
  while (isAlive(pid) && performance.now() < until) {
    if (await answers(endpoint)) return true;
    await sleep(100);
  }
  return false;
};

/** The cloud of this folder if it is running; one that no longer answers is ended. */
export const runningCloud = async (folder: string): Promise<Cloud | undefined> => {
  const cloud = emulatorOf(folder);
  if (cloud !== undefined && (await comesUp(cloud, 30_000))) return cloud;
  killCloudOf(folder);
  return undefined;
};

const checkpointsIn = (folder: string): readonly string[] =>
  existsSync(stateOf(folder))
    ? readdirSync(stateOf(folder))
        .filter((name) => /^checkpoint-\d+$/.test(name))
        .toSorted()
    : [];

/** Starts the cloud that this folder remembers, or an empty one. */
export const startCloud = async (wanted: StartCloud): Promise<Cloud> => {
  const { port, folder, program } = wanted;
  await rm(scratchOf(folder), { recursive: true, force: true });
  await mkdir(scratchOf(folder), { recursive: true });
  if (checkpointsIn(folder).length === 0 && !existsSync(join(folder, 'saved')))
    await rm(deployRecords(folder), { recursive: true, force: true });
  await mkdir(deployRecords(folder), { recursive: true });
  const log = openSync(logOf(folder), 'w');
  const child = spawn(program.python, [launcher, '--folder', folder, '--port', String(port)], {
    cwd: scratchOf(folder),
    env: environmentOf(wanted),
    detached: true,
    stdio: ['ignore', log, log],
  });
  const pid = await new Promise<number | undefined>((resolve) => {
    child.once('spawn', () => resolve(child.pid));
    child.once('error', () => resolve(undefined));
  });
  if (pid === undefined)
    throw new PlainRefusal(`The local cloud did not start: ${program.python} cannot be run.`);
  child.unref();
  const cloud = { pid, port, folder, endpoint: `http://127.0.0.1:${port}` };
  if (await comesUp(cloud, 60_000)) return cloud;
  killCloudOf(folder);
  throw new PlainRefusal(
    lastWords(folder) || 'The local cloud did not start and does not say why.',
  );
};

const pauseShortly = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);

/**
 * Ends whatever runs of this folder's cloud, answering or not, at once: the emulator, the workers
 * of its functions, which share its process group, and those that outlived it.
 */
export const killCloudOf = (folder: string): void => {
  for (const { pid } of processesWith(commandOf(folder))) kill(-pid);
  for (const { pid } of processesWith(scratchOf(folder))) kill(pid);
  // Until then the port is not free.
  const until = performance.now() + 10_000;
  while (processesWith(commandOf(folder)).length > 0 && performance.now() < until) pauseShortly();
  rmSync(scratchOf(folder), { recursive: true, force: true });
};

const patienceMilliseconds = 90_000;

/**
 * Asks the cloud to end, which makes a checkpoint first, then makes sure that nothing of it is
 * left. Where it could make none, what was written to tables is in its journal all the same.
 */
export const stopCloud = async ({ pid, folder }: Cloud): Promise<{ readonly isWhole: boolean }> => {
  const before = checkpointsIn(folder).at(-1);
  if (isAlive(pid)) process.kill(pid, 'SIGTERM');
  const until = performance.now() + patienceMilliseconds;
  while (isAlive(pid) && performance.now() < until) await sleep(50);
  killCloudOf(folder);
  return { isWhole: checkpointsIn(folder).at(-1) !== before };
};
