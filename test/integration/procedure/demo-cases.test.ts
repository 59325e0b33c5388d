import { createHash } from 'node:crypto';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectVersionsCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { clientFor } from '../../../infra/local/clients.ts';
import type { Body } from '../../../infra/demo-county/cases/story.ts';
import { stories } from '../../../infra/demo-county/cases/cases.ts';
import { drive, endOf, type Driving, type Telling, wellEnded } from '../../support/driving.ts';
import { sharedCloud } from '../../local-cloud/shared-cloud.ts';

// The six cases of the demo county, each from its opinion to the archive, through HTTP as a
// township takes it. Told as of 30 June 2026: day 0 of every story is 1 April.

type Ending = {
  readonly conclusion: string;
  readonly measures: readonly Body[];
  /** The posts by the day on which each ended. */
  readonly posts: readonly (string | null)[];
  readonly suspensions?: readonly Body[];
  readonly failedRecalls?: readonly Body[];
  readonly discipline?: Body;
  /** How often the procedure was run: a decision that is reopened is come to by another. */
  readonly runs?: number;
};

const endings: Readonly<Record<string, Ending>> = {
  'a, a warning talk': {
    conclusion: 'measuresSettled',
    measures: [
      {
        disposition: 'WARNING_TALK',
        postKind: 'P2',
        status: 'inEffect',
        effectiveOn: '2026-05-05',
        until: null,
      },
    ],
    posts: [null],
  },
  'b, suspension from both posts': {
    conclusion: 'measuresSettled',
    measures: [
      {
        disposition: 'SUSPENSION',
        postKind: 'P1',
        status: 'inEffect',
        effectiveOn: '2026-05-08',
        until: '2026-08-08',
      },
      {
        disposition: 'SUSPENSION',
        postKind: 'V1',
        status: 'inEffect',
        effectiveOn: '2026-05-29',
        until: '2026-08-29',
      },
    ],
    posts: [null, null],
    suspensions: [
      { postId: 'post-1', from: '2026-05-08', until: '2026-08-08' },
      { postId: 'post-2', from: '2026-05-29', until: '2026-08-29' },
    ],
  },
  'c, an ordered resignation': {
    conclusion: 'measuresSettled',
    measures: [
      {
        disposition: 'ORDERED_RESIGNATION',
        postKind: 'V2',
        status: 'inEffect',
        effectiveOn: '2026-05-21',
        until: null,
      },
    ],
    posts: ['2026-05-21'],
    discipline: { referrals: [{ to: 'discipline', referredOn: '2026-05-24' }], outcomes: [] },
  },
  'd, a recall that fails': {
    conclusion: 'noMeasure',
    measures: [
      { disposition: 'RECALL', postKind: 'V1', status: 'votedDown', votedOn: '2026-05-22' },
    ],
    posts: [null],
    failedRecalls: [{ situations: ['S5'], votedOn: '2026-05-22', until: '2026-11-22' }],
    runs: 2,
  },
  'd, a recall that passes': {
    conclusion: 'measuresSettled',
    measures: [
      {
        disposition: 'RECALL',
        postKind: 'V1',
        status: 'inEffect',
        effectiveOn: '2026-05-23',
        until: null,
      },
    ],
    posts: ['2026-05-23'],
  },
  'e, an unfounded opinion': { conclusion: 'unfounded', measures: [], posts: [null] },
  'f, termination by law': {
    conclusion: 'measuresSettled',
    measures: [
      {
        disposition: 'SUSPENSION',
        postKind: 'V2',
        status: 'overtaken',
        by: 'termination',
        overtakenOn: '2026-05-12',
      },
      {
        disposition: 'TERMINATION',
        postKind: 'V2',
        status: 'inEffect',
        effectiveOn: '2026-05-11',
        trigger: 'consecutiveFailedAppraisals',
      },
    ],
    posts: ['2026-05-11'],
  },
};

const parts = stories.flatMap((story) => story.parts);
const cases = Object.entries(endings).map(
  ([name, ending], index) => [name, { ending, part: parts[index]! }] as const,
);

const s3 = clientFor(S3Client, sharedCloud().facts.endpoint, { forcePathStyle: true });
let driving: Driving;
const told = new Map<string, Telling>();

beforeAll(async () => {
  driving = await drive(sharedCloud());
  const telling = cases.map(async ([name, { part }]) => {
    const story = await driving.begin(part);
    told.set(name, story);
    await story.toTheEnd();
  });
  await Promise.all(telling);
}, 120_000);

afterAll(() => s3.destroy());

const bodyAt = async (path: string): Promise<Body> =>
  (await driving.api.read({ as: 'townshipClerk', path })).body;

const succeeded = (runs: number) =>
  Object.fromEntries(Array.from({ length: runs }, (_, index) => [`-${index + 1}`, 'SUCCEEDED']));

describe.each(cases)('case %s', (name, { ending }) => {
  const {
    conclusion,
    measures,
    posts,
    suspensions = [],
    failedRecalls = [],
    discipline = null,
    runs = 1,
  } = ending;

  it('is closed with nothing left open, due or undelivered, its chain verified, all its executions done', async () => {
    expect(await endOf(driving, told.get(name)!.caseId)).toEqual({
      ...wellEnded,
      executions: succeeded(runs),
    });
  });

  it('came to its measures', async () => {
    const read = await bodyAt(`/cases/${told.get(name)!.caseId}`);
    expect(read).toMatchObject({ conclusion, measures, discipline });
    expect(read['measures']).toHaveLength(measures.length);
  });

  it('left its mark on the cadre, who may have another case', async () => {
    const cadre = await bodyAt(`/cadres/${told.get(name)!.cadreId}`);
    expect(cadre).toMatchObject({
      posts: posts.map((endedOn) => ({ endedOn })),
      suspensions,
      failedRecalls,
      bars: [],
      activeCase: null,
    });
  });

  it('lies in the archive as its timeline says, in one version that nobody can remove', async () => {
    const { caseId } = told.get(name)!;
    const events = await driving.timelineOf(caseId);
    const sealed = events.find(({ type }) => type === 'ArchiveSealed')!;
    const place = { Bucket: driving.facts.bucket, Key: String(sealed.data['objectKey']) };
    const object = await s3.send(new GetObjectCommand(place));
    const content = await object.Body!.transformToString();
    expect(createHash('sha256').update(content).digest('hex')).toBe(sealed.data['sha256']);
    expect(JSON.parse(content)).toMatchObject({
      caseId,
      events: events
        .slice(0, sealed.sequence - 1)
        .map(({ sequence, type, hash }) => ({ sequence, type, hash })),
      tip: { sequence: sealed.data['throughSequence'] },
    });
    expect(object.ObjectLockMode).toBe('COMPLIANCE');
    const { Versions = [] } = await s3.send(
      new ListObjectVersionsCommand({ Bucket: place.Bucket, Prefix: place.Key }),
    );
    expect(Versions).toHaveLength(1);
    await expect(
      s3.send(new DeleteObjectCommand({ ...place, VersionId: object.VersionId })),
    ).rejects.toThrow('Access Denied');
  });
});
