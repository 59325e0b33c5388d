import { bodyOf, caseAt, pathOf, settled, type Case } from './course.ts';
import { send, type Sent } from './door.ts';
import { itHoldsForEveryAnswer } from './every-answer.ts';
import { changingNothing, holdingsOf, streamsOf } from './holdings.ts';
import { newPlace, official } from './place.ts';
import { problemIn } from './problem.ts';
import { routes } from '../../../shared/contract/routes.ts';

// Paths, methods and what is asked for in the headers: whatever the gateway hands on is answered by
// us.

const place = newPlace();
const clerk = official('townshipClerk', place);
let one: Case;

beforeAll(async () => {
  one = await caseAt('raised', place);
});

const withIds = (path: string): string =>
  path
    .replace('{caseId}', one.caseId)
    .replace('{cadreId}', one.cadreId)
    .replace('{township}', place.township)
    .replace('{county}', place.county);

const rows = routes.filter(({ kind }) => kind !== 'fallback');
const methodsOf = (path: string): readonly string[] =>
  rows
    .filter((row) => row.path === path)
    .flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
const paths = [...new Set(rows.map(({ path }) => path))];

describe('a path that nobody knows', () => {
  it.each([
    '/',
    '/nowhere',
    '/cases/x/y/z',
    '/case',
    '/Cases',
    '/cases/accept-opinion/01JAF3K5T0C5W9Z2Q7XH8M4N6P',
    '/.env',
    '/admin',
    '/counties/360732',
    '/钟䶮',
  ])('is answered 404: %s', async (path) => {
    expect(problemIn(await send({ path, as: clerk }))).toMatchObject({
      status: 404,
      code: 'path-unknown',
    });
    expect(problemIn(await send({ path, as: clerk, body: {} }))).toMatchObject({
      status: 404,
      code: 'path-unknown',
    });
  });

  it('is answered so to people without a token too: it says no more than the description of the API does', async () => {
    expect(problemIn(await send({ path: '/nowhere' }))).toMatchObject({
      status: 404,
      code: 'path-unknown',
    });
  });
});

describe('an id that is none', () => {
  it.each([
    'x',
    'HEAD',
    '01JAF3K5T0C5W9Z2Q7XH8M4N6',
    '01jaf3k5t0c5w9z2q7xh8m4n6p',
    '01JAF3K5T0C5W9Z2Q7XH8M4N6P%23',
    '%00',
    '%252e%252e',
    '*',
    '01JAF3K5T0C5W9Z2Q7XH8M4N6P%20',
    "'%20OR%201=1",
    '9'.repeat(2000),
  ])('is simply not found: %s', async (id) => {
    const path = `/cases/${id}`;
    expect(problemIn(await send({ path, as: clerk }))).toMatchObject({
      status: 404,
      code: 'case-not-found',
    });
    expect(
      problemIn(
        await send({
          path: `${path}/accept-opinion`,
          as: clerk,
          headers: { 'if-match': '"2"' },
          body: bodyOf('AcceptOpinion'),
        }),
      ),
    ).toMatchObject({ status: 404, code: 'case-not-found' });
  });

  it('of a case that is nobody’s is not found either', async () => {
    expect(
      problemIn(await send({ path: '/cases/01JAF3K5T0C5W9Z2Q7XH8M4N6P', as: clerk })),
    ).toMatchObject({ status: 404, code: 'case-not-found' });
    expect(
      problemIn(await send({ path: '/cadres/01JAF3K5T0C5W9Z2Q7XH8M4N6P', as: clerk })),
    ).toMatchObject({ status: 404, code: 'cadre-not-found' });
  });

  it.each(['36073210', '3607321000', '036073210', 'abcdefghi', '３６０７３２１００'])(
    'of a township is not found: %s',
    async (township) => {
      expect(
        problemIn(
          await send({ path: `/townships/${encodeURIComponent(township)}/cases`, as: clerk }),
        ),
      ).toMatchObject({ status: 404, code: 'path-unknown' });
    },
  );
});

