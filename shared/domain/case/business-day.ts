import type { CalendarDay } from '../time/calendar-day.ts';
import type { Case } from './case.ts';

/**
 * The local date to which a case has come: that of the last fact about it. What the machine records
 * follows from that fact and has no day of its own. A step is open, and a case is closed, from the
 * day of the act that led there, as its deadlines run from there; when the machine wrote it down,
 * late or years later, is what `recordedAt` says.
 */
export const dayReached = ({ since, lastAct, measures }: Case): CalendarDay =>
  [lastAct.occurredOn, ...measures.map((measure) => measure.since)].reduce(
    (latest, day) => (day > latest ? day : latest),
    since,
  );
