import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { commandRoutes } from '../../shared/contract/routes.ts';
import type { CommandName } from '../../shared/domain/people/permissions.ts';
import type { Role } from '../../shared/domain/people/person.ts';
import { officials } from './county.ts';
import type { Entry, Journal } from './journal.ts';

export type Body = Readonly<Record<string, unknown>>;
export type Answer = { readonly status: number; readonly body: Body; readonly isNotYet: boolean };

export type Command = {
  readonly key: string;
  readonly command: CommandName;
  readonly id?: string;
  readonly ifMatch?: number;
  readonly body: Body & { readonly occurredOn: string };
};

export type Clients = {
  readonly read: (role: Role, path: string) => Promise<Answer>;
  /**
   * Sends until there is an answer that counts, and writes it down. `copies`: as many requests at
   * once under the one key.
   */
  readonly send: (command: Command, copies?: number) => Promise<Answer>;
};

const Json = z.record(z.string(), z.unknown());
const patienceMilliseconds = 150_000;

const routeOf = (command: CommandName) => {
  const route = commandRoutes.find(({ name }) => name === command);
  if (route === undefined) throw new Error(`no route for ${command}`);
  return route;
};

const answerOf = async (response: Response): Promise<Answer> => {
  const body = Json.parse(await response.json().catch(() => ({})));
  const isNotYet =
    response.status >= 500 ||
    response.status === 429 ||
    (response.status === 409 && response.headers.has('retry-after'));
  return { status: response.status, body, isNotYet };
};

/** No answer at all, as while the cloud is down, is an answer that does not count. */
const asked = async (url: string, init: RequestInit): Promise<Answer> => {
  try {
    return await answerOf(await fetch(url, { ...init, signal: AbortSignal.timeout(30_000) }));
  } catch {
    return { status: 0, body: {}, isNotYet: true };
  }
};

const until = async (
  ask: () => Promise<Answer>,
  isEnough: (answer: Answer, tried: number) => boolean,
): Promise<Answer> => {
  const end = performance.now() + patienceMilliseconds;
  for (let tried = 1; ; tried += 1) {
    const answer = await ask();
    if (isEnough(answer, tried)) return answer;
    if (performance.now() > end)
      throw new Error(
        `no answer that counts in ${patienceMilliseconds} ms: ${JSON.stringify(answer)}`,
      );
    await pause(120);
  }
};

/** A step that is on its way for long is no more than refused: the act is chosen anew. */
const patienceForStep = 5;

const idIn = ({ caseId, cadreId }: Body): string | null => {
  if (typeof caseId === 'string') return caseId;
  return typeof cadreId === 'string' ? cadreId : null;
};

const entryOf = ({ key, command, id, body }: Command, { status, body: said }: Answer): Entry => ({
  key,
  command,
  id: id ?? (status < 300 ? idIn(said) : null),
  person: officials[routeOf(command).roles[0] ?? 'townshipClerk'].sub,
  occurredOn: body.occurredOn,
  status,
  said: status < 300 ? Number(said['version']) : String(said['code']),
});

export type ClientsOptions = {
  readonly url: string;
  readonly tokens: Readonly<Record<Role, string>>;
  readonly journal: Journal;
};

/**
 * People at their offices who know the API and nothing behind it, and send again until they are
 * answered.
 */
export const clientsOf = ({ url, tokens, journal }: ClientsOptions): Clients => {
  const read: Clients['read'] = (role, path) =>
    until(
      () => asked(`${url}${path}`, { headers: { authorization: `Bearer ${tokens[role]}` } }),
      ({ status }) => status !== 0 && status < 500,
    );

  const send: Clients['send'] = async (command, copies = 1) => {
    const route = routeOf(command.command);
    const headers = {
      authorization: `Bearer ${tokens[route.roles[0] ?? 'townshipClerk']}`,
      'content-type': 'application/json',
      'idempotency-key': command.key,
      ...(command.ifMatch !== undefined && { 'if-match': `"${command.ifMatch}"` }),
    };
    const one = () => {
      journal.sent += 1;
      return until(
        () =>
          asked(`${url}${route.path.replace(/\{\w+\}/, command.id ?? '')}`, {
            method: 'POST',
            headers,
            body: JSON.stringify(command.body),
          }),
        ({ status, isNotYet }, tried) => !isNotYet || (status === 409 && tried >= patienceForStep),
      );
    };
    const answers = await Promise.all(Array.from({ length: copies }, one));
    const promised = answers.filter(({ status }) => status < 300);
    const [answer] = promised.length > 0 ? promised : answers;
    if (answer === undefined) throw new Error('nothing was sent');
    const other = promised.find(({ body }) => !isDeepStrictEqual(body, answer.body));
    if (other !== undefined)
      journal.contradictions.push(
        `${command.command} under ${command.key} was answered ${JSON.stringify(answer.body)} and ${JSON.stringify(other.body)}`,
      );
    journal.entries.push(entryOf(command, answer));
    return answer;
  };

  return { read, send };
};
