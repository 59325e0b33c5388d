import * as z from 'zod';
import { logged } from '../../../../functions/runtime/log/log.ts';
import {
  withoutPersonalData,
  errorReport,
} from '../../../../functions/runtime/log/error-report.ts';

type Line = Readonly<Record<string, unknown>>;

const linesOf = async (act: () => Promise<unknown>): Promise<readonly Line[]> => {
  const written: string[] = [];
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = (text: string | Uint8Array) => written.push(String(text)) > 0;
  await act().catch(() => undefined);
  process.stdout.write = write;
  return written.map((text) => JSON.parse(text) as Line);
};

const context = { awsRequestId: 'request-0001' };

describe('an invocation', () => {
  it('leaves one line: what it did, under which id, on what, what became of it', async () => {
    const handle = logged('Seal', async (_: unknown, note) =>
      note({ caseId: 'X', outcome: 'sealed' }),
    );
    expect(await linesOf(() => handle({}, context))).toEqual([
      {
        level: 'INFO',
        message: 'Seal',
        timestamp: expect.any(String) as unknown,
        correlationId: 'request-0001',
        caseId: 'X',
        outcome: 'sealed',
        milliseconds: expect.any(Number) as unknown,
      },
    ]);
  });

  it('leaves one line that names its case where it fails', async () => {
    const handle = logged('Seal', async (_: unknown, note) => {
      note({ caseId: 'X' });
      throw new Error('the archive holds another manifest');
    });
    expect(await linesOf(() => handle({}, context))).toMatchObject([
      {
        level: 'ERROR',
        correlationId: 'request-0001',
        caseId: 'X',
        outcome: 'failed',
        error: { message: 'the archive holds another manifest' },
      },
    ]);
  });

  it('is one of trouble where it notes an error and goes on', async () => {
    const handle = logged('Relay', async (_: unknown, note) =>
      note({ error: new Error('one record') }),
    );
    expect(await linesOf(() => handle({}, context))).toMatchObject([{ level: 'ERROR' }]);
  });
});

const thrownBy = (act: () => unknown): Error => {
  try {
    act();
  } catch (error) {
    return error as Error;
  }
  throw new Error('nothing was thrown');
};

const Person = z.strictObject({ name: z.string().max(2), kind: z.enum(['V1']) });

describe.each<[string, Error]>([
  ['a parser that quotes what it read', thrownBy(() => JSON.parse('{"name": 谢长岗}'))],
  [
    'a schema that names keys and values',
    thrownBy(() => Person.parse({ name: '谢长岗谢长岗', kind: '谢长岗', 谢长岗: '谢长岗' })),
  ],
  ['a message of a service', new Error('Invalid value 谢长岗，村主任 for parameter name')],
  ['a number of an identity card', new Error('no 谢长岗 with 110101199003071234')],
  [
    'a token of a person',
    new Error(`refused: Bearer eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJQLTEwMDIifQ.c2ln`),
  ],
  ['a token of a task', new Error(`Invalid Token: ${'AQCEAAAAKgAAAAMAAAAAAAAAAb'.repeat(4)}`)],
  ['a cause', new Error('failed', { cause: new Error('谢长岗') })],
])('an error that tells of people: %s', (_, error) => {
  const telling = /谢|长岗|村主任|110101199003071234|eyJ|Bearer|AQCEAAAA/;

  it('is told without them', () => {
    expect(JSON.stringify(errorReport(error))).not.toMatch(telling);
  });

  it('is thrown on without them: the platform writes it into the log as it is', () => {
    const { message, stack } = withoutPersonalData(error);
    expect(`${message} ${stack}`).not.toMatch(telling);
  });
});

it('an error that tells of nobody is thrown on as it is', () => {
  const error = new Error('no policy pack xingguo-2021-trial, version 3');
  expect(withoutPersonalData(error)).toBe(error);
  expect(errorReport(error)).toMatchObject({
    name: 'Error',
    message: error.message,
    stack: expect.arrayContaining([expect.stringMatching(/^at /)]) as unknown,
  });
});
