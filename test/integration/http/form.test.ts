import { act, attempt, bodyOf, cadreIn, caseAt, pathOf, whoMay, type Case } from './course.ts';
import { type Json, send } from './door.ts';
import { itHoldsForEveryAnswer } from './every-answer.ts';
import { changingNothing, holdingsOf, streamsOf } from './holdings.ts';
import { newPlace, official } from './place.ts';
import { errors, type FieldErrors, problemIn, refusalIn, refusalOf } from './problem.ts';

// What is wrong with the form of a request, whatever it asks for: refused before any rule is asked,
// and nothing has changed.

const place = newPlace();
let one: Case;
let waitingForPetition: Case;

beforeAll(async () => {
  [one, waitingForPetition] = await Promise.all([
    caseAt('raised', place),
    caseAt('decided', place, { dispositions: ['RECALL'] }),
  ]);
});

type Body = object | string;

const accepting = (body: Body, headers: Readonly<Record<string, string | undefined>> = {}) =>
  refusalOf(one, 'AcceptOpinion', { body, headers });

const lawful = JSON.stringify(bodyOf('AcceptOpinion'));
const withText = (text: string): string => lawful.replace('{', `{${text},`);
const invalid = (...told: FieldErrors) => ({
  status: 422,
  code: 'invalid-body',
  errors: errors(...told),
});

describe('a body that is no JSON', () => {
  it.each<[string, Body]>([
    ['a word', 'hello'],
    ['cut short', lawful.slice(0, -5)],
    ['a comma too many', `${lawful.slice(0, -1)},}`],
    ['single quotes', "{'occurredOn':'2026-03-04'}"],
    ['a number that is none', '{"occurredOn":NaN}'],
    ['two documents', `${lawful}${lawful}`],
    ['a comment', `${lawful} // done`],
    [
      'bytes that are no UTF-8',
      Buffer.from([
        ...Buffer.from('{"occurredOn":"2026-03-04","note":"'),
        0xc3,
        0x28,
        ...Buffer.from('"}'),
      ]),
    ],
    [
      'a name in GBK',
      Buffer.from([
        ...Buffer.from('{"occurredOn":"2026-03-04","note":"'),
        0xd6,
        0xd3,
        ...Buffer.from('"}'),
      ]),
    ],
  ])('is refused: %s', async (_, body) => {
    expect(await accepting(body)).toMatchObject({ status: 400, code: 'malformed-json' });
  });

  it('is refused where it is empty', async () => {
    expect(await accepting(Buffer.from(''))).toMatchObject({ status: 400, code: 'body-missing' });
  });

  it.each<[string, string]>([
    ['a list', '[]'],
    ['nothing', 'null'],
    ['a text', '"2026-03-04"'],
    ['a number', '5'],
  ])('is refused where it is JSON but no object: %s', async (_, body) => {
    expect(await accepting(body)).toMatchObject(invalid(['', 'wrong-type']));
  });
});

describe('a content type', () => {
  it.each<[string, string | undefined]>([
    ['none', undefined],
    ['text', 'text/plain'],
    ['a form', 'application/x-www-form-urlencoded'],
    ['a form in parts', 'multipart/form-data; boundary=x'],
    ['JSON in GBK', 'application/json; charset=gbk'],
    ['something that begins alike', 'application/jsonp'],
    ['a patch', 'application/merge-patch+json'],
  ])('is refused: %s', async (_, type) => {
    // As bytes: a text would get a type from `fetch` itself.
    const answer = await changingNothing(streamsOf(one), () =>
      attempt(one, 'AcceptOpinion', {
        body: Buffer.from(lawful),
        headers: { 'content-type': type },
      }),
    );
    expect(problemIn(answer)).toMatchObject({ status: 415, code: 'content-type-unsupported' });
    expect(answer.headers.get('accept')).toBe('application/json');
  });

  it.each([
    'application/json',
    'application/json; charset=utf-8',
    'Application/JSON;charset="UTF-8"',
  ])('is taken: %s', async (type) => {
    const cadreId = await cadreIn(place, { posts: [] });
    const answer = await send({
      path: pathOf('RecordPost', cadreId),
      as: whoMay('RecordPost', place),
      headers: { 'content-type': type },
      body: bodyOf('RecordPost'),
    });
    expect(answer.status).toBe(200);
  });
});

