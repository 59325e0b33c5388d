import * as z from 'zod';
import { shefu, county } from '../../../infra/demo-county/villages.ts';
import { apiAt, type Api } from '../../../infra/demo-county/api-client.ts';
import { expected } from '../../../infra/demo-county/answer.ts';
import { courseOf, daysFrom } from '../../../infra/demo-county/closed-2022/acts.ts';
import { disposed } from '../../../infra/demo-county/closed-2022/persons.ts';
import { inventedSplit, published } from '../../../infra/demo-county/closed-2022/figures.ts';
import { importClosedCases, type ApiOf } from '../../../infra/demo-county/closed-2022/load.ts';
import { tokensOf } from '../../../infra/demo-county/load.ts';
import { demoPeople } from '../../../infra/demo-county/people.ts';
import { questionAnswers } from '../../../shared/contract/answers.ts';
import { DispositionCounts } from '../../../shared/dossier/items.ts';
import { CaseSummary, type CaseSummary as Summary } from '../../../shared/dossier/case-lists.ts';
import { sharedCloud } from '../../local-cloud/shared-cloud.ts';

const { facts, signIn } = sharedCloud();
const apiOf: ApiOf = async (people) =>
  apiAt({ url: facts.url, tokens: await tokensOf(signIn, people) });

const Counts = { closed: z.int(), disposedOf: z.int(), dispositions: DispositionCounts };
const Figures = z.object({
  ...Counts,
  townships: z.array(z.object({ township: z.string(), ...Counts })),
});
type Figures = z.infer<typeof Figures>;

const figuresOf = async (api: Api): Promise<Figures> => {
  const { body } = expected(
    await api.read({ as: 'countyAuditor', path: `/counties/${county}/figures` }),
    'figures',
  );
  expect(questionAnswers.ReadFiguresOfCounty.safeParse(body).error).toBeUndefined();
  return Figures.parse(body);
};

const Page = z.object({ cases: z.array(CaseSummary), next: z.string().nullable() });

const names = disposed.map(({ name }) => name);

/** Those of the county's cases that are of the 37: other tests have cases in the county too. */
const listed = async (api: Api, cursor?: string): Promise<readonly Summary[]> => {
  const more = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`;
  const { body } = expected(
    await api.read({ as: 'countyAuditor', path: `/counties/${county}/cases?limit=50${more}` }),
    'list',
  );
  const { cases, next } = Page.parse(body);
  const own = cases.filter(({ cadreName }) => names.includes(cadreName));
  return next === null ? own : [...own, ...(await listed(api, next))];
};

const inShefu = ({ townships }: Figures): number =>
  townships.find(({ township }) => township === shefu)?.disposedOf ?? 0;

describe('the 37 closed cases, brought in over HTTP', () => {
  let api: Api;
  let before: Figures;
  let after: Figures;
  let cases: readonly Summary[];
  const told: number[] = [];

  beforeAll(async () => {
    api = await apiOf(demoPeople);
    before = await figuresOf(api);
    await importClosedCases(apiOf, (archived) => told.push(archived));
    after = await figuresOf(api);
    cases = await listed(api);
  }, 240_000);

  it('are counted one by one while they come in', () => {
    expect(told).toEqual([...Array.from({ length: published.disposedOf + 1 }).keys()]);
  });

  it('are all closed in the list of the county, each with what took effect', () => {
    expect(cases).toHaveLength(published.disposedOf);
    const byName = new Map(cases.map((one) => [one.cadreName, one]));
    for (const { name, posts, disposition } of disposed) {
      const dispositions = posts.map((postKind) => ({ disposition, postKind }));
      expect(byName.get(name)).toMatchObject({ stage: 'closed', nextDueOn: null, dispositions });
      // A sentence ended the office of one before anybody had decided.
      expect(['measuresSettled', 'postsEnded']).toContain(byName.get(name)?.conclusion);
    }
  });

  it('can be counted from the list as they were published', () => {
    const thatGot = (disposition: string) =>
      cases.filter(({ dispositions }) =>
        dispositions.some((one) => one.disposition === disposition),
      ).length;
    for (const [disposition, count] of Object.entries({
      ...published.dispositions,
      ...inventedSplit,
    }))
      expect([disposition, thatGot(disposition)]).toEqual([disposition, count]);
    expect(cases.filter(({ township }) => township === shefu)).toHaveLength(published.inShefu);
  });

  it('are what the figures of the county grew by', () => {
    expect(after.closed - before.closed).toBe(published.disposedOf);
    expect(after.disposedOf - before.disposedOf).toBe(published.disposedOf);
    const grown = Object.entries(after.dispositions).map(([name, count]) => [
      name,
      count - before.dispositions[name as keyof Figures['dispositions']],
    ]);
    expect(Object.fromEntries(grown)).toEqual({ ...published.dispositions, ...inventedSplit });
    expect(inShefu(after) - inShefu(before)).toBe(published.inShefu);
  });

  it('verify from the first event to the last', async () => {
    for (const { caseId } of cases) {
      const { body } = expected(
        await api.read({
          as: 'countyAuditor',
          path: `/counties/${county}/cases/${caseId}/verification`,
        }),
        caseId,
      );
      expect(body).toMatchObject({ intact: true, flaw: null });
    }
  });

  it('are closed in the year they are of, the machine’s own facts included', async () => {
    for (const { caseId, raisedOn, cadreName } of cases) {
      const one = disposed.find(({ name }) => name === cadreName)!;
      const { body } = expected(
        await api.read({ as: 'countyAuditor', path: `/cases/${caseId}` }),
        caseId,
      );
      const { closedOn } = z.object({ closedOn: z.string() }).parse(body);
      // What was decided is announced beside the procedure, and may be after the archive is sealed.
      const carriedOut = courseOf(one).filter(({ command }) => command !== 'RecordAnnouncement');
      expect(closedOn).toBe(daysFrom(one.raisedOn)(carriedOut.at(-1)!.on));
      expect(raisedOn >= '2021-06-01' && closedOn <= '2022-05-31').toBe(true);
    }
  });

  it('are not brought in again', async () => {
    const toldAgain: number[] = [];
    await importClosedCases(apiOf, (archived) => toldAgain.push(archived));
    expect(toldAgain).toEqual([published.disposedOf]);
    expect(await figuresOf(api)).toEqual(after);
    expect(await listed(api)).toHaveLength(published.disposedOf);
  });
});