describe('a method that a path does not take', () => {
  it.each(paths)('is answered 405 with those that it takes: %s', async (path) => {
    const wrong = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD'].filter(
      (method) => !methodsOf(path).includes(method),
    );
    const answers = await Promise.all(
      wrong.map((method) => send({ method, path: withIds(path), as: clerk })),
    );
    expect(answers.map(({ status }) => status)).toStrictEqual(wrong.map(() => 405));
    expect(answers.map(({ headers }) => headers.get('allow'))).toStrictEqual(
      wrong.map(() => [...methodsOf(path), 'OPTIONS'].join(', ')),
    );
  });

  it('has changed nothing', async () => {
    expect(await holdingsOf(...streamsOf(one))).toMatchObject({
      [`CASE#${one.caseId}`]: { events: 3 },
      [`CADRE#${one.cadreId}`]: { events: 3 },
    });
  });

  it('is a problem document, but for HEAD, which has no body', async () => {
    expect(
      problemIn(await send({ method: 'DELETE', path: `/cases/${one.caseId}`, as: clerk })),
    ).toMatchObject({ status: 405, code: 'method-not-allowed' });
    expect((await send({ method: 'HEAD', path: `/cases/${one.caseId}`, as: clerk })).text).toBe('');
  });

  it.each(['PROPFIND', 'LOCK', 'NONSENSE'])(
    'is answered so where it is no usual one either: %s',
    async (method) => {
      expect(
        problemIn(await send({ method, path: `/cases/${one.caseId}`, as: clerk })),
      ).toMatchObject({ status: 405 });
    },
  );

  it.each(['x-http-method-override', 'x-http-method', 'x-method-override'])(
    'is not smuggled in by a header: %s',
    async (header) => {
      const answer = await changingNothing(streamsOf(one), () =>
        send({ path: `/cases/${one.caseId}`, as: clerk, headers: { [header]: 'DELETE' } }),
      );
      expect(answer.status).toBe(200);
    },
  );

  it('OPTIONS tells the methods of a path, where the gateway lets it through', async () => {
    const answer = await send({ method: 'OPTIONS', path: `/cases/${one.caseId}` });
    // The emulator takes every OPTIONS for a preflight of CORS, which is not set, and answers 403
    // itself; on AWS it reaches the function, whose own tests show the 204 with `Allow`.
    expect([204, 403]).toContain(answer.status);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('what is asked for in the headers', () => {
  const reading = (headers: Sent['headers']): Sent => ({
    path: `/cases/${one.caseId}`,
    as: clerk,
    headers,
  });

  it.each(['text/csv', 'application/xml', 'image/*', 'application/pdf, image/png', 'nonsense'])(
    'is refused where it is no JSON: %s',
    async (accept) => {
      expect(problemIn(await send(reading({ accept })))).toMatchObject({
        status: 406,
        code: 'not-acceptable',
      });
    },
  );

  it('is refused so for an act too, which is not done then', async () => {
    const { headers } = await settled(one);
    const act: Sent = {
      path: pathOf('AcceptOpinion', one.caseId),
      as: clerk,
      headers: { 'if-match': headers.get('etag') ?? '', accept: 'text/csv' },
      body: bodyOf('AcceptOpinion'),
    };
    expect(problemIn(await changingNothing(streamsOf(one), () => send(act)))).toMatchObject({
      status: 406,
      code: 'not-acceptable',
    });
  });

  it.each([
    '*/*',
    'application/json',
    'application/*',
    'application/problem+json',
    'text/html, application/json;q=0.9',
    'application/xml, */*;q=0.1',
    'APPLICATION/JSON',
  ])('is given where JSON will do: %s', async (accept) => {
    expect((await send(reading({ accept }))).status).toBe(200);
  });

  it.each<[string | undefined, string, RegExp]>([
    [undefined, 'zh-CN', /\p{Script=Han}/u],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN', /\p{Script=Han}/u],
    ['fr', 'zh-CN', /\p{Script=Han}/u],
    ['en', 'en', /^[^\p{Script=Han}]+$/u],
    ['en-GB,en;q=0.9', 'en', /^[^\p{Script=Han}]+$/u],
  ])('is a language: %s', async (language, told, form) => {
    const answer = await send({ path: '/nowhere', headers: { 'accept-language': language } });
    expect(answer.headers.get('content-language')).toBe(told);
    expect(problemIn(answer).detail).toMatch(form);
  });

  it('is an id to find the request by', async () => {
    const answer = await send({
      path: '/nowhere',
      headers: { 'x-correlation-id': 'request-of-mine-1' },
    });
    expect(problemIn(answer).correlationId).toBe('request-of-mine-1');
  });

  it.each([
    'short',
    'x'.repeat(65),
    'a b c d e f g h',
    '<script>alert(1)</script>',
    '{"$ne":null}',
  ])('is no id where it has another form: %s', async (id) => {
    const answer = await send({ path: '/nowhere', headers: { 'x-correlation-id': id } });
    expect(problemIn(answer).correlationId).not.toBe(id);
  });
});

describe('a query string', () => {
  it.each<[string, string]>([
    ['township', 'limit=0'],
    ['township', 'limit=101'],
    ['township', 'limit=-1'],
    ['township', 'limit=2.5'],
    ['township', 'limit=ten'],
    ['township', 'limit='],
    ['township', 'limit=1e400'],
    ['township', 'limit=2&limit=3'],
    ['township', 'stage=everything'],
    ['township', 'stage='],
    ['township', 'township=360732100'],
    ['township', 'page=2'],
    ['due', 'dueUpTo=2026-02-30'],
    ['due', 'dueUpTo=tomorrow'],
    ['due', 'stage=raised'],
    ['timeline', 'after=-1'],
    ['timeline', 'after=x'],
    ['timeline', 'limit=201'],
    ['timeline', 'after=1000000001'],
    ['case', 'include=complainants'],
    ['policy', 'id=a&id=b'],
  ])('is refused where it can’t be taken, for %s: %s', async (what, query) => {
    const path = {
      township: `/townships/${place.township}/cases`,
      due: `/townships/${place.township}/cases-by-due`,
      timeline: `/cases/${one.caseId}/timeline`,
      case: `/cases/${one.caseId}`,
      policy: '/policy',
    }[what];
    expect(problemIn(await send({ path: `${path}?${query}`, as: clerk }))).toMatchObject({
      status: 400,
      code: 'query-not-valid',
    });
  });

  it('names a policy pack that there is', async () => {
    expect(problemIn(await send({ path: '/policy?id=none-of-ours', as: clerk }))).toMatchObject({
      status: 404,
      code: 'policy-not-found',
      field: 'id',
    });
  });
});

itHoldsForEveryAnswer(() => [one]);
