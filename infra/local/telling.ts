/** Something that the person at the keyboard can put right: said in one sentence, without a stack trace. */
export class PlainRefusal extends Error {}

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

export type Tell = (line: string) => void;

/** Does one step and tells how long it took. */
export const step = async <T>(tell: Tell, name: string, work: () => Promise<T>): Promise<T> => {
  const since = performance.now();
  if (process.stdout.isTTY) process.stdout.write(`${'…'.padStart(9)}  ${name}\r`);
  const result = await work();
  tell(`  ${seconds(since).padStart(7)}  ${name}`);
  return result;
};

/** Runs a script of the local cloud: a refusal is one sentence, anything else is a fault and shows where it came from. */
export const run = async (script: () => Promise<void>): Promise<void> => {
  try {
    await script();
  } catch (error) {
    console.error(error instanceof PlainRefusal ? error.message : error);
    process.exitCode = 1;
  }
};

export const tell: Tell = (line) => console.log(line);
