import { join } from 'node:path';
import {
  CreateBucketCommand,
  DeletePublicAccessBlockCommand,
  HeadBucketCommand,
  PutBucketPolicyCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import {
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  SignJWT,
  UnsecuredJWT,
} from 'jose';
import { clientFor } from './clients.ts';
import { readWhole, writeWhole } from './whole-file.ts';

/**
 * The local stage's own OIDC issuer: a key pair in the cloud's folder, its public half in a bucket
 * of the cloud.
 */
export type SignIn = {
  readonly issuer: string;
  readonly audience: string;
  readonly privateKey: JWK;
};

export type PersonClaims = {
  readonly sub: string;
  readonly roles: readonly string[];
  readonly organizations: readonly string[];
};

/** What may be wrong with a token, for tests that show it refused. */
export type Flaws = {
  readonly issuer?: string;
  readonly audience?: string;
  /** Negative: expired so long ago. */
  readonly expiresInSeconds?: number;
  readonly signedBy?: 'us' | 'a stranger' | 'nobody';
};

const bucket = 'sign-in';
const audience = 'exit-mechanism';
const week = 7 * 24 * 60 * 60;

const newKey = async (): Promise<JWK> => {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const key = await exportJWK(privateKey);
  return { ...key, alg: 'RS256', use: 'sig', kid: await calculateJwkThumbprint(key) };
};

const keyOf = async (folder: string): Promise<JWK> => {
  const file = join(folder, 'sign-in-key.json');
  const kept = await readWhole<JWK>(file);
  if (kept !== undefined) return kept;
  const key = await newKey();
  await writeWhole(file, JSON.stringify(key), 0o600);
  return key;
};

const publicHalf = ({ kty, n, e, alg, use, kid }: JWK) => ({ kty, n, e, alg, use, kid });

export const issuerAt = (endpoint: string) => `${endpoint}/${bucket}/local`;

export const signInOf = async (folder: string, endpoint: string): Promise<SignIn> => ({
  issuer: issuerAt(endpoint),
  audience,
  privateKey: await keyOf(folder),
});

const readableByAll = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: '*',
      Action: 's3:GetObject',
      Resource: `arn:aws:s3:::${bucket}/*`,
    },
  ],
};

const openBucket = async (s3: S3Client): Promise<void> => {
  try {
    await s3.send(new HeadBucketCommand({ Bucket: bucket }));
  } catch {
    await s3.send(new CreateBucketCommand({ Bucket: bucket }));
    await s3.send(new DeletePublicAccessBlockCommand({ Bucket: bucket }));
    await s3.send(
      new PutBucketPolicyCommand({ Bucket: bucket, Policy: JSON.stringify(readableByAll) }),
    );
  }
};

/** Puts the issuer's discovery document and public key where the authorizer looks for them. */
export const publishSignIn = async (endpoint: string, signIn: SignIn): Promise<void> => {
  const s3 = clientFor(S3Client, endpoint, { forcePathStyle: true });
  const put = (name: string, content: unknown) =>
    s3.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: `local/${name}`,
        Body: JSON.stringify(content),
        ContentType: 'application/json',
      }),
    );
  await openBucket(s3);
  await put('jwks.json', { keys: [publicHalf(signIn.privateKey)] });
  await put('.well-known/openid-configuration', {
    issuer: signIn.issuer,
    jwks_uri: `${signIn.issuer}/jwks.json`,
    id_token_signing_alg_values_supported: ['RS256'],
  });
};

/** A token as the issuer would give this person, or one with a flaw. */
export const signToken = async (
  signIn: SignIn,
  { sub, roles, organizations }: PersonClaims,
  flaws: Flaws = {},
): Promise<string> => {
  const { signedBy = 'us', expiresInSeconds = week } = flaws;
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    roles: [...roles],
    organizations: [...organizations],
    sub,
    iss: flaws.issuer ?? signIn.issuer,
    aud: flaws.audience ?? signIn.audience,
    iat: now + Math.min(0, expiresInSeconds) - 1,
    exp: now + expiresInSeconds,
  };
  if (signedBy === 'nobody') return new UnsecuredJWT(claims).encode();
  const { kid } = signIn.privateKey;
  const key = signedBy === 'us' ? signIn.privateKey : await newKey();
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', ...(kid !== undefined && { kid }) })
    .sign(await importJWK(key, 'RS256'));
};