describe('a field', () => {
  it('is refused where nobody knows it', async () => {
    expect(
      await accepting({ ...bodyOf('AcceptOpinion'), effectiveOn: '2026-03-04' }),
    ).toMatchObject(invalid(['effectiveOn', 'unknown-field']));
  });

  it('is refused where it is missing', async () => {
    expect(await accepting({})).toMatchObject(invalid(['occurredOn', 'missing']));
  });

  it.each<[string, unknown]>([
    ['a number', 20260304],
    ['true', true],
    ['a list', ['2026-03-04']],
    ['an object', { year: 2026 }],
    ['null', null],
  ])('is refused where its type is another: %s', async (_, occurredOn) => {
    expect(await accepting({ occurredOn })).toMatchObject(invalid(['occurredOn', 'wrong-type']));
  });

  it('is refused where it is null instead of left out', async () => {
    expect(await accepting({ ...bodyOf('AcceptOpinion'), note: null })).toMatchObject(
      invalid(['note', 'wrong-type']),
    );
  });

  it('is named by its whole path, each with its reason', async () => {
    const allegation = {
      situation: 'S99X',
      facts: 5,
      factsOn: '2026-02-30',
      evidence: [{ kind: 'annualAssessment', title: '考核表', obtainedOn: '2026-02-28', pages: 3 }],
    };
    const body = bodyOf('RaiseOpinion', { cadreId: one.cadreId, allegations: [allegation] });
    expect(
      await refusalIn(streamsOf(one), () =>
        send({ path: '/cases', as: official('townshipClerk', place), body }),
      ),
    ).toMatchObject(
      invalid(
        ['allegations.0.situation', 'wrong-format'],
        ['allegations.0.facts', 'wrong-type'],
        ['allegations.0.factsOn', 'wrong-format'],
        ['allegations.0.evidence.0.pages', 'unknown-field'],
      ),
    );
  });

  it('is not told of more than fifty times', async () => {
    const unknown = Object.fromEntries(
      Array.from({ length: 2000 }, (_, number) => [`field${number}`, 1]),
    );
    const refusal = await accepting({ ...bodyOf('AcceptOpinion'), ...unknown });
    expect(refusal).toMatchObject({ status: 422, code: 'invalid-body' });
    expect(refusal.errors).toHaveLength(50);
  });
});

