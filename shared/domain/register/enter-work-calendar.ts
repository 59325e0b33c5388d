import * as z from 'zod';
import { calendarRule } from '../command/command.ts';
import type { Circumstances } from '../command/circumstances.ts';
import { requireNotAfter } from '../command/dates.ts';
import { refuse } from '../refusal/refusal.ts';
import { Reason } from '../text-field.ts';
import { CalendarDay, yearOf } from '../time/calendar-day.ts';
import {
  daysOfYear,
  Notice,
  type CalendarEvent,
  type CountyCalendar,
} from '../calendar/county-calendar.ts';
import { checkDaysOfYear } from '../calendar/notice-checks.ts';

const notice = { occurredOn: CalendarDay, notice: Notice, ...daysOfYear };

export const EnterWorkCalendar = z.strictObject(notice);
export const CorrectWorkCalendar = z.strictObject({ ...notice, reason: Reason });

type Given = z.infer<typeof EnterWorkCalendar>;

const checkNotice = (given: Given, { today }: Circumstances): void => {
  const { occurredOn } = given;
  if (occurredOn > today) refuse('occurred-in-future', { field: 'occurredOn', facts: { today } });
  requireNotAfter(given.notice.issuedOn, occurredOn, 'notice.issuedOn');
  // The State Council arranges a year in the autumn before it.
  const latest = yearOf(given.notice.issuedOn) + 1;
  if (given.year > latest)
    refuse('calendar-year-too-far-off', { field: 'year', facts: { year: given.year, latest } });
  checkDaysOfYear(given);
};

const dataOf = (
  { county }: CountyCalendar,
  { year, holidays, makeUpWorkingDays, notice: { reference, issuedOn } }: Given,
) => ({ county, year, holidays, makeUpWorkingDays, notice: { reference, issuedOn } });

const enterWorkCalendar = (
  calendar: CountyCalendar,
  given: Given,
  circumstances: Circumstances,
): readonly CalendarEvent[] => {
  checkNotice(given, circumstances);
  if (circumstances.calendar.years[given.year] !== undefined)
    refuse('calendar-year-already-known', { field: 'year', facts: { year: given.year } });
  return [{ type: 'WorkCalendarEntered', data: dataOf(calendar, given) }];
};

const correctWorkCalendar = (
  calendar: CountyCalendar,
  given: z.infer<typeof CorrectWorkCalendar>,
  circumstances: Circumstances,
): readonly CalendarEvent[] => {
  checkNotice(given, circumstances);
  if (circumstances.calendar.years[given.year] === undefined)
    refuse('calendar-year-not-known', { field: 'year', facts: { year: given.year } });
  return [
    {
      type: 'WorkCalendarCorrected',
      data: { ...dataOf(calendar, given), reason: given.reason },
    },
  ];
};

export const calendarRules = {
  EnterWorkCalendar: calendarRule(EnterWorkCalendar, enterWorkCalendar),
  CorrectWorkCalendar: calendarRule(CorrectWorkCalendar, correctWorkCalendar),
};
