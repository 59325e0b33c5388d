import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import { DeleteMessageCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { functionNames } from '../../../infra/functions.ts';
import { sharedCloud } from '../../local-cloud/shared-cloud.ts';
import { callNames, calls, ownKey, ownMessage, type Call } from './calls.ts';
import { leaveRoles, owner, takeOnRoles, type Actor } from './roles.ts';
import { columns, pairsThat } from './table.ts';

const { tables, queues } = sharedCloud().facts;
let actors: Awaited<ReturnType<typeof takeOnRoles>>;

const unpark = async (): Promise<void> => {
  const { Messages = [] } = await owner.queue.send(
    new ReceiveMessageCommand({
      QueueUrl: queues.parking,
      MaxNumberOfMessages: 10,
      VisibilityTimeout: 0,
    }),
  );
  for (const { Body, ReceiptHandle } of Messages) {
    if (Body === ownMessage)
      await owner.queue.send(new DeleteMessageCommand({ QueueUrl: queues.parking, ReceiptHandle }));
  }
};

beforeAll(async () => {
  actors = await takeOnRoles();
  // There must be something to read.
  await calls['put into the archive'].send(owner);
});

afterAll(async () => {
  await unpark();
  for (const TableName of Object.values(tables))
    await owner.dynamo.send(new DeleteItemCommand({ TableName, Key: ownKey }));
  leaveRoles(Object.values(actors));
});

/** `done`, or the name of the error that it ends with. */
const outcomeOf = async ({ send }: Call, by: Actor): Promise<string> => {
  try {
    await send(by);
    return 'done';
  } catch (error) {
    return error instanceof Error ? error.name : String(error);
  }
};

const letThrough = ({ answeredBy = 'done' }: Call): string => answeredBy;
const refused = /^AccessDenied(Exception)?$/;

describe('the table', () => {
  it('has a column for every function', () => {
    expect(columns.toSorted()).toEqual(functionNames.toSorted());
  });

  it.each(callNames)(
    'asks for nothing that fails by itself: the owner of the account may %s',
    async (name) => {
      expect(await outcomeOf(calls[name], owner)).toBe(letThrough(calls[name]));
    },
  );
});

describe('under its own role', () => {
  it.each(pairsThat('may'))('%s may %s', async (name, call) => {
    expect(await outcomeOf(calls[call], actors[name])).toBe(letThrough(calls[call]));
  });

  it.each(pairsThat('may not'))('%s may not %s', async (name, call) => {
    expect(await outcomeOf(calls[call], actors[name])).toMatch(refused);
  });
});
