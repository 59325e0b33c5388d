import {
  isWait,
  readMachine,
  scopesOf,
  type Scope,
  type State,
  type TaskState,
} from '../../workflows/machine.ts';

export const machine = readMachine('exit-procedure');
export const scopes = scopesOf(machine);

export type Named<S extends State> = readonly [name: string, state: S];

const all = scopes.flatMap((scope) =>
  Object.entries(scope.States).map(([name, state]) => ({ name, state, scope })),
);

export const statesOfType = <T extends State['Type']>(
  type: T,
): readonly Named<Extract<State, { Type: T }>>[] =>
  all.flatMap(({ name, state }) =>
    state.Type === type ? [[name, state as Extract<State, { Type: T }>] as const] : [],
  );

export const waits: readonly Named<TaskState>[] = statesOfType('Task').filter(([, state]) =>
  isWait(state),
);

export const scopeOf = (name: string): Scope => all.find((one) => one.name === name)!.scope;

/** The state that a wait's answer is handed to. */
export const afterwards = ([name, state]: Named<TaskState>): Named<State> | null =>
  state.Next === undefined ? null : [state.Next, scopeOf(name).States[state.Next]!];
