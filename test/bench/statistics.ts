/**
 * Where the middle half of measurements lies: the median, and what a quarter of them stay below and
 * above.
 */
export type Spread = { readonly median: number; readonly lower: number; readonly upper: number };

const quantile = (sorted: readonly number[], share: number): number => {
  const at = share * (sorted.length - 1);
  const [below, above] = [
    sorted[Math.floor(at)] ?? Number.NaN,
    sorted[Math.ceil(at)] ?? Number.NaN,
  ];
  return below + (above - below) * (at - Math.floor(at));
};

export const spreadOf = (values: readonly number[]): Spread => {
  const sorted = values.toSorted((one, other) => one - other);
  return {
    median: quantile(sorted, 0.5),
    lower: quantile(sorted, 0.25),
    upper: quantile(sorted, 0.75),
  };
};

/** The ratio within each round, so that a load that comes and goes meets both sides alike. */
export const ratiosOf = (values: readonly number[], beside: readonly number[]): readonly number[] =>
  values.map((value, index) => value / (beside[index] ?? Number.NaN));

/** `0.97 (0.93–1.02)`: the median and the middle half. */
export const told = ({ median, lower, upper }: Spread, digits: number): string =>
  `${median.toFixed(digits)} (${lower.toFixed(digits)}–${upper.toFixed(digits)})`;

/** `12,300`: a speed, to three figures. */
export const roundly = (value: number): string =>
  Number(value.toPrecision(3)).toLocaleString('en-US');
