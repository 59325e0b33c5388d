import { bodyOf, caseAt, pathOf, settled, type Case } from './course.ts';
import { send, tokenFor, type Sent } from './door.ts';
import { itHoldsForEveryAnswer } from './every-answer.ts';
import { flawedTokens, tokenWith } from './flawed-tokens.ts';
import { changingNothing, streamsOf } from './holdings.ts';
import { newPlace, official } from './place.ts';
import { problemIn, refusalIn } from './problem.ts';

const place = newPlace();
const clerk = official('townshipClerk', place);
let one: Case;
let acceptance: Sent;

beforeAll(async () => {
  one = await caseAt('raised', place);
  const { json } = await settled(one);
  acceptance = {
    path: pathOf('AcceptOpinion', one.caseId),
    headers: { 'if-match': `"${String(json['version'])}"` },
    body: bodyOf('AcceptOpinion'),
  };
});

const answerTo = (sent: Sent) => changingNothing(streamsOf(one), () => send(sent));

describe('a token that', () => {
  it.each(Object.entries(flawedTokens))(
    '%s opens neither an act nor a case',
    async (_, tokenOf) => {
      const token = await tokenOf(clerk);
      expect((await answerTo({ ...acceptance, token })).status).toBe(401);
      expect((await answerTo({ path: `/cases/${one.caseId}`, token })).status).toBe(401);
    },
  );

  // Checked by us, because not every gateway does; the others above are refused by the gateway's
  // authorizer, which writes `{"message":"Unauthorized"}` and lets nobody set another body.
  it.each(['never expires', 'names nobody', 'names a person by an identity number'])(
    '%s is refused with a problem document',
    async (flaw) => {
      const answer = await answerTo({ ...acceptance, token: await flawedTokens[flaw]!(clerk) });
      expect(problemIn(answer)).toMatchObject({ status: 401, code: 'not-signed-in' });
      expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer error="invalid_token"/);
    },
  );

  it('is left out opens nothing', async () => {
    expect((await answerTo(acceptance)).status).toBe(401);
  });

  it.each(['Basic', 'Token', 'DPoP'])(
    'comes by another scheme opens nothing: %s',
    async (scheme) => {
      const authorization = `${scheme} ${await tokenFor(clerk)}`;
      expect(
        (await answerTo({ ...acceptance, headers: { ...acceptance.headers, authorization } }))
          .status,
      ).toBe(401);
    },
  );

  it('stands in the query string opens nothing', async () => {
    expect(
      (
        await answerTo({
          ...acceptance,
          path: `${acceptance.path}?access_token=${await tokenFor(clerk)}`,
        })
      ).status,
    ).toBe(401);
  });
});

describe('a valid token', () => {
  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['none', { roles: undefined }],
    ['an empty list', { roles: [] }],
    ['unknown ones', { roles: ['administrator', '*', 'TownshipClerk'] }],
    ['an object', { roles: { townshipClerk: true } }],
  ])('without a role of ours is refused: %s', async (_, claims) => {
    expect(
      await refusalIn(streamsOf(one), async () =>
        send({ ...acceptance, token: await tokenWith(clerk, claims) }),
      ),
    ).toMatchObject({ status: 403, code: 'no-role' });
  });

  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['none', { organizations: undefined }],
    ['an empty list', { organizations: [] }],
    ['a province', { organizations: [place.county.slice(0, 2)] }],
    ['all of them', { organizations: ['*', ''] }],
    ['a code cut short', { organizations: [place.township.slice(0, 8)] }],
  ])('without an organization of ours is refused: %s', async (_, claims) => {
    expect(
      await refusalIn(streamsOf(one), async () =>
        send({ ...acceptance, token: await tokenWith(clerk, claims) }),
      ),
    ).toMatchObject({ status: 403, code: 'outside-own-organization' });
  });

  it('with several roles acts in the one that the act asks for', async () => {
    const token = await tokenWith(clerk, { roles: ['mentor', 'countyAuditor', 'townshipClerk'] });
    expect((await send({ ...acceptance, token })).status).toBe(200);
    const { json } = await send({ path: `/cases/${one.caseId}/timeline?limit=200`, as: clerk });
    const events = json['events'] as readonly {
      type: string;
      stamp: { actor: { role?: string } };
    }[];
    expect(events.find(({ type }) => type === 'OpinionAccepted')?.stamp.actor.role).toBe(
      'townshipClerk',
    );
  });
});

itHoldsForEveryAnswer(() => [one]);
