import { executionName, type Machine } from '../../functions/runtime/aws/state-machine.ts';
import type { ExecutionInput } from '../../shared/contract/tasks.ts';
import type { StepAnswer } from '../../shared/domain/case/step-answer.ts';

type Status = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'ABORTED';
type Waiting = ExecutionInput & {
  readonly resolve: (answer: StepAnswer) => void;
  readonly timeOut: () => void;
};

/**
 * A wait of which nobody has heard for too long: the machine comes to its step again, with another
 * token.
 */
export class TimedOut extends Error {}

/**
 * An engine that runs executions in this process, forgets none by itself, and can lose them all at
 * once.
 */
export type Engine = Pick<Machine, 'answer' | 'start' | 'statusOf' | 'fail'> & {
  readonly running: () => Promise<ReadonlySet<string>>;
  /** The answer to whoever waits with this token. */
  readonly waitWith: (token: string, input: ExecutionInput) => Promise<StepAnswer>;
  readonly forget: (token: string) => void;
  /** The tokens with which a run of a case waits. */
  readonly tokensOf: (input: ExecutionInput) => readonly string[];
  /** Every wait has lasted too long. */
  readonly timeOutAll: () => void;
  readonly statuses: ReadonlyMap<string, Status>;
  /** What executions failed with: there must be none. */
  readonly failures: unknown[];
  /** Ends whatever runs, as the loss of a region would. */
  readonly loseAll: () => void;
};

type Run = (input: ExecutionInput, isLost: () => boolean) => Promise<unknown>;

export const memoryEngine = (run: Run): Engine => {
  const statuses = new Map<string, Status>();
  const waiting = new Map<string, Waiting>();
  const failures: unknown[] = [];

  const begin = (name: string, input: ExecutionInput): void => {
    const end = (status: Status) => {
      if (statuses.get(name) === 'RUNNING') statuses.set(name, status);
    };
    statuses.set(name, 'RUNNING');
    run(input, () => statuses.get(name) !== 'RUNNING').then(
      () => end('SUCCEEDED'),
      (error: unknown) => {
        failures.push(error);
        end('FAILED');
      },
    );
  };

  return {
    statuses,
    failures,
    waitWith: (token, { caseId, run }) =>
      new Promise((resolve, reject) =>
        waiting.set(token, { caseId, run, resolve, timeOut: () => reject(new TimedOut()) }),
      ),
    forget: (token) => waiting.delete(token),
    tokensOf: ({ caseId, run }) =>
      [...waiting].flatMap(([token, one]) =>
        one.caseId === caseId && one.run === run ? [token] : [],
      ),
    timeOutAll: () => {
      const all = [...waiting.values()];
      waiting.clear();
      for (const { timeOut } of all) timeOut();
    },
    answer: async (token, answer) => {
      waiting.get(token)?.resolve(answer);
      return waiting.delete(token) ? 'taken' : 'gone';
    },
    fail: async () => 'gone',
    start: async (_, input) => {
      const name = executionName(input);
      if (statuses.has(name)) return 'exists';
      begin(name, input);
      return 'started';
    },
    statusOf: async (_, input) => statuses.get(executionName(input)) ?? 'unknown',
    running: async () =>
      new Set([...statuses].flatMap(([name, status]) => (status === 'RUNNING' ? [name] : []))),
    loseAll: () => {
      for (const [name, status] of statuses)
        if (status === 'RUNNING') statuses.set(name, 'ABORTED');
      waiting.clear();
    },
  };
};
