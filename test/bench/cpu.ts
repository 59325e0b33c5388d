/**
 * CPU seconds that this process spends on some work: what a core would need, however many others
 * want it too.
 */
export const cpuSeconds = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000_000;
};

/**
 * Runs each work once a round, in turn, and forgets the first rounds, in which the engine is still
 * learning.
 */
export const inTurn = <Name extends string>(
  works: Readonly<Record<Name, () => void>>,
  rounds: { readonly warm: number; readonly counted: number },
): Readonly<Record<Name, readonly number[]>> => {
  const names = Object.keys(works) as Name[];
  const seconds = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<
    Name,
    number[]
  >;
  for (let round = -rounds.warm; round < rounds.counted; round += 1) {
    for (const name of names) {
      const spent = cpuSeconds(works[name]);
      if (round >= 0) seconds[name].push(spent);
    }
  }
  return seconds;
};
