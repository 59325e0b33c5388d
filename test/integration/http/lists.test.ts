import { act, caseAt, done, raised, settled, type Case } from './course.ts';
import { send, type Json } from './door.ts';
import { itHoldsForEveryAnswer } from './every-answer.ts';
import { newPlace, official, type Place } from './place.ts';
import { problemIn } from './problem.ts';

// A township's cases by stage and by what falls due, and its county's, page by page.

const place = newPlace();
const beside: Place = {
  ...place,
  township: `${place.county}101`,
  village: `${place.county}101201`,
};
const clerk = official('townshipClerk', place);
const auditor = official('countyAuditor', place);
const cases: Case[] = [];
let ofNeighbour: Case;

beforeAll(async () => {
  const made = await Promise.all([
    caseAt('raised', place),
    caseAt('raised', place),
    caseAt('raised', place),
    caseAt('accepted', place),
    caseAt('accepted', place),
    caseAt('atHearing', place),
    raised(place).then(async (one) => {
      await act(one, 'WithdrawCase');
      await settled(one);
      return one;
    }),
    caseAt('raised', beside),
  ]);
  ofNeighbour = made.at(-1)!;
  cases.push(...made);
});

type Summary = {
  readonly caseId: string;
  readonly stage: string;
  readonly nextDueOn: string | null;
  readonly township: string;
};
type Page = {
  readonly cases: readonly Summary[];
  readonly next: string | null;
  readonly asOf: string;
};

const byStage = () => `/townships/${place.township}/cases`;
const byDue = () => `/townships/${place.township}/cases-by-due`;
const ofCounty = () => `/counties/${place.county}/cases`;

// The answer is JSON of any form; that it has this one is tested by its own schema elsewhere (fuzz,
// answers).
const pageOf = async (
  path: string,
  query: Readonly<Record<string, string>>,
  as = clerk,
): Promise<Page> =>
  done(await send({ path: `${path}?${new URLSearchParams(query).toString()}`, as }))
    .json as unknown as Page;

const pagesOf = async (
  path: string,
  query: Readonly<Record<string, string>>,
  as = clerk,
): Promise<readonly Page[]> => {
  const page = await pageOf(path, query, as);
  return page.next === null
    ? [page]
    : [page, ...(await pagesOf(path, { ...query, cursor: page.next }, as))];
};

const idsIn = (pages: readonly Page[]): readonly string[] =>
  pages.flatMap((page) => page.cases.map(({ caseId }) => caseId));
const sorted = (ids: readonly string[]): readonly string[] => ids.toSorted();
const ids = (...indexes: readonly number[]): readonly string[] =>
  sorted(indexes.map((index) => cases[index]!.caseId));

describe('the list of a township', () => {
  it.each(['1', '2', '3', '100'])('by pages of %s is the whole, each case once', async (limit) => {
    const pages = await pagesOf(byStage(), { limit });
    expect(pages.every((page) => page.cases.length <= Number(limit))).toBe(true);
    expect(sorted(idsIn(pages))).toStrictEqual(ids(0, 1, 2, 3, 4, 5, 6));
  });

  it.each<[string, readonly number[]]>([
    ['raised', [0, 1, 2]],
    ['underInvestigation', [3, 4]],
    ['atHearing', [5]],
    ['closed', [6]],
    ['atMeasures', []],
  ])('of those %s has these alone', async (stage, those) => {
    const pages = await pagesOf(byStage(), { stage, limit: '2' });
    expect(sorted(idsIn(pages))).toStrictEqual(ids(...those));
    expect(pages.flatMap((page) => page.cases).every((one) => one.stage === stage)).toBe(true);
  });

  it('says what a reader needs to choose, and of which moment it is', async () => {
    const { cases: listed, asOf } = await pageOf(byStage(), { stage: 'atHearing' });
    expect(listed[0]).toMatchObject({
      caseId: cases[5]!.caseId,
      cadreId: cases[5]!.cadreId,
      cadreName: '钟䶮𠮷',
      raisedOn: '2026-03-02',
      awaitsFiling: false,
    });
    expect(Math.abs(Date.parse(asOf) - Date.now())).toBeLessThan(60_000);
  });

  it('is empty where there is none, and no error', async () => {
    expect(await pageOf(byStage(), { stage: 'atFiling' })).toMatchObject({ cases: [], next: null });
  });
});

describe('the list by what falls due', () => {
  it.each(['1', '4', '100'])(
    'by pages of %s has the next deadline first, and nobody whom nothing presses',
    async (limit) => {
      const pages = await pagesOf(byDue(), { limit });
      const days = pages.flatMap((page) => page.cases.map(({ nextDueOn }) => nextDueOn));
      expect(sorted(idsIn(pages))).toStrictEqual(ids(0, 1, 2, 3, 4, 5));
      expect(days).not.toContain(null);
      expect(days).toStrictEqual(sorted(days.map(String)));
    },
  );

  it('up to a day has that day and none later', async () => {
    const pages = await pagesOf(byDue(), { dueUpTo: '2026-03-12', limit: '2' });
    expect(sorted(idsIn(pages))).toStrictEqual(ids(0, 1, 2));
    expect(await pageOf(byDue(), { dueUpTo: '2026-03-11' })).toMatchObject({
      cases: [],
      next: null,
    });
  });
});

