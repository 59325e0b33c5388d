import { taskTokensOf } from './holdings.ts';
import type { Case } from './course.ts';
import { answersSoFar, type Answer } from './door.ts';
import { undocumentedIn } from './documented.ts';
import { marksOfTheHidden } from './place.ts';

// What holds for every answer of a test file, whatever was asked.

/**
 * Signs of what is nobody's business: the table's keys and items, the machine's tokens, somebody's
 * error.
 */
const innerMatters: readonly RegExp[] = [
  marksOfTheHidden,
  /"(pk|sk|token|taskToken|idempotencyKey|requestHash|expiresAt|nearRelatives|complainants|recused|standing|rounds)":/,
  /(CASE|CADRE|VILLAGE|COMMAND|TOWNSHIP|COUNTY)#|WAIT#|DUE#/,
  /arn:aws/,
  /\$metadata|errorMessage|errorType|stackTrace|ZodError|Exception\b|TransactionCancel|ConditionalCheck|ECONN|SyntaxError|TypeError|RangeError|JSON at position|Unexpected token/,
  /\bat \S+ \(|node:internal|\/var\/task|\.cjs|\.ts:\d/,
];

const sayingsOf = ({ text, headers }: Answer): string =>
  `${text}\n${[...headers].map((header) => header.join(': ')).join('\n')}`;

/**
 * The description of the API speaks of fields by their names: they are no secret, what stands in
 * them is.
 */
const describesTheApi = ({ path }: Answer): boolean => /^\/(openapi\.json|docs)(\?|$)/.test(path);

const leaksIn = (answer: Answer, tokens: readonly string[]): readonly string[] => {
  const said = sayingsOf(answer);
  const signs = innerMatters.flatMap((sign) => sign.exec(said)?.[0] ?? []);
  const told = tokens.filter((token) => said.includes(token));
  return [...signs, ...told].map(
    (leak) => `${answer.method} ${answer.path}: ${leak} in ${answer.text.slice(0, 400)}`,
  );
};

/**
 * Written by the gateway alone, before or instead of a function: an HTTP API, unlike a REST API,
 * has no setting for how. On AWS these are 401 (the authorizer), 413 (above 10 MB), 429
 * (throttled), 500 and 503 (the function failed to start or took too long), each with
 * `{"message":…}`. Only the first can be brought about on the emulator.
 */
const isGatewaysOwn = ({ status, text }: Answer): boolean =>
  (status === 401 && /^\{"message": ?"Unauthorized"\}$/.test(text)) ||
  // The emulator takes every OPTIONS for a preflight; AWS hands it to the route, as no CORS is set.
  (status === 403 && /^\{"message": ?"CORS not configured"\}$/.test(text));

/** The last tests of a file: they look at every answer that the others had. */
export const itHoldsForEveryAnswer = (cases: () => readonly Case[] = () => []): void => {
  describe('every answer to these requests', () => {
    it('keeps task tokens, keys of the tables, complainants, near relatives and inner errors to itself', async () => {
      const tokens = (await Promise.all(cases().map(taskTokensOf))).flat();
      expect(
        answersSoFar()
          .filter((answer) => !describesTheApi(answer))
          .flatMap((answer) => leaksIn(answer, tokens)),
      ).toStrictEqual([]);
    });

    it('is a problem document where it is a refusal, but for what the gateway writes itself', () => {
      const bare = answersSoFar().filter(
        (answer) => answer.status >= 400 && answer.method !== 'HEAD' && !isGatewaysOwn(answer),
      );
      expect(
        bare
          .filter(({ headers }) => headers.get('content-type') !== 'application/problem+json')
          .map(({ method, path, status, text }) => `${method} ${path}: ${status} ${text}`),
      ).toStrictEqual([]);
    });

    it('is none of a failure of ours', () => {
      expect(
        answersSoFar()
          .filter(({ status }) => status >= 500)
          .map(({ method, path, status, text }) => `${method} ${path}: ${status} ${text}`),
      ).toStrictEqual([]);
    });

    it('has the status and the form that the OpenAPI document promises', () => {
      expect(answersSoFar().flatMap((answer) => undocumentedIn(answer) ?? [])).toStrictEqual([]);
    });
  });
};
