import type { CalendarDay } from '../domain/calendar-day.ts';
import type { Case } from '../domain/case.ts';
import type { CaseSummary } from './items.ts';

/** The earliest date on which something falls due in a case. */
export const nextDueOn = ({ procedure }: Case): CalendarDay | null => {
  const days = Object.values(procedure.dues).filter((day) => day !== undefined);
  return days.reduce<CalendarDay | null>((first, day) => (first === null || day < first ? day : first), null);
};

/** What lists show of a case. */
export const summaryOf = (state: Case): CaseSummary => ({
  caseId: state.caseId,
  cadreId: state.subject.cadreId,
  cadreName: state.subject.name,
  village: state.village,
  township: state.township,
  county: state.county,
  stage: state.stage,
  version: state.lastAct.version,
  raisedOn: state.raisedOn,
  nextDueOn: nextDueOn(state),
  awaitsFiling: state.stage === 'atFiling' && state.filing === 'submitted',
});
