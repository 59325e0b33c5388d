import validate from 'asl-validator';
import { definitionOf, placeholders } from '../../workflows/machine.ts';
import { machine, scopes, statesOfType, waits } from './states.ts';

const text = definitionOf('exit-procedure');
const named = [...text.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name);
const supplied = Object.fromEntries(
  placeholders.map((name) => [
    name,
    name === 'Partition' ? 'aws' : `arn:aws:lambda:eu-west-1:123456789012:function:${name}`,
  ]),
);
const substituted: unknown = JSON.parse(
  text.replaceAll(/\$\{(\w+)\}/g, (_, name: string) => supplied[name]!),
);

describe('the definition', () => {
  it('is valid States Language', () => {
    expect(validate(substituted).errors).toEqual([]);
  });

  it('uses each placeholder that the stack supplies, and no other', () => {
    expect(new Set(named)).toEqual(new Set(placeholders));
  });

  it('says what the machine is for, with the words of the mechanism', () => {
    for (const term of [
      '提出意见',
      '初步认定',
      '调查核实',
      '研究决定',
      '组织实施',
      '党纪政务处分',
      '建档留存',
    ]) {
      expect(machine.Comment).toContain(term);
    }
  });

  it('names its query language once', () => {
    expect(text.match(/"QueryLanguage"/g)).toHaveLength(1);
  });

  it('carries ids and verdicts only', () => {
    const handedOver = statesOfType('Task').flatMap(([, state]) =>
      Object.keys(state.Arguments.Payload),
    );
    expect(new Set(handedOver)).toEqual(
      new Set(['caseId', 'run', 'step', 'measureId', 'taskToken']),
    );
  });
});

describe('every arrow', () => {
  const arrows = scopes.flatMap((scope) =>
    Object.entries(scope.States).flatMap(([name, state]) => {
      const next = 'Next' in state && state.Next !== undefined ? [state.Next] : [];
      const branches =
        state.Type === 'Choice' ? [state.Default, ...state.Choices.map((rule) => rule.Next)] : [];
      return [...next, ...branches].map((to) => ({ name, to, known: to in scope.States }));
    }),
  );

  it('leads to a state beside it', () => {
    expect(arrows.filter((arrow) => !arrow.known)).toEqual([]);
  });

  it('reaches every state', () => {
    const reached = new Set([
      ...arrows.map((arrow) => arrow.to),
      ...scopes.map((scope) => scope.StartAt),
    ]);
    expect(
      scopes.flatMap((scope) => Object.keys(scope.States)).filter((name) => !reached.has(name)),
    ).toEqual([]);
  });
});

describe('every wait for a person', () => {
  it.each(waits)('%s has a timeout of its own and a retry', (_, state) => {
    expect(state.TimeoutSeconds).toBeGreaterThan(0);
    expect(state.Retry).toEqual([
      expect.objectContaining({
        ErrorEquals: expect.arrayContaining(['States.TaskFailed']) as unknown,
      }),
    ]);
    expect(state.Retry[0]!.BackoffRate).toBeGreaterThan(1);
  });

  it.each(waits)('%s leads back to itself, whatever happens', (name, state) => {
    expect(state.Catch).toEqual([{ ErrorEquals: ['States.ALL'], Next: name }]);
  });

  it.each(waits)(
    '%s names the case and the run of its execution, and hands over its token',
    (_, state) => {
      expect(state.Arguments).toMatchObject({
        FunctionName: '${OpenWaitFunctionArn}',
        Payload: {
          caseId: '{% $states.context.Execution.Input.caseId %}',
          run: '{% $states.context.Execution.Input.run %}',
          taskToken: '{% $states.context.Task.Token %}',
        },
      });
    },
  );
});

describe('names', () => {
  const names = scopes.flatMap((scope) => Object.entries(scope.States));

  it('occur once in the whole machine', () => {
    expect(new Set(names.map(([name]) => name)).size).toBe(names.length);
  });

  it.each(names)('"%s" is a phrase that a clerk understands', (name) => {
    expect(name).toMatch(/^[A-Z][a-z]*:?( ['a-z]+)+\??$/);
    expect(name.length).toBeLessThanOrEqual(60);
  });

  it.each(names)(
    '"%s" ends in a question mark if it is a question, and begins "Err:" if it fails',
    (name, state) => {
      expect(name.endsWith('?')).toBe(state.Type === 'Choice');
      expect(name.startsWith('Err: ')).toBe(state.Type === 'Fail');
    },
  );

  it.each(names)('"%s" has its Chinese term in its comment', (_, state) => {
    expect(state.Comment).toMatch(/^\p{Script=Han}+(: |$)/u);
  });
});
