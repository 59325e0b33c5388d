import { randomInt, randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import type { Role } from '../../../../shared/domain/people/person.ts';
import { routes, type CommandRoute } from '../../../../shared/contract/routes.ts';
import type { QuestionRoute } from '../../../../shared/contract/question-routes.ts';
import { act, cadreIn, caseAt, settled, type Case } from '../course.ts';
import { openApi, undocumentedIn, type Operation } from '../documented.ts';
import { send, type Answer, type Sent } from '../door.ts';
import { itHoldsForEveryAnswer } from '../every-answer.ts';
import { holdingsOf, streamsOf, type Holdings } from '../holdings.ts';
import { newPlace, official, roles } from '../place.ts';
import { anything, arbitraryOf, crossingsOf, mutationsOf, rawBodies } from './arbitraries.ts';

// Requests that nobody would think of, made from the API's own description: FUZZ_RUNS for each
// operation, another FUZZ_SEED each time. Whatever comes is answered as the document says, and a
// refusal has changed nothing.

const seed = Number(process.env['FUZZ_SEED'] ?? randomInt(2 ** 31));
const runs = Number(process.env['FUZZ_RUNS'] ?? 3);

const place = newPlace();
let cases: readonly Case[];
let freeCadre: string;

beforeAll(async () => {
  process.stdout.write(`FUZZ_SEED=${seed} FUZZ_RUNS=${runs}\n`);
  const voting = caseAt('decided', place).then(async (one) => {
    await act(one, 'ConveneVote');
    return one;
  });
  const ofBoth = {
    posts: ['P1', 'V1'] as const,
    dispositions: ['SUSPENSION', 'ORDERED_RESIGNATION'] as const,
  };
  [cases, freeCadre] = await Promise.all([
    Promise.all([
      caseAt('raised', place),
      caseAt('underInvestigation', place),
      caseAt('served', place),
      caseAt('atDecision', place),
      caseAt('decided', place, ofBoth),
      voting,
    ]),
    cadreIn(place),
  ]);
});

type Drawn = {
  readonly which: number;
  readonly role: Role;
  readonly body: { readonly json: unknown } | { readonly raw: string };
  readonly headers: Readonly<Record<string, string>>;
  readonly strangeId: string | null;
  readonly query: string;
};

const usedKeys = [randomUUID(), randomUUID()];

const strangeTexts = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.constantFrom(
    '"1"',
    '"999"',
    '*',
    'W/"2"',
    '0',
    '-1',
    'null',
    'undefined',
    'x'.repeat(300),
    '2026-03-02',
    '1e9',
    '%00',
  ),
);
/** What a header may carry on the line. */
const headerTexts = strangeTexts.map((text) => text.replaceAll(/[^\x20-\x7e]/g, '').trim());
const seldom = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.oneof({ weight: 24, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });

const headersOf = ({ parameters }: Operation): fc.Arbitrary<Readonly<Record<string, string>>> => {
  const described = parameters
    .filter((parameter) => parameter.in === 'header' && !parameter.required)
    .map(({ name, schema }): [string, fc.Arbitrary<string>] => [
      name.toLowerCase(),
      fc.oneof(
        arbitraryOf(schema).map((value) =>
          String(value)
            .replaceAll(/[^\x20-\x7e]/g, '')
            .trim(),
        ),
        headerTexts,
      ),
    ]);
  const strange: Readonly<Record<string, fc.Arbitrary<string>>> = {
    ...Object.fromEntries(described),
    'if-match': headerTexts,
    'idempotency-key': fc.oneof(fc.constantFrom(...usedKeys), headerTexts),
    accept: headerTexts,
    'content-type': headerTexts,
  };
  // A header that nobody changes is as it should be.
  return fc
    .record(Object.fromEntries(Object.entries(strange).map(([name, text]) => [name, seldom(text)])))
    .map((drawn) =>
      Object.fromEntries(
        Object.entries(drawn).filter((entry): entry is [string, string] => entry[1] !== null),
      ),
    );
};

const queryOf = ({ parameters }: Operation): fc.Arbitrary<string> => {
  const known = parameters
    .filter((parameter) => parameter.in === 'query')
    .map(({ name, schema }) =>
      fc.tuple(fc.constant(name), fc.oneof(arbitraryOf(schema).map(String), strangeTexts)),
    );
  const unknown = fc.tuple(fc.string({ maxLength: 10 }), strangeTexts);
  return fc
    .array(fc.oneof(...known, unknown), { maxLength: 2 })
    .map((pairs) =>
      new URLSearchParams(
        pairs.map(([name, value]): [string, string] => [name, value.toWellFormed()]),
      ).toString(),
    );
};

/**
 * The same act after everything else that happened, so that it is not refused for its date alone.
 */
const late = (json: unknown): unknown =>
  typeof json === 'object' && json !== null && 'occurredOn' in json
    ? { ...json, occurredOn: '2026-06-30' }
    : json;

