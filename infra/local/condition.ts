import * as z from 'zod';
import { type Cloud, lastWords } from './cloud.ts';
import { PlainRefusal } from './progress.ts';

// What the launcher of the emulator says of itself; see `durable_emulator`.

const Condition = z.object({ notes: z.array(z.string()), trouble: z.string().nullable() });

const ask = async ({ endpoint }: Cloud, path: string, method: 'GET' | 'POST') =>
  Condition.parse(await (await fetch(`${endpoint}/_durable/${path}`, { method })).json());

/** What there is to tell of a start: what was left out of what is on disk. */
export const notesOf = async (cloud: Cloud): Promise<readonly string[]> =>
  (await ask(cloud, 'condition', 'GET')).notes;

/** Keeps everything that the cloud knows at this moment; waits for a deploy that is under way. */
export const checkpoint = async (cloud: Cloud): Promise<void> => {
  const { trouble } = await ask(cloud, 'checkpoint', 'POST');
  if (trouble !== null) throw new PlainRefusal(trouble);
};

const killed =
  'The local cloud was ended from outside. Nothing is lost; npm start goes on from here.';

/** Why the cloud can't do its work, in one sentence; `null` where it knows of no reason. */
const troubleOf = async (cloud: Cloud): Promise<string | null> => {
  const condition = await ask(cloud, 'condition', 'GET').catch(() => null);
  if (condition !== null) return condition.trouble;
  const last = lastWords(cloud.folder);
  return last.startsWith('The local cloud') ? last : killed;
};

/** Does what needs the cloud; where the cloud is why that fails, says that instead. */
export const withCloud = async <T>(cloud: Cloud, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof PlainRefusal) throw error;
    const trouble = await troubleOf(cloud);
    throw trouble === null ? error : new PlainRefusal(trouble);
  }
};
