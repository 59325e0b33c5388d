import { Problem } from '../../../shared/contract/problem-document.ts';
import { requestExamples } from '../../../shared/contract/openapi/request-examples.ts';
import type { Route } from '../../../shared/contract/routes.ts';
import { atHearing, decided, raised } from '../../support/named-pasts.ts';
import { caller, inRole } from '../../support/people.ts';
import { claimsOf, onCaseOf, service, serviceWith, theMoment, type Sent } from './service.ts';

// A request whose form is wrong is refused before any rule is asked, and nothing has changed.

const clerk = inRole('townshipClerk');
const { RegisterVillage } = requestExamples;
const text = JSON.stringify(RegisterVillage);
const nested = `{"occurredOn":${'['.repeat(30)}${']'.repeat(30)}}`;

type Bad = readonly [what: string, sent: Sent, status: number, code: string];

const badBodies: readonly Bad[] = [
  ['malformed JSON', { body: '{"occurredOn":' }, 400, 'malformed-json'],
  ['NaN', { body: '{"occurredOn":NaN}' }, 400, 'malformed-json'],
  ['a single quote', { body: "{'occurredOn':'2026-03-01'}" }, 400, 'malformed-json'],
  ['no body', {}, 400, 'body-missing'],
  ['an empty body', { body: '' }, 400, 'body-missing'],
  [
    'bytes that are no UTF-8',
    { body: Buffer.from([0x22, 0xff, 0x22]).toString('base64'), more: { isBase64Encoded: true } },
    400,
    'malformed-json',
  ],
  [
    'the same key twice',
    { body: '{"occurredOn":"2026-03-01","name":"甲村","name":"乙村"}' },
    400,
    'duplicate-key',
  ],
  [
    'the same key twice, once escaped',
    { body: String.raw`{"name":"甲村","n\u0061me":"乙村"}` },
    400,
    'duplicate-key',
  ],
  ['__proto__', { body: '{"__proto__":{"roles":["townshipClerk"]}}' }, 400, 'forbidden-key'],
  ['constructor inside', { body: '{"a":[{"constructor":1}]}' }, 400, 'forbidden-key'],
  ['lists without end', { body: nested }, 400, 'nested-too-deeply'],
  [
    'more than 200 kB',
    { body: JSON.stringify({ ...RegisterVillage, name: '村'.repeat(70_000) }) },
    413,
    'body-too-large',
  ],
  [
    'text/plain',
    { body: text, headers: { 'content-type': 'text/plain' } },
    415,
    'content-type-unsupported',
  ],
  [
    'no content type',
    { body: text, headers: { 'content-type': undefined } },
    415,
    'content-type-unsupported',
  ],
  [
    'another charset',
    { body: text, headers: { 'content-type': 'application/json; charset=gb18030' } },
    415,
    'content-type-unsupported',
  ],
  [
    'a compressed body',
    { body: text, headers: { 'content-encoding': 'gzip' } },
    415,
    'content-encoding-unsupported',
  ],
  ['a list instead of fields', { body: '[]' }, 422, 'invalid-body'],
  ['a bare word', { body: '"x"' }, 422, 'invalid-body'],
  ['null', { body: 'null' }, 422, 'invalid-body'],
];

const badHeaders: readonly Bad[] = [
  [
    'no idempotency key',
    { body: text, headers: { 'idempotency-key': undefined } },
    400,
    'idempotency-key-missing',
  ],
  [
    'a short idempotency key',
    { body: text, headers: { 'idempotency-key': 'short' } },
    400,
    'idempotency-key-malformed',
  ],
  [
    'a long idempotency key',
    { body: text, headers: { 'idempotency-key': 'x'.repeat(65) } },
    400,
    'idempotency-key-malformed',
  ],
  [
    'a sign in the idempotency key',
    { body: text, headers: { 'idempotency-key': 'sixteen-and-more#' } },
    400,
    'idempotency-key-malformed',
  ],
  [
    'only XML is wanted',
    { body: text, headers: { accept: 'application/xml' } },
    406,
    'not-acceptable',
  ],
];

