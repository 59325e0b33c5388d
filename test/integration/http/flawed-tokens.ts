import { createPublicKey } from 'node:crypto';
import {
  generateKeyPair,
  importJWK,
  type JWTPayload,
  SignJWT,
  UnsecuredJWT,
  type CryptoKey,
} from 'jose';
import type { PersonClaims, SignIn } from '../../../infra/local/token-issuer.ts';
import { tokenFor } from './door.ts';

// Tokens that look like those of a person who may, and must not be taken for them.

const { signIn } = JSON.parse(process.env['SHARED_TEST_CLOUD'] ?? '') as {
  readonly signIn: SignIn;
};
const { privateKey, issuer, audience } = signIn;

const now = (): number => Math.floor(Date.now() / 1000);
const claimsOf = ({ sub, roles, organizations }: PersonClaims): JWTPayload => ({
  sub,
  roles,
  organizations,
  iss: issuer,
  aud: audience,
  iat: now() - 1,
  exp: now() + 3600,
});
const without = (claims: JWTPayload, ...names: readonly string[]): JWTPayload =>
  Object.fromEntries(Object.entries(claims).filter(([name]) => !names.includes(name)));

const ours = await importJWK(privateKey, 'RS256');
const strangers = (await generateKeyPair('RS256')).privateKey;

const signed = (
  claims: JWTPayload,
  key: CryptoKey | Uint8Array = ours,
  header: Readonly<Record<string, unknown>> = {},
): Promise<string> =>
  new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: privateKey.kid ?? '', ...header })
    .sign(key);

/**
 * The public key as a secret that both sides share: what a careless reader of `alg` would check by.
 */
const publicKeyAsSecret = async (): Promise<Uint8Array> => {
  const key = createPublicKey({
    key: { kty: 'RSA', n: privateKey.n ?? '', e: privateKey.e ?? '' },
    format: 'jwk',
  });
  return new TextEncoder().encode(key.export({ type: 'spki', format: 'pem' }).toString());
};

const tampered = async (person: PersonClaims): Promise<string> => {
  const [header, , signature] = (await tokenFor(person)).split('.');
  return [
    header,
    Buffer.from(
      JSON.stringify({
        ...claimsOf(person),
        roles: ['townshipClerk', 'townshipCommittee', 'countyOrganizer'],
      }),
    ).toString('base64url'),
    signature,
  ].join('.');
};

/** Each flaw by name, with a token of this person that has it. */
export const flawedTokens: Readonly<
  Record<string, (person: PersonClaims) => Promise<string> | string>
> = {
  'is no token at all': () => 'hello',
  'has an empty signature': async (person) => (await tokenFor(person)).replace(/[^.]*$/, ''),
  'has expired': (person) => signed({ ...claimsOf(person), iat: now() - 7200, exp: now() - 3600 }),
  'is not valid yet': (person) => signed({ ...claimsOf(person), nbf: now() + 3600 }),
  'never expires': (person) => signed(without(claimsOf(person), 'exp')),
  'is signed by nobody (alg: none)': (person) => new UnsecuredJWT(claimsOf(person)).encode(),
  'is signed by a stranger under the name of our key': (person) =>
    signed(claimsOf(person), strangers),
  'is signed by a key that the issuer does not know': (person) =>
    signed(claimsOf(person), strangers, { kid: 'a-key-of-somebody' }),
  'is signed with the public key as a shared secret (alg: HS256)': async (person) =>
    signed(claimsOf(person), await publicKeyAsSecret(), { alg: 'HS256' }),
  'says more than what was signed': tampered,
  'is of another issuer': (person) =>
    signed({ ...claimsOf(person), iss: 'https://id.example.gov.cn' }),
  'is meant for another client': (person) => signed({ ...claimsOf(person), aud: 'another-client' }),
  'is meant for nobody': (person) => signed(without(claimsOf(person), 'aud')),
  'names nobody': (person) => signed(without(claimsOf(person), 'sub')),
  'names a person by an identity number': (person) =>
    signed({ ...claimsOf(person), sub: '360732198001011234' }),
};

/** A token of our issuer with these claims changed. */
export const tokenWith = (
  person: PersonClaims,
  claims: Readonly<Record<string, unknown>>,
): Promise<string> => signed({ ...claimsOf(person), ...claims });
