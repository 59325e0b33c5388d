import { calendarInForce } from '../../../../../shared/domain/calendar/county-calendar.ts';
import { recomputedDue } from '../../../../../shared/domain/exit/procedure/moved-deadlines.ts';
import { workCalendar } from '../../../../../shared/policy/work-calendar.ts';
import {
  afterFollowing,
  duesOfPast,
  followed,
  longNewYear,
  orderedAtYearsEnd,
  servedAtYearsEnd,
  shortNewYear,
} from '../../../../support/county-calendar.ts';
import { raised } from '../../../../support/named-pasts.ts';
import { act, caseOf } from '../../../../support/past.ts';

describe('a case under way when a year is entered', () => {
  it('has its provisional last day moved by one fact', () => {
    const past = act(servedAtYearsEnd(), 'EnterWorkCalendar', longNewYear);
    expect(followed(past)).toMatchObject([
      {
        type: 'DeadlinesRecomputed',
        data: {
          calendarVersion: `${workCalendar.calendarVersion}+360732.1`,
          deadlines: [
            {
              due: 'hearingWindow',
              from: '2027-01-05',
              to: '2027-01-07',
              deadline: { dueOn: '2027-01-07', anchor: '2026-12-28' },
            },
          ],
        },
      },
    ]);
  });

  it('lets the cadre answer until the new last day, and falls due on it', () => {
    const moved = caseOf(afterFollowing(act(servedAtYearsEnd(), 'EnterWorkCalendar', longNewYear)));
    expect(moved).toMatchObject({
      hearing: { status: 'served', windowEndsOn: '2027-01-07' },
      procedure: { dues: { hearingWindow: '2027-01-07' } },
    });
    const ordered = caseOf(
      afterFollowing(act(orderedAtYearsEnd(), 'EnterWorkCalendar', longNewYear)),
    );
    expect(ordered).toMatchObject({
      measures: [{ status: 'awaitingResignation', answerBy: '2027-01-06' }],
      procedure: { dues: { 'resignationAnswer#measure-1': '2027-01-06' } },
    });
  });

  it.each([
    ['the window to answer the facts', servedAtYearsEnd(), '2027-01-05'],
    ['the time to answer an order to resign', orderedAtYearsEnd(), '2027-01-04'],
  ])('never takes a day from the cadre: %s', (_, past, told) => {
    expect(followed(act(past, 'EnterWorkCalendar', shortNewYear))).toMatchObject([
      { data: { deadlines: [{ from: told, to: told, deadline: { adjustment: 'asTold' } }] } },
    ]);
  });

  it('has its last day confirmed where nothing moves it', () => {
    const [fact] = followed(act(servedAtYearsEnd(), 'EnterWorkCalendar'));
    expect(fact?.data.deadlines).toMatchObject([{ from: '2027-01-05', to: '2027-01-05' }]);
    expect(fact?.data.deadlines[0]?.deadline).not.toHaveProperty('provisional');
  });

  it.each([longNewYear, shortNewYear, {}])(
    'follows once, and then has nothing left to record',
    (notice) => {
      const past = act(servedAtYearsEnd(), 'EnterWorkCalendar', notice);
      expect(followed(past)).toHaveLength(1);
      expect(followed(afterFollowing(past))).toEqual([]);
    },
  );

  it('follows a correction too, and gives the cadre no day back that it has', () => {
    const moved = afterFollowing(act(servedAtYearsEnd(), 'EnterWorkCalendar', longNewYear));
    const [entered] = [moved.calendar.years[2027]!];
    const corrected = act(moved, 'CorrectWorkCalendar', {
      year: 2027,
      notice: entered.notice,
      ...shortNewYear,
    });
    expect(followed(corrected)).toEqual([]);
    expect(caseOf(corrected).procedure.dues.hearingWindow).toBe('2027-01-07');
  });

  it('has nothing to record where no last day lies in that year', () => {
    expect(followed(act(raised(), 'EnterWorkCalendar', longNewYear))).toEqual([]);
  });

  it('stays provisional while the year is not entered', () => {
    expect(followed(servedAtYearsEnd())).toEqual([]);
  });

  it('leaves a row alone that the case has moved on from', () => {
    const past = act(servedAtYearsEnd(), 'EnterWorkCalendar', longNewYear);
    const [row] = duesOfPast(past);
    const calendar = calendarInForce(workCalendar, past.calendar);
    expect(recomputedDue(row!, calendar)).not.toBeNull();
    expect(followed({ ...past, case: caseOf(raised()) })).toEqual([]);
  });
});
