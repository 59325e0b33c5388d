import { caseAt, settled } from './course.ts';
import { send } from './door.ts';
import { itHoldsForEveryAnswer } from './every-answer.ts';
import { newPlace, official } from './place.ts';

// What HTTP itself offers to a reader, over the wire.

const place = newPlace();
const clerk = official('townshipClerk', place);

describe('a case that has been read', () => {
  it('is not sent again where nothing has changed, and is where the procedure went on', async () => {
    const one = await caseAt('raised', place);
    const path = `/cases/${one.caseId}`;
    const tag = (await settled(one)).headers.get('etag')!;
    const again = await send({ path, as: clerk, headers: { 'if-none-match': tag } });
    expect(again).toMatchObject({ status: 304, text: '' });
    expect(again.headers.get('etag')).toBe(tag);
    const other = await send({ path, as: clerk, headers: { 'if-none-match': '"1"' } });
    expect(other.status).toBe(200);
  });

  it('is answered to HEAD with the headers of GET and nothing else', async () => {
    const one = await caseAt('raised', place);
    const path = `/cases/${one.caseId}`;
    await settled(one);
    const got = await send({ path, as: clerk });
    const head = await send({ method: 'HEAD', path, as: clerk });
    expect(head).toMatchObject({ status: 200, text: '' });
    for (const name of ['etag', 'content-type', 'cache-control'])
      expect([name, head.headers.get(name)]).toEqual([name, got.headers.get(name)]);
  });
});

describe('a list', () => {
  it('is not sent again where it says the same', async () => {
    const path = `/townships/${place.township}/cases`;
    const first = await send({ path, as: clerk });
    const tag = first.headers.get('etag')!;
    const again = await send({ path, as: clerk, headers: { 'if-none-match': tag } });
    expect(again).toMatchObject({ status: 304, text: '' });
  });
});

describe('an act', () => {
  it('is not answered to HEAD', async () => {
    const answer = await send({ method: 'HEAD', path: '/cases', as: clerk });
    expect(answer.status).toBe(405);
  });

  it('that comes compressed is told so', async () => {
    const answer = await send({
      method: 'POST',
      path: '/villages',
      as: clerk,
      headers: { 'content-encoding': 'gzip' },
      body: { occurredOn: '2026-03-02' },
    });
    expect(answer.json).toMatchObject({ status: 415, code: 'content-encoding-unsupported' });
  });
});

itHoldsForEveryAnswer();
