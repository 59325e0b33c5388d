import * as z from 'zod';
import {
  importCase,
  importVillage,
  peopleOf,
} from '../../infra/demo-county/closed-2022/import-case.ts';
import { courseOf, daysFrom, momentOf } from '../../infra/demo-county/closed-2022/acts.ts';
import { disposed, type Disposed } from '../../infra/demo-county/closed-2022/persons.ts';
import { inventedSplit, published } from '../../infra/demo-county/closed-2022/figures.ts';
import { villages } from '../../infra/demo-county/closed-2022/villages.ts';
import { shefu } from '../../infra/demo-county/villages.ts';
import type { Api } from '../../infra/demo-county/api-client.ts';
import { mark } from '../../infra/demo-county/cases/officials.ts';
import { countyInMemory } from '../workflows/county-in-memory.ts';

const countBy = <Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return counts;
};

const townshipOf = ({ village }: Disposed): string => villages[village].village.slice(0, 9);

describe('the 37', () => {
  it('are as many as were published, and disposed of as was published', () => {
    expect(disposed).toHaveLength(published.disposedOf);
    expect(countBy(disposed, ({ disposition }) => disposition)).toEqual({
      ...published.dispositions,
      ...inventedSplit,
    });
  });

  it('are eleven in one township, and fewer in every other', () => {
    const { [shefu]: inShefu, ...others } = countBy(disposed, townshipOf);
    expect(inShefu).toBe(published.inShefu);
    expect(Object.values(others).every((count) => count < published.inShefu)).toBe(true);
  });

  it('are invented, every one, and marked so by name and number', () => {
    for (const { name, personId } of disposed) {
      expect(name.endsWith(mark)).toBe(true);
      expect(personId).toMatch(/^INVENTED-\d\d$/);
    }
    expect(new Set(disposed.map(({ name }) => name)).size).toBe(disposed.length);
    // Two people whom the article names; nobody here is called like them.
    expect(disposed.map(({ name }) => name).join()).not.toMatch(/肖权|黄鹏/);
  });

  it('say of their facts that they are invented, and of the 26 that what was done is as well', () => {
    for (const one of disposed) {
      const opinion = JSON.stringify(courseOf(one)[0]);
      expect(opinion).toContain('虚构】');
      expect(opinion.includes('处置方式均虚构')).toBe(one.disposition in inventedSplit);
    }
  });

  it('hold every kind of post, and are of every situation', () => {
    expect(
      Object.keys(
        countBy(
          disposed.flatMap(({ posts }) => posts),
          (post) => post,
        ),
      ).sort(),
    ).toEqual(['C', 'E', 'P1', 'P2', 'S', 'V1', 'V2']);
    const situations = disposed.map(
      (one) => /"situation":"(S\d)"/.exec(JSON.stringify(courseOf(one)[0]))?.[1] ?? '',
    );
    expect(Object.keys(countBy(situations, (code) => code)).sort()).toEqual([
      'S1',
      'S2',
      'S3',
      'S4',
      'S5',
      'S6',
      'S7',
      'S8',
    ]);
  });
});

const Closed = z.object({
  stage: z.literal('closed'),
  policy: z.object({ id: z.string(), version: z.number() }),
  closedOn: z.string(),
  lastAct: z.object({ occurredOn: z.string() }),
  measures: z.array(
    z.object({ disposition: z.string(), postKind: z.string(), status: z.string() }),
  ),
});
const Timeline = z.object({
  events: z.array(
    z.object({
      type: z.string(),
      stamp: z.object({ occurredOn: z.string(), recordedAt: z.string() }),
    }),
  ),
});

const county = async (one: Disposed): Promise<Api> => {
  const village = villages[one.village];
  const api = countyInMemory(new Date('2026-11-22T03:00:00Z')).apiAs(peopleOf(village.village));
  await importVillage(api, village);
  return api;
};

const caseOf = async (api: Api, caseId: string) =>
  Closed.parse((await api.read({ as: 'townshipClerk', path: `/cases/${caseId}` })).body);
const stampsOf = async (api: Api, caseId: string) =>
  Timeline.parse(
    (await api.read({ as: 'countyAuditor', path: `/cases/${caseId}/timeline?after=0` })).body,
  ).events.map(({ stamp }) => stamp);

const isInOrder = (moments: readonly string[]): boolean =>
  moments.every((moment, index) => index === 0 || moments[index - 1]! <= moment);

describe.each(
  disposed.map(
    (one) => [`${one.name}, ${one.posts.join(' and ')}, ${one.disposition}`, one] as const,
  ),
)('%s', (_, one) => {
  it('goes through every step to the archive between June 2021 and May 2022, and the clock never goes back', async () => {
    const api = await county(one);
    const caseId = await importCase(api, one);
    const { closedOn, lastAct, measures, policy } = await caseOf(api, caseId);
    expect(policy).toEqual({ id: 'xingguo-2021-trial-2018', version: 1 });
    expect(
      measures.map(({ disposition, postKind, status }) => [disposition, postKind, status]),
    ).toEqual(one.posts.map((kind) => [one.disposition, kind, 'inEffect']));
    // What was decided is announced beside the procedure, and may be after the archive is sealed.
    const carriedOut = courseOf(one).filter(({ command }) => command !== 'RecordAnnouncement');
    expect(closedOn).toBe(daysFrom(one.raisedOn)(carriedOut.at(-1)?.on ?? 0));
    expect(closedOn <= lastAct.occurredOn).toBe(true);
    const stamps = await stampsOf(api, caseId);
    expect(isInOrder(stamps.map(({ occurredOn }) => occurredOn))).toBe(true);
    expect(isInOrder(stamps.map(({ recordedAt }) => recordedAt))).toBe(true);
    expect(
      isInOrder(['2021-06-01', stamps[0]!.occurredOn, stamps.at(-1)!.recordedAt, '2022-06-01']),
    ).toBe(true);
  });

  it('tells by its moments how far it has come', () => {
    const moments = courseOf(one).map((act, index) => momentOf(one, act, index));
    expect(moments.toSorted()).toEqual(moments);
    expect(new Set(moments).size).toBe(moments.length);
  });
});

describe('a load that was interrupted', () => {
  const one = disposed.find(({ disposition }) => disposition === 'RECALL')!;

  it.each(
    courseOf(one)
      .map(({ command }, index) => [index, command] as const)
      .slice(1),
  )('before act %s, %s, goes on there and does nothing twice', async (cut) => {
    const api = await county(one);
    let sent = 0;
    const caseIds: unknown[] = [];
    const dying: Api = {
      read: api.read,
      act: async (commanded) => {
        if (commanded.id !== undefined && commanded.command !== 'RecordPost') sent += 1;
        if (sent >= cut) throw new Error('the machine was switched off');
        const answer = await api.act(commanded);
        if (commanded.command === 'RaiseOpinion') caseIds.push(answer.body['caseId']);
        return answer;
      },
    };
    await expect(importCase(dying, one)).rejects.toThrow('switched off');
    const caseId = await importCase(api, one, z.string().parse(caseIds[0]));
    expect(caseId).toBe(caseIds[0]);
    const whole = await county(one);
    expect(await stampsOf(api, caseId)).toEqual(
      await stampsOf(whole, await importCase(whole, one)),
    );
  });

  it('and is sent again from its first act finds every act done, by its key', async () => {
    const api = await county(one);
    const caseId = await importCase(api, one);
    expect(await importCase(api, one)).toBe(caseId);
  });
});
