// People who must not be known from an answer: whoever complained, and the cadre's family. Their
// number may be told.

const counted: Readonly<Record<string, string>> = {
  complainants: 'complainantCount',
  nearRelatives: 'nearRelativeCount',
};

const maskedEntry = ([key, value]: [string, unknown]): [string, unknown] => {
  const count = counted[key];
  return count !== undefined && Array.isArray(value) ? [count, value.length] : [key, masked(value)];
};

/**
 * The same data with complainants and near relatives replaced by their number, and without the salt
 * that keeps them from being guessed.
 */
export const masked = (data: unknown): unknown => {
  if (Array.isArray(data)) return data.map(masked);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data)
      .filter(([key]) => key !== 'salt')
      .map(maskedEntry),
  );
};
