import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { clientFor } from '../../../infra/local/clients.ts';
import type { CommandName } from '../../../shared/domain/people/permissions.ts';
import { dynamoDossier } from '../../../shared/dossier/dynamo/dossier.ts';
import { dynamoWaits } from '../../../shared/dossier/dynamo/waits.ts';
import { caseStream } from '../../../shared/dossier/keys.ts';
import {
  storedEvent,
  storedHead,
  storedWait,
} from '../../../shared/dossier/dynamo/stored-items.ts';
import { service, type Service } from '../../functions/api/service.ts';
import { sharedCloud } from '../../local-cloud/shared-cloud.ts';
import { bodyOf, type Body } from '../../support/bodies.ts';
import { createTables } from '../../support/dynamo-tables.ts';
import {
  accepted,
  atHearing,
  atMeasures,
  convened,
  decided,
  heard,
  ordered,
  petitioned,
  postsRecorded,
  raised,
  served,
  underInvestigation,
  voted,
} from '../../support/named-pasts.ts';
import { act, type Past } from '../../support/past.ts';
import { headOfColleague, headsOf, tokenAt } from '../../support/stored-past.ts';
import { rules } from '../../support/rules.ts';

// What a command costs at the table, counted at the client of the emulated DynamoDB.

type Call = { readonly command: string; readonly keys: number; readonly isConsistent: boolean };

const BatchGet = z.object({
  RequestItems: z.record(
    z.string(),
    z.object({ Keys: z.array(z.unknown()), ConsistentRead: z.boolean().optional() }),
  ),
});

const callOf = (command: string, input: unknown): Call => {
  const read =
    command === 'BatchGetItemCommand' ? Object.values(BatchGet.parse(input).RequestItems) : [];
  return {
    command,
    keys: read.reduce((sum, { Keys }) => sum + Keys.length, 0),
    isConsistent: read.every(({ ConsistentRead }) => ConsistentRead === true),
  };
};

const dynamo = clientFor(DynamoDBClient, sharedCloud().facts.endpoint, { maxAttempts: 1 });
const documents = DynamoDBDocumentClient.from(dynamo, {
  marshallOptions: { removeUndefinedValues: true },
});
let calls: Call[] = [];

dynamo.middlewareStack.add(
  (next, { commandName = '' }) =>
    async (args) => {
      calls.push(callOf(commandName, args.input));
      return next(args);
    },
  { step: 'initialize', name: 'countCalls', priority: 'low' },
);

afterAll(() => dynamo.destroy());

/** The waits of the steps that are open, each with a machine at it. */
const waitsIn = ({ case: state }: Past) =>
  (state?.procedure.open ?? []).map(({ step, round }) =>
    storedWait({
      stream: caseStream(state!.caseId),
      step,
      round,
      run: state!.procedure.run,
      token: tokenAt(step),
    }),
  );

let stored = 0;

/** The backend over tables of its own, in which nothing lies but this past. */
const serviceWith = async (past: Past): Promise<Service> => {
  stored += 1;
  const tables = await createTables(dynamo, `reads-and-writes-${stored}`);
  const put = (Item: object) => ({ PutRequest: { Item: { ...Item } } });
  const heads = [...Object.values(headsOf(past)).flat(), headOfColleague].filter(
    (head) => head !== null,
  );
  const waits = waitsIn(past).map(put);
  await documents.send(
    new BatchWriteCommand({
      RequestItems: {
        [tables.dossier]: heads.map((head) => put(storedHead(head))),
        ...(waits.length > 0 && { [tables.waits]: waits }),
      },
    }),
  );
  const events = Object.values(past.timelines).flat();
  for (let index = 0; index < events.length; index += 25) {
    await documents.send(
      new BatchWriteCommand({
        RequestItems: {
          [tables.timeline]: events
            .slice(index, index + 25)
            .map((event) => put(storedEvent(event))),
        },
      }),
    );
  }
  const on = { client: documents, tables, pause: async () => undefined };
  return service({ dossier: { ...dynamoDossier(on), ...dynamoWaits(on) } });
};

type Counted = {
  readonly status: number;
  readonly reads: readonly number[];
  readonly transactions: number;
  readonly others: number;
  readonly isConsistent: boolean;
};

/** What is called for while `ask` is done: each read by the number of items that it asks for. */
const counted = async (ask: () => Promise<{ readonly status: number }>): Promise<Counted> => {
  calls = [];
  const { status } = await ask();
  const reads = calls.filter(({ command }) => command === 'BatchGetItemCommand');
  const transactions = calls.filter(
    ({ command }) => command === 'TransactWriteItemsCommand',
  ).length;
  return {
    status,
    reads: reads.map(({ keys }) => keys),
    transactions,
    others: calls.length - reads.length - transactions,
    isConsistent: calls.every((call) => call.isConsistent),
  };
};

const idOf = (past: Past, name: CommandName): Readonly<Record<string, string>> => {
  const { target, creates } = rules[name];
  if (creates) return {};
  return target === 'cadre' ? { cadreId: past.cadre!.cadreId } : { caseId: past.case!.caseId };
};