const future = String(theMoment.getTime() / 1000 + 60);
const badClaims: readonly Bad[] = [
  ['no token', { as: null, body: text }, 401, 'not-signed-in'],
  [
    'a token without exp',
    { claims: { ...claimsOf(clerk), exp: undefined }, body: text },
    401,
    'not-signed-in',
  ],
  [
    'an expired token',
    { claims: { ...claimsOf(clerk), exp: String(theMoment.getTime() / 1000) }, body: text },
    401,
    'not-signed-in',
  ],
  [
    'a token of nobody',
    { claims: { roles: '[townshipClerk]', organizations: '[360732]', exp: future }, body: text },
    401,
    'not-signed-in',
  ],
  [
    'a token without a role',
    { claims: { sub: 'P-1', exp: future, roles: '', organizations: '[360732]' }, body: text },
    403,
    'no-role',
  ],
  [
    'a role that is not ours',
    {
      claims: { sub: 'P-10', exp: future, roles: '[admin superuser]', organizations: '[360732]' },
      body: text,
    },
    403,
    'no-role',
  ],
  [
    'another township',
    { as: caller('P-2001', ['townshipClerk'], ['360732999']), body: text },
    403,
    'outside-own-organization',
  ],
  ['another role', { as: inRole('townshipCommittee'), body: text }, 403, 'role-not-permitted'],
];

describe.each([...badBodies, ...badHeaders, ...badClaims])(
  'a request with %s',
  (_what, sent, status, code) => {
    it(`is refused with ${status} ${code}, and nothing has changed`, async () => {
      const { send, dossier } = service();
      const answer = await send('RegisterVillage', sent);
      expect(answer).toMatchObject({
        status,
        body: { status, code, correlationId: 'request-0001' },
      });
      expect(answer.headers['Content-Type']).toBe('application/problem+json');
      expect(Problem.safeParse(answer.body).error).toBeUndefined();
      expect((await dossier.load(['VILLAGE#360732202201'])).heads).toStrictEqual([null]);
    });
  },
);

const fields: readonly (readonly [what: string, changes: object, field: string, reason: string])[] =
  [
    ['an unknown field', { mayor: true }, 'mayor', 'unknown-field'],
    ['a missing field', { name: undefined }, 'name', 'missing'],
    ['a number for a text', { name: 7 }, 'name', 'wrong-type'],
    ['30 February', { occurredOn: '2026-02-30' }, 'occurredOn', 'wrong-format'],
    ['a time for a date', { occurredOn: '2026-03-01T00:00:00Z' }, 'occurredOn', 'wrong-format'],
    ['a village code that is too short', { village: '36073210120' }, 'village', 'wrong-format'],
    ['a zero-width space', { name: '桐溪\u200B村' }, 'name', 'invisible-characters'],
    ['a right-to-left mark', { name: '桐溪\u202E村' }, 'name', 'invisible-characters'],
    ['a lone surrogate', { name: '桐溪\uD800村' }, 'name', 'invisible-characters'],
    ['a space in front', { name: ' 桐溪村' }, 'name', 'surrounding-space'],
    ['a name that is too long', { name: '村'.repeat(61) }, 'name', 'too-large'],
    ['an empty name', { name: '' }, 'name', 'too-small'],
  ];

describe.each(fields)('a body with %s', (_what, changes, field, reason) => {
  it('names the field and the reason', async () => {
    const answer = await service().send('RegisterVillage', {
      body: { ...RegisterVillage, ...changes },
    });
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-body' } });
    expect(
      answer.body.errors.map((one) => ({ field: one.field, reason: one.reason })),
    ).toContainEqual({ field, reason });
    for (const { sentence } of answer.body.errors) expect(sentence.zh).toMatch(/\p{Script=Han}/u);
  });
});

