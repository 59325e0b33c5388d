import type { Case } from '../../../../../shared/domain/case/case.ts';
import { hasSettled, stepsAwaited } from '../../../../../shared/domain/exit/procedure/awaited.ts';
import { mustBeReferred } from '../../../../../shared/domain/case/referral-duty.ts';
import { StepKey } from '../../../../../shared/domain/case/steps.ts';
import { finding } from '../../../../support/bodies.ts';
import {
  accepted,
  atHearing,
  atMeasures,
  decided,
  heard,
  raised,
  returned,
  sealed,
  underInvestigation,
} from '../../../../support/named-pasts.ts';
import { act, caseOf, type Past } from '../../../../support/past.ts';

const both = (): Past => atMeasures({ holds: 'both', measures: ['WARNING_TALK', 'SUSPENSION'] });
const withdrawn = (): Past => act(raised(), 'WithdrawCase');
const talked = (situations: readonly string[]): Past =>
  act(atMeasures({ situations }), 'RecordWarningTalk');

/** The case with these steps open, and no others. */
const withOpen = (past: Past, ...steps: readonly string[]): Case => {
  const state = caseOf(past);
  return {
    ...state,
    procedure: {
      ...state.procedure,
      open: steps.map((step) => ({ step: StepKey.parse(step), round: 1 })),
    },
  };
};

describe('a case waits', () => {
  it.each([
    ['that was raised', ['identification'], raised],
    ['that was returned', ['identification'], returned],
    ['that was accepted', ['investigation'], accepted],
    ['with its findings', ['hearing'], atHearing],
    ['that was heard', ['decision'], heard],
    ['to be filed', ['filing'], () => decided({ holds: 'P1', measures: ['SUSPENSION'] })],
    ['with a measure on each of two posts', ['imposition#measure-1', 'vote#measure-2'], both],
    [
      'with one of two measures in effect',
      ['vote#measure-2'],
      () => act(both(), 'RecordWarningTalk'),
    ],
    ['with every measure in effect', ['service'], () => talked(['S1'])],
    ['whose decision was served', [], () => act(talked(['S1']), 'ServeDecision')],
    ['that is over', [], withdrawn],
    ['that is archived', [], () => sealed(withdrawn())],
  ] as const)('%s: %j', (_, steps, past) => {
    expect(stepsAwaited(caseOf(past()))).toEqual(steps);
  });

  it('for the referral of a breach once no measure is on its way any more, until it has come', () => {
    expect(stepsAwaited(caseOf(atMeasures({ situations: ['S6'] })))).toEqual([
      'imposition#measure-1',
    ]);
    expect(stepsAwaited(caseOf(talked(['S6'])))).toEqual(['discipline']);
    expect(stepsAwaited(caseOf(act(talked(['S6']), 'ReferToDiscipline')))).toEqual(['service']);
  });
});

describe('a breach of law or discipline (S6)', () => {
  const foundOf = (substantiated: Readonly<Record<'S1' | 'S6', boolean>>): Case =>
    caseOf(
      act(underInvestigation({ situations: ['S1', 'S6'] }), 'SubmitFindings', {
        findings: [
          finding('S1', { substantiated: substantiated.S1 }),
          finding('S6', { substantiated: substantiated.S6 }),
        ],
      }),
    );

  it('must be referred where it is borne out, among whatever else was alleged', () => {
    expect(mustBeReferred(foundOf({ S1: true, S6: true }))).toBe(true);
    expect(mustBeReferred(foundOf({ S1: false, S6: true }))).toBe(true);
  });

  it('is kept from the discipline organs while it is only alleged, or not borne out', () => {
    expect(mustBeReferred(caseOf(underInvestigation({ situations: ['S6'] })))).toBe(false);
    expect(mustBeReferred(foundOf({ S1: true, S6: false }))).toBe(false);
  });
});

describe('a case has settled', () => {
  it('once the step that it waits for is open', () => {
    expect(hasSettled(withOpen(raised(), 'identification'))).toBe(true);
    expect(hasSettled(withOpen(raised()))).toBe(false);
    expect(hasSettled(withOpen(accepted(), 'identification'))).toBe(false);
  });

  it('once the steps of all its measures are open', () => {
    expect(hasSettled(withOpen(both(), 'imposition#measure-1', 'vote#measure-2'))).toBe(true);
    expect(hasSettled(withOpen(both(), 'vote#measure-2'))).toBe(false);
    expect(hasSettled(withOpen(both(), 'imposition#measure-1'))).toBe(false);
  });

  it('no more on its way to the archive, and for good behind it', () => {
    expect(hasSettled(caseOf(talked(['S1'])))).toBe(true);
    expect(hasSettled(caseOf(act(talked(['S1']), 'ServeDecision')))).toBe(false);
    expect(hasSettled(caseOf(withdrawn()))).toBe(false);
    expect(hasSettled(caseOf(sealed(withdrawn())))).toBe(true);
  });
});
