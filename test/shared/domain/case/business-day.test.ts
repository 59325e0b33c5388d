import { addDays } from '../../../../shared/domain/time/calendar-day.ts';
import { dayReached } from '../../../../shared/domain/case/business-day.ts';
import { accepted, atMeasures, raised, underInvestigation } from '../../../support/named-pasts.ts';
import { caseOf } from '../../../support/past.ts';

describe('the day to which a case has come', () => {
  it('is the day on which it was raised, to begin with', () => {
    expect(dayReached(caseOf(raised()))).toBe('2026-03-03');
  });

  it('is that of the last act, whether or not it moved the case to another stage', () => {
    expect(dayReached(caseOf(accepted()))).toBe('2026-03-05');
    expect(dayReached(caseOf(underInvestigation()))).toBe('2026-03-09');
  });

  it('is that of a last day that passed since, though nobody acted on it', () => {
    const state = caseOf(accepted());
    expect(dayReached({ ...state, since: addDays(state.since, 10) })).toBe('2026-03-15');
  });

  it('is that of the last fact about any of its measures', () => {
    const state = caseOf(atMeasures());
    const [measure] = state.measures;
    expect(
      dayReached({
        ...state,
        measures: [measure!, { ...measure!, since: addDays(measure!.since, 15) }],
      }),
    ).toBe(addDays(measure!.since, 15));
  });
});