it('every field that is wrong is named at once', async () => {
  const answer = await service().send('RegisterVillage', {
    body: { occurredOn: 'x', village: 'y', colour: 'z' },
  });
  expect(new Set(answer.body.errors.map((one) => one.field))).toStrictEqual(
    new Set(['colour', 'name', 'occurredOn', 'village']),
  );
});

const numbers: readonly (readonly [what: string, number: string, reason: string])[] = [
  ['beyond the safe integers', '9007199254740993', 'too-large'],
  ['without end', '1e400', 'wrong-type'],
  ['broken', '38.5', 'wrong-type'],
  ['negative', '-1', 'too-small'],
  ['as text', '"38"', 'wrong-type'],
];

describe.each(numbers)('a count that is %s', (_what, number, reason) => {
  it('is refused', async () => {
    const past = raised();
    const { send } = await serviceWith(past);
    const body = JSON.stringify(requestExamples.RecordVote).replace(
      '"issued":38',
      `"issued":${number}`,
    );
    const answer = await send('RecordVote', { ...onCaseOf(past), body });
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-body' } });
    expect(answer.body.errors[0]).toMatchObject({ field: 'counts.issued', reason });
  });
});

describe('the version that a caller saw', () => {
  const past = raised();
  const accept = async (headers: Sent['headers']) =>
    (await serviceWith(past)).send('AcceptOpinion', {
      ...onCaseOf(past),
      headers,
      body: requestExamples.AcceptOpinion,
    });

  it('is required for a case that exists', async () => {
    expect(await accept({})).toMatchObject({ status: 428, body: { code: 'if-match-missing' } });
  });

  it.each(['2', 'W/"2"', '*', '"2", "3"', '"two"', '"0"', '""'])(
    'is refused as %s',
    async (version) => {
      expect(await accept({ 'if-match': version })).toMatchObject({
        status: 400,
        body: { code: 'if-match-malformed' },
      });
    },
  );

  it('is refused when nobody has seen it yet', async () => {
    expect(await accept({ 'if-match': '"99"' })).toMatchObject({
      status: 412,
      body: { code: 'stale-version', current: { version: 2, stage: 'raised' } },
    });
  });
});

describe('a refusal by a rule', () => {
  it('is a problem document too, in the language that is asked for', async () => {
    const past = decided({ holds: 'V1', measures: ['SUSPENSION'] });
    const { send } = await serviceWith(past);
    const answer = await send('RecordWarningTalk', {
      ...onCaseOf(past),
      headers: { ...onCaseOf(past).headers, 'accept-language': 'en-GB,en;q=0.9' },
      body: requestExamples.RecordWarningTalk,
    });
    expect(answer).toMatchObject({
      status: 409,
      headers: { 'Content-Language': 'en' },
      body: { code: 'step-not-open', title: 'Not now', facts: { stage: 'atMeasures' } },
    });
    expect(answer.headers).not.toHaveProperty('Retry-After');
    expect(Problem.safeParse(answer.body).error).toBeUndefined();
  });

  it('of the policy pack brings the pack’s own code, article, sentence and lawful route', async () => {
    const past = atHearing({ holds: 'V1' });
    const { send } = await serviceWith(past);
    const answer = await send('ServeFacts', {
      ...onCaseOf(past),
      body: {
        ...requestExamples.ServeFacts,
        intended: [{ postId: 'post-1', disposition: 'REMOVAL' }],
      },
    });
    const cell = past.pack.matrix.REMOVAL.V1;
    expect(cell.allowed).toBe(false);
    expect(answer).toMatchObject({
      status: 422,
      body: {
        ...(cell.allowed
          ? {}
          : {
              code: cell.code,
              article: cell.article,
              sentence: cell.sentence,
              lawfulRoute: cell.lawfulRoute,
            }),
        type: '/docs#problem-disposition-not-lawful',
        field: 'intended.0.disposition',
      },
    });
    expect(Problem.safeParse(answer.body).error).toBeUndefined();
  });
});

