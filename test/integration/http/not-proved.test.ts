import { act, attempt, bodyOf, caseAt, settled, until, type Case } from './course.ts';
import type { Json } from './door.ts';
import { itHoldsForEveryAnswer } from './every-answer.ts';
import { newPlace, official } from './place.ts';
import { errors, refusalOf } from './problem.ts';

// Not proved is not false: what a finding and a decision without a measure may say, and what not.

const place = newPlace();
const aLawfulRoute: Json = { lawfulRoute: expect.anything() };
const committee = official('townshipCommittee', place);
const cases: Case[] = [];
const prepared = async (...of: Parameters<typeof caseAt>): Promise<Case> => {
  const one = await caseAt(...of);
  cases.push(one);
  return one;
};
const { clarification } = bodyOf('DecideNoMeasure') as { clarification: Json };
const refused = (one: Case, changes: Json) =>
  refusalOf(one, 'DecideNoMeasure', { as: committee, changes });

describe('a finding', () => {
  const [finding] = bodyOf('SubmitFindings')['findings'] as readonly [Json];
  const findings = (changes: Json) => ({ changes: { findings: [{ ...finding, ...changes }] } });

  it('that is not borne out says whether it is untrue, and one that is says no such thing', async () => {
    const one = await prepared('underInvestigation', place);
    expect(
      await refusalOf(one, 'SubmitFindings', findings({ substantiated: false })),
    ).toMatchObject({ code: 'invalid-body', errors: errors(['findings.0.refuted', 'missing']) });
    expect(await refusalOf(one, 'SubmitFindings', findings({ refuted: true }))).toMatchObject({
      code: 'invalid-body',
      errors: errors(['findings.0.refuted', 'unknown-field']),
    });
    expect(
      await refusalOf(
        one,
        'SubmitFindings',
        findings({ substantiated: false, refuted: true, evidenceIds: [] }),
      ),
    ).toMatchObject({ status: 422, code: 'finding-without-evidence' });
  });
});

describe('the end without a measure', () => {
  let [untrue, notProved]: Case[] = [];
  beforeAll(async () => {
    [untrue, notProved] = await Promise.all([
      prepared('atDecision', place, { substantiated: false, refuted: true }),
      prepared('atDecision', place, { substantiated: false, refuted: false }),
    ]);
  });

  it('of what is untrue says whether it did harm, and clears in writing where it did', async () => {
    expect(
      await refused(untrue!, { hadBadEffects: undefined, clarification: undefined }),
    ).toMatchObject({ status: 422, code: 'effects-not-said', field: 'hadBadEffects' });
    expect(await refused(untrue!, { clarification: undefined })).toMatchObject({
      status: 422,
      code: 'clarification-required',
      article: '参照政务处分法53',
    });
  });

  it('clears in public only where the cadre wishes, and names what it says', async () => {
    const { wish: _wish, ...unwished } = clarification['inPublic'] as Json;
    expect(
      await refused(untrue!, { clarification: { ...clarification, inPublic: unwished } }),
    ).toMatchObject({
      status: 422,
      code: 'clarification-not-wished',
      field: 'clarification.inPublic.wish',
      ...aLawfulRoute,
    });
    expect(
      await refused(untrue!, { clarification: { ...clarification, scope: '全体村民' } }),
    ).toMatchObject({
      code: 'invalid-body',
      errors: errors(['clarification.scope', 'unknown-field']),
    });
  });

  it('of what is not proved clears of nothing', async () => {
    expect(await refused(notProved!, {})).toMatchObject({
      status: 422,
      code: 'clarification-not-due',
      field: 'clarification',
    });
  });

  it('of what is not proved is no flag on whoever raised it', async () => {
    const changes = { hadBadEffects: undefined, clarification: undefined };
    const answer = await attempt(notProved!, 'DecideNoMeasure', { as: committee, changes });
    expect(answer.status).toBe(200);
    await act(notProved!, 'ServeDecision');
    const { json } = await until(
      () => settled(notProved!),
      (read) => read.json['stage'] === 'closed',
    );
    expect(json).toMatchObject({ conclusion: 'notProved', flags: [] });
  });
});

itHoldsForEveryAnswer(() => cases);
