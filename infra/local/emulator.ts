import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CloudProgram } from './install-emulator.ts';
import { account, bin, region } from './paths.ts';
import { PlainRefusal } from './progress.ts';

/** An emulated cloud: a process on loopback and the folder that it remembers itself in. */
export type Cloud = {
  readonly pid: number;
  readonly port: number;
  readonly endpoint: string;
  readonly folder: string;
};

const recordOf = (folder: string) => join(folder, 'cloud.json');
const logOf = (folder: string) => join(folder, 'cloud.log');
const stateOf = (folder: string) => join(folder, 'state');
/** There when the state on disk is the whole of what the cloud knew. */
const savedMark = (folder: string) => join(folder, 'saved');
/**
 * What is written down of deploys; worth nothing when the cloud died and remembers an earlier day.
 */
export const deployRecords = (folder: string): string => join(folder, 'deployed');
/**
 * Outside the project: its workers are CommonJS, and a `"type": "module"` above them kills them.
 */
const scratchOf = (folder: string) =>
  join(
    tmpdir(),
    `exit-mechanism-cloud-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`,
  );

/**
 * Nothing of the caller's AWS settings, Node options or tests may reach the emulator or the
 * functions in it.
 */
const environmentOf = (port: number, folder: string, program: CloudProgram) => ({
  PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`,
  HOME: scratchOf(folder),
  TMPDIR: scratchOf(folder),
  LANG: 'C.UTF-8',
  TZ: 'UTC',
  GATEWAY_PORT: String(port),
  BIND_HOST: '127.0.0.1',
  // With `cryptography` installed it would listen on 0.0.0.0:8883 as well.
  IOT_MTLS_ENABLED: '0',
  SFTP_ENABLED: '0',
  // Each function may do what its role allows, as on AWS.
  AUTH: 'true',
  PERSIST_STATE: '1',
  STATE_DIR: stateOf(folder),
  S3_PERSIST: '1',
  S3_DATA_DIR: join(folder, 's3'),
  MINISTACK_ACCOUNT_ID: account,
  MINISTACK_REGION: region,
  LAMBDA_EXECUTOR: 'local',
  ...program.env,
});

/** By its command too: after a reboot the number may be somebody else's. */
const isEmulator = (pid: number): boolean => {
  try {
    const command = existsSync('/proc/self/cmdline')
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      : execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return command.includes('ministack');
  } catch {
    return false;
  }
};

export const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const answers = async (endpoint: string) => {
  try {
    return (await fetch(`${endpoint}/_ministack/health`, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
};

/** The cloud of this folder if it is running. */
export const runningCloud = async (folder: string): Promise<Cloud | undefined> => {
  if (!existsSync(recordOf(folder))) return undefined;
  const cloud = JSON.parse(await readFile(recordOf(folder), 'utf8')) as Cloud;
  return isEmulator(cloud.pid) && (await answers(cloud.endpoint)) ? cloud : undefined;
};

const lastWords = (folder: string) =>
  readFileSync(logOf(folder), 'utf8').trim().split('\n').at(-1) ?? 'nothing';

export type StartCloud = {
  readonly port: number;
  readonly folder: string;
  readonly program: CloudProgram;
};

/** Starts the cloud that this folder remembers, or an empty one. */
export const startCloud = async ({ port, folder, program }: StartCloud): Promise<Cloud> => {
  await rm(scratchOf(folder), { recursive: true, force: true });
  await mkdir(scratchOf(folder), { recursive: true });
  await mkdir(stateOf(folder), { recursive: true });
  if (!existsSync(savedMark(folder)))
    await rm(deployRecords(folder), { recursive: true, force: true });
  await rm(savedMark(folder), { force: true });
  await mkdir(deployRecords(folder), { recursive: true });
  const log = openSync(logOf(folder), 'w');
  const child = spawn(program.python, ['-m', 'ministack'], {
    cwd: scratchOf(folder),
    env: environmentOf(port, folder, program),
    detached: true,
    stdio: ['ignore', log, log],
  });
  const pid = child.pid;
  if (pid === undefined)
    throw new PlainRefusal(`The local cloud did not start: ${program.python} cannot be run.`);
  child.unref();
  const cloud = { pid, port, folder, endpoint: `http://127.0.0.1:${port}` };
  await writeFile(recordOf(folder), JSON.stringify(cloud));
  for (let waited = 0; !(await answers(cloud.endpoint)); waited += 1) {
    if (!isAlive(pid) || waited > 300) {
      killCloud(cloud);
      throw new PlainRefusal(`The local cloud did not start; its last words: ${lastWords(folder)}`);
    }
    await sleep(100);
  }
  return cloud;
};

/**
 * What the stack lives on. On a busy machine more time lies between two of these files than one
 * would call quiet.
 */
const indispensable = [
  'dynamodb.json',
  'lambda.json',
  'stepfunctions.json',
  'apigateway.json',
  's3.json',
  'sqs.json',
];

/** Whether everything that the stack lives on has been written since it was asked for. */
const isIndispensableSaved = (folder: string, askedAt: number): boolean =>
  indispensable.every(
    (file) =>
      (statSync(join(stateOf(folder), file), { throwIfNoEntry: false })?.mtimeMs ?? 0) >= askedAt,
  );

const newestSave = async (folder: string) => {
  const files = (await readdir(stateOf(folder))).map((file) => join(stateOf(folder), file));
  if (files.some((file) => file.endsWith('.tmp'))) return { at: Date.now(), writing: true };
  return { at: Math.max(0, ...files.map((file) => statSync(file).mtimeMs)), writing: false };
};

const quietMilliseconds = 2000;

/**
 * The state is written on the way out only, file by file, and the process may hang when it has
 * written the last.
 */
const saved = async (cloud: Cloud, askedAt: number): Promise<boolean> => {
  const deadline = askedAt + 90_000;
  while (isAlive(cloud.pid) && Date.now() < deadline) {
    const { at, writing } = await newestSave(cloud.folder);
    if (
      !writing &&
      Date.now() - at > quietMilliseconds &&
      isIndispensableSaved(cloud.folder, askedAt)
    )
      return true;
    await sleep(50);
  }
  return !isAlive(cloud.pid) && (await newestSave(cloud.folder)).at >= askedAt;
};

/** Ends the cloud and the workers of its functions, which share its process group, at once. */
export const killCloud = (cloud: Cloud): void => {
  try {
    process.kill(-cloud.pid, 'SIGKILL');
  } catch {
    // The group is gone already.
  }
  rmSync(recordOf(cloud.folder), { force: true });
  rmSync(scratchOf(cloud.folder), { recursive: true, force: true });
};

/** Ends whatever cloud this folder says it has, answering or not. */
export const killCloudOf = (folder: string): void => {
  if (!existsSync(recordOf(folder))) return;
  const cloud = JSON.parse(readFileSync(recordOf(folder), 'utf8')) as Cloud;
  if (isEmulator(cloud.pid)) killCloud(cloud);
};

/**
 * Asks the cloud to end, lets it save what it knows to the last file, then makes sure that nothing
 * of it is left.
 */
export const stopCloud = async (cloud: Cloud): Promise<void> => {
  const askedAt = Date.now();
  if (isAlive(cloud.pid)) process.kill(cloud.pid, 'SIGTERM');
  const isWhole = await saved(cloud, askedAt);
  killCloud(cloud);
  if (isWhole) await writeFile(savedMark(cloud.folder), '');
};
