import { createHash } from 'node:crypto';
import { earliest, type CalendarDay } from '../domain/time/calendar-day.ts';
import type { Case } from '../domain/case/case.ts';
import { flagsOf } from '../domain/case/flags.ts';
import { tiedTo } from '../domain/case/recusal.ts';
import type { CaseId } from '../domain/ids.ts';
import type { PersonId } from '../domain/people/person.ts';
import { dispositionNow } from '../domain/case/measure.ts';
import type { CaseSummary, DispositionInEffect } from './case-lists.ts';

/**
 * The earliest date on which something falls due in a case, or fell due and is still to be done.
 */
export const nextDueOn = ({ procedure, procedure: { overdue } }: Case): CalendarDay | null =>
  earliest([...Object.values(procedure.dues), ...Object.values(overdue)]);

/**
 * What has been done in a case: each measure in effect, by what it came to and on which kind of
 * post.
 */
export const dispositionsInEffect = ({ measures }: Case): readonly DispositionInEffect[] =>
  measures
    .filter(({ status }) => status === 'inEffect')
    .map((measure) => ({ disposition: dispositionNow(measure), postKind: measure.postKind }));

/**
 * By what a list knows a person again: short, because hundreds may be tied to a case and every
 * index keeps them all.
 */
export const markOf = (caseId: CaseId, person: PersonId): string =>
  createHash('sha256').update(`${caseId} ${person}`).digest('base64url').slice(0, 12);

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
  raisedOn: state.opinion.raisedOn,
  asWritten: state.asWritten,
  nextDueOn: nextDueOn(state),
  awaitsFiling:
    (state.stage === 'atFiling' && state.filing === 'submitted') ||
    state.sentFiling?.status === 'submitted',
  dispositions: dispositionsInEffect(state),
  conclusion: 'conclusion' in state ? state.conclusion : null,
  tied: tiedTo(state).map((person) => markOf(state.caseId, person)),
  flags: flagsOf(state),
});
