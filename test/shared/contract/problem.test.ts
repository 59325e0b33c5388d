import {
  statusOfKind,
  statusOfRefusal,
  transportProblems,
} from '../../../shared/contract/problem.ts';
import { refusals, type RefusalCode } from '../../../shared/domain/refusal/refusal.ts';
import type { RefusalKind } from '../../../shared/domain/refusal/refusal-details.ts';

const expected: Readonly<Record<RefusalKind, number>> = {
  invalid: 422,
  unlawful: 422,
  limit: 422,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  stale: 412,
};

describe('the status of a refusal', () => {
  it.each(Object.entries(expected))('of the kind %s is %i', (kind, status) => {
    expect(statusOfKind[kind as RefusalKind]).toBe(status);
  });

  it.each(Object.keys(refusals) as RefusalCode[])('of %s is that of its kind', (code) => {
    expect(statusOfRefusal(code)).toBe(expected[refusals[code].kind]);
  });
});

it('no code of a rule is one of the transport', () => {
  expect(Object.keys(transportProblems).filter((code) => code in refusals)).toStrictEqual([]);
});