const commandIn = (past: Past, name: CommandName, changes: Body = {}) => {
  const { target, creates } = rules[name];
  const versioned =
    target === 'case' && !creates ? { 'if-match': `"${past.case!.lastAct.version}"` } : {};
  return {
    path: idOf(past, name),
    headers: versioned,
    body: bodyOf(past, name, past.day, changes),
  };
};

const oneOfItsOwn = { reads: [2], transactions: 1, others: 0, isConsistent: true };
/** A case is read with its county’s calendar, in the same read. */
const withTheCalendar = { ...oneOfItsOwn, reads: [3] };
const isToCase = (name: CommandName): boolean =>
  rules[name].target === 'case' && !rules[name].creates;
const oneMoreForTheCadre = { ...oneOfItsOwn, reads: [3, 1] };
const vote = { occurredOn: '2026-05-11', heldOn: '2026-05-11' };

/** A command, and the past in which it is given. */
type Counting = {
  readonly command: CommandName;
  readonly from: () => Past;
  readonly changes?: Body;
};

const commands: readonly Counting[] = [
  { command: 'RecordPost', from: postsRecorded, changes: { kind: 'V2' } },
  { command: 'RaiseOpinion', from: postsRecorded },
  { command: 'AcceptOpinion', from: raised },
  { command: 'ReturnOpinion', from: raised },
  { command: 'AppointInvestigators', from: accepted },
  { command: 'RecordEvidence', from: underInvestigation },
  { command: 'SubmitFindings', from: underInvestigation },
  { command: 'ServeFacts', from: atHearing },
  { command: 'RecordStatement', from: served },
  { command: 'DecideDisposition', from: heard },
  { command: 'ReturnToInvestigation', from: heard },
  { command: 'RecordPetition', from: () => atMeasures({ holds: 'V1', measures: ['RECALL'] }) },
  { command: 'ConveneVote', from: petitioned, changes: { forum: 'votersBallot' } },
  { command: 'OrderResignation', from: () => atMeasures({ measures: ['ORDERED_RESIGNATION'] }) },
  { command: 'RecordRefusal', from: ordered },
];

const spanning: readonly Counting[] = [
  { command: 'WithdrawCase', from: raised },
  { command: 'RecordVote', from: convened, changes: vote },
  { command: 'RecordWarningTalk', from: atMeasures },
  { command: 'RecordResignation', from: ordered },
  {
    command: 'DeclareTermination',
    from: () => atMeasures({ holds: 'V1', measures: ['SUSPENSION'] }),
  },
  { command: 'RecordDeath', from: raised },
];

describe('a command that nobody contends', () => {
  it.each(commands)(
    '$command asks for one consistent read and one transaction',
    async ({ command, from, changes }) => {
      const past = from();
      const { send } = await serviceWith(past);
      expect(await counted(() => send(command, commandIn(past, command, changes)))).toEqual({
        ...(isToCase(command) ? withTheCalendar : oneOfItsOwn),
        status: rules[command].creates ? 201 : 200,
      });
    },
  );

  it.each(spanning)(
    '$command, which concerns the cadre too, asks for one read more',
    async ({ command, from, changes }) => {
      const past = from();
      const { send } = await serviceWith(past);
      expect(await counted(() => send(command, commandIn(past, command, changes)))).toEqual({
        ...oneMoreForTheCadre,
        status: 200,
      });
    },
  );

  it('ImposeSuspension asks for the dossiers of both cadres, the suspended and who acts, in one read more', async () => {
    const past = voted();
    const { send } = await serviceWith(past);
    expect(
      await counted(() => send('ImposeSuspension', commandIn(past, 'ImposeSuspension'))),
    ).toEqual({ ...oneOfItsOwn, reads: [3, 2], status: 200 });
  });

  it('costs the same on a timeline of five hundred events', async () => {
    let past = decided({ holds: 'P1', measures: ['SUSPENSION'] });
    while (past.timelines.case.length < 500)
      past = act(act(past, 'ReturnFilingForCorrection'), 'ResubmitFiling');
    const { send } = await serviceWith(past);
    expect(
      await counted(() => send('AcknowledgeFiling', commandIn(past, 'AcknowledgeFiling'))),
    ).toEqual({ ...withTheCalendar, status: 200 });
  });

  it('is answered from one read when it is repeated', async () => {
    const past = raised();
    const { send } = await serviceWith(past);
    const sent = commandIn(past, 'AcceptOpinion');
    const keyed = {
      ...sent,
      headers: { ...sent.headers, 'idempotency-key': 'the-key-of-this-command' },
    };
    await send('AcceptOpinion', keyed);
    expect(await counted(() => send('AcceptOpinion', keyed))).toEqual({
      ...withTheCalendar,
      transactions: 0,
      status: 200,
    });
  });

  it('is refused from one read, and nothing is written', async () => {
    const past = raised();
    const { send } = await serviceWith(past);
    expect(await counted(() => send('SubmitFindings', commandIn(past, 'SubmitFindings')))).toEqual({
      ...withTheCalendar,
      transactions: 0,
      status: 409,
    });
  });
});
