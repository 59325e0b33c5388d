import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

/** What the stack puts into a definition when it is deployed. */
export const placeholders = ['Partition', 'OpenWaitFunctionArn', 'SealFunctionArn'] as const;
export type Substitutions = Readonly<Record<(typeof placeholders)[number], string>>;

const named = { Comment: z.string() };
const forward = { Next: z.string().optional(), End: z.literal(true).optional() };

const Retrier = z.strictObject({
  ErrorEquals: z.array(z.string()),
  IntervalSeconds: z.int(),
  BackoffRate: z.number(),
  MaxAttempts: z.int(),
});
const Catcher = z.strictObject({ ErrorEquals: z.array(z.string()), Next: z.string() });

const TaskState = z.strictObject({
  Type: z.literal('Task'),
  ...named,
  ...forward,
  Resource: z.string(),
  Arguments: z.strictObject({
    FunctionName: z.string(),
    Payload: z.record(z.string(), z.string()),
  }),
  Output: z.string().optional(),
  // A literal: a placeholder is not valid here, and an expression is not understood by every
  // interpreter.
  TimeoutSeconds: z.int().positive().optional(),
  Retry: z.array(Retrier),
  Catch: z.array(Catcher).optional(),
});
export type TaskState = z.infer<typeof TaskState>;

const Rule = z.strictObject({
  ...named,
  Condition: z.string(),
  Assign: z.record(z.string(), z.string()).optional(),
  Next: z.string(),
});
const ChoiceState = z.strictObject({
  Type: z.literal('Choice'),
  ...named,
  Choices: z.array(Rule),
  Default: z.string(),
});
export type ChoiceState = z.infer<typeof ChoiceState>;

const SucceedState = z.strictObject({ Type: z.literal('Succeed'), ...named });
const FailState = z.strictObject({
  Type: z.literal('Fail'),
  ...named,
  Error: z.string(),
  Cause: z.string(),
});

const SimpleState = z.discriminatedUnion('Type', [TaskState, ChoiceState, SucceedState, FailState]);

const MapState = z.strictObject({
  Type: z.literal('Map'),
  ...named,
  ...forward,
  Items: z.string(),
  ItemProcessor: z.strictObject({
    ProcessorConfig: z.strictObject({ Mode: z.literal('INLINE') }),
    StartAt: z.string(),
    States: z.record(z.string(), SimpleState),
  }),
});

export const State = z.discriminatedUnion('Type', [...SimpleState.options, MapState]);
export type State = z.infer<typeof State>;

/**
 * The part of the States Language that the machines of this folder use. What is not named here is
 * not allowed: Parallel, heartbeats, timeouts by expression, `Output` on Choice or Succeed mean
 * different things to different interpreters.
 */
export const Machine = z.strictObject({
  Comment: z.string(),
  QueryLanguage: z.literal('JSONata'),
  StartAt: z.string(),
  States: z.record(z.string(), State),
});
export type Machine = z.infer<typeof Machine>;

/** Where states can lead to one another: the machine itself, or the inside of a Map. */
export type Scope = { readonly StartAt: string; readonly States: Readonly<Record<string, State>> };

/** The text of a machine as it stands in its file, with its placeholders. */
export const definitionOf = (machine: string): string =>
  readFileSync(join(import.meta.dirname, `${machine}.asl.json`), 'utf8');

export const readMachine = (machine: string): Machine =>
  Machine.parse(JSON.parse(definitionOf(machine)));

/** The machine, then the inside of each Map in it. */
export const scopesOf = (machine: Machine): readonly Scope[] => [
  machine,
  ...Object.values(machine.States).flatMap((state) =>
    state.Type === 'Map' ? [state.ItemProcessor] : [],
  ),
];

/** Every state by name, those inside a Map included. */
export const statesOf = (machine: Machine): readonly (readonly [name: string, state: State])[] =>
  scopesOf(machine).flatMap((scope) => Object.entries(scope.States));

/**
 * The values that a rule of a Choice asks for: `'accepted'` of `{% $states.input.outcome =
 * 'accepted' %}`.
 */
export const valuesAskedFor = (condition: string): readonly string[] =>
  [...condition.matchAll(/'([^']*)'/g)].flatMap(([, value]) => value ?? []);

/** Whether a Task waits for a person: it is done only when its token comes back. */
export const isWait = (state: State): state is TaskState =>
  state.Type === 'Task' && state.Resource.endsWith('.waitForTaskToken');
