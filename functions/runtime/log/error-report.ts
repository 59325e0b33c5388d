/** What a log line holds of an error. */
export type LoggedError = {
  readonly name: string;
  readonly message: string;
  readonly stack?: readonly string[];
  readonly cause?: unknown;
};

/**
 * Chinese is what people write here; the rest are numbers of identity cards, signed tokens, and
 * tokens of the engine.
 */
const ofPeople =
  /\p{Script=Han}[\p{Script=Han}\p{P}\s]*|\d{17}[\dXx]|\beyJ[\w-]+(\.[\w-]*)*|Bearer \S+|[\w+/=-]{80,}/gu;

const withoutPeople = (text: string): string => text.replaceAll(ofPeople, '…');

type Issue = { readonly code?: unknown; readonly path?: unknown };
const isIssues = (value: unknown): value is readonly Issue[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null);

const pathOf = ({ path }: Issue): string => (Array.isArray(path) ? path.map(String).join('.') : '');

/**
 * A parser quotes what it could not read, and a schema the keys that it does not know: of these
 * only where and why is told.
 */
const messageOf = (error: Error): string => {
  if (error instanceof SyntaxError) return 'not readable as JSON';
  if ('issues' in error && isIssues(error.issues))
    return error.issues.map((issue) => `${pathOf(issue)}: ${String(issue.code)}`).join('; ');
  return error.message;
};

const framesOf = ({ stack }: Error): readonly string[] =>
  (stack ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '));

/**
 * What a log may say of an error: its name, its message without anything of a person, where it came
 * from, and why.
 */
export const errorReport = (error: Error): LoggedError => ({
  name: error.name,
  message: withoutPeople(messageOf(error)),
  stack: framesOf(error),
  ...(error.cause instanceof Error && { cause: errorReport(error.cause) }),
});

/** The error to throw on: the platform logs its message as it is, and the engine keeps it. */
export const withoutPersonalData = (error: Error): Error => {
  const { name, message } = errorReport(error);
  return message === error.message ? error : Object.assign(new Error(message), { name });
};
