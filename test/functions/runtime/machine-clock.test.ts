import { machineClock } from '../../../functions/runtime/machine-clock.ts';
import { Instant } from '../../../shared/domain/ids.ts';

const now = Instant.parse('2026-11-22T01:00:00.000Z');
const then = Instant.parse('2021-06-03T01:00:00.000Z');

describe('what the machine writes down', () => {
  it('is of the clock in production, whatever day an act was said to be of', () => {
    expect(machineClock(() => now, false)(then)).toBe(now);
  });

  it('is of the moment of the act that it follows, where a caller may say which day it is', () => {
    expect(machineClock(() => now, true)(then)).toBe(then);
  });

  it('is of the clock where it follows no act', () => {
    expect(machineClock(() => now, true)()).toBe(now);
  });
});