const bodyOf = ({ requestBody }: Operation): fc.Arbitrary<Drawn['body']> => {
  if (requestBody === undefined) return fc.constant({ raw: '' });
  const { schema, example } = requestBody.content['application/json']!;
  const sensible = fc.oneof(
    { weight: 5, arbitrary: crossingsOf(example, schema) },
    { weight: 3, arbitrary: mutationsOf(example) },
    { weight: 2, arbitrary: arbitraryOf(schema) },
    { weight: 1, arbitrary: fc.constant(example) },
  );
  const json = fc.oneof(
    {
      weight: 12,
      arbitrary: fc
        .tuple(sensible, fc.boolean())
        .map(([one, isLate]) => (isLate ? late(one) : one)),
    },
    { weight: 1, arbitrary: anything },
  );
  return fc.oneof(
    { weight: 12, arbitrary: json.map((one): Drawn['body'] => ({ json: one })) },
    { weight: 1, arbitrary: rawBodies(example).map((raw): Drawn['body'] => ({ raw })) },
  );
};

const requestsOf = (
  route: CommandRoute | QuestionRoute,
  operation: Operation,
): fc.Arbitrary<Drawn> =>
  fc.record({
    which: fc.nat(5),
    role:
      route.roles.length === 0
        ? fc.constantFrom(...roles)
        : fc.oneof(
            { weight: 6, arbitrary: fc.constantFrom(...route.roles) },
            { weight: 1, arbitrary: fc.constantFrom(...roles) },
          ),
    body: bodyOf(operation),
    headers: headersOf(operation),
    strangeId: seldom(strangeTexts.map(encodeURIComponent)),
    query: route.kind === 'question' ? queryOf(operation) : fc.constant(''),
  });

const cadreFor = ({ path }: CommandRoute | QuestionRoute, { cadreId }: Case): string =>
  path === '/cases' || path.includes('{cadreId}') ? freeCadre : cadreId;

/** The body speaks of dossiers that there are, where the example speaks of others. */
const onOurs = (json: unknown, cadreId: string): unknown => {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return json;
  const ours: Readonly<Record<string, unknown>> = { village: place.village, cadreId };
  return Object.fromEntries(
    Object.entries(json).map(([name, value]) => [
      name,
      typeof value === 'string' && name in ours ? ours[name] : value,
    ]),
  );
};

const textOf = (body: Drawn['body'], cadreId: string): string =>
  'raw' in body ? body.raw : (JSON.stringify(onOurs(body.json, cadreId)) ?? '');

type Known = { readonly version: unknown; readonly holdings: Holdings };

const sentFor = (
  route: CommandRoute | QuestionRoute,
  drawn: Drawn,
  one: Case,
  { version }: Known,
): Sent => {
  const cadreId = cadreFor(route, one);
  const ids: Readonly<Record<string, string>> = {
    caseId: one.caseId,
    cadreId,
    township: place.township,
    county: place.county,
  };
  const path = route.path.replaceAll(
    /\{(\w+)\}/g,
    (_all, name: string) => drawn.strangeId ?? ids[name] ?? '',
  );
  const as = official(drawn.role, place);
  if (route.kind === 'question')
    return {
      path: drawn.query === '' ? path : `${path}?${drawn.query}`,
      as,
      headers: drawn.headers,
    };
  return {
    method: 'POST',
    path,
    as,
    headers: { 'if-match': `"${String(version)}"`, ...drawn.headers },
    body: Buffer.from(textOf(drawn.body, cadreId)),
  };
};

const holdingsFor = (one: Case): Promise<Holdings> =>
  holdingsOf(...streamsOf(one), `CADRE#${freeCadre}`);

/**
 * A case as it stood when it last came to rest: the procedure opens steps and closes cases of
 * itself.
 */
const known = new Map<Case, Promise<Known>>();
const atRest = async (one: Case): Promise<Known> => ({
  version: (await settled(one)).json['version'],
  holdings: await holdingsFor(one),
});
const knownOf = (one: Case): Promise<Known> => {
  const before = known.get(one) ?? atRest(one);
  known.set(one, before);
  return before;
};

const isDone = ({ status, method }: Answer): boolean => status < 300 && method === 'POST';

const request = async (route: CommandRoute | QuestionRoute, drawn: Drawn): Promise<void> => {
  const one = cases[drawn.which]!;
  const before = await knownOf(one);
  const answer = await send(sentFor(route, drawn, one, before));
  expect(answer.status).toBeLessThan(500);
  expect(undocumentedIn(answer)).toBeNull();
  if (isDone(answer)) known.clear();
  else expect(await holdingsFor(one)).toStrictEqual(before.holdings);
};

const operations = routes.flatMap((route) =>
  route.kind === 'fallback'
    ? []
    : [{ route, operation: openApi.paths[route.path]![route.method.toLowerCase()]! }],
);

describe(`requests made from the API’s own description (seed ${seed})`, () => {
  it.each(operations)(
    '$operation.operationId answers each as the document says, and a refusal changes nothing',
    async ({ route, operation }) => {
      await fc.assert(
        fc.asyncProperty(requestsOf(route, operation), (drawn) => request(route, drawn)),
        // The dossiers remember what came before, so nothing smaller could be tried on them as they
        // were.
        {
          seed: seed + operations.findIndex((one) => one.route === route),
          numRuns: runs,
          endOnFailure: true,
        },
      );
      expect(operation.operationId).toBe(route.name);
    },
  );
});

itHoldsForEveryAnswer(() => cases);
