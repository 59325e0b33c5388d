import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { CalendarDay } from '../../../shared/domain/time/calendar-day.ts';
import { CaseId, Instant } from '../../../shared/domain/ids.ts';
import type { FieldProblem } from '../../../shared/contract/problem-document.ts';
import type { Caller } from '../../../shared/domain/people/person.ts';
import { arriveAt } from '../../../shared/domain/exit/procedure/arrival.ts';
import { stepOf } from '../../../shared/domain/case/steps.ts';
import { stepsAwaited } from '../../../shared/domain/exit/procedure/awaited.ts';
import { act } from '../../../shared/dossier/act.ts';
import { caseStream } from '../../../shared/dossier/keys.ts';
import { routes, type Route } from '../../../shared/contract/routes.ts';
import { packsGoingBackFrom, policyPackOf } from '../../../shared/policy/packs.ts';
import { workCalendar } from '../../../shared/policy/work-calendar.ts';
import { answerCommands } from '../../../functions/api/answer-command.ts';
import { describeApi } from '../../../functions/api/describe-api.ts';
import { auditAnswers, queryAnswers } from '../../../functions/api/query-answers.ts';
import { httpHandler, type Answers, type Log } from '../../../functions/runtime/http/http.ts';
import { memoryDossier, type MemoryDossier } from '../../support/memory-dossier.ts';
import { caseOf, type Past } from '../../support/past.ts';
import { inRole, theSalt } from '../../support/people.ts';
import type { Archive } from '../../../functions/runtime/aws/archive.ts';
import { archiveOf, storePast } from '../../support/stored-past.ts';

// The three HTTP functions on a dossier in memory, called as the gateway calls them.

export type Sent = {
  readonly as?: Caller | null | undefined;
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  /** An object is sent as JSON, a string as it is. */
  readonly body?: unknown;
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly more?: Readonly<Record<string, unknown>>;
};
/**
 * What a test reads of an answer's body by name; which of it there is depends on what was asked.
 */
export type Told = {
  readonly [field: string]: unknown;
  readonly caseId: string;
  readonly cadreId: string;
  readonly code: string;
  readonly errors: readonly FieldProblem[];
  readonly cases: readonly unknown[];
  readonly events: readonly { readonly sequence: number }[];
};
export type Answered = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Told;
  readonly text: string;
};

export const theMoment = new Date('2026-12-01T01:15:00.000Z');
const inAnHour = theMoment.getTime() / 1000 + 3600;

const pack = policyPackOf('xingguo-2021-trial')!;

export const claimsOf = ({ personId, roles, organizations }: Caller): Record<string, unknown> => ({
  sub: personId,
  exp: String(inAnHour),
  roles: `[${roles.join(' ')}]`,
  organizations: `[${organizations.join(' ')}]`,
});

const filled = (template: string, path: Readonly<Record<string, string>>): string =>
  template.replaceAll(/\{(\w+)\}/g, (_all, name: string) => path[name] ?? '');

let sentSoFar = 0;

const usualHeaders = (route: Route): Record<string, string> => {
  sentSoFar += 1;
  return route.kind === 'command'
    ? {
        'content-type': 'application/json',
        'idempotency-key': `key-of-the-test-${String(sentSoFar).padStart(4, '0')}`,
      }
    : {};
};

const authorizer = ({ as, claims }: Sent) => {
  const told = claims ?? (as === undefined || as === null ? undefined : claimsOf(as));
  return told === undefined ? {} : { authorizer: { jwt: { claims: told } } };
};

const inBody = (body: unknown) =>
  body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };

const gatewayEvent = (route: Route, sent: Sent): unknown => {
  const path = sent.path ?? {};
  const headers = Object.entries({ ...usualHeaders(route), ...sent.headers }).filter(
    ([, value]) => value !== undefined,
  );
  return {
    routeKey: `${route.method} ${route.path}`,
    rawPath: filled(route.path, path),
    rawQueryString: sent.query ?? '',
    headers: Object.fromEntries(headers),
    pathParameters: path,
    requestContext: {
      requestId: 'request-0001',
      http: { method: route.method },
      ...authorizer(sent),
    },
    ...inBody(sent.body),
    isBase64Encoded: false,
    ...sent.more,
  };
};

const answered = ({
  statusCode = 0,
  headers = {},
  body = '',
}: APIGatewayProxyStructuredResultV2): Answered => {
  const isJson = String(headers['Content-Type'] ?? '').includes('json');
  return {
    status: statusCode,
    headers: headers as Record<string, string>,
    body: (isJson && body !== '' ? JSON.parse(body) : {}) as Told,
    text: body,
  };
};

