import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { clientFor } from '../../../infra/local/clients.ts';
import { dynamoDossier } from '../../../shared/dossier/dynamo/dossier.ts';
import { countFigures } from '../../../shared/dossier/dynamo/figures.ts';
import { dynamoWaits } from '../../../shared/dossier/dynamo/waits.ts';
import type { Tables } from '../../../shared/dossier/keys.ts';
import { CountyCode, TownshipCode } from '../../../shared/domain/people/organization.ts';
import { service, type Service } from '../../functions/api/service.ts';
import { createTables } from '../../support/dynamo-tables.ts';
import { atMeasures } from '../../support/named-pasts.ts';
import { cadreOf, caseOf } from '../../support/past.ts';
import { county } from '../../support/people.ts';
import { storePast } from '../../support/stored-past.ts';
import type { Findings, Group, Tell } from '../report.ts';
import { startBareCloud } from './bare-cloud.ts';
import { fill, townships } from './fill.ts';
import { meterOn, type Meter } from './meter.ts';
import { nextPage, questionsAbout, type Question } from './questions.ts';

const sizes = [1000, 10_000, 100_000] as const;
const mostReadForOne = 1.1;

type Read = {
  readonly name: string;
  readonly read: number;
  readonly answered: number;
  readonly units: number;
};

const ask = async ({ send }: Service, meter: Meter, question: Question) => {
  meter.reset();
  const answer = await send(question.route, question.sent);
  if (answer.status !== 200)
    throw new Error(`${question.name} was answered ${answer.status}: ${answer.text}`);
  const sum = (figure: 'itemsRead' | 'readUnits') =>
    meter.calls().reduce((total, call) => total + call[figure], 0);
  const read: Read = {
    name: question.name,
    read: sum('itemsRead'),
    answered: question.answered(answer.body),
    units: sum('readUnits'),
  };
  return { read, next: nextPage(question, answer) };
};

const askAll = async (
  api: Service,
  meter: Meter,
  questions: readonly Question[],
): Promise<readonly Read[]> => {
  const reads: Read[] = [];
  for (const question of questions) {
    const { read, next } = await ask(api, meter, question);
    reads.push(read);
    if (next !== null) reads.push((await ask(api, meter, next)).read);
  }
  return reads;
};

const countSome = async ({ client }: Meter, { dossier }: Tables): Promise<void> => {
  for (const township of townships) {
    const { Update } = countFigures(dossier, {
      county: CountyCode.parse(county),
      township: TownshipCode.parse(township),
      dispositions: ['SUSPENSION'],
    });
    if (Update !== undefined) await client.send(new UpdateCommand(Update));
  }
};

/** A last page may be empty: nothing is answered with, and nothing read for it. */
const forOne = ({ read, answered }: Read): number => read / Math.max(1, answered);
const cellOf = (read: Read): string => `${read.read} for ${read.answered} (${read.units})`;

const findingsOf = (bySize: readonly (readonly Read[])[]): Findings => {
  const [first = []] = bySize;
  // A question has as many pages as the smallest table fills; more come with more cases.
  const names = first.map(({ name }) => name);
  const ofQuestion = (name: string) =>
    bySize.flatMap((reads) => reads.find((one) => one.name === name) ?? []);
  const most = Math.max(...names.flatMap((name) => ofQuestion(name).map(forOne)));
  const grown = names.filter(
    (name) =>
      new Set(
        ofQuestion(name)
          .filter(({ answered }) => answered > 0)
          .map((read) => forOne(read).toFixed(2)),
      ).size > 1,
  );
  const columns = [
    'asked for',
    ...sizes.map((size) => `${size.toLocaleString('en-US')} cases`),
    'read for one',
  ];
  return {
    tables: [
      {
        columns,
        rows: names.map((name) => [
          name,
          ...ofQuestion(name).map(cellOf),
          Math.max(...ofQuestion(name).map(forOne)).toFixed(2),
        ]),
      },
    ],
    promises: [
      {
        promise: `no question reads more than ${mostReadForOne} items for one that it answers with`,
        found: `at most ${most.toFixed(2)}`,
        isKept: most <= mostReadForOne,
      },
      {
        promise: 'and no more the more cases there are',
        found: grown.length === 0 ? 'the same at every size' : grown.join(', '),
        isKept: grown.length === 0,
      },
    ],
    notes: [
      'Items read for items answered with, and in parentheses the read units, summed at the client from ScannedCount, the keys asked for and the items’ sizes.',
      `Heads of cases by the dossier’s own \`storedHead\`, in ${townships.length} townships of one county, put in batches through DynamoDB’s API; half are closed. The case that is asked for is stored whole, with its timeline.`,
    ],
  };
};

const measure = async (endpoint: string, tell: Tell): Promise<Findings> => {
  const tables = await createTables(clientFor(DynamoDBClient, endpoint), 'reads');
  const meter = meterOn(endpoint, tables);
  const on = { client: meter.client, tables, pause: async () => undefined };
  const dossier = { ...dynamoDossier(on), ...dynamoWaits(on) };
  const past = atMeasures({ holds: 'V1' });
  await storePast(dossier, past);
  await countSome(meter, tables);
  const questions = questionsAbout({ caseId: caseOf(past).caseId, cadreId: cadreOf(past).cadreId });
  const bySize: (readonly Read[])[] = [];
  let there = 0;
  for (const size of sizes) {
    const began = performance.now();
    await fill(meter.client, tables.dossier, size - there);
    there = size;
    bySize.push(await askAll(service({ dossier }), meter, questions));
    tell(
      `  ${size.toLocaleString('en-US')} cases filled in and asked about in ${((performance.now() - began) / 1000).toFixed(0)} s`,
    );
  }
  return findingsOf(bySize);
};

export const reads: Group = {
  name: 'reads',
  title: 'Items read for an item answered with',
  run: async (tell) => {
    const cloud = await startBareCloud();
    try {
      return await measure(cloud.endpoint, tell);
    } finally {
      cloud.stop();
    }
  },
};
