import { readdirSync, readFileSync } from 'node:fs';

const ticksPerSecond = 100;

/**
 * Process group, and CPU time of the process and of its children that are gone; `null` where it
 * ended meanwhile.
 */
const statOf = (pid: string): { readonly group: number; readonly ticks: number } | null => {
  try {
    // The name in parentheses may hold anything; what follows it is a list of numbers, beginning
    // with the third field.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\)\s/s, '')
      .split(' ');
    const ticks = fields.slice(11, 15).reduce((total, field) => total + Number(field), 0);
    return { group: Number(fields[2]), ticks };
  } catch {
    return null;
  }
};

const processes = (): readonly string[] => {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
};

/**
 * CPU seconds that a process group has used so far; `NaN` on a system that doesn't tell by `/proc`.
 */
export const groupCpuSeconds = (group: number): number => {
  const own = processes()
    .map(statOf)
    .filter((stat) => stat?.group === group);
  return own.length === 0
    ? Number.NaN
    : own.reduce((total, stat) => total + (stat?.ticks ?? 0), 0) / ticksPerSecond;
};
