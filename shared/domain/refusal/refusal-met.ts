import { Refusal } from './refusal.ts';

/** The refusal that this meets, `null` where it meets none; any other error is thrown on. */
export const refusalMet = (doing: () => void): Refusal | null => {
  try {
    doing();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
};
