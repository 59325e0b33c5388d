import { randomUUID } from 'node:crypto';
import {
  act,
  attempt,
  bodyOf,
  cadreIn,
  caseAt,
  give,
  settled,
  until,
  type Case,
} from './course.ts';
import { send, type Json } from './door.ts';
import { itHoldsForEveryAnswer } from './every-answer.ts';
import { inRoleOf, kin, newPlace, official } from './place.ts';
import { refusalOf } from './problem.ts';

// A clerical mistake, put right by a second person over HTTP.

const place = newPlace();
const cases: Case[] = [];
const clerk = official('townshipClerk', place);
const second = inRoleOf('townshipClerk', place, 'P-2092');
const third = inRoleOf('townshipCommittee', place, 'P-2093');

const prepared = async (...of: Parameters<typeof caseAt>): Promise<Case> => {
  const one = await caseAt(...of);
  cases.push(one);
  return one;
};

type Event = { readonly sequence: number; readonly type: string } & Json;

const timelineOf = async ({ caseId }: Case): Promise<readonly Event[]> => {
  const { json } = await send({ path: `/cases/${caseId}/timeline?limit=200`, as: clerk });
  return json['events'] as readonly Event[];
};

const entryOf = async (one: Case, type: string): Promise<number> =>
  (await timelineOf(one)).findLast((event) => event.type === type)!.sequence;

const asked = async (one: Case, type: string, path: string, value: unknown): Promise<Json> => ({
  entry: await entryOf(one, type),
  path,
  value,
  reason: '录入时看错一行。',
});

const findingsRedated = async (one: Case, value: string) =>
  attempt(one, 'CorrectEntry', {
    as: second,
    changes: await asked(one, 'FindingsSubmitted', 'occurredOn', value),
  });

describe('a date that was typed too late', () => {
  it('blocks the acts after it until a second person corrects it', async () => {
    const one = await prepared('underInvestigation', place);
    await act(one, 'SubmitFindings', { occurredOn: '2026-05-20' });
    expect(await refusalOf(one, 'ServeFacts')).toMatchObject({
      status: 422,
      code: 'occurred-before-previous-step',
    });
    expect((await findingsRedated(one, '2026-03-18')).status).toBe(200);
    await act(one, 'ServeFacts');
  });

  it('is told with both dates wherever it is read, and its last day follows', async () => {
    const one = await prepared('atHearing', place);
    const before = await settled(one);
    await findingsRedated(one, '2026-03-17');
    const events = await timelineOf(one);
    const entry = events.find(({ type }) => type === 'FindingsSubmitted')!;
    expect(entry).toMatchObject({
      corrected: [{ path: 'occurredOn', to: '2026-03-17' }],
    });
    const { occurredOn } = entry['stamp'] as { occurredOn: string };
    expect(occurredOn).not.toBe('2026-03-17');
    expect(events.map(({ type }) => type).slice(-2)).toEqual([
      'EntryCorrected',
      'DeadlinesRecomputed',
    ]);
    const { json } = await settled(one);
    expect(json['corrections']).toMatchObject([
      { entry: entry.sequence, from: occurredOn, to: '2026-03-17' },
    ]);
    expect(json['deadlines']).toMatchObject([
      {
        due: 'hearing',
        anchor: '2026-03-17',
        anchorCorrectedFrom: occurredOn,
      },
    ]);
    expect(JSON.stringify(json['deadlines'])).toContain(`起算日原记为${occurredOn}，已更正`);
    expect(json['deadlines']).not.toEqual(before.json['deadlines']);
  });

  it('leaves the county a timeline that is whole, and a dossier that says what it comes to', async () => {
    const one = await prepared('atHearing', place);
    await findingsRedated(one, '2026-03-17');
    const { json } = await send({
      path: `/counties/${place.county}/cases/${one.caseId}/verification`,
      as: official('countyAuditor', place),
    });
    expect(json).toMatchObject({ intact: true, flaw: null });
  });
});

