/** Handles every item, so many at a time: a worker takes the next as soon as it is done with one. */
export const forEachAtOnce = async <Item>(
  atOnce: number,
  items: readonly Item[],
  handle: (item: Item) => Promise<void>,
): Promise<void> => {
  const left = [...items];
  const worker = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await handle(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
};
