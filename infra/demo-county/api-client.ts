import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { commandRoutes, type CommandRoute } from '../../shared/contract/routes.ts';
import type { DemoRole } from './people.ts';
import type { Body } from './cases/story.ts';

/** An answer of the API: its status, its JSON, and the headers that say what to do next. */
export type Answer = {
  readonly status: number;
  readonly body: Body;
  readonly etag: string | null;
  readonly retryAfterSeconds: number | null;
};

type Asked = { readonly as: DemoRole; readonly path: string };
type Commanded = {
  readonly as: DemoRole;
  readonly command: CommandRoute['name'];
  readonly id?: string;
  readonly body: Body;
  readonly ifMatch?: string | null;
} & {
  /** The moment at which the act counts as recorded, where it is not now. */
  readonly asOf?: string;
  /**
   * The key under which the act is done once, where it may be sent again by another run of the
   * program.
   */
  readonly key?: string;
};

/** The API as a person with a token sees it. */
export type Api = {
  readonly read: (asked: Asked) => Promise<Answer>;
  readonly act: (commanded: Commanded) => Promise<Answer>;
};

export type ApiAccess = {
  readonly url: string;
  readonly tokens: Readonly<Record<DemoRole, string>>;
};

const Json = z.record(z.string(), z.unknown());

const answerOf = async (response: Response): Promise<Answer> => {
  const retryAfter = response.headers.get('retry-after');
  return {
    status: response.status,
    body: Json.parse(await response.json()),
    etag: response.headers.get('etag'),
    retryAfterSeconds: retryAfter === null ? null : Number(retryAfter),
  };
};

const pathOf = (command: CommandRoute['name'], id: string | undefined): string => {
  const route = commandRoutes.find((one) => one.name === command);
  if (route === undefined) throw new Error(`no route for ${command}`);
  return route.path.replace(/\{\w+\}/, () => id ?? '');
};

/**
 * Once more where the line went dead, as it does when the cloud was restarted: reading is harmless,
 * and an act has its key.
 */
const fetched = async (url: string, init: RequestInit): Promise<Answer> => {
  const first = await fetch(url, init).catch(() => null);
  return answerOf(first ?? (await fetch(url, init)));
};

export const apiAt = ({ url, tokens }: ApiAccess): Api => {
  const authorized = (as: DemoRole) => ({ authorization: `Bearer ${tokens[as]}` });

  const read = async ({ as, path }: Asked): Promise<Answer> =>
    fetched(`${url}${path}`, { headers: authorized(as) });

  // The same key for every attempt: whichever of them arrived, the act is done once.
  const act = async ({
    as,
    command,
    id,
    body,
    ifMatch,
    asOf,
    key = randomUUID(),
  }: Commanded): Promise<Answer> => {
    const headers = {
      ...authorized(as),
      'content-type': 'application/json',
      'idempotency-key': key,
      ...(typeof ifMatch === 'string' && { 'if-match': ifMatch }),
      ...(asOf !== undefined && { 'x-as-of': asOf }),
    };
    const send = async () =>
      fetched(`${url}${pathOf(command, id)}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      });
    return again(
      send,
      ({ status, retryAfterSeconds }) =>
        (status === 409 || status === 503) && retryAfterSeconds !== null,
    );
  };

  return { read, act };
};

const patienceMilliseconds = 60_000;
const shortPauseMilliseconds = 150;

const asTheAnswerSays = ({ retryAfterSeconds }: Answer): number =>
  retryAfterSeconds === null ? shortPauseMilliseconds : retryAfterSeconds * 1000;

/**
 * The case, once nothing is on its way any more. `Retry-After` counts in whole seconds; on this
 * machine a step opens in a tenth of one.
 */
export const caseAtRest = async (
  api: Pick<Api, 'read'>,
  as: DemoRole,
  caseId: string,
): Promise<Answer> => {
  const ask = () => api.read({ as, path: `/cases/${caseId}` });
  const answer = await again(
    ask,
    ({ status, body }) => status === 200 && body['settled'] === false,
    () => shortPauseMilliseconds,
  );
  return expected(answer, `case ${caseId}`);
};

/** Asks until the answer is no longer "not yet", waiting as long between as the answer says. */
const again = async (
  ask: () => Promise<Answer>,
  isNotYet: (answer: Answer) => boolean,
  pauseAfter = asTheAnswerSays,
): Promise<Answer> => {
  const until = performance.now() + patienceMilliseconds;
  for (;;) {
    const answer = await ask();
    if (!isNotYet(answer) || performance.now() > until) return answer;
    await pause(pauseAfter(answer));
  }
};

/** The answer where it is the one that was hoped for; otherwise the API's own sentence. */
export const expected = (answer: Answer, what: string): Answer => {
  if (answer.status < 300) return answer;
  throw new Error(`${what}: ${answer.status} ${JSON.stringify(answer.body)}`);
};
