import jsonata from 'jsonata';
import * as z from 'zod';
import type { ChoiceState, Scope, State, TaskState } from '../../workflows/machine.ts';
import type { ExecutionInput } from '../../shared/contract/tasks.ts';
import type { StepAnswer } from '../../shared/domain/case/step-answer.ts';
import { CaseId } from '../../shared/domain/ids.ts';
import { machine } from './states.ts';

const Asked = z.record(z.string(), z.union([z.string(), z.number()]));
export type Visit = { readonly state: string; readonly asked?: z.infer<typeof Asked> };
export type MeasureToCarryOut = NonNullable<StepAnswer['measures']>[number];
type Variables = Readonly<Record<string, unknown>>;
type Entered = { readonly name: string; readonly input: unknown; readonly variables: Variables };
type Left = Omit<Entered, 'name'> & {
  readonly next: string | undefined;
  readonly visits: readonly Visit[];
};

/** What answers a Task: a person's verdict for a wait, the seal's word for the archive. */
export type AnswerTask = (asked: z.infer<typeof Asked>) => unknown;

type At = Omit<Entered, 'name'> & { readonly context: unknown };

const evaluate = async (
  expression: string,
  { input, variables, context }: At,
): Promise<unknown> => {
  if (!expression.startsWith('{%')) return expression;
  const value: unknown = await jsonata(expression.slice(2, -2)).evaluate(
    {},
    { states: { input, context }, ...variables },
  );
  // What the engine makes of a list is an array with marks of its own.
  if (value === undefined) throw new Error(`${expression} gives nothing`);
  return structuredClone(value);
};

const evaluateEach = async (fields: Readonly<Record<string, string>>, at: At): Promise<Variables> =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(fields).map(async ([key, text]) => [key, await evaluate(text, at)] as const),
    ),
  );

/** `vote#measure-1` of what a task was asked; the seal's task is asked for no step. */
export const keyOf = (asked: z.infer<typeof Asked>): string =>
  [asked['step'] ?? [], asked['measureId'] ?? []].flat().join('#');

/**
 * An execution of the real machine by the reference engine of JSONata: every state entered, in
 * order.
 */
export const execute = async (
  execution: ExecutionInput,
  answerTask: AnswerTask,
): Promise<readonly Visit[]> => {
  const context = { Execution: { Input: execution }, Task: { Token: 'a token' } };

  const doTask = async (state: TaskState, at: Entered & At): Promise<Left> => {
    const asked = Asked.parse(await evaluateEach(state.Arguments.Payload, at));
    const input: unknown = await answerTask(asked);
    return {
      input,
      variables: at.variables,
      next: state.Next,
      visits: [{ state: at.name, asked }],
    };
  };

  const choose = async (state: ChoiceState, at: Entered & At): Promise<Left> => {
    for (const rule of state.Choices) {
      const holds = await evaluate(`{% $boolean(${rule.Condition.slice(2, -2)}) %}`, at);
      if (holds === true) {
        const variables = { ...at.variables, ...(await evaluateEach(rule.Assign ?? {}, at)) };
        return { input: at.input, variables, next: rule.Next, visits: [{ state: at.name }] };
      }
    }
    return {
      input: at.input,
      variables: at.variables,
      next: state.Default,
      visits: [{ state: at.name }],
    };
  };

  const pass = async (state: State, at: Entered & At): Promise<Left> => {
    switch (state.Type) {
      case 'Task':
        return doTask(state, at);
      case 'Choice':
        return choose(state, at);
      case 'Map': {
        const items = (await evaluate(state.Items, at)) as readonly MeasureToCarryOut[];
        const rounds = await Promise.all(
          items.map((item) => through(state.ItemProcessor, item, at.variables)),
        );
        return {
          input: [],
          variables: at.variables,
          next: state.Next,
          visits: [{ state: at.name }, ...rounds.flat()],
        };
      }
      case 'Succeed':
      case 'Fail':
        return {
          input: at.input,
          variables: at.variables,
          next: undefined,
          visits: [{ state: at.name }],
        };
    }
  };

  const through = async (
    scope: Scope,
    input: unknown,
    variables: Variables,
  ): Promise<readonly Visit[]> => {
    const visits: Visit[] = [];
    let at: Entered | null = { name: scope.StartAt, input, variables };
    while (at !== null) {
      const left: Left = await pass(scope.States[at.name]!, { ...at, context });
      visits.push(...left.visits);
      at =
        left.next === undefined
          ? null
          : { name: left.next, input: left.input, variables: left.variables };
    }
    return visits;
  };

  return through(machine, execution, {});
};

/** A walk with each wait answered as told, the first answer first. */
export const walk = async (
  answers: Readonly<Record<string, readonly StepAnswer[]>>,
): Promise<readonly Visit[]> => {
  const given = new Map<string, number>();
  return execute({ caseId: CaseId.parse('01JAF3K5T0C5W9Z2Q7XH8M4N6P'), run: 1 }, (asked) => {
    if (asked['step'] === undefined) return { outcome: 'sealed' };
    const key = keyOf(asked);
    const nth = given.get(key) ?? 0;
    given.set(key, nth + 1);
    const answer = answers[key]?.[nth];
    if (answer === undefined) throw new Error(`No answer number ${nth + 1} for ${key}`);
    return answer;
  });
};
