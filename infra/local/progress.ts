/**
 * Something that the person at the keyboard can put right: said in one sentence, without a stack
 * trace.
 */
export class PlainRefusal extends Error {}

export const noRoom = (): PlainRefusal =>
  new PlainRefusal('The disk is full. Nothing is lost; make room and run this again.');

const isOfNoRoom = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['ENOSPC', 'EDQUOT'].includes(String(error.code));

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

export type Progress = (done: number, of: number) => void;

const toldEvery = 10;

/**
 * Does one step of many parts and counts them: on a screen in one line that moves, elsewhere in a
 * line for every ten.
 */
export const countedStep = async (
  tell: Tell,
  name: string,
  work: (progress: Progress) => Promise<void>,
): Promise<void> => {
  const since = performance.now();
  const line = (done: number, of: number) =>
    `  ${seconds(since).padStart(7)}  ${name}, ${done} of ${of}`;
  let last = '';
  await work((done, of) => {
    last = line(done, of);
    if (done === of) return;
    if (process.stdout.isTTY) process.stdout.write(`${last}\r`);
    else if (done > 0 && done % toldEvery === 0) tell(last);
  });
  if (last !== '') tell(last);
};

/**
 * Runs a script of the local cloud: a refusal is one sentence, anything else is a fault and shows
 * where it came from.
 */
export const run = async (script: () => Promise<void>): Promise<void> => {
  try {
    await script();
  } catch (thrown) {
    const error = isOfNoRoom(thrown) ? noRoom() : thrown;
    console.error(error instanceof PlainRefusal ? error.message : error);
    process.exitCode = 1;
  }
};

export const tell: Tell = (line) => console.log(line);
