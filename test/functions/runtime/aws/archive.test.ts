import {
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { archiveIn } from '../../../../functions/runtime/aws/archive.ts';
import { manifestOf } from '../../../../shared/proof/manifest.ts';
import { raised } from '../../../support/named-pasts.ts';
import { caseOf } from '../../../support/past.ts';
import { headsOf } from '../../../support/stored-past.ts';

const client = new S3Client({ region: 'cn-north-1' });
const s3 = mockClient(client);
const archive = archiveIn(client, 'archive');
const past = raised();
const manifest = manifestOf(caseOf(past), past.timelines.case, headsOf(past).case!);

const failing = (httpStatusCode: number) =>
  new S3ServiceException({ name: 'Failed', $fault: 'client', $metadata: { httpStatusCode } });
const holding = (text: string) =>
  ({ Body: { transformToByteArray: async () => new TextEncoder().encode(text) } }) as never;

beforeEach(() => s3.reset());

describe('the archive', () => {
  it('takes a manifest only where none stands, with the checksum of its bytes', async () => {
    await archive.keep(manifest);
    expect(s3.commandCalls(PutObjectCommand)[0]!.args[0].input).toMatchObject({
      Bucket: 'archive',
      Key: manifest.objectKey,
      Body: manifest.content,
      IfNoneMatch: '*',
      ChecksumSHA256: Buffer.from(manifest.sha256, 'hex').toString('base64'),
    });
  });

  it('is content with the same manifest, written before', async () => {
    s3.on(PutObjectCommand)
      .rejects(failing(412))
      .on(GetObjectCommand)
      .resolves(holding(manifest.content));
    await expect(archive.keep(manifest)).resolves.toBeUndefined();
  });

  it('says loudly that another manifest stands there', async () => {
    s3.on(PutObjectCommand).rejects(failing(412)).on(GetObjectCommand).resolves(holding('{}'));
    await expect(archive.keep(manifest)).rejects.toThrow(
      `the archive holds another manifest under ${manifest.objectKey}`,
    );
  });

  it('gives back the bytes of what it holds, and nothing where it holds nothing', async () => {
    s3.on(GetObjectCommand)
      .resolvesOnce(holding('{}'))
      .rejectsOnce(new NoSuchKey({ message: 'none', $metadata: {} }))
      .rejects(failing(403));
    expect(new TextDecoder().decode((await archive.read('cases/x.json')) ?? new Uint8Array())).toBe(
      '{}',
    );
    expect(await archive.read('cases/x.json')).toBeNull();
    await expect(archive.read('cases/x.json')).rejects.toThrow(S3ServiceException);
  });

  it('passes on any other failure', async () => {
    s3.on(PutObjectCommand).rejects(failing(403));
    await expect(archive.keep(manifest)).rejects.toThrow(S3ServiceException);
    expect(s3.commandCalls(GetObjectCommand)).toHaveLength(0);
  });
});
