import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

type Running = { readonly pid: number; readonly command: string };

const commandOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    // It has ended since.
    return '';
  }
};

const inProc = (): readonly Running[] =>
  readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0)
    .map((pid) => ({ pid, command: commandOf(pid) }));

const byPs = (): readonly Running[] =>
  execFileSync('ps', ['-axww', '-o', 'pid=,command='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(.*)$/.exec(line))
    .flatMap((found) => (found ? [{ pid: Number(found[1]), command: found[2] ?? '' }] : []));

/**
 * The processes whose command line holds this text, whoever started them: a number that was written
 * down may be another's by now, after a reboot at the latest.
 */
export const processesWith = (text: string): readonly Running[] =>
  (existsSync('/proc/self/cmdline') ? inProc() : byPs()).filter(
    ({ pid, command }) => pid !== process.pid && command.includes(text),
  );

export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Ends a process, or a whole group where the number is negative, at once; gone already is as good. */
export const kill = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
};
