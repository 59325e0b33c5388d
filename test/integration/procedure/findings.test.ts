import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { warningTalk } from '../../../infra/demo-county/cases/warning-talk.ts';
import type { ReconcileReport } from '../../../functions/reconcile/reconcile-report.ts';
import type { Redriven } from '../../../functions/reconcile/parked-records.ts';
import { CaseId } from '../../../shared/domain/ids.ts';
import { caseStream, headKey, procedureKey } from '../../../shared/dossier/keys.ts';
import { sharedCloud } from '../../local-cloud/shared-cloud.ts';
import { drive, endOf, eventually, wellEnded, type Driving } from '../../support/driving.ts';

// What reconcile finds, one of each kind, on cases that somebody has tampered with or that life has
// passed by.

const { facts } = sharedCloud();
const talk = warningTalk.parts[0]!;
let driving: Driving;

beforeAll(async () => {
  driving = await drive(sharedCloud());
});

afterEach(() => driving.relay('go on'));

const reconcile = async (asked: object) =>
  (await driving.invoke('reconcile', asked)) as ReconcileReport;
const redrive = async () =>
  (await driving.invoke('reconcile', { redrive: true })) as readonly Redriven[];

const eventsOf = async (caseId: CaseId) =>
  (await driving.timelineOf(caseId)).map(({ type }) => type);

describe('reconcile finds', () => {
  it('an execution without a case, which ends at the step that it comes to next', async () => {
    const story = await driving.begin(talk);
    await driving.settled(story.caseId);
    const at = { TableName: facts.tables.dossier, Key: headKey(caseStream(story.caseId)) };
    const { Item: head } = await driving.documents.send(
      new GetCommand({ ...at, ConsistentRead: true }),
    );
    await driving.documents.send(new DeleteCommand(at));
    expect((await reconcile({})).withoutCase).toEqual([`${story.caseId}-1`]);
    const unheardOf = CaseId.parse('01JAF3K5T0C5W9Z2Q7XH8M4N9Z');
    await driving.startAnother(`${unheardOf}-1`, { caseId: unheardOf, run: 1 });
    expect(
      await eventually(
        () => driving.executionsOf(unheardOf),
        ([one]) => one?.status !== 'RUNNING',
      ),
    ).toEqual([{ name: `${unheardOf}-1`, status: 'SUCCEEDED' }]);
    await driving.documents.send(new PutCommand({ TableName: facts.tables.dossier, Item: head }));
    await story.toTheEnd();
    expect(await endOf(driving, story.caseId)).toEqual({
      ...wellEnded,
      executions: { '-1': 'SUCCEEDED' },
    });
  });

  it('a case that needs a person and has nobody waiting for one: it is rebuilt', async () => {
    const story = await driving.begin(talk);
    await driving.settled(story.caseId);
    const wait = (await driving.dossier.wait(caseStream(story.caseId), 'identification'))!;
    await driving.dossier.dropToken(wait.stream, wait.step, wait.token!);
    expect(await reconcile({ caseId: story.caseId })).toMatchObject({
      rebuilt: [story.caseId],
      standingStill: [],
      failed: [],
    });
    await story.toTheEnd();
    expect(
      await eventually(
        () => driving.stateOf(story.caseId),
        ({ stage }) => stage === 'closed',
      ),
    ).toMatchObject({ stage: 'closed', procedure: { run: 2 } });
  });

  it('a due row past its date without its event: it is rung', async () => {
    const story = await driving.begin(talk);
    await story.through('ServeFacts');
    expect(await reconcile({ caseId: story.caseId })).toMatchObject({ rung: 0 });
    expect(await reconcile({ caseId: story.caseId, asOf: '2099-01-01' })).toMatchObject({
      rung: 1,
      overdue: [],
      standingStill: [],
    });
    expect(await eventsOf(story.caseId)).toContain('HearingLapsed');
    expect(await reconcile({ caseId: story.caseId })).toMatchObject({
      rung: 0,
      overdue: [],
      standingStill: [],
    });
  });

  it('a parked record whose case has moved on: it is removed', async () => {
    const { row, story } = await poisoned();
    await driving.relay('stop');
    await driving.documents.send(new PutCommand({ TableName: facts.tables.waits, Item: row }));
    expect(await reconcile({ caseId: story.caseId })).toMatchObject({
      started: [story.caseId],
      standingStill: [],
    });
    const looked = await reconcile({});
    expect(looked.parked.filter(({ caseId }) => caseId === story.caseId)).toEqual([]);
    expect(looked.unparked).toBeGreaterThan(0);
  });
});

/**
 * A case whose procedure is never started, for the row that asks for it cannot be read: the relay
 * has parked it.
 */
const poisoned = async () => {
  await driving.relay('stop');
  const story = await driving.begin(talk);
  const at = { TableName: facts.tables.waits, Key: procedureKey(caseStream(story.caseId)) };
  const { Item: row } = await driving.documents.send(
    new GetCommand({ ...at, ConsistentRead: true }),
  );
  await driving.documents.send(
    new PutCommand({ TableName: facts.tables.waits, Item: { ...row, run: 'the first' } }),
  );
  await driving.relay('go on');
  const isOfStory = ({ caseId }: Redriven): boolean => caseId === story.caseId;
  const redriven = await eventually(redrive, (found) => found.some(isOfStory));
  return { row, story, found: redriven.filter(isOfStory) };
};

describe('redrive', () => {
  it('leaves a poison record where it is, says what it saw, and brings its case on once it is mended; no other case has noticed', async () => {
    const other = await driving.begin(talk);
    const { row, story, found } = await poisoned();
    expect(found[0]).toEqual({
      row: `${caseStream(story.caseId)} PROCEDURE`,
      reason: 'ZodError',
      caseId: story.caseId,
      saw: 'raised',
      removed: false,
    });
    expect(await eventsOf(story.caseId)).toEqual(['OpinionRaised', 'ProcedureRequested']);
    await other.toTheEnd();
    expect(await endOf(driving, other.caseId)).toMatchObject(wellEnded);

    await driving.relay('stop');
    await driving.documents.send(new PutCommand({ TableName: facts.tables.waits, Item: row }));
    const mended = (await redrive()).filter(({ caseId }) => caseId === story.caseId);
    expect(mended.map(({ saw, removed }) => ({ saw, removed }))).toEqual(
      found.map(() => ({ saw: 'raised, waiting at identification', removed: true })),
    );
    expect((await redrive()).filter(({ caseId }) => caseId === story.caseId)).toEqual([]);
    await driving.relay('go on');
    await story.toTheEnd();
    expect(await endOf(driving, story.caseId)).toEqual({
      ...wellEnded,
      executions: { '-1': 'SUCCEEDED' },
    });
  });
});