describe('a correction that is refused changes nothing:', () => {
  let one: Case;
  beforeAll(async () => {
    one = await prepared('served', place);
  });

  const refused = async (changes: Json, as = second) =>
    refusalOf(one, 'CorrectEntry', { as, changes });

  it('the person who recorded the entry', async () => {
    expect(
      await refused(await asked(one, 'FactsServed', 'service.place', '长冈乡人民政府'), clerk),
    ).toMatchObject({ status: 403, code: 'correction-by-recorder' });
  });

  it('somebody who has no business in it', async () => {
    expect(
      await refused(
        await asked(one, 'FactsServed', 'service.place', '长冈乡人民政府'),
        official('villageOrganization', place),
      ),
    ).toMatchObject({ status: 403, code: 'role-not-permitted' });
  });

  it('an entry that there is not', async () => {
    expect(await refused({ entry: 4096 })).toMatchObject({ status: 404, code: 'entry-not-found' });
  });

  it.each([
    [
      'what the procedure recorded',
      'StepOpened',
      'occurredOn',
      '2026-03-01',
      409,
      'entry-by-system',
    ],
    [
      'a verdict',
      'FindingsSubmitted',
      'findings.findings.0.substantiated',
      '否',
      422,
      'not-a-clerical-mistake',
    ],
    [
      'what was announced',
      'FactsServed',
      'intended.0.disposition',
      'REMOVAL',
      422,
      'not-a-clerical-mistake',
    ],
    [
      'what is none of its kind',
      'FactsServed',
      'document',
      '告知书',
      422,
      'correction-value-unfit',
    ],
    [
      'a date that does not exist',
      'FactsServed',
      'occurredOn',
      '2026-02-30',
      422,
      'correction-value-unfit',
    ],
    [
      'a date before what it follows',
      'FactsServed',
      'occurredOn',
      '2026-03-01',
      422,
      'occurred-before-previous-step',
    ],
    [
      'a date after its recording',
      'FactsServed',
      'occurredOn',
      '2099-01-01',
      422,
      'correction-after-recording',
    ],
  ] as const)('%s', async (...[, type, path, value, status, code]) => {
    expect(await refused(await asked(one, type, path, value))).toMatchObject({ status, code });
  });

  it('what stands there already', async () => {
    const { data } = (await timelineOf(one)).find(({ type }) => type === 'FactsServed')!;
    const { place: stands } = (data as { service: { place: string } }).service;
    expect(await refused(await asked(one, 'FactsServed', 'service.place', stands))).toMatchObject({
      status: 422,
      code: 'correction-changes-nothing',
    });
  });

  it.each([
    ['no reason', { reason: undefined }],
    ['an empty reason', { reason: '' }],
    ['a path that is none', { path: 'service[0]' }],
    ['a path into what every object has', { path: '__proto__.place' }],
    ['a value that is a number', { value: 7 }],
    ['a value that is nothing', { value: null }],
    ['an entry that is no number', { entry: '9' }],
    ['an entry before the first', { entry: 0 }],
    ['a field that nobody knows', { from: '当面送达' }],
  ])('a body with %s', async (_, changes) => {
    const body = {
      ...(await asked(one, 'FactsServed', 'service.place', '长冈乡人民政府')),
      ...changes,
    };
    expect(await refused(body)).toMatchObject({ status: 422, code: 'invalid-body' });
  });

  it('of two at once, the second, which is told that it saw an older case', async () => {
    const seen = await settled(one);
    const sent = await Promise.all(
      [second, third].map(async (as, index) =>
        give(
          one,
          'CorrectEntry',
          {
            as,
            changes: await asked(one, 'FactsServed', 'service.place', `长冈乡人民政府${index}`),
            headers: { 'idempotency-key': randomUUID() },
          },
          seen,
        ),
      ),
    );
    expect(sent.map(({ status }) => String(status)).toSorted()).toEqual(['200', '412']);
  });

  it('a correction of a correction; a third person corrects the entry itself', async () => {
    const refusal = await refused(await asked(one, 'EntryCorrected', 'to', '桐溪村卫生室'));
    expect(refusal).toMatchObject({ status: 409, code: 'correction-of-correction' });
    const answer = await attempt(one, 'CorrectEntry', {
      as: inRoleOf('townshipClerk', place, 'P-2094'),
      changes: await asked(one, 'FactsServed', 'service.place', '桐溪村卫生室'),
    });
    expect(answer.status).toBe(200);
  });

  it('who is family is corrected and never told', async () => {
    const answer = await attempt(one, 'CorrectEntry', {
      as: second,
      changes: await asked(one, 'OpinionRaised', 'subject.nearRelatives', [kin, 'KIN-0002']),
    });
    expect(answer.status).toBe(200);
    const { json } = await settled(one);
    expect(json['subject']).toMatchObject({ nearRelativeCount: 2 });
  });
});

