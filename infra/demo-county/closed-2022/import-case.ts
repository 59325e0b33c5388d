import * as z from 'zod';
import type { PostKind } from '../../../shared/policy/policy-pack.ts';
import { demoPeople, type DemoRole } from '../people.ts';
import type { PersonClaims } from '../../local/token-issuer.ts';
import { caseAtRest, type Api } from '../api-client.ts';
import { expected, type Answer } from '../answer.ts';
import { courseOf, daysFrom, momentOf } from './acts.ts';
import { actingPersonOf, actingPostsFor } from './particulars.ts';
import type { Disposed } from './persons.ts';
import { villages, type VillageOfCounty } from './villages.ts';

export type People = Readonly<Record<DemoRole, PersonClaims>>;

/** The six roles of the demo county, as they are held in a village and its township. */
export const peopleOf = (village: string): People => {
  const inTownship = { organizations: [village.slice(0, 9)] };
  return {
    ...demoPeople,
    villageOrganization: { ...demoPeople.villageOrganization, organizations: [village] },
    townshipClerk: { ...demoPeople.townshipClerk, ...inTownship },
    townshipCommittee: { ...demoPeople.townshipCommittee, ...inTownship },
  };
};

const role = 'townshipClerk';
const registeredOn = '2021-04-06';
const registeredAt = `${registeredOn}T01:00:00.000Z`;
const term = { termFrom: '2021-03-15', termTo: '2026-03-14' };

/** Registers a village; one that is there already is as good. */
export const importVillage = async (
  api: Api,
  { village, name }: VillageOfCounty,
): Promise<void> => {
  const answer = await api.act({
    as: role,
    command: 'RegisterVillage',
    body: { occurredOn: registeredOn, village, name },
    asOf: registeredAt,
    key: `thirty-seven-village-${village}`,
  });
  if (answer.body['code'] !== 'village-already-registered') expected(answer, name);
};

/** A contract that ran out is what ended the office of whoever was employed. */
const postOf = (kind: PostKind, { raisedOn, disposition }: Disposed) => {
  if (kind === 'P1') return { kind, obtained: 'appointed', termFrom: term.termFrom };
  if (kind !== 'E') return { kind, obtained: 'elected', ...term };
  return {
    kind,
    obtained: 'employed',
    ...term,
    ...(disposition === 'TERMINATION' && { termTo: daysFrom(raisedOn)(34) }),
  };
};

type Registered = { readonly personId: string; readonly name: string; readonly village: string };

const importCadre = async (
  api: Api,
  { personId, name, village }: Registered,
  posts: readonly object[],
): Promise<string> => {
  const registering = { as: role, asOf: registeredAt } as const;
  let answer = expected(
    await api.act({
      ...registering,
      command: 'RegisterCadre',
      body: { occurredOn: registeredOn, village, personId, name },
      key: `thirty-seven-${personId}-cadre`,
    }),
    name,
  );
  const cadreId = z.string().parse(answer.body['cadreId']);
  for (const [index, post] of posts.entries()) {
    const body = { occurredOn: registeredOn, ...post };
    answer = expected(
      await api.act({
        ...registering,
        command: 'RecordPost',
        id: cadreId,
        body,
        ifMatch: answer.etag,
        key: `thirty-seven-${personId}-post-${index + 1}`,
      }),
      name,
    );
  }
  return cadreId;
};

/** Whom the case is about, and who acts meanwhile where they are suspended. */
const importCadres = async (api: Api, one: Disposed): Promise<string> => {
  const { village } = villages[one.village];
  const postsOf = (kinds: readonly PostKind[]) => kinds.map((kind) => postOf(kind, one));
  if (one.disposition === 'SUSPENSION')
    await importCadre(
      api,
      { ...actingPersonOf(one.village), village },
      postsOf(actingPostsFor(one.posts)),
    );
  return importCadre(api, { ...one, village }, postsOf(one.posts));
};

const CaseStanding = z.object({ stage: z.string(), lastAct: z.object({ recordedAt: z.string() }) });

type At = { readonly caseId: string; readonly etag: string | null };

/**
 * The next act is possible at once where nothing is on its way; otherwise the case must come to
 * rest first.
 */
const restAfter = async (api: Api, caseId: string, answer: Answer): Promise<At> => ({
  caseId,
  etag: answer.body['settled'] === false ? (await caseAtRest(api, role, caseId)).etag : answer.etag,
});

/**
 * Takes the case of one of the 37 from wherever it stands to the archive. Every act has a moment of
 * its own, by which the case itself says how far it has come; the key of each sees to it that one
 * whose answer was lost is done once. Gives back the id of the case.
 */
export const importCase = async (api: Api, one: Disposed, known?: string): Promise<string> => {
  const caseThatIsThere = known === undefined ? null : await caseAtRest(api, role, known);
  const doneUpTo =
    caseThatIsThere === null ? '' : CaseStanding.parse(caseThatIsThere.body).lastAct.recordedAt;
  let at: At | null =
    caseThatIsThere === null || known === undefined
      ? null
      : { caseId: known, etag: caseThatIsThere.etag };
  for (const [index, act] of courseOf(one).entries()) {
    const asOf = momentOf(one, act, index);
    if (asOf <= doneUpTo) continue;
    const sent = {
      as: act.as,
      command: act.command,
      asOf,
      key: `thirty-seven-${one.personId}-act-${index}`,
    };
    const body = { occurredOn: asOf.slice(0, 10), ...act.body };
    const answer: Answer =
      at === null
        ? await api.act({ ...sent, body: { ...body, cadreId: await importCadres(api, one) } })
        : await api.act({ ...sent, body, id: at.caseId, ifMatch: at.etag });
    expected(answer, `${one.name}, ${act.command}`);
    at = await restAfter(api, z.string().parse(answer.body['caseId']), answer);
  }
  if (at === null) throw new Error(`${one.name} has no case`);
  return at.caseId;
};
