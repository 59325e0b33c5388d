import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { deployRecords } from '../local/cloud.ts';
import { type DemoCadre, demoCounty, type DemoVillage } from './villages.ts';
import { type Api, apiAt } from './api-client.ts';
import { expected } from './answer.ts';
import { peopleOf, type People } from './closed-2022/import-case.ts';
import { type ApiOf, importClosedCases } from './closed-2022/load.ts';
import type { DemoRole } from './people.ts';
import { type SignIn, signToken } from '../local/token-issuer.ts';
import type { Stage } from '../local/local-stack.ts';
import type { Progress } from '../local/progress.ts';
import { writeWhole } from '../local/whole-file.ts';

export const tokensOf = async (
  signIn: SignIn,
  people: People,
): Promise<Record<DemoRole, string>> => {
  const signed = Object.entries(people).map(
    async ([role, person]) => [role, await signToken(signIn, person)] as const,
  );
  return Object.fromEntries(await Promise.all(signed)) as Record<DemoRole, string>;
};

const apiOf =
  ({ facts, signIn }: Stage): ApiOf =>
  async (people) =>
    apiAt({ url: facts.url, tokens: await tokensOf(signIn, people) });

/**
 * Done once for each cloud: what its folder says was done is not done again, and not asked about.
 */
const once = async (stage: Stage, name: string, work: () => Promise<void>): Promise<void> => {
  const record = join(deployRecords(stage.cloud.folder), name);
  if (existsSync(record)) return;
  await work();
  await writeWhole(record, '');
};

const role = 'townshipClerk';
const occurredOn = '2026-02-02';
const keyOf = (name: string): string => `demo-county-register-${name}`;

const loadCadre = async (
  api: Api,
  village: string,
  { personId, name, posts }: DemoCadre,
): Promise<void> => {
  let answer = expected(
    await api.act({
      as: role,
      command: 'RegisterCadre',
      body: { occurredOn, village, personId, name },
      key: keyOf(personId),
    }),
    name,
  );
  const id = z.string().parse(answer.body['cadreId']);
  for (const [index, post] of posts.entries()) {
    const key = keyOf(`${personId}-post-${index + 1}`);
    answer = expected(
      await api.act({
        as: role,
        command: 'RecordPost',
        id,
        body: { occurredOn, ...post },
        ifMatch: answer.etag,
        key,
      }),
      `${name}, ${post.kind}`,
    );
  }
};

const loadVillage = async (api: Api, { village, name, cadres }: DemoVillage): Promise<void> => {
  const answer = await api.act({
    as: role,
    command: 'RegisterVillage',
    body: { occurredOn, village, name },
    key: keyOf(village),
  });
  // It was loaded so long ago that the key is forgotten.
  if (answer.body['code'] === 'village-already-registered') return;
  expected(answer, name);
  for (const cadre of cadres) await loadCadre(api, village, cadre);
};

/**
 * Registers the demo county through the API, once; the same keys again finish a county that is half
 * there.
 */
export const loadDemoCounty = (stage: Stage): Promise<void> =>
  once(stage, 'demo-county', async () => {
    for (const one of demoCounty) await loadVillage(await apiOf(stage)(peopleOf(one.village)), one);
  });

/** Brings in the 37 closed cases, once. */
export const loadClosedCases = (stage: Stage, progress: Progress): Promise<void> =>
  once(stage, 'thirty-seven', () => importClosedCases(apiOf(stage), progress));
