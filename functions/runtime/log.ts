import type { Context } from 'aws-lambda';

type Facts = Readonly<Record<string, unknown>>;

const told = (value: unknown): unknown => (value instanceof Error ? { name: value.name, message: value.message, stack: value.stack, cause: told(value.cause) } : value);

const lineOf = (level: 'INFO' | 'ERROR', message: string, facts: Facts): string => {
  const written = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, told(value)]));
  return JSON.stringify({ level, message, timestamp: new Date().toISOString(), ...written });
};

/**
 * The one log of a function: a JSON object a line, with the ids of case and request, and nothing that names or
 * describes a person. Lambda's own JSON format takes such lines as they are.
 */
export const log = {
  // oxlint-disable-next-line no-console -- the one place that writes to the log
  info: (message: string, facts: Facts = {}): void => console.info(lineOf('INFO', message, facts)),
  // oxlint-disable-next-line no-console -- as above
  error: (message: string, facts: Facts = {}): void => console.error(lineOf('ERROR', message, facts)),
};

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
