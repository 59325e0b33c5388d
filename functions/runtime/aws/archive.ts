import { createHash } from 'node:crypto';
import {
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  S3ServiceException,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { Manifest } from '../../../shared/proof/manifest.ts';

/** Where manifests go: each is written once and never again. */
export type Archive = {
  readonly keep: (manifest: Manifest) => Promise<void>;
  /** The bytes under a key; `null` where there are none. */
  readonly read: (objectKey: string) => Promise<Uint8Array | null>;
};

const isThereAlready = (error: unknown): boolean =>
  error instanceof S3ServiceException && error.$metadata.httpStatusCode === 412;

const read = async (
  client: S3Client,
  bucket: string,
  objectKey: string,
): Promise<Uint8Array | null> => {
  try {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: objectKey }));
    return (await Body?.transformToByteArray()) ?? null;
  } catch (error) {
    if (error instanceof NoSuchKey) return null;
    throw error;
  }
};

/**
 * Nothing that stands in the archive may differ from what the timeline says; that would be told,
 * not overwritten.
 */
const requireSame = async (
  client: S3Client,
  bucket: string,
  { objectKey, sha256 }: Manifest,
): Promise<void> => {
  const kept = (await read(client, bucket, objectKey)) ?? '';
  if (createHash('sha256').update(kept).digest('hex') !== sha256)
    throw new Error(`the archive holds another manifest under ${objectKey}`);
};

const keep = async (client: S3Client, bucket: string, manifest: Manifest): Promise<void> => {
  const { objectKey, content, sha256 } = manifest;
  const checksum = Buffer.from(sha256, 'hex').toString('base64');
  try {
    await client.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: objectKey,
        Body: content,
        ContentType: 'application/json',
        ChecksumSHA256: checksum,
        IfNoneMatch: '*',
      }),
    );
  } catch (error) {
    if (!isThereAlready(error)) throw error;
    await requireSame(client, bucket, manifest);
  }
};

/** The archive in a bucket whose objects are locked. */
export const archiveIn = (client: S3Client, bucket: string): Archive => ({
  keep: (manifest) => keep(client, bucket, manifest),
  read: (objectKey) => read(client, bucket, objectKey),
});
