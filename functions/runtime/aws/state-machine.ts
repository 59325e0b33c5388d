import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  type ExecutionStatus,
  InvalidToken,
  paginateListExecutions,
  SendTaskFailureCommand,
  SendTaskSuccessCommand,
  type SFNClient,
  StartExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import type { ExecutionInput } from '../../../shared/contract/tasks.ts';
import type { StepAnswer } from '../../../shared/domain/case/step-answer.ts';
import { crashAt } from '../fault-injection.ts';

/**
 * What the backend asks of the engine that runs procedures. Nothing that it says is taken for the
 * truth about a case.
 */
export type Machine = {
  /** Hands an answer to whoever waits with this token. `gone`: nobody does any more. */
  readonly answer: (token: string, answer: StepAnswer) => Promise<'taken' | 'gone'>;
  /**
   * Tells whoever waits with this token that their step could not be opened, so that they try
   * again.
   */
  readonly fail: (token: string, error: string, cause: string) => Promise<'taken' | 'gone'>;
  readonly start: (machineVersion: string, input: ExecutionInput) => Promise<'started' | 'exists'>;
  readonly statusOf: (
    machineVersion: string,
    input: ExecutionInput,
  ) => Promise<ExecutionStatus | 'unknown'>;
};

/** One name for each run of a case, so that no run is started twice. */
export const executionName = ({ caseId, run }: ExecutionInput): string => `${caseId}-${run}`;

/** A version's executions are named under the machine itself. */
export const executionArn = (machineVersion: string, input: ExecutionInput): string => {
  const [arn, partition, service, region, account, , machine] = machineVersion.split(':');
  return [
    arn,
    partition,
    service,
    region,
    account,
    'execution',
    machine,
    executionName(input),
  ].join(':');
};

const isOver = (error: unknown): boolean =>
  error instanceof TaskTimedOut ||
  error instanceof TaskDoesNotExist ||
  error instanceof InvalidToken;

/** An error of the engine without its words, which may repeat a token: none belongs in a log. */
const withoutWords = (error: unknown): unknown => {
  if (!(error instanceof Error)) return error;
  const metadata: unknown = '$metadata' in error ? error.$metadata : {};
  return Object.assign(new Error('the engine refused an answer'), {
    name: error.name,
    $metadata: metadata,
  });
};

const takenOrGone = async (sending: Promise<unknown>): Promise<'taken' | 'gone'> => {
  try {
    await sending;
    crashAt('afterTaskSuccess');
    return 'taken';
  } catch (error) {
    if (isOver(error)) return 'gone';
    throw withoutWords(error);
  }
};

const start = async (
  client: SFNClient,
  machineVersion: string,
  input: ExecutionInput,
): Promise<'started' | 'exists'> => {
  try {
    await client.send(
      new StartExecutionCommand({
        stateMachineArn: machineVersion,
        name: executionName(input),
        input: JSON.stringify(input),
      }),
    );
    crashAt('afterStart');
    return 'started';
  } catch (error) {
    if (error instanceof ExecutionAlreadyExists) return 'exists';
    throw error;
  }
};

const statusOf = async (
  client: SFNClient,
  machineVersion: string,
  input: ExecutionInput,
): Promise<ExecutionStatus | 'unknown'> => {
  try {
    const { status } = await client.send(
      new DescribeExecutionCommand({ executionArn: executionArn(machineVersion, input) }),
    );
    return status ?? 'unknown';
  } catch (error) {
    if (error instanceof ExecutionDoesNotExist) return 'unknown';
    throw error;
  }
};

/** The engine on Step Functions. */
export const machineOn = (client: SFNClient): Machine => ({
  answer: (taskToken, answer) =>
    takenOrGone(
      client.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(answer) })),
    ),
  fail: (taskToken, error, cause) =>
    takenOrGone(client.send(new SendTaskFailureCommand({ taskToken, error, cause }))),
  start: (machineVersion, input) => start(client, machineVersion, input),
  statusOf: (machineVersion, input) => statusOf(client, machineVersion, input),
});

/**
 * The names of all executions of a machine that run, whatever its version. Late by a moment: who is
 * missing may run all the same.
 */
export const runningNames = async (
  client: SFNClient,
  machineArn: string,
): Promise<ReadonlySet<string>> => {
  const names = new Set<string>();
  for await (const { executions = [] } of paginateListExecutions(
    { client },
    { stateMachineArn: machineArn, statusFilter: 'RUNNING', maxResults: 1000 },
  )) {
    for (const { name } of executions) if (name !== undefined) names.add(name);
  }
  return names;
};
