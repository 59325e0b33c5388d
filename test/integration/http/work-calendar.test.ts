import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { clientFor } from '../../../infra/local/clients.ts';
import { exampleNotice } from '../../../shared/contract/openapi/request-examples.ts';
import type { CommandName } from '../../../shared/domain/people/permissions.ts';
import { sharedCloud } from '../../local-cloud/shared-cloud.ts';
import { previewQuery } from '../../support/county-calendar.ts';
import { act, bodyOf, done, pathOf, settled, whoMay, type Case } from './course.ts';
import { send, type Answer, type Json } from './door.ts';
import { itHoldsForEveryAnswer } from './every-answer.ts';
import { changingNothing, streamsOf } from './holdings.ts';
import { newPlace, official } from './place.ts';
import { problemIn } from './problem.ts';

// A year that nobody has entered: the notice of 2020 does not ship, so that a case of that year
// meets what every case meets at the turn of a year. Its window is provisional, the county enters
// the notice, and the case follows.

const place = newPlace();
const { county } = place;
const organizer = official('countyOrganizer', place);
const clerk = official('townshipClerk', place);
const { facts } = sharedCloud();
const lambda = clientFor(LambdaClient, facts.endpoint);
afterAll(() => lambda.destroy());

/** As the State Council set them, and the last day of the year off too. */
const notice2020 = {
  occurredOn: '2020-12-29',
  year: 2020,
  notice: { reference: '国办发明电〔2019〕16号', issuedOn: '2019-11-21' },
  holidays: [
    { name: '元旦', from: '2020-01-01', to: '2020-01-01' },
    { name: '春节', from: '2020-01-24', to: '2020-02-02' },
    { name: '清明节', from: '2020-04-04', to: '2020-04-06' },
    { name: '劳动节', from: '2020-05-01', to: '2020-05-05' },
    { name: '端午节', from: '2020-06-25', to: '2020-06-27' },
    { name: '国庆节、中秋节', from: '2020-10-01', to: '2020-10-08' },
    { name: '岁末', from: '2020-12-31', to: '2020-12-31' },
  ],
  makeUpWorkingDays: ['2020-01-19', '2020-04-26', '2020-05-09', '2020-06-28', '2020-09-27'],
};

const command = (name: CommandName, body: object, as = organizer): Promise<Answer> =>
  send({ path: pathOf(name, county), as, body });

const register = async (): Promise<string> => {
  const as = clerk;
  const { village } = place;
  const occurredOn = '2020-11-02';
  done(await send({ path: '/villages', as, body: { occurredOn, village, name: '桐溪村' } }));
  const cadre = { occurredOn, village, personId: 'CADRE-2020', name: '钟䶮𠮷' };
  const { json } = done(await send({ path: '/cadres', as, body: cadre }));
  const cadreId = String(json['cadreId']);
  done(
    await send({
      path: pathOf('RecordPost', cadreId),
      as,
      body: bodyOf('RecordPost', { occurredOn, termFrom: '2018-05-10' }),
    }),
  );
  return cadreId;
};

const allegation = {
  situation: 'S4',
  facts: '三次调度会未到会。',
  factsOn: '2020-11-20',
  evidence: [{ kind: 'annualAssessment', title: '考核表', obtainedOn: '2020-11-25' }],
};

let one: Case;
beforeAll(async () => {
  const cadreId = await register();
  const opinion = bodyOf('RaiseOpinion', {
    cadreId,
    occurredOn: '2020-11-30',
    allegations: [allegation],
    complainants: [],
    source: { kind: 'village' },
  });
  const { json } = done(
    await send({ path: '/cases', as: whoMay('RaiseOpinion', place), body: opinion }),
  );
  one = { place, cadreId, caseId: String(json['caseId']) };
  await act(one, 'AcceptOpinion', { occurredOn: '2020-12-02' });
  await act(one, 'AppointInvestigators', { occurredOn: '2020-12-03' });
  await act(one, 'SubmitFindings', { occurredOn: '2020-12-21' });
  await act(one, 'ServeFacts', { occurredOn: '2020-12-29' });
});

type DeadlineRead = Json & { readonly explanation: { readonly en: string } };
const deadlines = async () => (await settled(one)).json['deadlines'] as readonly DeadlineRead[];

const events = async (): Promise<readonly Json[]> => {
  const { json } = done(await send({ path: `/cases/${one.caseId}/timeline?limit=200`, as: clerk }));
  return json['events'] as readonly Json[];
};
const recomputed = async () =>
  (await events()).filter(({ type }) => type === 'DeadlinesRecomputed');

const reconcile = async (): Promise<Json> => {
  const { Payload, FunctionError } = await lambda.send(
    new InvokeCommand({
      FunctionName: facts.functions.reconcile,
      Payload: JSON.stringify({ caseId: one.caseId }),
    }),
  );
  const said = new TextDecoder().decode(Payload);
  if (FunctionError !== undefined) throw new Error(said);
  return JSON.parse(said) as Json;
};

