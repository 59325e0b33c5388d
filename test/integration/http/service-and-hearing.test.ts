import { act, bodyOf, caseAt, type Case } from './course.ts';
import type { Json } from './door.ts';
import { itHoldsForEveryAnswer } from './every-answer.ts';
import { newPlace } from './place.ts';
import { errors, refusalOf } from './problem.ts';

// How a paper reaches the cadre, and what the cadre answers: what doesn't count changes nothing.

const place = newPlace();
const cases: Case[] = [];

const prepared = async (...of: Parameters<typeof caseAt>): Promise<Case> => {
  const one = await caseAt(...of);
  cases.push(one);
  return one;
};

const { receivedBy: _, ...service } = bodyOf('ServeFacts')['service'] as Json;
const left = { ...service, manner: 'left', refusal: '本人拒绝签收。', witnesses: [] };
const published = {
  ...service,
  manner: 'notice',
  publishedOn: '2026-04-01',
  reason: '外出去向不明。',
};

describe('the facts', () => {
  let one: Case;
  beforeAll(async () => {
    one = await prepared('atHearing', place);
  });

  it.each<[string, Json, Json]>([
    [
      'left behind with nobody who saw it',
      left,
      { status: 422, code: 'service-not-witnessed', field: 'service.witnesses' },
    ],
    [
      'by a notice that still runs',
      published,
      { status: 422, code: 'notice-still-running', facts: { dueOn: '2026-05-01' } },
    ],
    [
      'by post before it was posted',
      { ...service, manner: 'post', postedOn: '2026-04-03', tracking: 'EMS1' },
      { status: 422, code: 'date-in-future', field: 'service.postedOn' },
    ],
    [
      'by somebody of the family',
      { ...service, manner: 'inPerson', receivedBy: { capacity: 'cadre' } },
      { status: 422, code: 'recusal-required', field: 'service.servers.0' },
    ],
  ])('are not served %s', async (how, given, told) => {
    const servers = how.includes('family')
      ? [{ personId: 'KIN-0001', name: '钟小满' }]
      : given['servers'];
    expect(
      await refusalOf(one, 'ServeFacts', { changes: { service: { ...given, servers } } }),
    ).toMatchObject(told);
  });

  it.each<[string, Json, ReturnType<typeof errors>]>([
    [
      'no way that there is',
      { service: { ...service, manner: 'byTelephone' } },
      errors(['service.manner', 'not-valid']),
    ],
    ['no record', { service: undefined }, errors(['service', 'missing'])],
    [
      'a line for a record, as it once was',
      { service: undefined, manner: '当面送达' },
      errors(['manner', 'unknown-field'], ['service', 'missing']),
    ],
  ])('are not served with %s', async (_how, changes, told) => {
    const problem = await refusalOf(one, 'ServeFacts', { changes });
    expect(problem).toMatchObject({ status: 422, code: 'invalid-body' });
    expect(problem.errors?.map(({ field, reason }) => ({ field, reason })).toSorted()).toEqual(
      expect.arrayContaining(told),
    );
  });
});

describe('a defence', () => {
  let one: Case;
  beforeAll(async () => {
    one = await prepared('contested', place);
  });
  const [answer] = bodyOf('AnswerDefence')['answers'] as readonly [Json];

  it.each(['DecideDisposition', 'DecideNoMeasure'] as const)(
    'that nobody has answered keeps %s back',
    async (command) => {
      expect(await refusalOf(one, command)).toMatchObject({
        status: 422,
        code: 'defence-unanswered',
        article: '参照政务处分法43',
        facts: { points: '1' },
      });
    },
  );

  it('is answered where a point was made', async () => {
    expect(
      await refusalOf(one, 'AnswerDefence', { changes: { answers: [{ ...answer, point: 2 }] } }),
    ).toMatchObject({ status: 404, code: 'point-not-found', field: 'answers.0.point' });
  });

  it('is not answered without a ground', async () => {
    expect(
      await refusalOf(one, 'AnswerDefence', {
        changes: { answers: [{ ...answer, grounds: undefined }] },
      }),
    ).toMatchObject({
      status: 422,
      code: 'invalid-body',
      errors: [{ field: 'answers.0.grounds', reason: 'missing' }],
    });
  });

  it('is answered once', async () => {
    await act(one, 'AnswerDefence');
    expect(await refusalOf(one, 'AnswerDefence')).toMatchObject({
      status: 409,
      code: 'point-already-answered',
    });
  });
});

itHoldsForEveryAnswer(() => cases);
