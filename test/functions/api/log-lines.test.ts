import { requestExamples } from '../../../shared/contract/openapi/request-examples.ts';
import { raised } from '../../support/named-pasts.ts';
import { caller, inRole } from '../../support/people.ts';
import { caseOf } from '../../support/past.ts';
import { onCaseOf, service, serviceWith } from './service.ts';

const { caseId } = caseOf(raised());
const onCase = onCaseOf(raised());
const lawful = { ...onCase, body: requestExamples.AcceptOpinion };

describe('the line of a command', () => {
  it('names its case, its command and what became of it, and is counted', async () => {
    const { send, logged } = await serviceWith(raised());
    await send('AcceptOpinion', lawful);
    expect(logged).toMatchObject([
      {
        function: 'commands',
        command: 'AcceptOpinion',
        caseId,
        status: 200,
        outcome: 'done',
        Commands: 1,
      },
    ]);
  });

  it('names the case that it has made', async () => {
    const { send, logged } = service();
    const as = caller('P-1002', ['townshipClerk'], ['360732202']);
    await send('RegisterVillage', { as, body: requestExamples.RegisterVillage });
    const { cadreId } = (await send('RegisterCadre', { as, body: requestExamples.RegisterCadre }))
      .body;
    await send('RecordPost', { as, path: { cadreId }, body: requestExamples.RecordPost });
    const { body } = await send('RaiseOpinion', {
      as,
      body: { ...requestExamples.RaiseOpinion, cadreId },
    });
    expect(logged.at(-1)).toMatchObject({
      command: 'RaiseOpinion',
      caseId: body.caseId,
      outcome: 'done',
    });
    expect(logged.at(0)).toMatchObject({ command: 'RegisterVillage', caseId: undefined });
  });

  it('tells a repetition apart', async () => {
    const { send, logged } = await serviceWith(raised());
    const again = {
      ...lawful,
      headers: { ...onCase.headers, 'idempotency-key': 'the-same-key-again' },
    };
    await send('AcceptOpinion', again);
    await send('AcceptOpinion', again);
    expect(logged.map(({ outcome }) => outcome)).toEqual(['done', 'repeated']);
  });

  it.each([
    ['refused: malformed', { body: '{' }],
    ['refused: malformed', { body: {} }],
    ['refused: malformed', { headers: {} }],
    ['refused: invalid', { body: { occurredOn: '2199-01-01' } }],
    ['refused: unlawful', { body: { occurredOn: '2026-01-01' } }],
    ['refused: forbidden', { as: inRole('mentor') }],
    ['refused: forbidden', { as: null }],
    ['refused: missing', { path: { caseId: '01JAF3K5T0C5W9Z2Q7XH8M4N99' } }],
    ['refused: stale', { headers: { 'if-match': '"1"' } }],
  ])('tells a refusal by its kind: %s', async (outcome, changes) => {
    const { send, logged } = await serviceWith(raised());
    await send('AcceptOpinion', { ...lawful, ...changes });
    expect(logged).toMatchObject([{ outcome, command: 'AcceptOpinion', Commands: 1 }]);
    expect(logged[0]).not.toHaveProperty('HttpFailures');
  });

  it('counts what failed by our fault', async () => {
    const { dossier } = service();
    const { send, logged } = service({
      dossier: { ...dossier, load: () => Promise.reject(new Error('the table is on fire')) },
    });
    await send('AcceptOpinion', lawful);
    expect(logged).toMatchObject([
      {
        message: 'failed',
        caseId,
        command: 'AcceptOpinion',
        outcome: 'failed',
        Commands: 1,
        HttpFailures: 1,
      },
    ]);
  });
});

describe('the line of a question', () => {
  it('names its case and what became of it, and is no command', async () => {
    const { send, logged } = await serviceWith(raised());
    await send('ReadCase', { path: { caseId } });
    expect(logged).toMatchObject([{ function: 'queries', caseId, status: 200, outcome: 'done' }]);
    expect(logged[0]).not.toHaveProperty('Commands');
  });
});

describe('the correlation id', () => {
  it.each([
    '110101199003071234',
    'citizen-11010119900307123X',
    'short',
    'with a space',
    'x'.repeat(65),
  ])('is the gateway’s where the caller’s is none, or a number of somebody: %s', async (given) => {
    const { send, logged } = await serviceWith(raised());
    const { headers } = await send('ReadCase', {
      path: { caseId },
      headers: { 'x-correlation-id': given },
    });
    expect([headers['X-Correlation-Id'], logged[0]?.['correlationId']]).toEqual([
      'request-0001',
      'request-0001',
    ]);
  });
});