describe('the list of a county', () => {
  it('has the cases of all its townships', async () => {
    expect(sorted(idsIn(await pagesOf(ofCounty(), { limit: '3' }, auditor)))).toStrictEqual(
      ids(0, 1, 2, 3, 4, 5, 6, 7),
    );
    expect(
      sorted(idsIn(await pagesOf(ofCounty(), { stage: 'raised', limit: '3' }, auditor))),
    ).toStrictEqual(ids(0, 1, 2, 7));
    expect(ofNeighbour.place.township).not.toBe(place.township);
  });
});

describe('a cursor', () => {
  const notValid = { status: 400, code: 'cursor-not-valid', field: 'cursor' };
  const cursorOf = async (
    path: string,
    query: Readonly<Record<string, string>> = {},
    as = clerk,
  ): Promise<string> => (await pageOf(path, { limit: '1', ...query }, as)).next!;
  const asked = async (path: string, cursor: string, query: Json = {}, as = clerk) =>
    problemIn(
      await send({
        path: `${path}?${new URLSearchParams({ ...(query as Record<string, string>), cursor }).toString()}`,
        as,
      }),
    );
  const decoded = (cursor: string): string =>
    Buffer.from(cursor.split('.')[0]!, 'base64url').toString();

  it('of another list is refused', async () => {
    expect(await asked(byDue(), await cursorOf(byStage()))).toMatchObject(notValid);
    expect(await asked(byStage(), await cursorOf(byDue()))).toMatchObject(notValid);
    expect(await asked(byStage(), await cursorOf(ofCounty(), {}, auditor))).toMatchObject(notValid);
    expect(
      await asked(
        `/townships/${beside.township}/cases`,
        await cursorOf(byStage()),
        {},
        official('townshipClerk', beside),
      ),
    ).toMatchObject(notValid);
  });

  it('of the same list asked otherwise is refused', async () => {
    expect(await asked(byStage(), await cursorOf(byStage()), { stage: 'raised' })).toMatchObject(
      notValid,
    );
    expect(
      await asked(byStage(), await cursorOf(byStage(), { stage: 'raised' }), {
        stage: 'underInvestigation',
      }),
    ).toMatchObject(notValid);
    expect(
      await asked(byDue(), await cursorOf(byDue(), { dueUpTo: '2026-03-12' }), {
        dueUpTo: '2026-12-31',
      }),
    ).toMatchObject(notValid);
  });

  it('is good for another number of cases a page', async () => {
    const cursor = await cursorOf(byStage());
    expect((await pageOf(byStage(), { cursor, limit: '100' })).cases).toHaveLength(6);
  });

  it.each<[string, (cursor: string) => string]>([
    ['cut short', (cursor) => cursor.slice(0, -1)],
    ['cut in half', (cursor) => cursor.slice(0, cursor.length / 2)],
    ['without its seal', (cursor) => cursor.split('.')[0]!],
    ['empty', () => ''],
    [
      'with one letter changed',
      (cursor) => `${cursor.startsWith('e') ? 'f' : 'e'}${cursor.slice(1)}`,
    ],
    ['with something after it', (cursor) => `${cursor}A`],
    ['twice in one', (cursor) => `${cursor}.${cursor}`],
    [
      'a guess',
      () =>
        Buffer.from('{"stream":"CASE#01JAF3K5T0C5W9Z2Q7XH8M4N6P","sort":"raised#"}').toString(
          'base64url',
        ),
    ],
    ['a number', () => '2'],
    ['a sign of the table', () => 'CASE#01JAF3K5T0C5W9Z2Q7XH8M4N6P'],
  ])('is refused where it is %s', async (_, change) => {
    expect(await asked(byStage(), change(await cursorOf(byStage())))).toMatchObject({
      status: 400,
      code: expect.stringMatching(/^(cursor|query)-not-valid$/) as string,
    });
  });

  it('made for another case under an old seal is refused', async () => {
    const cursor = await cursorOf(byStage());
    const forged = Buffer.from(
      decoded(cursor).replaceAll(/[0-9A-HJKMNP-TV-Z]{26}/g, ofNeighbour.caseId),
    ).toString('base64url');
    expect(forged).not.toBe(cursor.split('.')[0]);
    expect(await asked(byStage(), `${forged}.${cursor.split('.')[1]!}`)).toMatchObject(notValid);
  });
});

itHoldsForEveryAnswer(() => cases);
