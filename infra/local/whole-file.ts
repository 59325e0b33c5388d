import { open, readFile, rename } from 'node:fs/promises';

/** Writes a file so that after a kill or a power cut it is there whole, or as it was before. */
export const writeWhole = async (path: string, content: string, mode = 0o644): Promise<void> => {
  const draft = `${path}.draft`;
  const file = await open(draft, 'w', mode);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
};

/**
 * What `writeWhole` wrote of this type; `undefined` where it isn't there or was damaged, which is
 * for things that can be made anew.
 */
export const readWhole = async <T>(path: string): Promise<T | undefined> => {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as T;
  } catch {
    return undefined;
  }
};
