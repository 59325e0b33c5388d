import { CalendarDay } from '../../../shared/domain/calendar-day.ts';
import { CaseId, Instant, type CadreId } from '../../../shared/domain/ids.ts';
import type { Caller, Role } from '../../../shared/domain/person.ts';
import { arriveAt } from '../../../shared/domain/procedure/open-wait.ts';
import { stepOf } from '../../../shared/domain/procedure/steps.ts';
import { stepsAwaited } from '../../../shared/domain/procedure/verdicts.ts';
import { act } from '../../../shared/dossier/act.ts';
import { caseStream } from '../../../shared/dossier/keys.ts';
import { routes, type Route } from '../../../shared/contract/routes.ts';
import { defaultPolicyPackId, policyPackOf } from '../../../shared/policy/packs.ts';
import { workCalendar } from '../../../shared/policy/work-calendar.ts';
import { answerCommands } from '../../../functions/api/answer-command.ts';
import { describeApi } from '../../../functions/api/describe-api.ts';
import { auditAnswers, queryAnswers } from '../../../functions/api/query-answers.ts';
import { httpHandler, type Answers, type Log } from '../../../functions/runtime/http.ts';
import { memoryDossier, type MemoryDossier } from '../../support/memory-dossier.ts';
import { inRole } from '../../support/people.ts';

// The three HTTP functions on a dossier in memory, called as the gateway calls them.

export type Sent = {
  readonly as?: Caller | null;
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  /** An object is sent as JSON, a string as it is. */
  readonly body?: unknown;
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly more?: Readonly<Record<string, unknown>>;
};
export type Answered = { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: Readonly<Record<string, any>>; readonly text: string };

export const theMoment = new Date('2026-12-01T01:15:00.000Z');
const inAnHour = theMoment.getTime() / 1000 + 3600;

const pack = policyPackOf(defaultPolicyPackId)!;

export const claimsOf = ({ personId, roles, organizations }: Caller): Record<string, unknown> => ({ sub: personId, exp: String(inAnHour), roles: `[${roles.join(' ')}]`, organizations: `[${organizations.join(' ')}]` });

const filled = (template: string, path: Readonly<Record<string, string>>): string => template.replaceAll(/\{(\w+)\}/g, (_all, name: string) => path[name] ?? '');

let sentSoFar = 0;

const usualHeaders = (route: Route): Record<string, string> => {
  sentSoFar += 1;
  return route.kind === 'command' ? { 'content-type': 'application/json', 'idempotency-key': `key-of-the-test-${String(sentSoFar).padStart(4, '0')}` } : {};
};

export const gatewayEvent = (route: Route, { as, path = {}, query = '', headers = {}, body, claims, more = {} }: Sent): unknown => {
  const told = claims ?? (as === undefined || as === null ? undefined : claimsOf(as));
  const given = Object.entries({ ...usualHeaders(route), ...headers }).filter(([, value]) => value !== undefined);
  return {
    routeKey: `${route.method} ${route.path}`,
    rawPath: filled(route.path, path),
    rawQueryString: query,
    headers: Object.fromEntries(given),
    pathParameters: path,
    requestContext: { requestId: 'request-0001', http: { method: route.method }, ...(told !== undefined && { authorizer: { jwt: { claims: told } } }) },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    isBase64Encoded: false,
    ...more,
  };
};

export const routeNamed = (name: Route['name']): Route => routes.find((route) => route.name === name)!;

const ids = (): (() => string) => {
  let given = 0;
  const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  return () => `01JAF3K5T0C5W9Z2Q7XH8M4N${letters[Math.floor((given += 1) / 32)]}${letters[given % 32]}`;
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
  const step = stepsAwaited(head.state).find((key) => head.state.procedure.open.every((open) => open.step !== key));
  if (step === undefined) return;
  const arrived = arriveAt(head.state, { run: head.state.procedure.run, ...stepOf(step) }, { pack, calendar: workCalendar });
  if (arrived.kind !== 'open') throw new Error(`told to ${arrived.kind}`);
  const stamp = { actor: { kind: 'system' as const, system: 'workflow' as const }, occurredOn: CalendarDay.parse(head.state.lastAct.occurredOn), recordedAt: Instant.parse(theMoment.toISOString()) };
  const { change } = act({ village: null, cadre: null, case: head }, { case: [arrived.event] }, stamp);
  const { step: key, round, run } = arrived.event.data;
  await dossier.append({ ...change, opens: { stream: head.stream, step: key, round, run, token: 'token-of-the-task' } });
  await openSteps(dossier, caseId);
};

export const service = ({ allowAsOf = true, dossier = memoryDossier() }: { allowAsOf?: boolean; dossier?: MemoryDossier } = {}): Service => {
  const logged: Readonly<Record<string, unknown>>[] = [];
  const note = (message: string, facts: Readonly<Record<string, unknown>>) => void logged.push({ message, ...facts });
  const log: Log = { info: note, error: note };
  const commands = answerCommands({ dossier, newId: ids(), packOf: () => pack, calendar: workCalendar, machineVersion: 'machine:1', pause: async () => {}, secondsNow: () => Math.floor(theMoment.getTime() / 1000) });
  const answers: Readonly<Record<Route['function'], Answers>> = {
    commands,
    queries: queryAnswers(dossier, async (page) => describeApi(page)),
    audit: auditAnswers(dossier),
  };
  const send = async (name: Route['name'], sent: Sent = {}): Promise<Answered> => {
    const route = routeNamed(name);
    const handler = httpHandler({ function: route.function, answers: answers[route.function], clock: () => theMoment, claims: { roles: 'roles', organizations: 'organizations' }, allowAsOf, log });
    const as = sent.as === undefined && route.authorized ? inRole((route.roles[0] ?? 'townshipClerk') as Role) : sent.as;
    const answer = await handler(gatewayEvent(route, { ...sent, ...(as !== undefined && { as }) }) as never, {} as never);
    const text = answer.body ?? '';
    const isJson = String(answer.headers?.['Content-Type'] ?? '').includes('json');
    return { status: answer.statusCode ?? 0, headers: (answer.headers ?? {}) as Record<string, string>, body: isJson ? JSON.parse(text) : {}, text };
  };
  return { dossier, logged, send, procedureGoesOn: (caseId) => openSteps(dossier, CaseId.parse(caseId)) };
};

export type Opened = { readonly caseId: string; readonly cadreId: CadreId; readonly version: number };
