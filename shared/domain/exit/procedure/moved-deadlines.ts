import type { WorkCalendar } from '../../../policy/work-calendar.ts';
import type { Case } from '../../case/case.ts';
import { partsOfDue, type Due } from '../../case/due.ts';
import type { CaseEventOf } from '../../case/events.ts';
import type { DueOpened } from './dues.ts';
import { awaitsNotice, recomputed } from '../../time/recomputation.ts';

/**
 * Whether a last day ends somebody's right, rather than an office's time for a step: the cadre's to
 * be heard and to answer, the villagers' to petition. It never ends earlier than they were told.
 */
export const endsARight = (due: Due): boolean =>
  ['hearingWindow', 'resignationAnswer', 'petition'].includes(partsOfDue(due).subject);

type Recomputed = CaseEventOf<'DeadlinesRecomputed'>['data']['deadlines'][number];

/**
 * What of a deadline changes under a calendar: its last day, or that it is provisional no more;
 * `null` where nothing does.
 */
export const recomputedDue = (
  { due, deadline: told }: DueOpened,
  calendar: WorkCalendar,
): Recomputed | null => {
  const deadline = recomputed(told, calendar, endsARight(due));
  const isConfirmed = awaitsNotice(told) && !awaitsNotice(deadline);
  return deadline.dueOn === told.dueOn && !isConfirmed
    ? null
    : { due, from: told.dueOn, to: deadline.dueOn, deadline };
};

/**
 * The one fact by which a case follows the calendar now in force; none where it does already, so
 * that it may be asked for as often as one likes. `dues` are the due rows of the case.
 */
export const followCalendar = (
  { procedure }: Case,
  dues: readonly DueOpened[],
  calendar: WorkCalendar,
): readonly CaseEventOf<'DeadlinesRecomputed'>[] => {
  const deadlines = dues
    .filter(({ due, deadline }) => procedure.dues[due] === deadline.dueOn)
    .flatMap((one) => recomputedDue(one, calendar) ?? [])
    .toSorted((one, other) => (one.due < other.due ? -1 : 1));
  return deadlines.length === 0
    ? []
    : [
        {
          type: 'DeadlinesRecomputed',
          data: { calendarVersion: calendar.calendarVersion, deadlines },
        },
      ];
};
