import type { Case } from '../case/case.ts';
import type { ProcedureState } from '../case/procedure-state.ts';
import type { CaseEvent } from '../case/events.ts';
import { outlivesSteps } from '../case/due.ts';
import { duesOf, duesWithin } from '../exit/procedure/dues.ts';
import type { StepKey } from '../case/steps.ts';
import { conclusionOf, undoneBy, verdictOf } from '../exit/procedure/verdicts.ts';

const without = <Value>(
  record: Readonly<Record<string, Value>>,
  keys: readonly string[],
): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));

/** What falls due whether the case goes on or not. */
const beyondSteps = <Value>(dues: Readonly<Record<string, Value>>): Record<string, Value> =>
  Object.fromEntries(Object.entries(dues).filter(([due]) => outlivesSteps(due)));

/** Closes steps, and with each everything that fell due within it. */
const close = (procedure: ProcedureState, steps: readonly StepKey[]): ProcedureState => ({
  ...procedure,
  open: procedure.open.filter((open) => !steps.includes(open.step)),
  dues: without(procedure.dues, steps.flatMap(duesWithin)),
});

const withDues = (procedure: ProcedureState, event: CaseEvent): ProcedureState => {
  const { opened, closed } = duesOf(event);
  const added = Object.fromEntries(opened.map(({ due, deadline }) => [due, deadline.dueOn]));
  return { ...procedure, dues: { ...without(procedure.dues, closed), ...added } };
};

const opening = (procedure: ProcedureState, event: CaseEvent): ProcedureState => {
  if (event.type === 'ProcedureRequested')
    return { ...procedure, run: event.data.run, machineVersion: event.data.machineVersion };
  if (event.type !== 'StepOpened') return procedure;
  const { step, round } = event.data;
  return {
    ...procedure,
    open: [...procedure.open, { step, round }],
    rounds: { ...procedure.rounds, [step]: round },
  };
};

const closing = (procedure: ProcedureState, event: CaseEvent, before: Case): ProcedureState => {
  const undone = undoneBy(event);
  const redone =
    undone.length === 0
      ? procedure
      : {
          ...close(
            procedure,
            procedure.open.map(({ step }) => step),
          ),
          standing: without(procedure.standing, undone),
        };
  const verdict = verdictOf(event, before);
  const answered =
    verdict === null
      ? redone
      : {
          ...close(redone, [verdict.step]),
          standing: { ...redone.standing, [verdict.step]: verdict.outcome },
        };
  return conclusionOf(event) === null
    ? answered
    : { ...answered, open: [], dues: beyondSteps(answered.dues) };
};

/** What is overdue after an event that left steps and dues so. */
const overdueAfter = (
  { overdue }: ProcedureState,
  event: CaseEvent,
  { open, dues }: ProcedureState,
): ProcedureState['overdue'] => {
  if (event.type === 'StepOverdue') return { ...overdue, [event.data.due]: event.data.dueOn };
  const within = open.flatMap(({ step }) => duesWithin(step));
  const over = Object.keys(overdue).filter(
    (due) => due in dues || !(outlivesSteps(due) || within.some((one) => one === due)),
  );
  return without(overdue, [...over, ...duesOf(event).closed]);
};

/**
 * Where the procedure stands after an event of the case. `before` is the case as the event found
 * it.
 */
export const evolveProcedure = (before: Case, event: CaseEvent): ProcedureState => {
  const after = closing(withDues(opening(before.procedure, event), event), event, before);
  return { ...after, overdue: overdueAfter(before.procedure, event, after) };
};
