import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { hasPython, pythonClient } from '../../clients/python-client.ts';
import { sharedCloud } from '../../local-cloud/shared-cloud.ts';
import { tokenFor } from './door.ts';
import { newPlace, official } from './place.ts';

const place = newPlace();
const program = join(import.meta.dirname, '../../clients/call.py');
/** Without Python 3.11 there is nothing to generate it with. */
const whereThereIsPython = hasPython ? describe : describe.skip;

const client = hasPython ? await pythonClient() : null;

whereThereIsPython('a client in Python that is generated from the OpenAPI document', () => {
  it('leaves nothing of the document out', () => {
    expect(client?.said).not.toMatch(/warning|unable|error/i);
  });

  it('reads, acts, and understands a refusal', async () => {
    const answered = client?.run(program, {
      url: sharedCloud().facts.url,
      token: await tokenFor(official('townshipClerk', place)),
      key: randomUUID(),
      village: { occurredOn: '2026-03-02', village: place.village, name: '客户端村' },
    });
    expect(answered).toMatchObject({
      pack: 'xingguo-2021-trial',
      registered: { status: 201, village: place.village },
      refused: { status: 422, code: 'idempotency-key-reused' },
    });
  });
});
