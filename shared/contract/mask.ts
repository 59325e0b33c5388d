// People who must not be known from an answer: whoever complained, and the cadre's family. Their number may be told.

const counted: Readonly<Record<string, string>> = { complainants: 'complainantCount', nearRelatives: 'nearRelativeCount' };

const maskedEntry = ([key, value]: [string, unknown]): [string, unknown] => {
  const count = counted[key];
  return count !== undefined && Array.isArray(value) ? [count, value.length] : [key, masked(value)];
};

/** The same data with complainants and near relatives replaced by their number, wherever they stand in it. */
export const masked = (data: unknown): unknown => {
  if (Array.isArray(data)) return data.map(masked);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(maskedEntry));
};
