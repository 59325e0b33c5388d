import * as z from 'zod';
import { forEachAtOnce } from '../../../shared/concurrency.ts';
import { county } from '../villages.ts';
import { type Api } from '../api-client.ts';
import { expected } from '../answer.ts';
import { importCase, importVillage, peopleOf, type People } from './import-case.ts';
import { disposed } from './persons.ts';
import { villages, type VillageOfCounty } from './villages.ts';

/** The API as these people see it. */
export type ApiOf = (people: People) => Promise<Api>;

/** One after the other waits for every step, all at once wait for each other. */
const atOnce = 5;

const Listed = z.object({
  cases: z.array(
    z.object({ caseId: z.string(), cadreName: z.string(), village: z.string(), stage: z.string() }),
  ),
  next: z.string().nullable(),
});
type CaseThere = z.infer<typeof Listed>['cases'][number];

const casesThere = async (api: Api, cursor?: string): Promise<readonly CaseThere[]> => {
  const more = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`;
  const { cases, next } = Listed.parse(
    expected(
      await api.read({ as: 'countyAuditor', path: `/counties/${county}/cases?limit=100${more}` }),
      'the list of the county',
    ).body,
  );
  return next === null ? cases : [...cases, ...(await casesThere(api, next))];
};

/**
 * Imports the 37 through the API, as people would have done at the time. Looks first at what is
 * there, so that a load that was interrupted goes on where it was. `tellDone` hears how many are
 * archived.
 */
export const importClosedCases = async (
  apiOf: ApiOf,
  tellDone: (archived: number, of: number) => void,
): Promise<void> => {
  const there = await casesThere(await apiOf(peopleOf(villages.tongxi.village)));
  const caseOf = (name: string, village: string) =>
    there.find((one) => one.cadreName === name && one.village === village);
  const toDo = disposed.filter(
    ({ name, village }) => caseOf(name, villages[village].village)?.stage !== 'closed',
  );
  let archived = disposed.length - toDo.length;
  tellDone(archived, disposed.length);
  if (toDo.length === 0) return;
  const each: readonly VillageOfCounty[] = Object.values(villages);
  await forEachAtOnce(atOnce, each, async (village) =>
    importVillage(await apiOf(peopleOf(village.village)), village),
  );
  await forEachAtOnce(atOnce, toDo, async (one) => {
    const { village } = villages[one.village];
    await importCase(await apiOf(peopleOf(village)), one, caseOf(one.name, village)?.caseId);
    archived += 1;
    tellDone(archived, disposed.length);
  });
};
