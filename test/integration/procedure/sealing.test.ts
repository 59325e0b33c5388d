import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ListObjectVersionsCommand, S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { ulid } from 'ulid';
import { archiveIn } from '../../../functions/runtime/aws/archive.ts';
import { sealCase, type SealService } from '../../../functions/task/seal-case.ts';
import { clientFor } from '../../../infra/local/clients.ts';
import { Instant } from '../../../shared/domain/ids.ts';
import { dynamoDossier } from '../../../shared/dossier/dynamo/dossier.ts';
import { caseStream } from '../../../shared/dossier/keys.ts';
import type { Dossier } from '../../../shared/dossier/port.ts';
import { sharedCloud } from '../../local-cloud/shared-cloud.ts';
import { createTables } from '../../support/dynamo-tables.ts';
import { raised } from '../../support/named-pasts.ts';
import { act, caseOf } from '../../support/past.ts';
import { storePast } from '../../support/stored-past.ts';

// The bucket of the stack and tables of the test's own, so that no machine seals the case before
// the test does.

const { facts } = sharedCloud();
const s3 = clientFor(S3Client, facts.endpoint, { forcePathStyle: true });
const dynamo = clientFor(DynamoDBClient, facts.endpoint);
const documents = DynamoDBDocumentClient.from(dynamo, {
  marshallOptions: { removeUndefinedValues: true },
});
const past = act(raised(), 'WithdrawCase');
const { caseId } = caseOf(past);
const archive = archiveIn(s3, facts.bucket);

let dossier: Dossier;

const service = (more: Partial<SealService> = {}): SealService => ({
  dossier,
  archive,
  now: () => Instant.parse('2026-06-01T01:00:00.000Z'),
  pause: async () => undefined,
  ...more,
});

const dying: SealService['dossier']['append'] = async () => {
  throw new Error('the function died');
};

const seal = (more?: Partial<SealService>) => sealCase(service(more), { caseId, run: 1 });

const stage = async (): Promise<string> => {
  const head = (await dossier.load([caseStream(caseId)])).heads[0];
  return head?.of === 'case' ? head.state.stage : 'none';
};

const versionsKept = async (): Promise<number> =>
  (
    await s3.send(
      new ListObjectVersionsCommand({ Bucket: facts.bucket, Prefix: `cases/${caseId}/` }),
    )
  ).Versions?.length ?? 0;

beforeAll(async () => {
  const tables = await createTables(dynamo, `sealing-${ulid().toLowerCase()}`);
  dossier = dynamoDossier({ client: documents, tables, pause: async () => undefined });
  await storePast(dossier, past);
});

afterAll(() => {
  s3.destroy();
  dynamo.destroy();
});

describe('a seal that dies after it has written the manifest and before it closes the case', () => {
  it('leaves the case open; the next one, and any after it, closes it over the same manifest', async () => {
    await expect(seal({ dossier: { ...dossier, append: dying } })).rejects.toThrow(
      'the function died',
    );
    expect([await stage(), await versionsKept()]).toEqual(['ending', 1]);

    expect(await Promise.all([seal(), seal()])).toEqual([
      { outcome: 'sealed' },
      { outcome: 'sealed' },
    ]);
    expect([await stage(), await versionsKept()]).toEqual(['closed', 1]);
    const sealed = (await dossier.timeline(caseStream(caseId), 0, 100)).filter(
      ({ type }) => type === 'ArchiveSealed' || type === 'CaseClosed',
    );
    expect(sealed).toHaveLength(2);
  });
});
