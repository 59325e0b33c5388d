import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { clientFor } from '../../../infra/local/clients.ts';
import type { Api } from '../../../infra/demo-county/api-client.ts';
import { play } from '../../../infra/demo-county/play.ts';
import { registerCadre, registerVillages } from '../../../infra/demo-county/register.ts';
import type { Part } from '../../../infra/demo-county/cases/story.ts';
import { demoPeople } from '../../../infra/demo-county/people.ts';
import { dynamoDossier } from '../../../shared/dossier/dynamo/dossier.ts';
import { dynamoWaits } from '../../../shared/dossier/dynamo/waits.ts';
import { service } from '../../functions/api/service.ts';
import { createTables } from '../../support/dynamo-tables.ts';
import { caller } from '../../support/people.ts';
import { countyInMemory } from '../../workflows/county-in-memory.ts';
import type { Visit } from '../../workflows/walk.ts';
import { meterOn, type Call } from '../dynamo/meter.ts';

/** What one case made the backend do, from the opinion to the archive. */
export type CaseDone = {
  readonly acts: number;
  /** The states that each execution entered. */
  readonly runs: readonly (readonly Visit[])[];
  readonly calls: readonly Call[];
};

const now = new Date('2026-10-28T03:00:00Z');
/** About as long as those of Step Functions, which lie in the rows of waits. */
const tokenLength = 800;
const { sub, roles, organizations } = demoPeople.townshipClerk;
const clerk = caller(sub, [...roles] as Parameters<typeof caller>[1], organizations);

/** What the bench itself looks up to tell how far a case is; nobody pays for it. */
const aside = 'aside';

let tablesMade = 0;

/**
 * Plays a part on tables of its own: rules, dossier, relay and tasks as they are, the machine's
 * file run by the reference engine.
 */
export const playPart = async (endpoint: string, part: Part): Promise<CaseDone> => {
  tablesMade += 1;
  const tables = await createTables(clientFor(DynamoDBClient, endpoint), `cost-${tablesMade}`);
  const meter = meterOn(endpoint, tables);
  const on = { client: meter.client, tables, pause: async () => undefined };
  const dossier = { ...dynamoDossier(on), ...dynamoWaits(on) };
  const county = countyInMemory(now, { dossier, tokenLength });
  const { send } = service({ dossier });
  const api: Api = {
    act: county.api.act,
    read: (asked) => meter.asking(aside, () => county.api.read(asked)),
  };
  await registerVillages(api, now);
  const cadreId = await registerCadre(api, part.cadre, now);
  meter.reset();
  let acts = 0;
  let caseId = '';
  for await (const one of play(api, part, cadreId, now)) {
    acts += 1;
    caseId = one.state.caseId;
    // Whoever acts looks at the case first.
    await send('ReadCase', { as: clerk, path: { caseId } });
  }
  return {
    acts,
    runs: await county.visitsOf(caseId),
    calls: meter.calls().filter(({ asker }) => asker !== aside),
  };
};
