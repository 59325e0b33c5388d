/** A source of chance that gives the same again for the same seed (mulberry32). */
export type Chance = {
  /** At least 0, below 1. */
  readonly next: () => number;
  readonly once: (likelihood: number) => boolean;
  readonly below: (limit: number) => number;
  readonly oneOf: <Item>(items: readonly Item[]) => Item;
};

export const chanceOf = (seed: number): Chance => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const oneOf = <Item>(items: readonly Item[]): Item => {
    if (items.length === 0) throw new Error('there is nothing to choose from');
    return items[below(items.length)] as Item;
  };
  return { next, below, oneOf, once: (likelihood) => next() < likelihood };
};