/** Whoever may, unless the test says who. */
const senderOf = (route: Route, { as }: Sent): Caller | null | undefined =>
  as === undefined && route.authorized && route.roles[0] !== undefined
    ? inRole(route.roles[0])
    : as;

const routeNamed = (name: Route['name']): Route => routes.find((route) => route.name === name)!;

const ids = (): (() => string) => {
  let given = 0;
  const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  return () =>
    `01JAF3K5T0C5W9Z2Q7XH8M4N${letters[Math.floor((given += 1) / 32)]}${letters[given % 32]}`;
};

export type Service = {
  readonly dossier: MemoryDossier;
  readonly logged: Readonly<Record<string, unknown>>[];
  readonly send: (name: Route['name'], sent?: Sent) => Promise<Answered>;
  /** What the procedure does between two acts: it opens every step that the case waits for. */
  readonly procedureGoesOn: (caseId: string) => Promise<void>;
};

const openSteps = async (dossier: MemoryDossier, caseId: CaseId): Promise<void> => {
  const head = (await dossier.load([caseStream(caseId)])).heads[0];
  if (head?.of !== 'case') throw new Error('no such case');
  const step = stepsAwaited(head.state).find((key) =>
    head.state.procedure.open.every((open) => open.step !== key),
  );
  if (step === undefined) return;
  const arrived = arriveAt(
    head.state,
    { run: head.state.procedure.run, ...stepOf(step) },
    { pack, calendar: workCalendar },
  );
  if (arrived.kind !== 'open') throw new Error(`told to ${arrived.kind}`);
  const stamp = {
    actor: { kind: 'system' as const, system: 'workflow' as const },
    occurredOn: CalendarDay.parse(head.state.lastAct.occurredOn),
    recordedAt: Instant.parse(theMoment.toISOString()),
  };
  const { change } = act(
    { village: null, cadre: null, calendar: null, case: head, colleagues: [] },
    { case: [arrived.event] },
    stamp,
  );
  const { step: key, round, run } = arrived.event.data;
  await dossier.append({
    ...change,
    opens: { stream: head.stream, step: key, round, run, token: 'token-of-the-task' },
  });
  await openSteps(dossier, caseId);
};

type Options = {
  readonly allowAsOf?: boolean;
  readonly dossier?: MemoryDossier;
  readonly archive?: Pick<Archive, 'read'>;
};

const emptyArchive: Pick<Archive, 'read'> = { read: async () => null };

export const service = ({
  allowAsOf = true,
  dossier = memoryDossier(),
  archive = emptyArchive,
}: Options = {}): Service => {
  const logged: Readonly<Record<string, unknown>>[] = [];
  const note = (message: string, facts: Readonly<Record<string, unknown>>) =>
    void logged.push({ message, ...facts });
  const log: Log = { info: note, error: note };
  const commands = answerCommands({
    dossier,
    newId: ids(),
    newSalt: () => theSalt,
    packOf: packsGoingBackFrom(pack),
    calendar: workCalendar,
    machineVersion: 'machine:1',
    pause: async () => {},
    secondsNow: () => Math.floor(theMoment.getTime() / 1000),
  });
  const answers: Readonly<Record<Route['function'], Answers>> = {
    commands,
    queries: queryAnswers(dossier, describeApi, pack.id, workCalendar),
    audit: auditAnswers(dossier, archive, workCalendar),
  };
  const runtime = {
    clock: () => theMoment,
    claims: { person: 'sub', roles: 'roles', organizations: 'organizations' },
    allowAsOf,
    log,
  };
  const send = async (name: Route['name'], sent: Sent = {}): Promise<Answered> => {
    const route = routeNamed(name);
    const handler = httpHandler({
      ...runtime,
      function: route.function,
      answers: answers[route.function],
    });
    return answered(
      await handler(
        gatewayEvent(route, { ...sent, as: senderOf(route, sent) }) as never,
        {} as never,
      ),
    );
  };
  return {
    dossier,
    logged,
    send,
    procedureGoesOn: (caseId) => openSteps(dossier, CaseId.parse(caseId)),
  };
};

/** The service with a past in its dossier, the procedure waiting where the past ends. */
export const serviceWith = async (
  past: Past,
  options: Pick<Options, 'allowAsOf' | 'archive'> = {},
): Promise<Service> => {
  const dossier = memoryDossier();
  await storePast(dossier, past);
  return service({ archive: archiveOf(past), ...options, dossier });
};

/** The path and the version seen that a command to the case of a past needs. */
export const onCaseOf = (
  past: Past,
): { readonly path: Record<string, string>; readonly headers: Record<string, string> } => ({
  path: { caseId: caseOf(past).caseId },
  headers: { 'if-match': `"${caseOf(past).lastAct.version}"` },
});
