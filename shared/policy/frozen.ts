/** Data that nobody can change, down to its leaves. */
export const frozen = <Data extends object>(data: Data): Data => {
  for (const value of Object.values(data) as unknown[]) {
    if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) frozen(value);
  }
  return Object.freeze(data);
};
