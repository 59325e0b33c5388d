import type { Case } from '../domain/case/case.ts';
import { tieToCase } from '../domain/case/recusal.ts';
import { CaseStep, MeasureStep, stepKey, type StepKey } from '../domain/case/steps.ts';
import { exitProcedure } from '../domain/exit/procedure/exit-procedure.ts';
import type { OfCase, Procedure } from '../domain/exit/procedure/step-definition.ts';
import type { MeasureId } from '../domain/ids.ts';
import { rolesIn } from '../domain/people/authority.ts';
import { permissions, type CommandName, commandNames } from '../domain/people/permissions.ts';
import type { Caller } from '../domain/people/person.ts';

/** A command that the caller may issue now, on this measure where it is about one. */
export type Possible = { readonly command: CommandName; readonly measureId?: MeasureId };

const { steps, besideSteps }: Procedure = exitProcedure;

const isOpen = (state: Case, key: StepKey): boolean =>
  state.procedure.open.some(({ step }) => step === key);
const all = (conditions: OfCase | undefined, state: Case, caller: Caller): boolean =>
  (conditions ?? []).every((holds) => holds(state, caller));

const inCaseStep = (command: CommandName, state: Case, caller: Caller): boolean =>
  CaseStep.options.some((step) => {
    const place = steps[step].commands[command];
    return (
      place !== undefined &&
      place.in.includes(state.stage) &&
      isOpen(state, step) &&
      all(place.if, state, caller)
    );
  });

const besideStep = (command: CommandName, state: Case, caller: Caller): boolean => {
  const place = besideSteps[command];
  return place !== undefined && place.in.includes(state.stage) && all(place.if, state, caller);
};

const onMeasures = (command: CommandName, state: Case): readonly Possible[] =>
  MeasureStep.options.flatMap((step) => {
    const place = steps[step].commands[command];
    if (place === undefined || state.stage !== 'atMeasures') return [];
    return state.measures
      .filter((measure) => isOpen(state, stepKey(step, measure.measureId)))
      .filter((measure) => (place.if ?? []).every((holds) => holds(measure, state)))
      .map(({ measureId }) => ({ command, measureId }));
  });

/**
 * Where the procedure's table has a place for a command. The rule still has the last word: it also
 * sees what the command says.
 */
const possibleIn = (command: CommandName, state: Case, caller: Caller): readonly Possible[] =>
  inCaseStep(command, state, caller) || besideStep(command, state, caller)
    ? [{ command }]
    : onMeasures(command, state);

/** What a caller may do next in a case, by role, organization, ties, stage and open steps. */
export const availableCommands = (state: Case, caller: Caller): readonly Possible[] => {
  if (tieToCase(state, caller.personId) !== null) return [];
  const roles = rolesIn(caller, state.village);
  return commandNames
    .filter((name) => permissions[name].some((role) => roles.includes(role)))
    .flatMap((name) => possibleIn(name, state, caller));
};
