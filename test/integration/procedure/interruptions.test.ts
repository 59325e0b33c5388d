import { BatchWriteCommand, paginateScan } from '@aws-sdk/lib-dynamodb';
import { bothPosts } from '../../../infra/demo-county/cases/both-posts.ts';
import { orderedResignation } from '../../../infra/demo-county/cases/ordered-resignation.ts';
import { recall } from '../../../infra/demo-county/cases/recall.ts';
import type { StoryAct, Part } from '../../../infra/demo-county/cases/story.ts';
import { termination } from '../../../infra/demo-county/cases/termination.ts';
import { unfoundedOpinion } from '../../../infra/demo-county/cases/unfounded-opinion.ts';
import { warningTalk } from '../../../infra/demo-county/cases/warning-talk.ts';
import { caseStream } from '../../../shared/dossier/keys.ts';
import { startTestCloud, type TestCloud } from '../../local-cloud/test-cloud.ts';
import {
  drive,
  endOf,
  factsOf,
  wellEnded,
  type Driving,
  type Telling,
} from '../../support/driving.ts';
import { undisturbed } from './undisturbed.ts';

// A cloud of its own: its relay falls silent, it is stopped in the middle of cases, its tables are
// lost and put back.

let cloud: TestCloud;
let driving: Driving;

beforeAll(async () => {
  cloud = await startTestCloud();
  driving = await drive(cloud);
}, 120_000);

afterAll(() => cloud.stop());

const [talk, suspensions, resignation, failedRecall, passedRecall, unfounded, ended] = [
  warningTalk.parts[0]!,
  bothPosts.parts[0]!,
  orderedResignation.parts[0]!,
  recall.parts[0]!,
  recall.parts[1]!,
  unfoundedOpinion.parts[0]!,
  termination.parts[0]!,
];

/**
 * Where a case stands when it is interrupted: after `through`, and one answer further that the
 * machine has not heard.
 */
type Place = {
  readonly at: string;
  readonly part: Part;
  readonly through?: StoryAct['command'];
  readonly unheard?: boolean;
};
type Interrupted = Place & {
  readonly story: Telling;
  readonly hashes: readonly string[];
  readonly open: readonly object[];
};

const goTo = async ({ part, through }: Place): Promise<Telling> => {
  const story = await driving.begin(part);
  if (through !== undefined) await story.through(through);
  await driving.settled(story.caseId);
  return story;
};

const asItStands = async (place: Place, story: Telling): Promise<Interrupted> => {
  const events = await driving.timelineOf(story.caseId);
  return {
    ...place,
    story,
    hashes: events.map(({ hash }) => hash),
    open: (await driving.stateOf(story.caseId)).procedure.open,
  };
};

/**
 * Brings a case to each place, then stops the relay and gives the answers that it is not to hand
 * on.
 */
const interrupt = async (places: readonly Place[]): Promise<readonly Interrupted[]> => {
  const stories = await Promise.all(places.map(goTo));
  await driving.relay('stop');
  await Promise.all(
    places.map(async ({ unheard }, index) => unheard === true && stories[index]!.next()),
  );
  return Promise.all(places.map((place, index) => asItStands(place, stories[index]!)));
};

/** The steps at which a machine waits, by the run that waits. */
const waitedFor = async ({ story: { caseId } }: Interrupted) =>
  (await driving.dossier.waitsOf(caseStream(caseId)))
    .filter(({ token }) => token !== undefined)
    .map(({ step, round, run }) => ({ step, round, run }));

/**
 * How an interrupted case ends, told to its end: with the hashes that it had, and what it came to
 * in all.
 */
const outcomeOf = async ({ story, hashes }: Interrupted) => {
  await story.toTheEnd();
  const { executions, ...end } = await endOf(driving, story.caseId);
  const events = await driving.timelineOf(story.caseId);
  return {
    end,
    lastExecution: Object.entries(executions).at(-1),
    hashes: events.slice(0, hashes.length).map(({ hash }) => hash),
    facts: factsOf(events),
  };
};

const undisturbedOutcome = async ({ part, hashes }: Interrupted, run: number) => ({
  end: wellEnded,
  lastExecution: [`-${run}`, 'SUCCEEDED'],
  hashes,
  facts: await undisturbed(part),
});

const onceInterrupted = (found: readonly Interrupted[], at: string): Interrupted =>
  found.find((one) => one.at === at)!;