describe('a body that is meant to harm', () => {
  it('is refused where it is larger than the limit', async () => {
    expect(await accepting(withText(`"note":"${'长'.repeat(66_650)}"`))).toMatchObject({
      status: 413,
      code: 'body-too-large',
    });
  });

  it('is refused where it is many times as large', async () => {
    expect(await accepting(withText(`"note":"${'x'.repeat(2_000_000)}"`))).toMatchObject({
      status: 413,
      code: 'body-too-large',
    });
  });

  it('is judged by its fields where it is just below the limit', async () => {
    const length = Buffer.byteLength(withText('"more":""'));
    expect(await accepting(withText(`"more":"${'x'.repeat(200_000 - length)}"`))).toMatchObject(
      invalid(['more', 'unknown-field']),
    );
  });

  it('is refused where it is nested too deeply', async () => {
    expect(await accepting(withText(`"more":${'['.repeat(21)}${']'.repeat(21)}`))).toMatchObject({
      status: 400,
      code: 'nested-too-deeply',
    });
  });

  it('is refused where it is nested as deeply as its size lets it', async () => {
    expect(
      await accepting(withText(`"more":${'['.repeat(99_000)}${']'.repeat(99_000)}`)),
    ).toMatchObject({ status: 400, code: 'nested-too-deeply' });
  });

  it('is refused where a list has thousands of entries', async () => {
    const meeting = {
      ...(bodyOf('DecideNoMeasure')['meeting'] as Json),
      attendees: Array.from({ length: 12_000 }, (_, number) => `P-${number + 1000}`),
    };
    expect(await refusalOf(one, 'DecideNoMeasure', { changes: { meeting } })).toMatchObject(
      invalid(['meeting.attendees', 'too-large']),
    );
  });

  it.each<[string, string, string]>([
    ['the prototype', '"__proto__":{"isAdmin":true}', '__proto__'],
    [
      'the prototype, spelt with an escape',
      String.raw`"\u005f_proto__":{"isAdmin":true}`,
      '__proto__',
    ],
    ['the prototype, further down', '"note":{"a":[{"__proto__":{}}]}', '__proto__'],
    ['the constructor', '"constructor":{"prototype":{"isAdmin":true}}', 'constructor'],
  ])('is refused where a key reaches %s', async (_, text, field) => {
    expect(await accepting(withText(text))).toMatchObject({
      status: 400,
      code: 'forbidden-key',
      field,
    });
  });

  it.each<[string, string, string]>([
    ['twice', '"occurredOn":"2026-03-03"', 'occurredOn'],
    ['twice, once with an escape', String.raw`"occurred\u004fn":"2026-03-03"`, 'occurredOn'],
    ['twice, further down', '"more":{"a":1,"b":{"a":1},"a":2}', 'a'],
  ])('is refused where it names a field %s', async (_, text, field) => {
    expect(await accepting(withText(text))).toMatchObject({
      status: 400,
      code: 'duplicate-key',
      field,
    });
  });

  it('names no field twice where the same name stands in two objects side by side, or in a text', async () => {
    const text = String.raw`"more":[{"a":1},{"a":2}],"other":"{\"a\":1,\"a\":2}"`;
    expect(await accepting(withText(text))).toMatchObject(
      invalid(['more', 'unknown-field'], ['other', 'unknown-field']),
    );
  });
});

describe('a number', () => {
  const signedBy = (signatures: string) =>
    refusalOf(waitingForPetition, 'RecordPetition', {
      body: JSON.stringify(bodyOf('RecordPetition')).replace(
        /"petition":\{[^}]*\}/,
        `"petition":{"signatures":${signatures},"entitled":1430}`,
      ),
    });

  it.each<[string, string, string]>([
    ['as text', '"286"', 'wrong-type'],
    ['larger than any', '1e400', 'wrong-type'],
    ['with a fraction', '286.5', 'wrong-type'],
    ['below nought', '-1', 'too-small'],
    ['more than there are people', '10000001', 'too-large'],
    ['true', 'true', 'wrong-type'],
    ['in a list', '[286]', 'wrong-type'],
  ])('is refused: %s', async (_, text, reason) => {
    expect(await signedBy(text)).toMatchObject(invalid(['petition.signatures', reason]));
  });

  it('is refused: 2^53 + 1, which no double holds and no village reaches', async () => {
    expect(await signedBy('9007199254740993')).toMatchObject(
      invalid(['petition.signatures', 'too-large']),
    );
  });

  it('−0 is nought: too few signatures, not a broken count', async () => {
    expect(await signedBy('-0')).toMatchObject({
      status: 422,
      code: 'petition-too-small',
      field: 'petition',
    });
  });

  it('−0 in what is recorded leaves the chain of hashes whole', async () => {
    const recalled = waitingForPetition;
    await act(recalled, 'RecordPetition');
    const body = JSON.stringify(
      bodyOf('ConveneVote', {
        forum: 'votersBallot',
        roll: { voters: 1430, womenRepresentatives: 'NOUGHT' },
      }),
    ).replace('"NOUGHT"', '-0');
    expect((await attempt(recalled, 'ConveneVote', { body })).status).toBe(200);
    const verified = await send({
      path: `/counties/${place.county}/cases/${recalled.caseId}/verification`,
      as: official('countyAuditor', place),
    });
    expect(verified.json).toMatchObject({ intact: true, flaw: null });
  });
});