// In this order: before the year is entered, while it is, and after.
describe('a year that nobody has entered', () => {
  it('refuses nobody: the window is counted by the law, and says that it is provisional', async () => {
    expect(await deadlines()).toMatchObject([
      { due: 'hearingWindow', dueOn: '2021-01-06', provisional: true },
    ]);
    expect((await deadlines())[0]!.explanation.en).toContain('provisional');
  });

  it.each<[string, Json, string, string]>([
    [
      'a day of another year',
      { makeUpWorkingDays: ['2021-01-02'] },
      'calendar-day-outside-year',
      'makeUpWorkingDays.0',
    ],
    [
      'a make-up day on a Monday',
      { makeUpWorkingDays: ['2020-12-28'] },
      'calendar-make-up-day-not-weekend',
      'makeUpWorkingDays.0',
    ],
    [
      'a notice that came too soon',
      { notice: { ...notice2020.notice, issuedOn: '2018-11-21' } },
      'calendar-year-too-far-off',
      'year',
    ],
  ])('is not entered with %s', async (_, changes, code, field) => {
    const answer = await changingNothing([`CALENDAR#${county}`], () =>
      command('EnterWorkCalendar', { ...notice2020, ...changes }),
    );
    expect(problemIn(answer)).toMatchObject({ status: 422, code, field });
  });

  it('is entered by nobody but the county', async () => {
    const answer = await changingNothing([`CALENDAR#${county}`], () =>
      command('EnterWorkCalendar', notice2020, clerk),
    );
    expect(problemIn(answer)).toMatchObject({ status: 403, code: 'role-not-permitted' });
  });

  it('shows what would move before it does, and moves nothing', async () => {
    const answer = await changingNothing([`CALENDAR#${county}`, ...streamsOf(one)], () =>
      send({
        path: `/counties/${county}/work-calendar/preview?${previewQuery(notice2020)}`,
        as: organizer,
      }),
    );
    expect(done(answer).json['moved']).toMatchObject([
      { caseId: one.caseId, due: 'hearingWindow', from: '2021-01-06', to: '2021-01-07' },
    ]);
  });

  it('is entered once', async () => {
    expect(done(await command('EnterWorkCalendar', notice2020)).json).toMatchObject({
      county,
      version: 1,
    });
    expect(problemIn(await command('EnterWorkCalendar', notice2020))).toMatchObject({
      status: 409,
      code: 'calendar-year-already-known',
    });
    const read = await send({ path: `/counties/${county}/work-calendar`, as: clerk });
    expect((done(read).json['years'] as readonly Json[])[0]).toMatchObject({
      year: 2020,
      source: 'entered',
      version: 1,
    });
  });

  it('moves each case by one fact, whoever looks at it meanwhile, and however often', async () => {
    const said = await Promise.all([reconcile(), reconcile(), reconcile()]);
    expect(said.flatMap(({ failed }) => failed as readonly unknown[])).toEqual([]);
    expect((await reconcile())['recomputed']).toEqual([]);
    expect(await recomputed()).toMatchObject([
      {
        data: {
          deadlines: [{ due: 'hearingWindow', from: '2021-01-06', to: '2021-01-07' }],
        },
        stamp: { actor: { kind: 'system', system: 'reconcile' } },
        label: { zh: '期限重新推算' },
      },
    ]);
    expect(await deadlines()).toMatchObject([
      { due: 'hearingWindow', dueOn: '2021-01-07', provisional: false },
    ]);
  });

  it('is corrected by another version, and takes no day from the cadre', async () => {
    const correction = {
      ...notice2020,
      holidays: notice2020.holidays.slice(0, -1),
      reason: '2020年12月31日并未放假。',
    };
    expect(done(await command('CorrectWorkCalendar', correction)).json).toMatchObject({
      version: 2,
      years: { 2020: { version: 2, reason: correction.reason } },
    });
    await reconcile();
    expect(await recomputed()).toHaveLength(1);
    expect(await deadlines()).toMatchObject([{ dueOn: '2021-01-07', provisional: false }]);
  });

  it('leaves the chain whole, and the case to go on', async () => {
    await act(one, 'RecordStatement', { occurredOn: '2021-01-07' });
    const { json } = await send({
      path: `/counties/${county}/cases/${one.caseId}/verification`,
      as: official('countyAuditor', place),
    });
    expect(json).toMatchObject({ intact: true, flaw: null });
  });
});

it('the example of the contract is one that is taken', async () => {
  const elsewhere = newPlace();
  const answer = await send({
    path: pathOf('EnterWorkCalendar', elsewhere.county),
    as: official('countyOrganizer', elsewhere),
    body: exampleNotice,
  });
  expect(answer.status).toBe(200);
});

itHoldsForEveryAnswer(() => [one]);