describe('the register', () => {
  const corrected = async (cadreId: string, changes: Json, as = second) =>
    send({
      path: `/cadres/${cadreId}/correct-cadre`,
      as,
      body: bodyOf('CorrectCadre', { postId: undefined, ...changes }),
    });

  it('says what a second person corrects, with what had been written beside it', async () => {
    const cadreId = await cadreIn(place);
    const post = { path: 'post.termFrom', postId: 'post-1', value: '2021-03-05' };
    expect(await corrected(cadreId, post, clerk)).toMatchObject({ status: 403 });
    expect((await corrected(cadreId, post)).json['posts']).toMatchObject([
      { termFrom: '2021-03-05' },
    ]);
    await corrected(cadreId, { path: 'nearRelatives', value: ['KIN-0003'] });
    const { json } = await send({ path: `/cadres/${cadreId}`, as: clerk });
    expect(json['corrections']).toMatchObject([
      { path: 'post.termFrom', to: '2021-03-05' },
      { path: 'nearRelatives' },
    ]);
  });

  it('is not corrected to what it could not say', async () => {
    const cadreId = await cadreIn(place);
    for (const [changes, code] of [
      [{ path: 'personId', value: 'P-1' }, 'not-a-clerical-mistake'],
      [{ path: 'post.termFrom', postId: 'post-9', value: '2021-03-05' }, 'post-not-found'],
      [
        { path: 'post.termTo', postId: 'post-1', value: '2019-01-01' },
        'term-ends-before-it-begins',
      ],
      [{ path: 'name', value: ['P-1001'] }, 'correction-value-unfit'],
    ] as const)
      expect((await corrected(cadreId, changes)).json).toMatchObject({ code });
  });

  it('has the name of a village put right', async () => {
    await cadreIn(place);
    const sent = (as = second, village = place.village) =>
      send({ path: `/villages/${village}/correct-village`, as, body: bodyOf('CorrectVillage') });
    expect((await sent(clerk)).json).toMatchObject({ code: 'correction-by-recorder' });
    expect(await sent()).toMatchObject({
      status: 200,
      json: { village: place.village, version: 2 },
    });
    expect((await sent(third)).status).toBe(403);
    expect((await sent(second, '999999999999')).json).toMatchObject({ code: 'village-not-found' });
  });
});

describe('a sealed case', () => {
  it('is corrected no more', async () => {
    const one = await prepared('raised', place);
    await act(one, 'RejectOpinion');
    await until(
      () => settled(one),
      ({ json }) => json['stage'] === 'closed',
    );
    expect(
      await refusalOf(one, 'CorrectEntry', {
        as: second,
        changes: await asked(one, 'OpinionRejected', 'occurredOn', '2026-03-03'),
      }),
    ).toMatchObject({ status: 409, code: 'correction-after-seal' });
  });
});

itHoldsForEveryAnswer(() => cases);
