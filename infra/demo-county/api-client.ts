import { randomUUID } from 'node:crypto';
import { commandRoutes, type CommandRoute } from '../../shared/contract/routes.ts';
import { again, answerOf, expected, shortPauseMilliseconds, type Answer } from './answer.ts';
import type { DemoRole } from './people.ts';
import type { Body } from './cases/story.ts';

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