describe('a cloud that is stopped in the middle of cases and started again', () => {
  const places: readonly (Place & { readonly run: number })[] = [
    { at: 'while the opinion is examined', part: talk, run: 2 },
    {
      at: 'at the vote inside the Map, one measure in effect and the other waiting',
      part: suspensions,
      through: 'ImposeSuspension',
      run: 2,
    },
    { at: 'at the petition', part: passedRecall, through: 'DecideDisposition', run: 2 },
    { at: 'at a decision that was reopened', part: failedRecall, through: 'RecordVote', run: 3 },
    {
      at: 'after an answer was written and before the machine heard it',
      part: resignation,
      through: 'RecordStatement',
      unheard: true,
      run: 2,
    },
    {
      at: 'after the last answer was written and before the machine heard it',
      part: ended,
      through: 'ConveneVote',
      unheard: true,
      run: 2,
    },
  ];
  const resting = places.filter(({ unheard }) => unheard !== true);
  let interrupted: readonly Interrupted[];
  let unstarted: Interrupted;

  beforeAll(async () => {
    interrupted = await interrupt(places);
    const place = { at: 'before its machine was started', part: unfounded };
    unstarted = await asItStands(place, await driving.begin(place.part));
    await cloud.restart();
  }, 180_000);

  it.each(resting)(
    '$at: a machine waits again at the same steps, which were not opened anew',
    async ({ at, run }) => {
      const found = onceInterrupted(interrupted, at);
      await driving.settled(found.story.caseId);
      expect(await waitedFor(found)).toEqual(found.open.map((open) => ({ ...open, run })));
    },
  );

  it.each(places)('$at: the case comes to its end, each step once', async ({ at, run }) => {
    const found = onceInterrupted(interrupted, at);
    expect(await outcomeOf(found)).toEqual(await undisturbedOutcome(found, run));
  });

  it('before its machine was started: the case comes to its end under its first run', async () => {
    expect(await outcomeOf(unstarted)).toEqual(await undisturbedOutcome(unstarted, 1));
  });
});

describe('tables that were lost and are restored from an export of their items', () => {
  const places: readonly Place[] = [
    { at: 'while the opinion is examined', part: talk },
    { at: 'inside the Map, one measure in effect', part: suspensions, through: 'ImposeSuspension' },
    { at: 'at the vote on a recall', part: passedRecall, through: 'ConveneVote' },
    {
      at: 'after an answer that no machine has heard',
      part: resignation,
      through: 'OrderResignation',
      unheard: true,
    },
  ];
  type Item = Record<string, string>;
  let interrupted: readonly Interrupted[];
  let left: readonly number[];

  const itemsOf = async (TableName: string): Promise<readonly Item[]> => {
    const items: unknown[] = [];
    for await (const { Items = [] } of paginateScan(
      { client: driving.documents },
      { TableName, ConsistentRead: true },
    ))
      items.push(...Items);
    // As an export has them: nothing but JSON.
    return JSON.parse(JSON.stringify(items)) as Item[];
  };

  const writeAll = async (table: string, writes: readonly object[]): Promise<void> => {
    for (let index = 0; index < writes.length; index += 25)
      await driving.documents.send(
        new BatchWriteCommand({ RequestItems: { [table]: writes.slice(index, index + 25) } }),
      );
  };

  beforeAll(async () => {
    interrupted = await interrupt(places);
    const exported = await Promise.all(
      Object.values(driving.facts.tables).map(async (table) => ({
        table,
        items: await itemsOf(table),
      })),
    );
    await driving.stopEverything();
    for (const { table, items } of exported)
      await writeAll(
        table,
        items.map(({ pk, sk }) => ({ DeleteRequest: { Key: { pk, sk } } })),
      );
    left = await Promise.all(exported.map(async ({ table }) => (await itemsOf(table)).length));
    for (const { table, items } of exported)
      await writeAll(
        table,
        items.map((Item) => ({ PutRequest: { Item } })),
      );
    await driving.invoke('reconcile', {});
    await driving.relay('go on');
  }, 180_000);

  it('leave nothing behind before they are put back', () => {
    expect(left).toEqual(Object.values(driving.facts.tables).map(() => 0));
  });

  it.each(places)('$at: the case goes on with the same hashes to its end', async ({ at }) => {
    const found = onceInterrupted(interrupted, at);
    expect(await outcomeOf(found)).toEqual(await undisturbedOutcome(found, 2));
  });
});
