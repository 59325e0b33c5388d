import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deployRecords } from './cloud.ts';
import { type DemoCadre, demoCounty, type DemoVillage } from './demo-county.ts';
import { demoPeople } from './people.ts';
import { signToken } from './sign-in.ts';
import type { Stage } from './stage.ts';

type Answer = { readonly status: number; readonly body: Readonly<Record<string, unknown>> };
type Send = (path: string, key: string, body: object, version?: unknown) => Promise<Answer>;

const dayOfTheRegister = '2026-02-02';

/** Sends acts as the clerk of this township; the same key twice is the same act, so a half-loaded county is finished. */
const clerkOf = async (stage: Stage, township: string): Promise<Send> => {
  const token = await signToken(stage.signIn, { ...demoPeople.townshipClerk, organizations: [township] });
  return async (path, key, body, version) => {
    const response = await fetch(`${stage.facts.url}${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': `demo-county-${key}`,
        ...(typeof version === 'number' && { 'if-match': `"${version}"` }),
      },
      body: JSON.stringify({ occurredOn: dayOfTheRegister, ...body }),
    });
    return { status: response.status, body: (await response.json()) as Answer['body'] };
  };
};

const accepted = (what: string, { status, body }: Answer): Answer['body'] => {
  if (status >= 300) throw new Error(`The demo county could not be loaded; ${what}: ${JSON.stringify(body)}`);
  return body;
};

const loadCadre = async (send: Send, village: string, { personId, name, posts }: DemoCadre): Promise<void> => {
  let cadre = accepted(name, await send('/cadres', personId, { village, personId, name }));
  for (const [index, post] of posts.entries()) {
    const path = `/cadres/${String(cadre['cadreId'])}/record-post`;
    cadre = accepted(`${name}, ${post.kind}`, await send(path, `${personId}-post-${index + 1}`, post, cadre['version']));
  }
};

const loadVillage = async (stage: Stage, { village, name, cadres }: DemoVillage): Promise<void> => {
  const send = await clerkOf(stage, village.slice(0, 9));
  const answer = await send('/villages', village, { village, name });
  // It was loaded so long ago that the key is forgotten.
  if (answer.body['code'] === 'village-already-registered') return;
  accepted(name, answer);
  for (const cadre of cadres) await loadCadre(send, village, cadre);
};

/** Registers the demo county through the API, once. */
export const loadDemoCounty = async (stage: Stage): Promise<void> => {
  const record = join(deployRecords(stage.cloud.folder), 'demo-county');
  if (existsSync(record)) return;
  for (const village of demoCounty) await loadVillage(stage, village);
  await writeFile(record, '');
};
