import * as z from 'zod';
import type { AnyMask } from '../view/mask.ts';

// An answer's schema from the mask with which the answer is made, so that the two cannot differ.

export const Count = z.int().nonnegative();

const isShown = (how: AnyMask[string]): boolean =>
  how === 'shown' || (how instanceof Object && Object.values(how).every(isShown));

const entry = (
  mask: AnyMask,
  [field, schema]: [string, z.ZodType],
): readonly [string, z.ZodType][] => {
  const how = mask[field];
  if (how === undefined || how === 'hidden') return [];
  if (isShown(how)) return [[field, schema]];
  if (how instanceof Object && typeof how['countedAs'] === 'string')
    return [[how['countedAs'], Count]];
  throw new Error(`what is masked within ${field} has a schema of its own`);
};

/** The fields that a mask leaves of a schema's, and how it names those that it counts. */
export const shapeSeen = (
  mask: AnyMask,
  { shape }: { readonly shape: Readonly<Record<string, z.ZodType>> },
): Readonly<Record<string, z.ZodType>> =>
  Object.fromEntries(Object.entries(shape).flatMap((one) => entry(mask, one)));
