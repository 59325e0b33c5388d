import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { tryLock } from './alone.ts';
import { localFolder } from './paths.ts';
import { PlainRefusal } from './progress.ts';
import { readWhole, writeWhole } from './whole-file.ts';

const execute = promisify(execFile);
const lockFile = join(import.meta.dirname, 'requirements.lock');

/** How to run the emulator: a Python and where its packages lie. */
export type CloudProgram = {
  readonly python: string;
  readonly env: Readonly<Record<string, string>>;
};

type Python = { readonly command: string; readonly version: string };

const versionOf = async (command: string): Promise<string | undefined> => {
  try {
    const { stdout } = await execute(command, [
      '-c',
      'import sys; print("%d.%d" % sys.version_info[:2])',
    ]);
    return stdout.trim();
  } catch {
    return undefined;
  }
};

const isNewEnough = (version: string) => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major === 3 && minor >= 10;
};

const findPython = async (): Promise<Python> => {
  const commands = [
    process.env['PYTHON'],
    'python3',
    'python',
    ...[14, 13, 12, 11, 10].map((minor) => `python3.${minor}`),
  ];
  const found: Python[] = [];
  for (const command of commands) {
    const version = command === undefined ? undefined : await versionOf(command);
    if (command === undefined || version === undefined) continue;
    if (isNewEnough(version)) return { command, version };
    found.push({ command, version });
  }
  const [old] = found;
  throw new PlainRefusal(
    old
      ? `The local cloud needs Python 3.10 or newer; ${old.command} is ${old.version}. Name another one with PYTHON=….`
      : 'The local cloud needs Python 3.10 or newer, and none was found. Name one with PYTHON=….',
  );
};

const unreachable =
  /NewConnectionError|NameResolutionError|Temporary failure in name resolution|ConnectTimeout|Network is unreachable|Max retries exceeded|ReadTimeout/;
const pipInstall = [
  '-m',
  'pip',
  'install',
  '--quiet',
  '--disable-pip-version-check',
  '--no-input',
  '--retries',
  '1',
  '--timeout',
  '20',
];
const locked = ['--require-hashes', '--only-binary', ':all:', '--requirement', lockFile];

const pip = async (python: string, args: readonly string[]) => {
  try {
    await execute(python, [...pipInstall, ...args, ...locked], { maxBuffer: 16 * 1024 * 1024 });
  } catch (error) {
    const said = String((error as { stderr?: string }).stderr ?? error);
    if (/No module named pip/.test(said))
      throw new PlainRefusal(`${python} has neither venv nor pip; install one of them.`);
    if (unreachable.test(said))
      throw new PlainRefusal(
        'The Python package registry cannot be reached; the local cloud is not installed.',
      );
    throw new PlainRefusal(
      `pip could not install the local cloud: ${said.trim().split('\n').at(-1) ?? 'no reason given'}`,
    );
  }
};

/**
 * A virtual environment where Python has one (Debian sells it separately), else a plain folder on
 * the module path.
 */
const install = async ({ command }: Python, folder: string): Promise<CloudProgram> => {
  const python = join(folder, 'venv', 'bin', 'python');
  try {
    await execute(command, ['-m', 'venv', join(folder, 'venv')]);
  } catch {
    const packages = join(folder, 'packages');
    await pip(command, ['--target', packages]);
    return { python: command, env: { PYTHONPATH: packages } };
  }
  await pip(python, []);
  return { python, env: {} };
};

/**
 * The emulator, installed as the lock file says; another lock or another Python is another folder.
 */
export const cloudProgram = async (): Promise<CloudProgram> => {
  const found = await findPython();
  const fingerprint = createHash('sha256')
    .update(await readFile(lockFile))
    .update(found.version)
    .digest('hex')
    .slice(0, 12);
  const folder = join(localFolder, 'cloud-program', fingerprint);
  const record = join(folder, 'program.json');
  await mkdir(join(localFolder, 'cloud-program'), { recursive: true });
  const installed = await readWhole<CloudProgram>(record);
  if (installed !== undefined) return installed;
  // Two test runs may start at once on a fresh clone.
  let release = tryLock(`${folder}.lock`);
  for (; release === undefined; release = tryLock(`${folder}.lock`)) await sleep(200);
  try {
    const byAnother = await readWhole<CloudProgram>(record);
    if (byAnother !== undefined) return byAnother;
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder);
    const program = await install(found, folder);
    await writeWhole(record, JSON.stringify(program));
    return program;
  } finally {
    release();
  }
};
