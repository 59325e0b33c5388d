import { BatchWriteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { ulid } from 'ulid';
import { storedHead, type StoredItem } from '../../../shared/dossier/dynamo/stored-items.ts';
import { accepted, atMeasures, heard, raised, served } from '../../support/named-pasts.ts';
import { act, actBySystem, type Past } from '../../support/past.ts';
import { headsOf } from '../../support/stored-past.ts';
import { township } from '../../support/people.ts';

const sealed = { objectKey: 'cases/manifest.json', sha256: '0'.repeat(64), throughSequence: 6 };

/** A case that came to its end. */
const closed = (): Past => {
  const withdrawn = act(raised(), 'WithdrawCase');
  return actBySystem(
    withdrawn,
    'workflow',
    {
      case: [
        { type: 'ArchiveSealed', data: sealed as never },
        { type: 'CaseClosed', data: { conclusion: 'withdrawn' } },
      ],
    },
    withdrawn.day,
  );
};

/** A county's cases as they stand on some day: most of them closed, the others everywhere. */
const mixture = (): readonly Past[] => [
  ...Array.from({ length: 5 }, closed),
  raised(),
  accepted(),
  served(),
  heard(),
  atMeasures({ holds: 'V1' }),
];

type Template = { readonly text: string; readonly caseId: string; readonly cadreId: string };

const templateOf = (past: Past): Template => {
  const head = headsOf(past).case;
  if (head === null) throw new Error('this past has no case');
  return {
    text: JSON.stringify(storedHead(head)),
    caseId: head.state.caseId,
    cadreId: head.state.subject.cadreId,
  };
};

export const townships = Array.from({ length: 25 }, (_, index) => String(Number(township) + index));

/**
 * The head of another case like it: its own ids, in one of the county's townships. Whole as the
 * dossier stores it.
 */
const another = ({ text, caseId, cadreId }: Template, number: number): StoredItem =>
  JSON.parse(
    text
      .replaceAll(caseId, ulid())
      .replaceAll(cadreId, ulid())
      .replaceAll(township, townships[number % townships.length] ?? township),
  ) as StoredItem;

const mostInABatch = 25;
const sideBySide = 4;

/** Puts so many cases into the table, the way that DynamoDB takes most at once. */
export const fill = async (
  client: DynamoDBDocumentClient,
  table: string,
  cases: number,
): Promise<void> => {
  const templates = mixture().map(templateOf);
  const batches = Math.ceil(cases / mostInABatch);
  let begun = 0;
  const worker = async (): Promise<void> => {
    while (begun < batches) {
      const batch = begun;
      begun += 1;
      const numbers = Array.from(
        { length: Math.min(mostInABatch, cases - batch * mostInABatch) },
        (_, index) => batch * mostInABatch + index,
      );
      const items = numbers
        .flatMap(
          (number) => templates[Math.floor(number / townships.length) % templates.length] ?? [],
        )
        .map((template, index) => another(template, numbers[index] ?? 0));
      await client.send(
        new BatchWriteCommand({
          RequestItems: { [table]: items.map((Item) => ({ PutRequest: { Item } })) },
        }),
      );
    }
  };
  await Promise.all(Array.from({ length: sideBySide }, worker));
};