describe('a date', () => {
  it.each([
    ['30 February', '2026-02-30'],
    ['29 February of a common year', '2026-02-29'],
    ['a thirteenth month', '2026-13-01'],
    ['a moment', '2026-03-04T01:15:00.000Z'],
    ['a moment without its zone', '2026-03-04 09:15'],
    ['a day without its noughts', '2026-3-4'],
    ['a day without its hyphens', '20260304'],
    ['a day in other digits', '２０２６-０３-０４'],
    ['a week', '2026-W10-3'],
    ['a year of five digits', '+12026-03-04'],
    ['seconds since 1970', '1772582400'],
    ['nothing', ''],
  ])('is refused: %s', async (_, occurredOn) => {
    expect(await accepting({ occurredOn })).toMatchObject(invalid(['occurredOn', 'wrong-format']));
  });

  it('is refused in the future', async () => {
    expect(await accepting({ occurredOn: '2199-01-01' })).toMatchObject({
      status: 422,
      code: 'occurred-in-future',
      field: 'occurredOn',
    });
  });

  it('is refused before the step that it follows', async () => {
    expect(await accepting({ occurredOn: '2026-03-01' })).toMatchObject({
      status: 422,
      code: 'occurred-before-previous-step',
      field: 'occurredOn',
      facts: { since: '2026-03-02' },
    });
  });

  it('is refused where facts come after the opinion about them', async () => {
    const cadreId = await cadreIn(place);
    const [allegation] = bodyOf('RaiseOpinion')['allegations'] as readonly [Json];
    const body = bodyOf('RaiseOpinion', {
      cadreId,
      allegations: [{ ...allegation, factsOn: '2026-03-03' }],
    });
    expect(
      await refusalIn([`CADRE#${cadreId}`], () =>
        send({ path: '/cases', as: official('townshipClerk', place), body }),
      ),
    ).toMatchObject({
      status: 422,
      code: 'date-in-future',
      field: 'allegations.0.factsOn',
      facts: { latest: '2026-03-02' },
    });
  });

  it('is judged by the moment that the caller names, where the stage lets them', async () => {
    expect(await accepting(lawful, { 'x-as-of': '2026-03-03T15:59:59.999Z' })).toMatchObject({
      status: 422,
      code: 'occurred-in-future',
      facts: { today: '2026-03-03' },
    });
  });

  it.each(['yesterday', '2026-03-03', '2199-01-01T00:00:00.000Z', '2026-02-30T00:00:00.000Z'])(
    'makes no moment to judge by: %s',
    async (asOf) => {
      expect(await accepting(lawful, { 'x-as-of': asOf })).toMatchObject({
        status: 400,
        code: 'as-of-not-valid',
        field: 'X-As-Of',
      });
    },
  );
});

describe('a header', () => {
  it('that keeps an act from being done twice is demanded', async () => {
    expect(await accepting(lawful, { 'idempotency-key': undefined })).toMatchObject({
      status: 400,
      code: 'idempotency-key-missing',
      field: 'Idempotency-Key',
    });
  });

  it.each([
    'short',
    'fifteen-letters',
    'x'.repeat(65),
    'with a space in it',
    'key#of#the#table#',
    '../../../../etc/passwd',
  ])('that does is refused where it is malformed: %s', async (key) => {
    expect(await accepting(lawful, { 'idempotency-key': key })).toMatchObject({
      status: 400,
      code: 'idempotency-key-malformed',
      field: 'Idempotency-Key',
    });
  });

  it('that says which version was seen is demanded', async () => {
    expect(await accepting(lawful, { 'if-match': undefined })).toMatchObject({
      status: 428,
      code: 'if-match-missing',
    });
  });

  it.each([
    '2',
    '*',
    'W/"2"',
    '"2", "3"',
    '"02"',
    '"-1"',
    '"0"',
    '"2.0"',
    '"two"',
    '"99999999999999999999"',
  ])('that does is refused where it is malformed: %s', async (tag) => {
    expect(await accepting(lawful, { 'if-match': tag })).toMatchObject({
      status: 400,
      code: 'if-match-malformed',
      field: 'If-Match',
    });
  });
});

it('nothing of all this has left a trace', async () => {
  expect(await holdingsOf(...streamsOf(one))).toMatchObject({
    [`CASE#${one.caseId}`]: { events: 3 },
    [`CADRE#${one.cadreId}`]: { events: 3 },
  });
});

itHoldsForEveryAnswer(() => [one, waitingForPetition]);
