import { Logger } from '@aws-lambda-powertools/logger';
import type { Context } from 'aws-lambda';

/** The one log of a function: structured, with the ids of case and request, and nothing that names or describes a person. */
export const log = new Logger();

/** Adds to the line that the invocation will leave in the log; a line with an `error` in it is one of trouble. */
export type Note = (facts: Readonly<Record<string, unknown>>) => void;

/** Whatever was thrown, as an error. */
export const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error('something that is no error was thrown'));

/** Leaves exactly one line in the log for each invocation: what it did, on what, how long it took, or why it failed. */
export const logged =
  <Event, Result>(does: string, handle: (event: Event, note: Note) => Promise<Result>) =>
  async (event: Event, context?: Pick<Context, 'awsRequestId'>): Promise<Result> => {
    const began = performance.now();
    const facts: Record<string, unknown> = { correlationId: context?.awsRequestId };
    const line = () => ({ ...facts, milliseconds: Math.round(performance.now() - began) });
    try {
      const result = await handle(event, (more) => Object.assign(facts, more));
      if ('error' in facts) log.error(does, line());
      else log.info(does, line());
      return result;
    } catch (error) {
      log.error(does, { ...line(), error: asError(error) });
      throw error;
    }
  };

/** How often each word occurs. */
export const numbersOf = (words: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries([...new Set(words)].map((word): [string, number] => [word, words.filter((one) => one === word).length]));
