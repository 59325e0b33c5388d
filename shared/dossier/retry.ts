/** How often an act is judged anew because another came first, before it gives up. */
const mostAttempts = 10;

export type Pause = (attempt: number) => Promise<void>;

/** Tries until an attempt has a result; `null` where others came first every time. */
export const retryOnConflict = async <Result>(
  attempt: () => Promise<Result | null>,
  pause: Pause,
): Promise<Result | null> => {
  for (let tried = 1; tried <= mostAttempts; tried += 1) {
    const result = await attempt();
    if (result !== null) return result;
    await pause(tried);
  }
  return null;
};

/**
 * A pause that doubles with each try and is spread at random, so that two who met do not meet
 * again.
 */
export const jitteredPause =
  (random: () => number, sleep: (milliseconds: number) => Promise<void>): Pause =>
  (attempt) =>
    sleep(Math.ceil(random() * Math.min(1000, 20 * 2 ** attempt)));