describe('an id in the path', () => {
  const malformed: readonly (readonly [Route['name'], Sent, string])[] = [
    [
      'AcceptOpinion',
      {
        path: { caseId: 'no-such-case' },
        headers: { 'if-match': '"2"' },
        body: requestExamples.AcceptOpinion,
      },
      'case-not-found',
    ],
    [
      'AcceptOpinion',
      {
        path: { caseId: '01JAF3K5T0C5W9Z2Q7XH8M4N6Z' },
        headers: { 'if-match': '"2"' },
        body: requestExamples.AcceptOpinion,
      },
      'case-not-found',
    ],
    ['RecordPost', { path: { cadreId: '1' }, body: requestExamples.RecordPost }, 'cadre-not-found'],
    ['ReadCase', { path: { caseId: '%00' }, as: clerk }, 'case-not-found'],
    [
      'ReadCadre',
      { path: { cadreId: '01JAF3K5T0D1R6B8V2Y4E9S3GZ' }, as: clerk },
      'cadre-not-found',
    ],
    ['ListCasesOfTownship', { path: { township: '36' }, as: clerk }, 'path-unknown'],
  ];

  it.each(malformed)('of %s is simply not found when it is not one', async (name, sent, code) => {
    expect(await (await serviceWith(raised())).send(name, sent)).toMatchObject({
      status: 404,
      body: { code },
    });
  });
});

describe('a query string', () => {
  const path = { township: '360732101' };

  it.each([
    'limit=0',
    'limit=101',
    'limit=ten',
    'limit=1&limit=2',
    'stage=dreaming',
    'colour=red',
    'limit=1e400',
    'limit=0x10',
    'limit=1e1',
    'limit=%205',
    'limit=-0',
    'limit=%2B5',
  ])('is refused as ?%s', async (query) => {
    expect(await service().send('ListCasesOfTownship', { as: clerk, path, query })).toMatchObject({
      status: 400,
      body: { code: 'query-not-valid' },
    });
  });

  it('is refused with a date that does not exist', async () => {
    expect(
      await service().send('ListCasesOfTownshipByDue', {
        as: clerk,
        path,
        query: 'dueUpTo=2026-02-30',
      }),
    ).toMatchObject({ status: 400, body: { errors: [{ field: 'dueUpTo' }] } });
  });
});

describe('a path or method that no row has', () => {
  const unmatched = (method: string, rawPath: string) =>
    service().send('AnswerUnmatched', {
      more: { rawPath, requestContext: { requestId: 'request-0001', http: { method } } },
    });

  it('is a 404 problem document', async () => {
    expect(await unmatched('GET', '/nowhere')).toMatchObject({
      status: 404,
      body: { code: 'path-unknown' },
    });
    expect(await unmatched('GET', '/')).toMatchObject({ status: 404 });
    expect(await unmatched('POST', '/cases//accept-opinion')).toMatchObject({ status: 404 });
  });

  it('is a 405 with the methods that the path takes', async () => {
    expect(await unmatched('DELETE', '/cases/01JAF3K5T0C5W9Z2Q7XH8M4N6P')).toMatchObject({
      status: 405,
      headers: { Allow: 'GET, HEAD, OPTIONS' },
      body: { code: 'method-not-allowed' },
    });
    expect(await unmatched('GET', '/cases')).toMatchObject({
      status: 405,
      headers: { Allow: 'POST, OPTIONS' },
    });
    expect(await unmatched('HEAD', '/policy')).toMatchObject({
      status: 405,
      headers: { Allow: 'GET, HEAD, OPTIONS' },
    });
  });

  it('tells OPTIONS what the path takes', async () => {
    expect(await unmatched('OPTIONS', '/cases')).toMatchObject({
      status: 204,
      headers: { Allow: 'POST, OPTIONS' },
      text: '',
    });
  });
});
