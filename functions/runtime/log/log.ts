import type { Context } from 'aws-lambda';
import { environment } from '../environment.ts';
import { embedded, type LogFields } from './metrics.ts';
import { withoutPersonalData, errorReport } from './error-report.ts';

const loggable = (value: unknown): unknown => (value instanceof Error ? errorReport(value) : value);

const deployment = (): string => environment('STAGE').STAGE;

const lineOf = (level: 'INFO' | 'ERROR', message: string, facts: LogFields): string => {
  const at = new Date();
  const written = Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, loggable(value)]),
  );
  return JSON.stringify({
    level,
    message,
    timestamp: at.toISOString(),
    ...written,
    ...embedded(facts, { at, deployment }),
  });
};

/**
 * Not by `console`: Lambda wraps what is written there in a line of its own, in which nobody would
 * find the facts or the metrics.
 */
const write = (line: string): void => void process.stdout.write(`${line}\n`);

/**
 * The one log of a function: a JSON object a line, with the ids of case and request, and nothing
 * that names or describes a person. A fact under the name of a metric is one.
 */
export const log = {
  info: (message: string, facts: LogFields = {}): void => write(lineOf('INFO', message, facts)),
  error: (message: string, facts: LogFields = {}): void => write(lineOf('ERROR', message, facts)),
};

/**
 * Adds to the line that the invocation will leave in the log; a line with an `error` in it is one
 * of trouble.
 */
export type Note = (facts: LogFields) => void;

/** Whatever was thrown, as an error. */
export const asError = (thrown: unknown): Error =>
  thrown instanceof Error ? thrown : new Error('something that is no error was thrown');

/**
 * Leaves exactly one line in the log for each invocation: what it did, on what, how long it took,
 * or why it failed.
 */
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
    } catch (thrown) {
      const error = asError(thrown);
      log.error(does, { ...line(), outcome: 'failed', error });
      throw withoutPersonalData(error);
    }
  };

/** How often each word occurs. */
export const numbersOf = (words: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...new Set(words)].map((word): [string, number] => [
      word,
      words.filter((one) => one === word).length,
    ]),
  );
