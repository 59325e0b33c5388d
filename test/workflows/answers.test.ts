import { OpenWaitInput, SealOutput } from '../../shared/contract/tasks.ts';
import { StepAnswer, MeasureToCarryOut } from '../../shared/domain/case/step-answer.ts';
import {
  CaseStep,
  Interruption,
  MeasureStep,
  outcomesOf,
  Route,
  Step,
} from '../../shared/domain/case/steps.ts';
import { Disposition } from '../../shared/policy/policy-pack.ts';
import { valuesAskedFor, type ChoiceState } from '../../workflows/machine.ts';
import { afterwards, machine, scopeOf, statesOfType, waits, type Named } from './states.ts';

const stepOf = (payload: Readonly<Record<string, string>>): Step => Step.parse(payload['step']);
const branchesOf = (choice: ChoiceState): readonly string[] =>
  choice.Choices.flatMap((rule) => valuesAskedFor(rule.Condition));
const choiceNamed = (name: string): ChoiceState =>
  statesOfType('Choice').find(([one]) => one === name)![1];

const followed = waits.flatMap((wait) => {
  const next = afterwards(wait);
  return next?.[1].Type === 'Choice' &&
    next[1].Choices.some((rule) => rule.Condition.includes('.outcome'))
    ? [[stepOf(wait[1].Arguments.Payload), next[0], next[1]] as const]
    : [];
});

describe('every step', () => {
  it('is waited for', () => {
    expect(new Set(waits.map(([, state]) => stepOf(state.Arguments.Payload)))).toEqual(
      new Set(Step.options),
    );
  });

  it.each(waits)('is asked for by "%s" as the task that opens waits expects it', (_, state) => {
    const payload = { ...state.Arguments.Payload, caseId: '01JD0000000000000000000000', run: 1 };
    const known = Object.keys(OpenWaitInput.shape);
    expect(Object.keys(payload).filter((key) => !known.includes(key))).toEqual([]);
  });

  it.each(waits)('names its measure at "%s" if, and only if, it belongs to one', (name, state) => {
    const isOfMeasure = MeasureStep.options.some(
      (step) => step === state.Arguments.Payload['step'],
    );
    expect('measureId' in state.Arguments.Payload).toBe(isOfMeasure);
    expect(scopeOf(name) === machine).toBe(!isOfMeasure);
  });
});

describe('every verdict', () => {
  it.each(followed)(
    'of %s has its branch at "%s", and no branch waits for another',
    (step, _, choice) => {
      expect(branchesOf(choice).toSorted()).toEqual(
        [...outcomesOf[step], ...Interruption.options].toSorted(),
      );
    },
  );

  it('is asked about after each step that can end in more than one way that matters', () => {
    expect(followed.map(([step]) => step)).toEqual([
      'identification',
      'decision',
      'petition',
      'vote',
      'resignation',
    ]);
  });

  it('leads on in the same way where nothing is asked', () => {
    const unasked = waits.filter(
      ([, state]) => !followed.some(([step]) => step === state.Arguments.Payload['step']),
    );
    const next = unasked.map(([, state]) => [
      stepOf(state.Arguments.Payload),
      state.Next ?? 'settled',
    ]);
    expect(next).toEqual([
      ['investigation', 'Hear the cadre'],
      ['hearing', 'Decide on the disposition'],
      ['filing', 'Carry out each measure'],
      ['discipline', 'Serve the decision'],
      ['service', 'Seal the archive'],
      ...Array.from({ length: 6 }, () => ['imposition', 'settled']),
    ]);
  });

  it('that no branch foresees ends in an error, never in silence', () => {
    for (const [name, choice] of statesOfType('Choice'))
      expect(scopeOf(name).States[choice.Default]!.Type).toBe('Fail');
  });

  it('of a seal ends the machine', () => {
    expect(SealOutput.shape.outcome.options).toEqual(['sealed', 'superseded']);
    expect(machine.States['Seal the archive']).toMatchObject({ End: true });
  });
});

describe('an interruption', () => {
  const targets = (
    outcome: string,
    [name, choice]: Named<ChoiceState>,
  ): readonly (readonly [string, string])[] =>
    choice.Choices.filter((rule) => valuesAskedFor(rule.Condition).includes(outcome)).map(
      (rule) => [name, rule.Next],
    );
  const interruptedBy = (outcome: string) =>
    statesOfType('Choice').flatMap((choice) => targets(outcome, choice));

  it('by the end of the case leads to the service of the decision, and past it to the archive', () => {
    expect(interruptedBy('ended').map(([, to]) => to)).toEqual([
      'Serve the decision',
      'Serve the decision',
      'The measure is settled',
      'The measure is settled',
      'The measure is settled',
    ]);
  });

  it('by a newer run ends this one', () => {
    expect(interruptedBy('superseded').map(([, to]) => scopeOf(to).States[to]!.Type)).toEqual(
      Array.from({ length: 5 }, () => 'Succeed'),
    );
  });
});

describe('the decision', () => {
  it('hands over what StepAnswer carries', () => {
    const decided = choiceNamed('What was decided?').Choices[0]!;
    for (const key of Object.keys(decided.Assign!))
      expect(Object.keys(StepAnswer.shape)).toContain(key);
    expect(decided.Assign).toEqual({
      measures: '{% $states.input.measures %}',
      toBeReferred: '{% $states.input.toBeReferred %}',
    });
  });

  it.each(['Must the county be told first?', 'Must discipline be informed?'])(
    'leaves neither yes nor no open at "%s"',
    (name) => {
      expect(
        choiceNamed(name).Choices.map((rule) => /= (true|false) /.exec(rule.Condition)![1]),
      ).toEqual(['true', 'false']);
    },
  );
});

describe('a measure', () => {
  it('begins on each route', () => {
    expect(branchesOf(choiceNamed('What comes first?'))).toEqual(Route.options);
  });

  it('is kept with its disposition wherever it begins', () => {
    for (const rule of choiceNamed('What comes first?').Choices) {
      expect(Object.keys(rule.Assign!).every((key) => key in MeasureToCarryOut.shape)).toBe(true);
      expect(Object.keys(rule.Assign!)).toEqual(['measureId', 'disposition']);
    }
  });

  it('has a state of its own for each of the seven dispositions', () => {
    const { Choices } = choiceNamed('Which disposition?');
    expect(Choices.flatMap((rule) => valuesAskedFor(rule.Condition))).toEqual(Disposition.options);
    expect(new Set(Choices.map((rule) => rule.Next)).size).toBe(Disposition.options.length);
  });

  it('becomes a removal or a recall once the resignation is refused', () => {
    const assigned = choiceNamed('Did the cadre resign?').Choices.map((rule) => [
      valuesAskedFor(rule.Condition),
      rule.Assign?.['disposition'],
    ]);
    expect(assigned.slice(2)).toEqual([
      [['refusedSoRemoval'], 'REMOVAL'],
      [['refusedSoPetition'], 'RECALL'],
      [['refusedSoVote'], 'RECALL'],
    ]);
  });

  it('belongs to steps of its own', () => {
    expect(new Set([...CaseStep.options, ...MeasureStep.options]).size).toBe(Step.options.length);
  });
});
