import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { PlainRefusal } from './progress.ts';

/** SQLITE_BUSY. By its number alone: in Jest it is an Error of another realm. */
const isTaken = (error: unknown): boolean => (error as { errcode?: unknown }).errcode === 5;

/**
 * Takes the lock of a file and gives back what releases it; `undefined` while somebody else has it.
 * It is SQLite's, which the operating system drops when its holder dies, however that comes about.
 */
export const tryLock = (file: string): (() => void) | undefined => {
  const lock = new DatabaseSync(file);
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return () => lock.close();
  } catch (error) {
    lock.close();
    if (isTaken(error)) return undefined;
    throw error;
  }
};

/** The file whose lock says that somebody starts, stops or resets the cloud of a folder. */
export const lockFile = 'lock';

/** Does what nobody else may do at the same time to the cloud of this folder, or refuses. */
export const alone = async (folder: string, work: () => Promise<void>): Promise<void> => {
  mkdirSync(folder, { recursive: true });
  const release = tryLock(join(folder, lockFile));
  if (release === undefined)
    throw new PlainRefusal(
      'Another npm start, stop or reset is at work on this local cloud; wait until it has ended.',
    );
  try {
    await work();
  } finally {
    release();
  }
};
