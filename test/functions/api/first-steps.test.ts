import { requestExamples } from '../../../shared/contract/openapi/request-examples.ts';
import { caller, inRole } from '../../support/people.ts';
import { service, type Service } from './service.ts';

const clerk = caller('P-1002', ['townshipClerk'], ['360732202']);

const raised = async ({ send }: Service) => {
  await send('RegisterVillage', { as: clerk, body: requestExamples.RegisterVillage });
  const { cadreId } = (
    await send('RegisterCadre', { as: clerk, body: requestExamples.RegisterCadre })
  ).body;
  await send('RecordPost', { as: clerk, path: { cadreId }, body: requestExamples.RecordPost });
  return send('RaiseOpinion', { as: clerk, body: { ...requestExamples.RaiseOpinion, cadreId } });
};

describe('registering', () => {
  it('answers 201 with where the cadre can be read', async () => {
    const { send } = service();
    await send('RegisterVillage', { as: clerk, body: requestExamples.RegisterVillage });
    const answer = await send('RegisterCadre', { as: clerk, body: requestExamples.RegisterCadre });
    expect(answer).toMatchObject({
      status: 201,
      body: { version: 1, posts: [], activeCase: null },
    });
    expect(answer.headers['Location']).toBe(`/cadres/${answer.body.cadreId}`);
  });

  it('tells the posts that the cadre then holds', async () => {
    const { send } = service();
    await send('RegisterVillage', { as: clerk, body: requestExamples.RegisterVillage });
    const { cadreId } = (
      await send('RegisterCadre', { as: clerk, body: requestExamples.RegisterCadre })
    ).body;
    const answer = await send('RecordPost', {
      as: clerk,
      path: { cadreId },
      body: requestExamples.RecordPost,
    });
    expect(answer).toMatchObject({
      status: 200,
      body: { cadreId, posts: [{ postId: 'post-1', kind: 'V1', endedOn: null }] },
    });
  });
});

describe('an opinion that was just raised', () => {
  it('is answered with its version, and says that its first step is on its way', async () => {
    const answer = await raised(service());
    expect(answer).toMatchObject({
      status: 201,
      headers: { ETag: '"2"', 'Retry-After': '1' },
      body: { version: 2, stage: 'raised', settled: false, openSteps: [] },
    });
    expect(answer.headers['Location']).toBe(`/cases/${answer.body.caseId}`);
  });

  it('says to whoever reads it to read again in a moment, until its step is open', async () => {
    const all = service();
    const { caseId } = (await raised(all)).body;
    const read = () => all.send('ReadCase', { as: clerk, path: { caseId } });
    expect(await read()).toMatchObject({
      status: 200,
      headers: { 'Retry-After': '1' },
      body: { settled: false },
    });
    await all.procedureGoesOn(caseId);
    const settled = await read();
    expect(settled.body['settled']).toBe(true);
    expect(settled.headers).not.toHaveProperty('Retry-After');
  });

  it('cannot be accepted before the step opens, and says when to try again', async () => {
    const all = service();
    const { caseId } = (await raised(all)).body;
    const answer = await all.send('AcceptOpinion', {
      as: clerk,
      path: { caseId },
      headers: { 'if-match': '"2"' },
      body: requestExamples.AcceptOpinion,
    });
    expect(answer).toMatchObject({
      status: 409,
      headers: { 'Retry-After': '1' },
      body: { code: 'step-not-open' },
    });
  });

  it('is accepted once the step is open, and not twice', async () => {
    const all = service();
    const { caseId } = (await raised(all)).body;
    await all.procedureGoesOn(caseId);
    const accept = {
      as: clerk,
      path: { caseId },
      headers: { 'if-match': '"2"' },
      body: requestExamples.AcceptOpinion,
    };
    const accepted = await all.send('AcceptOpinion', accept);
    expect(accepted).toMatchObject({
      status: 200,
      headers: { ETag: '"4"' },
      body: { version: 4, stage: 'underInvestigation' },
    });
    const again = await all.send('AcceptOpinion', accept);
    expect(again).toMatchObject({
      status: 412,
      body: {
        code: 'stale-version',
        current: { version: 4, stage: 'underInvestigation', changedBy: 'townshipClerk' },
      },
    });
    expect(JSON.stringify(again.body)).not.toContain('P-1002');
  });
});

