import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { ulid } from 'ulid';
import { clientFor } from '../../infra/local/clients.ts';
import { CadreId, CaseId } from '../../shared/domain/ids.ts';
import { TownshipCode, VillageCode } from '../../shared/domain/people/organization.ts';
import { dynamoDossier } from '../../shared/dossier/dynamo/dossier.ts';
import { dynamoWaits } from '../../shared/dossier/dynamo/waits.ts';
import type { Tables } from '../../shared/dossier/keys.ts';
import { createTables } from '../support/dynamo-tables.ts';
import { ids } from '../support/raised-case.ts';
import { dossierContract } from '../shared/dossier/contract.ts';
import { sharedCloud } from '../local-cloud/shared-cloud.ts';

const dynamo = clientFor(DynamoDBClient, sharedCloud().facts.endpoint);
const client = DynamoDBDocumentClient.from(dynamo, {
  marshallOptions: { removeUndefinedValues: true },
});
let tables: Tables;
let opened = 100;

beforeAll(async () => {
  tables = await createTables(dynamo, `dossier-contract-${ulid()}`);
});

afterAll(() => dynamo.destroy());

dossierContract('the dossier on DynamoDB', async () => {
  opened += 1;
  const township = TownshipCode.parse(`360732${opened}`);
  const own = {
    ...ids,
    caseId: CaseId.parse(ulid()),
    cadreId: CadreId.parse(ulid()),
    township,
    village: VillageCode.parse(`${township}201`),
  };
  const on = { client, tables, pause: async () => undefined };
  return { dossier: { ...dynamoDossier(on), ...dynamoWaits(on) }, ids: own };
});
