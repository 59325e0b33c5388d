import { isStale, Lane, laneOfCommand, laneOfEvent } from '../../../../shared/domain/case/lane.ts';
import { Case } from '../../../../shared/domain/case/case.ts';
import { atMeasures, raised } from '../../../support/named-pasts.ts';
import { act, caseOf } from '../../../support/past.ts';

// Two measures under way: whoever acts on one is in nobody's way on the other.

const both = atMeasures({ holds: 'both', measures: ['WARNING_TALK', 'WARNING_TALK'] });
const measure = (number: number): Lane => Lane.parse(`measure#measure-${number}`);
const seen = caseOf(both).lastAct.version;
const onFirst = act(both, 'RecordWarningTalk', { measureId: 'measure-1' });

describe('what an act is about', () => {
  it('is its measure where it names one, and the case as a whole else', () => {
    expect(laneOfCommand({ measureId: 'measure-2' })).toBe('measure#measure-2');
    expect(laneOfCommand({ measureId: 2 })).toBe('case');
    expect(laneOfCommand({ personId: 'P-1' })).toBe('case');
    expect(laneOfEvent({ type: 'CaseClosed', data: { conclusion: 'died' } })).toBe('case');
  });
});

describe('a version that was seen', () => {
  it('has not grown old where nobody has acted', () => {
    expect(isStale(caseOf(both), measure(1), seen)).toBe(false);
    expect(isStale(caseOf(both), 'case', seen)).toBe(false);
  });

  it('has grown old on the measure that was acted on, and for the case as a whole, not on the other', () => {
    expect(isStale(caseOf(onFirst), measure(1), seen)).toBe(true);
    expect(isStale(caseOf(onFirst), measure(2), seen)).toBe(false);
    expect(isStale(caseOf(onFirst), 'case', seen)).toBe(true);
  });

  it('has grown old on every measure where the case as a whole was acted on', () => {
    const wide = act(both, 'RecordSupervision');
    expect([1, 2].map((one) => isStale(caseOf(wide), measure(one), seen))).toEqual([true, true]);
  });

  it('is none where nobody has seen it yet', () => {
    expect(isStale(caseOf(onFirst), measure(2), caseOf(onFirst).lastAct.version + 1)).toBe(true);
  });

  it('has grown old by any act in a head that was stored before lanes were told apart', () => {
    const { lastActs: _lastActs, ...stored } = caseOf(onFirst);
    const earlier = Case.parse(stored);
    expect(isStale(earlier, measure(2), seen)).toBe(true);
    expect(isStale(earlier, measure(2), earlier.lastAct.version)).toBe(false);
  });

  it('counts acts of people only', () => {
    expect(caseOf(raised()).lastActs).toEqual({ case: caseOf(raised()).lastAct.version });
  });
});
