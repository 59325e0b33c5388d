import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { clientFor } from '../../infra/local/clients.ts';
import type { CaseId } from '../../shared/domain/ids.ts';
import { CountyCode } from '../../shared/domain/people/organization.ts';
import { headsIn } from '../../shared/dossier/heads.ts';
import { cadreStream, caseStream } from '../../shared/dossier/keys.ts';
import type { Driving } from '../support/driving.ts';
import type { CountyEvidence } from './check.ts';
import { sha256Of, type Evidence } from './check-case.ts';
import type { Clients } from './clients.ts';
import { county } from './county.ts';
import { isPromise, type Journal } from './journal.ts';
import { runningIn, runsOf } from './rest.ts';

export type Gathering = {
  readonly driving: Driving;
  readonly clients: Clients;
  readonly journal: Journal;
  readonly caseIds: readonly CaseId[];
};

const archivedAt = async ({ facts }: Driving, objectKey: string): Promise<string | null> => {
  const s3 = clientFor(S3Client, facts.endpoint, { forcePathStyle: true });
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: facts.bucket, Key: objectKey }));
  return Body === undefined ? null : sha256Of(await Body.transformToByteArray());
};

const evidenceOf = async (
  { driving, clients, journal }: Gathering,
  caseId: CaseId,
  running: ReadonlySet<string>,
): Promise<Evidence> => {
  const { dossier } = driving;
  const { case: head } = headsIn((await dossier.load([caseStream(caseId)])).heads);
  if (head === null) throw new Error(`case ${caseId} is not there any more`);
  const [events, waits, dues, { body: verification }] = await Promise.all([
    driving.timelineOf(caseId),
    dossier.waitsOf(caseStream(caseId)),
    dossier.dueOf(caseStream(caseId)),
    clients.read('countyAuditor', `/counties/${county}/cases/${caseId}/verification`),
  ]);
  const { intact, events: number } = verification;
  const archived =
    head.state.stage === 'closed' ? await archivedAt(driving, head.state.archive.objectKey) : null;
  return {
    caseId,
    head,
    events,
    waits,
    dues,
    running: runsOf(running, caseId),
    verification: { intact, events: number },
    archived,
    entries: journal.entries.filter(({ id }) => id === caseId),
  };
};

const cadreAtOdds = async (
  { dossier }: Driving,
  { caseId, head }: Evidence,
): Promise<readonly string[]> => {
  const { cadre } = headsIn((await dossier.load([cadreStream(head.state.subject.cadreId)])).heads);
  const isAsItShouldBe =
    cadre?.state.activeCase === null &&
    cadre.state.cases.length === 1 &&
    cadre.state.cases[0] === caseId;
  return isAsItShouldBe
    ? []
    : [
        `${head.state.subject.cadreId}: ${JSON.stringify(cadre?.state.cases)}, under way ${String(cadre?.state.activeCase)}`,
      ];
};

/** Of a refusal nothing may be kept, of a promise just what was said. */
const recordAtOdds = async (
  { dossier }: Driving,
  key: string,
  said: number | null,
): Promise<readonly string[]> => {
  const { record } = await dossier.load([], key);
  const kept = record === null ? null : Number(record.body['version']);
  return kept === said ? [] : [`${key}: kept ${String(kept)}, told ${String(said)}`];
};

const undeliveredIn = async (
  { dossier }: Driving,
  caseIds: readonly CaseId[],
): Promise<readonly string[]> => {
  const found: string[] = [];
  for await (const { stream, step } of dossier.undelivered(
    ({ stream, row }) => void found.push(`${stream} ${row} cannot be read`),
  ))
    if (caseIds.some((one) => caseStream(one) === stream)) found.push(`${stream} ${step}`);
  return found;
};

const parkedIn = async ({ facts }: Driving): Promise<number> => {
  const { Attributes } = await clientFor(SQSClient, facts.endpoint).send(
    new GetQueueAttributesCommand({
      QueueUrl: facts.queues.parking,
      AttributeNames: ['ApproximateNumberOfMessages'],
    }),
  );
  return Number(Attributes?.['ApproximateNumberOfMessages'] ?? 0);
};

const oneByOne = async <Item, Result>(
  items: readonly Item[],
  look: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> => {
  const results: Result[] = [];
  for (const item of items) results.push(await look(item));
  return results;
};

/** Reads everything that the county says of itself. */
export const gather = async (gathering: Gathering): Promise<CountyEvidence> => {
  const { driving, journal, caseIds } = gathering;
  const running = await runningIn(driving);
  const cases = await oneByOne(caseIds, (caseId) => evidenceOf(gathering, caseId, running));
  const promised = new Map(
    journal.entries.filter(isPromise).map(({ key, said }) => [key, Number(said)]),
  );
  const keys = [...new Set(journal.entries.map(({ key }) => key))];
  const figures = await driving.dossier.figures(CountyCode.parse(county));
  return {
    cases,
    journal,
    undelivered: await undeliveredIn(driving, caseIds),
    closed: figures.reduce((sum, { closed }) => sum + closed, 0),
    cadresAtOdds: (await oneByOne(cases, (one) => cadreAtOdds(driving, one))).flat(),
    parked: await parkedIn(driving),
    recordsAtOdds: (
      await oneByOne(keys, (key) => recordAtOdds(driving, key, promised.get(key) ?? null))
    ).flat(),
  };
};
