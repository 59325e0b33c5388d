import { demoPeople } from '../../infra/demo-county/people.ts';
import { sharedCloud } from '../local-cloud/shared-cloud.ts';
import { startTestCloud } from '../local-cloud/test-cloud.ts';

const { facts, tokenOf } = sharedCloud();
const clerk = demoPeople.townshipClerk;
const village = { occurredOn: '2026-02-02', village: '360732100299', name: '测试村' };

const readPolicy = async (token: string | null) =>
  (
    await fetch(`${facts.url}/policy`, {
      headers: token === null ? {} : { authorization: `Bearer ${token}` },
    })
  ).status;

const register = async (url: string, token: string, key: string) => {
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'idempotency-key': key,
  };
  const response = await fetch(`${url}/villages`, {
    method: 'POST',
    headers,
    body: JSON.stringify(village),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};

describe('a token', () => {
  it('of the issuer is let in', async () => {
    expect(await readPolicy(await tokenOf(clerk))).toBe(200);
  });

  it.each([
    ['expired', { expiresInSeconds: -60 }],
    ['unsigned', { signedBy: 'nobody' }],
    ['signed by a stranger', { signedBy: 'a stranger' }],
    ['for another audience', { audience: 'somebody-else' }],
    ['of another issuer', { issuer: 'https://id.example.org' }],
  ] as const)('that is %s is refused', async (_, flaws) => {
    expect(await readPolicy(await tokenOf(clerk, flaws))).toBe(401);
  });

  it('that is missing is refused', async () => {
    expect(await readPolicy(null)).toBe(401);
  });
});

describe('the local cloud', () => {
  it('lets nobody read the archive without a role', async () => {
    expect((await fetch(`${facts.endpoint}/${facts.bucket}/anything`)).status).toBe(403);
  });

  it('keeps to itself, and remembers over a restart', async () => {
    const cloud = await startTestCloud();
    try {
      expect(cloud.facts.endpoint).not.toBe(facts.endpoint);
      const token = await cloud.tokenOf(clerk);
      expect((await register(cloud.facts.url, token, 'before-the-restart')).status).toBe(201);
      await cloud.restart();
      expect(await register(cloud.facts.url, token, 'after-the-restart')).toMatchObject({
        status: 409,
        body: { code: 'village-already-registered' },
      });
    } finally {
      await cloud.stop();
    }
  });
});