describe('the same act sent again', () => {
  const sent = async (all: Service, key: string, changes = {}) => {
    const { caseId } = (await raised(all)).body;
    await all.procedureGoesOn(caseId);
    const accept = {
      as: clerk,
      path: { caseId },
      headers: { 'if-match': '"2"', 'idempotency-key': key },
      body: requestExamples.AcceptOpinion,
    };
    const first = await all.send('AcceptOpinion', accept);
    return { first, again: await all.send('AcceptOpinion', { ...accept, ...changes }) };
  };

  it('has the first answer, and says so', async () => {
    const { first, again } = await sent(service(), 'the-same-key-again');
    expect(again).toMatchObject({
      status: first.status,
      body: first.body,
      headers: { ETag: first.headers['ETag'], 'Idempotency-Replayed': 'true' },
    });
    expect(first.headers).not.toHaveProperty('Idempotency-Replayed');
  });

  it('needs no version the second time', async () => {
    const { first, again } = await sent(service(), 'the-same-key-again', {
      headers: { 'idempotency-key': 'the-same-key-again' },
    });
    expect(again.body).toStrictEqual(first.body);
  });

  it('is refused with another body under the same key', async () => {
    const { again } = await sent(service(), 'the-same-key-again', {
      body: { ...requestExamples.AcceptOpinion, note: '不同的说明。' },
    });
    expect(again).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
  });

  it('is refused to another person under the same key', async () => {
    const { again } = await sent(service(), 'the-same-key-again', {
      as: caller('P-1009', ['townshipClerk'], ['360732202']),
    });
    expect(again).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
  });
});

describe('an act on an earlier day', () => {
  const village = { as: clerk, body: requestExamples.RegisterVillage };

  it('is recorded as of that moment where the stage lets it', async () => {
    const answer = await service().send('RegisterVillage', {
      ...village,
      headers: { 'x-as-of': '2026-03-01T02:00:00.000Z' },
    });
    expect(answer.status).toBe(201);
    const tooEarly = await service().send('RegisterVillage', {
      ...village,
      headers: { 'x-as-of': '2026-02-01T02:00:00.000Z' },
    });
    expect(tooEarly).toMatchObject({ status: 422, body: { code: 'occurred-in-future' } });
  });

  it('is refused in the future, and where it is no moment', async () => {
    for (const moment of ['2027-01-01T00:00:00.000Z', '2026-03-01', 'yesterday']) {
      expect(
        await service().send('RegisterVillage', { ...village, headers: { 'x-as-of': moment } }),
      ).toMatchObject({ status: 400, body: { code: 'as-of-not-valid' } });
    }
  });

  it('is refused in production, not overlooked', async () => {
    const answer = await service({ allowAsOf: false }).send('RegisterVillage', {
      ...village,
      headers: { 'x-as-of': '2026-03-01T02:00:00.000Z' },
    });
    expect(answer).toMatchObject({ status: 400, body: { code: 'as-of-not-accepted' } });
  });
});

describe('what a request leaves in the log', () => {
  it('is one line with its ids, and nothing about anybody', async () => {
    const all = service();
    await all.send('RegisterVillage', {
      as: clerk,
      body: requestExamples.RegisterVillage,
      headers: { 'x-correlation-id': 'from-the-caller-1' },
    });
    expect(all.logged).toHaveLength(1);
    expect(all.logged[0]).toMatchObject({
      message: 'answered',
      correlationId: 'from-the-caller-1',
      route: 'POST /villages',
      status: 201,
    });
    expect(JSON.stringify(all.logged)).not.toMatch(/P-1002|桐溪村/);
  });

  it('names the code of a refusal', async () => {
    const all = service();
    await all.send('RegisterVillage', {
      as: inRole('mentor'),
      body: requestExamples.RegisterVillage,
    });
    expect(all.logged).toMatchObject([
      { message: 'refused', code: 'role-not-permitted', status: 403 },
    ]);
  });

  it('tells nothing of the inside when something breaks', async () => {
    const all = service();
    const dossier = {
      ...all.dossier,
      load: () => Promise.reject(new Error('table exit-dossier is on fire')),
    };
    const broken = service({ dossier });
    const answer = await broken.send('RegisterVillage', {
      as: clerk,
      body: requestExamples.RegisterVillage,
    });
    expect(answer).toMatchObject({
      status: 500,
      body: { code: 'internal-error', correlationId: 'request-0001' },
    });
    expect(answer.text).not.toContain('fire');
    expect(broken.logged).toMatchObject([{ message: 'failed', correlationId: 'request-0001' }]);
  });
});
