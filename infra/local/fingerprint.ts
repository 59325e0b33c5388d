import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './paths.ts';

const sources = ['infra', 'functions', 'shared', 'workflows', 'cdk.json', 'package-lock.json'];

const filesUnder = async (path: string): Promise<string[]> => {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (/\.\w+$/.test(path)) return [path];
  const entries = await readdir(full, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
};

/** Changes when anything does that a deploy is made from. */
export const fingerprintOf = async (configuration: unknown): Promise<string> => {
  const files = (await Promise.all(sources.map(filesUnder)))
    .flat()
    .filter((file) => !file.endsWith('.md'))
    .toSorted();
  const hash = createHash('sha256').update(JSON.stringify(configuration));
  for (const file of files) hash.update(file).update(await readFile(join(root, file)));
  return hash.digest('hex');
};
