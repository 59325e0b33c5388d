import { outlivesSteps } from '../../shared/domain/case/due.ts';
import { setTimeout as pause } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  InvokeCommand,
  LambdaClient,
  ListEventSourceMappingsCommand,
  UpdateEventSourceMappingCommand,
} from '@aws-sdk/client-lambda';
import {
  paginateListExecutions,
  SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { clientFor } from '../../infra/local/clients.ts';
import { apiAt, caseAtRest, type Api } from '../../infra/demo-county/api-client.ts';
import { expected, type Answer } from '../../infra/demo-county/answer.ts';
import { registerCadre, registerVillages } from '../../infra/demo-county/register.ts';
import type { StoryAct, Part } from '../../infra/demo-county/cases/story.ts';
import { daysUntil } from '../../infra/demo-county/cases/story-days.ts';
import { demoPeople, type DemoRole } from '../../infra/demo-county/people.ts';
import type { PersonClaims } from '../../infra/local/token-issuer.ts';
import type { StackFacts } from '../../infra/local/stack-facts.ts';
import type { Case } from '../../shared/domain/case/case.ts';
import { CaseId } from '../../shared/domain/ids.ts';
import type { ExecutionInput } from '../../shared/contract/tasks.ts';
import type { RecordedEvent } from '../../shared/domain/timeline/timeline.ts';
import { dynamoDossier } from '../../shared/dossier/dynamo/dossier.ts';
import { dynamoWaits } from '../../shared/dossier/dynamo/waits.ts';
import { caseStream } from '../../shared/dossier/keys.ts';
import type { Dossier, Waits } from '../../shared/dossier/port.ts';

// Drives cases through a deployed stack as people do, over HTTP, and looks behind it where HTTP
// shows nothing.

/** Every story is told as of this day, so that its dates are the same whenever the tests run. */
export const tellingDay = new Date('2026-06-30T04:00:00Z');
const day = daysUntil(tellingDay);

type DeployedCloud = {
  readonly facts: StackFacts;
  readonly tokenOf: (person: PersonClaims) => Promise<string>;
};
type Execution = { readonly name: string; readonly status: string };

/** A story that is being told: each act is one of its part, done on the case as it then stands. */
export type Telling = {
  readonly cadreId: string;
  readonly caseId: CaseId;
  /** The act that comes next, as it is sent. */
  readonly ahead: () => Pick<StoryAct, 'as' | 'command' | 'body'> | undefined;
  /** Leaves the next act out: nobody does it, or somebody else has. */
  readonly passOver: () => void;
  /** Does the next act and does not wait for what follows from it. */
  readonly next: () => Promise<Answer>;
  /** Does what comes up to and including this command, and rests after each act. */
  readonly through: (command: StoryAct['command']) => Promise<void>;
  readonly toTheEnd: () => Promise<void>;
};

/** An act beside those of a story. */
type OwnAct = Pick<StoryAct, 'as' | 'on' | 'command' | 'body'>;

export type Driving = {
  readonly facts: StackFacts;
  readonly api: Api;
  readonly dossier: Dossier & Waits;
  readonly documents: DynamoDBDocumentClient;
  /**
   * A new cadre, whose term began on that day of the story where one is named, and the opinion that
   * the part begins with.
   */
  readonly begin: (part: Part, termBegan?: number) => Promise<Telling>;
  /** Does an act on the case as it stands, whether or not it has come to rest. */
  readonly act: (caseId: CaseId, act: OwnAct) => Promise<Answer>;
  /** The case once nothing is on its way any more. */
  readonly settled: (caseId: CaseId) => Promise<Answer>;
  readonly stateOf: (caseId: CaseId) => Promise<Case>;
  readonly timelineOf: (caseId: CaseId) => Promise<readonly RecordedEvent[]>;
  /** Stops the relay's reading of the stream, or lets it read on where it stopped. */
  readonly relay: (does: 'stop' | 'go on') => Promise<void>;
  readonly invoke: (name: keyof StackFacts['functions'], event: object) => Promise<unknown>;
  /** The executions of a case, whatever their run, by the names they have. */
  readonly executionsOf: (caseId: CaseId) => Promise<readonly Execution[]>;
  /** Starts an execution beside the one that the relay has started. */
  readonly startAnother: (name: string, input: ExecutionInput) => Promise<void>;
  /** Ends everything that runs, as the loss of a region would. */
  readonly stopEverything: () => Promise<void>;
};

const patienceMilliseconds = 45_000;
const lookEveryMilliseconds = 50;

/** Looks until what is seen holds, though not for ever; gives back what was seen last. */
export const eventually = async <Seen>(
  look: () => Promise<Seen>,
  holds: (seen: Seen) => boolean,
): Promise<Seen> => {
  const until = performance.now() + patienceMilliseconds;
  for (;;) {
    const seen = await look();
    if (holds(seen) || performance.now() > until) return seen;
    await pause(lookEveryMilliseconds);
  }
};

const roles = Object.keys(demoPeople) as DemoRole[];

const tokensOf = async ({ tokenOf }: DeployedCloud): Promise<Record<DemoRole, string>> => {
  const tokens = await Promise.all(
    roles.map(async (role) => [role, await tokenOf(demoPeople[role])] as const),
  );
  return Object.fromEntries(tokens) as Record<DemoRole, string>;
};

const settledCase = async (api: Api, caseId: CaseId): Promise<Answer> => {
  const answer = await caseAtRest(api, 'townshipClerk', caseId);
  if (answer.body['settled'] !== true)
    throw new Error(`the case has not come to rest: ${JSON.stringify(answer.body)}`);
  return answer;
};

const wholeTimeline = async (
  dossier: Dossier,
  caseId: CaseId,
  after = 0,
): Promise<readonly RecordedEvent[]> => {
  const page = await dossier.timeline(caseStream(caseId), after, 200);
  return page.length < 200
    ? page
    : [...page, ...(await wholeTimeline(dossier, caseId, after + 200))];
};

const requireAsTold = ({ command, refusedWith }: StoryAct, { status, body }: Answer): void => {
  const isAsTold =
    refusedWith === undefined ? status < 300 : status >= 400 && body['code'] === refusedWith;
  if (!isAsTold) throw new Error(`${command} was answered ${status}: ${JSON.stringify(body)}`);
};

const bodyOf = (act: StoryAct, cadreId: string) => ({
  occurredOn: day(act.on),
  ...(act.command === 'RaiseOpinion' && { cadreId }),
  ...act.body,
});

const beginTelling = async (api: Api, part: Part, termBegan?: number): Promise<Telling> => {
  const left = [...part.acts(day)];
  const cadreId = await registerCadre(api, part.cadre, tellingDay, termBegan);
  const doNext = async (id?: CaseId): Promise<Answer> => {
    const act = left.shift();
    if (act === undefined) throw new Error('the story has been told');
    const found = id === undefined ? null : await settledCase(api, id);
    const addressed =
      found === null || act.command === 'RaiseOpinion' ? {} : { id, ifMatch: found.etag };
    const answer = await api.act({
      as: act.as,
      command: act.command,
      body: bodyOf(act, cadreId),
      ...addressed,
    });
    requireAsTold(act, answer);
    return answer;
  };
  const caseId = CaseId.parse((await doNext()).body['caseId']);
  const rest = async (isOver: () => boolean): Promise<void> => {
    while (left.length > 0 && !isOver()) await doNext(caseId);
    await settledCase(api, caseId);
  };
  return {
    cadreId,
    caseId,
    ahead: () =>
      left[0] === undefined ? undefined : { ...left[0], body: bodyOf(left[0], cadreId) },
    passOver: () => void left.shift(),
    next: () => doNext(caseId),
    through: async (command) => {
      const last = left.findIndex((act) => act.command === command);
      if (last < 0) throw new Error(`${command} does not come any more`);
      const after = left.length - last - 1;
      await rest(() => left.length === after);
    },
    toTheEnd: () => rest(() => false),
  };
};

const executionsIn = async (
  client: SFNClient,
  { machines }: StackFacts,
  caseId: CaseId,
): Promise<readonly Execution[]> => {
  const found: Execution[] = [];
  for await (const { executions = [] } of paginateListExecutions(
    { client },
    { stateMachineArn: machines.exitProcedure, maxResults: 1000 },
  )) {
    for (const { name = '', status = '' } of executions)
      if (name.startsWith(caseId)) found.push({ name, status });
  }
  return found.toSorted((one, other) => (one.name < other.name ? -1 : 1));
};

const invokeFunction = async (
  client: LambdaClient,
  name: string,
  event: object,
): Promise<unknown> => {
  const { Payload, FunctionError } = await client.send(
    new InvokeCommand({ FunctionName: name, Payload: JSON.stringify(event) }),
  );
  const said = new TextDecoder().decode(Payload);
  if (FunctionError !== undefined) throw new Error(`${name} failed: ${said}`);
  return said === '' ? null : (JSON.parse(said) as unknown);
};

const setRelay = async (
  client: LambdaClient,
  { functions }: StackFacts,
  Enabled: boolean,
): Promise<void> => {
  const { EventSourceMappings = [] } = await client.send(new ListEventSourceMappingsCommand({}));
  for (const { UUID, FunctionArn = '' } of EventSourceMappings) {
    if (FunctionArn.includes(functions.relay))
      await client.send(new UpdateEventSourceMappingCommand({ UUID, Enabled }));
  }
};

/** Takes the wheel of a cloud on which the stack is deployed. */
export const drive = async (cloud: DeployedCloud): Promise<Driving> => {
  const { facts } = cloud;
  const api = apiAt({ url: facts.url, tokens: await tokensOf(cloud) });
  const documents = DynamoDBDocumentClient.from(clientFor(DynamoDBClient, facts.endpoint), {
    marshallOptions: { removeUndefinedValues: true },
  });
  const on = { client: documents, tables: facts.tables, pause: async () => undefined };
  const dossier = { ...dynamoDossier(on), ...dynamoWaits(on) };
  const machines = clientFor(SFNClient, facts.endpoint);
  const functions = clientFor(LambdaClient, facts.endpoint);
  await registerVillages(api, tellingDay);
  return {
    facts,
    api,
    dossier,
    documents,
    begin: (part, termBegan) => beginTelling(api, part, termBegan),
    act: async (caseId, { as, on: number, command, body }) => {
      const { etag } = expected(await api.read({ as, path: `/cases/${caseId}` }), `case ${caseId}`);
      return expected(
        await api.act({
          as,
          command,
          id: caseId,
          body: { occurredOn: day(number), ...body },
          ifMatch: etag,
        }),
        command,
      );
    },
    settled: (caseId) => settledCase(api, caseId),
    stateOf: async (caseId) => {
      const head = (await dossier.load([caseStream(caseId)])).heads[0];
      if (head?.of !== 'case') throw new Error(`no case ${caseId}`);
      return head.state;
    },
    timelineOf: (caseId) => wholeTimeline(dossier, caseId),
    relay: (does) => setRelay(functions, facts, does === 'go on'),
    invoke: (name, event) => invokeFunction(functions, facts.functions[name], event),
    executionsOf: (caseId) => executionsIn(machines, facts, caseId),
    startAnother: async (name, input) => {
      await machines.send(
        new StartExecutionCommand({
          stateMachineArn: facts.machines.exitProcedureVersion,
          name,
          input: JSON.stringify(input),
        }),
      );
    },
    stopEverything: async () => {
      for await (const { executions = [] } of paginateListExecutions(
        { client: machines },
        { stateMachineArn: facts.machines.exitProcedure, statusFilter: 'RUNNING' },
      )) {
        for (const { executionArn } of executions)
          await machines.send(new StopExecutionCommand({ executionArn }));
      }
    },
  };
};

const Verification = z.object({ intact: z.boolean(), events: z.int() });

/** What must be true of every case that is over, whatever happened on the way. */
export const wellEnded = {
  stage: 'closed',
  chain: 'intact',
  sequences: 'without a gap',
  open: [],
  tokens: [],
  dues: [],
  undelivered: [],
};

const endSeen = async (
  { api, dossier, stateOf, timelineOf, executionsOf }: Driving,
  caseId: CaseId,
) => {
  const county = demoPeople.countyAuditor.organizations[0];
  const [state, events, waits, dues, executions] = await Promise.all([
    stateOf(caseId),
    timelineOf(caseId),
    dossier.waitsOf(caseStream(caseId)),
    dossier.dueOf(caseStream(caseId)),
    executionsOf(caseId),
  ]);
  const { body } = expected(
    await api.read({
      as: 'countyAuditor',
      path: `/counties/${county}/cases/${caseId}/verification`,
    }),
    'verification',
  );
  const verification = Verification.parse(body);
  const undelivered: string[] = [];
  for await (const { stream, step } of dossier.undelivered(({ row }) => void undelivered.push(row)))
    if (stream === caseStream(caseId)) undelivered.push(step);
  return {
    stage: state.stage,
    chain: verification.intact && verification.events === events.length ? 'intact' : 'broken',
    sequences: events.every(({ sequence }, index) => sequence === index + 1)
      ? 'without a gap'
      : events.map(({ sequence }) => sequence),
    open: state.procedure.open.map(({ step }) => step),
    tokens: waits.filter(({ token }) => token !== undefined).map(({ step }) => step),
    // What is still to be announced holds no case up.
    dues: dues.map(({ due }) => due).filter((due) => !outlivesSteps(due)),
    undelivered,
    executions: Object.fromEntries(
      executions.map(({ name, status }) => [name.slice(caseId.length), status]),
    ),
  };
};

/**
 * How a case stands once its last act is done and its machine has stopped; `executions` by what
 * follows the case's id in their names.
 */
export const endOf = async (
  driving: Driving,
  caseId: CaseId,
): Promise<Awaited<ReturnType<typeof endSeen>>> =>
  eventually(
    () => endSeen(driving, caseId),
    ({ stage, tokens, executions }) =>
      stage === 'closed' && tokens.length === 0 && !Object.values(executions).includes('RUNNING'),
  );

const Particulars = z.object({
  step: z.string().optional(),
  round: z.int().optional(),
  measureId: z.string().optional(),
});

/**
 * The facts of a timeline by name and place, in an order of their own: measures go side by side.
 * Starts of the procedure are left out.
 */
export const factsOf = (
  events: readonly Pick<RecordedEvent, 'type' | 'data'>[],
): readonly string[] =>
  events
    .filter(({ type }) => type !== 'ProcedureRequested')
    .map(({ type, data }) => {
      const { step, round, measureId } = Particulars.parse(data);
      return [type, step ?? measureId, round].filter((one) => one !== undefined).join(' ');
    })
    .toSorted();
