import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  InvalidToken,
  ListExecutionsCommand,
  SendTaskFailureCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import { mockClient } from 'aws-sdk-client-mock';
import {
  executionArn,
  machineOn,
  runningNames,
} from '../../../../functions/runtime/aws/state-machine.ts';
import { ids } from '../../../support/raised-case.ts';

const client = new SFNClient({ region: 'cn-north-1' });
const sfn = mockClient(client);
const machine = machineOn(client);
const machineArn = 'arn:aws-cn:states:cn-north-1:000000000000:stateMachine:exit-procedure';
const input = { caseId: ids.caseId, run: 2 };
const failed = { $metadata: {}, message: 'no' };

beforeEach(() => sfn.reset());

describe('an execution', () => {
  it('has the name of its case and run, under the machine whatever its version', () => {
    const arn = `arn:aws-cn:states:cn-north-1:000000000000:execution:exit-procedure:${ids.caseId}-2`;
    expect(executionArn(machineArn, input)).toBe(arn);
    expect(executionArn(`${machineArn}:7`, input)).toBe(arn);
  });

  it('is started on the version that is asked for', async () => {
    sfn.on(StartExecutionCommand).resolves({});
    expect(await machine.start(`${machineArn}:7`, input)).toBe('started');
    expect(sfn.commandCalls(StartExecutionCommand)[0]!.args[0].input).toEqual({
      stateMachineArn: `${machineArn}:7`,
      name: `${ids.caseId}-2`,
      input: JSON.stringify(input),
    });
  });

  it('that exists is no failure', async () => {
    sfn.on(StartExecutionCommand).rejects(new ExecutionAlreadyExists(failed));
    expect(await machine.start(machineArn, input)).toBe('exists');
  });

  it('says how it is, or that nobody knows it', async () => {
    sfn
      .on(DescribeExecutionCommand)
      .resolvesOnce({ status: 'RUNNING' })
      .rejectsOnce(new ExecutionDoesNotExist(failed));
    expect(await machine.statusOf(machineArn, input)).toBe('RUNNING');
    expect(await machine.statusOf(machineArn, input)).toBe('unknown');
  });

  it('is listed by name while it runs, page by page', async () => {
    sfn
      .on(ListExecutionsCommand)
      .resolvesOnce({ executions: [{ name: 'one' }] as never, nextToken: 'more' })
      .resolvesOnce({ executions: [{ name: 'two' }] as never });
    expect(await runningNames(client, machineArn)).toEqual(new Set(['one', 'two']));
  });
});

describe('an answer', () => {
  it('is handed over as JSON', async () => {
    sfn.on(SendTaskSuccessCommand).resolves({});
    expect(await machine.answer('token', { outcome: 'accepted' })).toBe('taken');
    expect(sfn.commandCalls(SendTaskSuccessCommand)[0]!.args[0].input).toEqual({
      taskToken: 'token',
      output: '{"outcome":"accepted"}',
    });
  });

  it.each([TaskTimedOut, TaskDoesNotExist, InvalidToken])(
    'to nobody is no failure (%p)',
    async (Gone) => {
      sfn
        .on(SendTaskSuccessCommand)
        .rejects(new Gone(failed))
        .on(SendTaskFailureCommand)
        .rejects(new Gone(failed));
      expect(await machine.answer('token', { outcome: 'accepted' })).toBe('gone');
      expect(await machine.fail('token', 'StepNotOpened', 'Error')).toBe('gone');
    },
  );

  it('that the engine refuses for another reason is one', async () => {
    sfn.on(SendTaskSuccessCommand).rejects(
      Object.assign(new Error('slow down'), {
        name: 'ThrottlingException',
        $metadata: { httpStatusCode: 400 },
      }),
    );
    await expect(machine.answer('token', { outcome: 'accepted' })).rejects.toMatchObject({
      name: 'ThrottlingException',
      $metadata: { httpStatusCode: 400 },
    });
  });

  it('that the engine refuses is told without the engine’s words, which may repeat the token', async () => {
    sfn
      .on(SendTaskSuccessCommand)
      .rejects(new Error("Value 'a-secret-token' at 'taskToken' failed"));
    const error = await machine.answer('a-secret-token', { outcome: 'accepted' }).then(
      () => null,
      (thrown: unknown) => thrown as Error,
    );
    expect(`${error?.message} ${error?.stack}`).not.toContain('a-secret-token');
  });
});
