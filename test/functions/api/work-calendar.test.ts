import { service } from './service.ts';
import { exampleNotice } from '../../../shared/contract/openapi/request-examples.ts';
import { questionAnswers } from '../../../shared/contract/answers.ts';
import { workCalendar } from '../../../shared/policy/work-calendar.ts';
import {
  longNewYear,
  orderedAtYearsEnd,
  previewQuery,
  servedAtYearsEnd,
} from '../../support/county-calendar.ts';
import { memoryDossier } from '../../support/memory-dossier.ts';
import { caseOf, type Past } from '../../support/past.ts';
import { asRole, caller, county, inRole, subject, township } from '../../support/people.ts';
import { storePast } from '../../support/stored-past.ts';

const organizer = inRole('countyOrganizer');
const path = { county };

const countyWith = async (...pasts: readonly Past[]) => {
  const dossier = memoryDossier();
  for (const past of pasts) await storePast(dossier, past);
  return service({ dossier });
};

const preview = async (past: Past, notice: object = longNewYear, as = organizer) =>
  (await countyWith(past)).send('PreviewWorkCalendar', {
    as,
    path,
    query: previewQuery({ ...exampleNotice, ...notice }),
  });

describe('a year’s notice', () => {
  it('is entered once, corrected with a reason, and read as it then stands', async () => {
    const { send } = service();
    const enter = () => send('EnterWorkCalendar', { as: organizer, path, body: exampleNotice });
    expect(await enter()).toMatchObject({
      status: 200,
      body: { county, version: 1, years: { 2027: { version: 1 } } },
    });
    expect(await enter()).toMatchObject({
      status: 409,
      body: { code: 'calendar-year-already-known', field: 'year' },
    });
    expect(
      await send('CorrectWorkCalendar', {
        as: organizer,
        path,
        body: { ...exampleNotice, makeUpWorkingDays: [], reason: '更正。' },
      }),
    ).toMatchObject({ status: 200, body: { version: 2 } });
    const read = await send('ReadWorkCalendar', { as: inRole('townshipClerk'), path });
    expect(questionAnswers.ReadWorkCalendar.parse(read.body)).toMatchObject({
      calendarVersion: `${workCalendar.calendarVersion}+${county}.2`,
      years: [
        ...Object.keys(workCalendar.years).map((year) => ({
          year: Number(year),
          source: 'shipped',
        })),
        { year: 2027, source: 'entered', version: 2, reason: '更正。', makeUpWorkingDays: [] },
      ],
    });
  });

  it('is refused with the field that is wrong', async () => {
    const { send } = service();
    expect(
      await send('EnterWorkCalendar', {
        as: organizer,
        path,
        body: { ...exampleNotice, makeUpWorkingDays: ['2026-02-14'] },
      }),
    ).toMatchObject({
      status: 422,
      body: {
        code: 'calendar-day-outside-year',
        field: 'makeUpWorkingDays.0',
        facts: { day: '2026-02-14', year: 2027 },
      },
    });
  });

  it.each([['x'], ['36073'], ['360732101']])('has no county %s', async (code) => {
    const { send } = service();
    expect(
      await send('EnterWorkCalendar', {
        as: organizer,
        path: { county: code },
        body: exampleNotice,
      }),
    ).toMatchObject({ status: 404, body: { code: 'county-not-found' } });
  });

  it('is nobody else’s to read', async () => {
    const { send } = service();
    const stranger = caller('P-2001', ['townshipClerk'], ['360733101']);
    expect(await send('ReadWorkCalendar', { as: stranger, path })).toMatchObject({ status: 403 });
    const neighbour = caller('P-2001', ['townshipClerk'], [township]);
    expect(await send('ReadWorkCalendar', { as: neighbour, path })).toMatchObject({ status: 200 });
  });
});

describe('a preview', () => {
  it('names each last day that would move, and moves none', async () => {
    const past = servedAtYearsEnd();
    const answer = await preview(past);
    expect(answer).toMatchObject({ status: 200 });
    expect(questionAnswers.PreviewWorkCalendar.parse(answer.body)).toMatchObject({
      county,
      year: 2027,
      moved: [
        {
          caseId: caseOf(past).caseId,
          due: 'hearingWindow',
          label: { zh: '当事人陈述申辩' },
          from: '2027-01-05',
          to: '2027-01-07',
        },
      ],
    });
    expect((await preview(orderedAtYearsEnd())).body['moved']).toMatchObject([
      { due: 'resignationAnswer#measure-1', from: '2027-01-04', to: '2027-01-06' },
    ]);
  });

  it('is empty where nothing would move', async () => {
    expect((await preview(servedAtYearsEnd(), {})).body['moved']).toEqual([]);
  });

  it('leaves out a case that whoever asks is tied to', async () => {
    const tied = asRole(subject, 'countyOrganizer');
    expect((await preview(servedAtYearsEnd(), longNewYear, tied)).body['moved']).toEqual([]);
  });

  it('refuses what could not be entered', async () => {
    expect(await preview(servedAtYearsEnd(), { makeUpWorkingDays: ['2027-01-06'] })).toMatchObject({
      status: 422,
      body: { code: 'calendar-make-up-day-not-weekend' },
    });
  });

  it.each([
    ['year=2027', 'holidays'],
    ['year=27&holidays=2027-01-01/2027-01-03', 'year'],
    ['year=2027&holidays=new-year', 'holidays'],
    ['year=2027&holidays=2027-02-30/2027-03-01', 'holidays.0.from'],
    [
      'year=2027&holidays=2027-01-01/2027-01-03&makeUpWorkingDays=2027-02-30',
      'makeUpWorkingDays.0',
    ],
  ])('does not understand %s', async (query, field) => {
    const { send } = service();
    const answer = await send('PreviewWorkCalendar', { as: organizer, path, query });
    expect(answer).toMatchObject({ status: 400, body: { code: 'query-not-valid' } });
    expect(JSON.stringify(answer.body['errors'])).toContain(`"${field}"`);
  });
});
