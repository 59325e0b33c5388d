import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An emulated cloud: a process on loopback and the folder that it remembers itself in. */
export type Cloud = {
  readonly pid: number;
  readonly port: number;
  readonly endpoint: string;
  readonly folder: string;
};

export const logOf = (folder: string): string => join(folder, 'cloud.log');

/** What the emulator said last; a sentence where it ended of itself. */
export const lastWords = (folder: string): string =>
  readFileSync(logOf(folder), 'utf8').trim().split('\n').at(-1) ?? '';

/** What is written down of deploys and loading, each once a checkpoint knows what it tells of. */
export const deployRecords = (folder: string): string => join(folder, 'deployed');
/**
 * Outside the project: its workers are CommonJS, and a `"type": "module"` above them kills them.
 */
export const scratchOf = (folder: string): string =>
  join(
    tmpdir(),
    `exit-mechanism-cloud-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`,
  );
