import type { Share } from '../../policy/forum-rules.ts';

const natural = (count: number): bigint => {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`not a count: ${count}`);
  return BigInt(count);
};

/**
 * Whether `count` is that share of `whole`, by integers only. Nothing is a share of an empty whole.
 * Throws RangeError on anything but natural numbers.
 */
export const reaches = (count: number, ofWhole: number, share: Share): boolean => {
  const left = natural(count) * BigInt(share.denominator);
  const right = natural(ofWhole) * BigInt(share.numerator);
  if (ofWhole === 0) return false;
  return share.strict ? left > right : left >= right;
};
