import { workCalendar } from '../../../shared/policy/work-calendar.ts';
import type { Day } from './story.ts';

/**
 * Every story begins this many days ago and ends before today, so that nothing in it is dated in
 * the future.
 */
const daysBack = 90;
const dayMilliseconds = 24 * 60 * 60 * 1000;
const shanghaiOffset = 8 * 60 * 60 * 1000;

/**
 * Working days are known up to the end of this year: a story told later took place in its last
 * months.
 */
const lastYearKnown = Math.max(...Object.keys(workCalendar.years).map(Number));
const lastMomentKnown = Date.parse(`${lastYearKnown}-12-31T00:00:00+08:00`);

const localDate = (milliseconds: number): string =>
  new Date(milliseconds + shanghaiOffset).toISOString().slice(0, 10);

/** The days of a story that is told now: day 0 is when the opinion is raised. */
export const daysUntil = (now: Date): Day => {
  const end = Math.min(now.getTime(), lastMomentKnown);
  return (number) => localDate(end + (number - daysBack) * dayMilliseconds);
};
