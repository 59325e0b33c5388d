import * as z from 'zod';
import { Bilingual } from '../../shared/policy/bilingual.ts';
import { caseAtRest, type Api } from './api-client.ts';
import { expected, type Answer } from './answer.ts';
import type { StoryAct, Part } from './cases/story.ts';
import { daysUntil } from './cases/story-days.ts';

/** An event as the timeline tells it. */
export const TimelineEvent = z.object({
  sequence: z.int(),
  type: z.string(),
  label: Bilingual,
  data: z.record(z.string(), z.unknown()),
  stamp: z.object({
    occurredOn: z.string(),
    actor: z.object({ kind: z.string(), role: z.string().optional() }),
  }),
});
export type TimelineEvent = z.infer<typeof TimelineEvent>;

const TimelinePage = z.object({ events: z.array(TimelineEvent), next: z.int().nullable() });

/** The case as it is read, as far as a story needs it. */
export const CaseRead = z.object({
  caseId: z.string(),
  stage: z.string(),
  stageLabel: Bilingual,
  settled: z.boolean(),
  openSteps: z.array(
    z.object({
      step: z.string(),
      measureId: z.string().optional(),
      label: Bilingual,
      dueOn: z.string().nullable(),
    }),
  ),
  conclusion: z.string().optional(),
});
export type CaseRead = z.infer<typeof CaseRead>;

/**
 * What an act brought about: the events that are new in the timeline, and the case as it then
 * stands.
 */
export type Played = {
  readonly act: StoryAct;
  readonly date: string;
  readonly answer: Answer;
  readonly news: readonly TimelineEvent[];
  readonly state: CaseRead;
};

const role = 'townshipClerk';

const timelineAfter = async (
  api: Api,
  caseId: string,
  sequence: number,
): Promise<readonly TimelineEvent[]> => {
  const { body } = expected(
    await api.read({ as: role, path: `/cases/${caseId}/timeline?after=${sequence}` }),
    'timeline',
  );
  const { events, next } = TimelinePage.parse(body);
  return next === null ? events : [...events, ...(await timelineAfter(api, caseId, next))];
};

/** A case between two acts: its version, and how much of its timeline has been told. */
type CaseStanding = {
  readonly caseId: string | null;
  readonly etag: string | null;
  readonly seen: number;
};

const isAsTold = ({ refusedWith }: StoryAct, { status, body }: Answer): boolean =>
  refusedWith === undefined ? status < 300 : status >= 400 && body['code'] === refusedWith;

const issue = async (
  api: Api,
  act: StoryAct,
  occurredOn: string,
  on: { readonly cadreId: string; readonly standing: CaseStanding },
): Promise<Answer> => {
  const { as, command, body } = act;
  if (command === 'RaiseOpinion')
    return api.act({ as, command, body: { occurredOn, cadreId: on.cadreId, ...body } });
  const { caseId, etag } = on.standing;
  if (caseId === null) throw new Error('a part begins with an opinion');
  return api.act({ as, command, id: caseId, body: { occurredOn, ...body }, ifMatch: etag });
};

/** Plays the acts of one cadre's part one after another, each on the case as it then stands. */
export const play = async function* (
  api: Api,
  part: Part,
  cadreId: string,
  now: Date,
): AsyncGenerator<Played> {
  const day = daysUntil(now);
  let before: CaseStanding = { caseId: null, etag: null, seen: 0 };
  for (const act of part.acts(day)) {
    const date = day(act.on);
    const answer = await issue(api, act, date, { cadreId, standing: before });
    if (!isAsTold(act, answer))
      throw new Error(
        `${act.command} (${act.en}) was answered ${answer.status}: ${JSON.stringify(answer.body)}`,
      );
    const caseId = before.caseId ?? z.string().parse(answer.body['caseId']);
    const after = await caseAtRest(api, role, caseId);
    const news = await timelineAfter(api, caseId, before.seen);
    before = { caseId, etag: after.etag, seen: before.seen + news.length };
    yield { act, date, answer, news, state: CaseRead.parse(after.body) };
  }
};
