import type { ExecutionStatus } from '@aws-sdk/client-sfn';
import { executionName, type Machine } from '../../functions/runtime/aws/state-machine.ts';
import type { StepAnswer } from '../../shared/domain/case/step-answer.ts';

/**
 * The engine as a test sees it: what it was told, which executions it knows, and which tokens
 * somebody still waits with.
 */
export type MemoryMachine = Machine & {
  readonly told: { readonly token: string; readonly answer: StepAnswer }[];
  readonly failures: { readonly token: string; readonly error: string; readonly cause: string }[];
  readonly executions: Map<string, ExecutionStatus>;
  /** Tokens with which nobody waits any more. */
  readonly gone: Set<string>;
  readonly running: () => Promise<ReadonlySet<string>>;
};

export const memoryMachine = (more: Partial<Machine> = {}): MemoryMachine => {
  const told: MemoryMachine['told'] = [];
  const failures: MemoryMachine['failures'] = [];
  const executions = new Map<string, ExecutionStatus>();
  const gone = new Set<string>();
  return {
    told,
    failures,
    executions,
    gone,
    answer: async (token, answer) => {
      if (gone.has(token)) return 'gone';
      gone.add(token);
      told.push({ token, answer });
      return 'taken';
    },
    fail: async (token, error, cause) => {
      failures.push({ token, error, cause });
      return 'taken';
    },
    start: async (_, input) => {
      if (executions.has(executionName(input))) return 'exists';
      executions.set(executionName(input), 'RUNNING');
      return 'started';
    },
    statusOf: async (_, input) => executions.get(executionName(input)) ?? 'unknown',
    running: async () =>
      new Set([...executions].flatMap(([name, status]) => (status === 'RUNNING' ? [name] : []))),
    ...more,
  };
};
