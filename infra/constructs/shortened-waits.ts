import * as z from 'zod';

const shorten = (seconds: number, node: unknown): unknown => {
  if (Array.isArray(node)) return node.map((child) => shorten(seconds, child));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      key === 'TimeoutSeconds' ? seconds : shorten(seconds, value),
    ]),
  );
};

/**
 * The definition with every `TimeoutSeconds` replaced: a placeholder is not valid there, so a test
 * that waits for one walks the JSON.
 */
export const withWaitsOf = (seconds: number | undefined, definition: string): string =>
  seconds === undefined
    ? definition
    : JSON.stringify(
        shorten(seconds, z.record(z.string(), z.unknown()).parse(JSON.parse(definition))),
      );
