// The bytes of an item as DynamoDB counts them for its units: names and values, three more for each
// list or map, one for each thing in it.

const bytesOfText = (text: string): number => Buffer.byteLength(text, 'utf8');

/** About half a byte for each significant digit, and one. */
const bytesOfNumber = (value: number): number => {
  const digits = String(Math.abs(value))
    .replace(/e.*$/, '')
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length;
  return Math.ceil(digits / 2) + 1 + (value < 0 ? 1 : 0);
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

const bytesOfObject = (value: object): number => {
  if (Array.isArray(value)) return 3 + sum(value.map((one: unknown) => 1 + bytesOf(one)));
  return (
    3 +
    sum(
      Object.entries(value).map(([name, one]) =>
        one === undefined ? 0 : 1 + bytesOfText(name) + bytesOf(one),
      ),
    )
  );
};

const bytesOf = (value: unknown): number => {
  if (typeof value === 'string') return bytesOfText(value);
  if (typeof value === 'number') return bytesOfNumber(value);
  return typeof value === 'object' && value !== null ? bytesOfObject(value) : 1;
};

export type Item = Readonly<Record<string, unknown>>;

export const bytesOfItem = (item: Item): number =>
  sum(
    Object.entries(item).map(([name, value]) =>
      value === undefined ? 0 : bytesOfText(name) + bytesOf(value),
    ),
  );
