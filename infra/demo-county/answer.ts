import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import type { Body } from './cases/story.ts';

/** An answer of the API: its status, its JSON, and the headers that say what to do next. */
export type Answer = {
  readonly status: number;
  readonly body: Body;
  readonly etag: string | null;
  readonly retryAfterSeconds: number | null;
};

const Json = z.record(z.string(), z.unknown());

export const answerOf = async (response: Response): Promise<Answer> => {
  const retryAfter = response.headers.get('retry-after');
  return {
    status: response.status,
    body: Json.parse(await response.json()),
    etag: response.headers.get('etag'),
    retryAfterSeconds: retryAfter === null ? null : Number(retryAfter),
  };
};

const patienceMilliseconds = 60_000;
/** On this machine a step opens in a tenth of a second. */
export const shortPauseMilliseconds = 150;

const asTheAnswerSays = ({ retryAfterSeconds }: Answer): number =>
  retryAfterSeconds === null ? shortPauseMilliseconds : retryAfterSeconds * 1000;

/** Asks until the answer is no longer "not yet", waiting as long between as the answer says. */
export const again = async (
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
