import { setTimeout as pause } from 'node:timers/promises';
import type { CaseId } from '../../shared/domain/ids.ts';
import type { Role } from '../../shared/domain/people/person.ts';
import { startTestCloud, type TestCloud } from '../local-cloud/test-cloud.ts';
import { drive, type Driving } from '../support/driving.ts';
import { type Chance, chanceOf } from './chance.ts';
import { violationsIn, type Violation } from './check.ts';
import { clientsOf, type Clients } from './clients.ts';
import { officials, subjectOf, villages } from './county.ts';
import { actingPersonOf, actingPosts } from './people-at-hand.ts';
import { deathsIn, type Deaths } from './deaths.ts';
import { disturb, type Disturbed } from './disturb.ts';
import { driveCase, type Wheel } from './drive-case.ts';
import { gather } from './gather.ts';
import { newJournal, type Journal } from './journal.ts';
import { comesToRest, invokerOf, untilDone } from './rest.ts';

export type SoakOptions = {
  readonly cases: number;
  readonly seed: number;
  /** How many people work side by side. */
  readonly clients?: number;
  /** How often functions die, as the setting has it. */
  readonly faults?: string;
  /** How often the whole cloud is killed while people work. */
  readonly kills?: number;
  readonly tell?: (line: string) => void;
};

export type Soaked = {
  readonly violations: readonly Violation[];
  readonly conclusions: Readonly<Record<string, number>>;
  readonly journal: Journal;
  readonly disturbed: Disturbed;
  readonly deaths: Deaths;
  readonly restarts: number;
  readonly kills: number;
  readonly failures: readonly string[];
  readonly facts: TestCloud['facts'];
};

/** Taking the wheel registers villages, of which a function may die too. */
const driven = async (cloud: TestCloud, triesLeft = 10): Promise<Driving> => {
  try {
    return await drive(cloud);
  } catch (error) {
    if (triesLeft === 0) throw error;
    return driven(cloud, triesLeft - 1);
  }
};

const waitSeconds = 4;

/** So many bytes that the journal is followed by a checkpoint now and then. */
const journalLimit = 500_000;

/** What a case takes at least; so that every end of the cloud comes while people work. */
const commandsOfCase = 8;

/**
 * At most so many times the cases that were asked for are begun, until the cloud has ended as often
 * as it should.
 */
const mostCases = 5;

/**
 * After how many answered commands the cloud ends, and how: as often by a kill as is asked for, and
 * in the middle once by a graceful stop. In each part of the run one, at a random moment of it.
 */
const endsOf = (cases: number, kills: number, chance: Chance): readonly End[] => {
  const kinds = Array.from({ length: kills + 1 }, (_, index) =>
    index === Math.ceil(kills / 2) ? ('restart' as const) : ('killAndStart' as const),
  );
  const part = (cases * commandsOfCase) / kinds.length;
  return kinds.map((how, index) => ({ how, after: (index + chance.next()) * part }));
};

type End = { readonly how: 'restart' | 'killAndStart'; readonly after: number };

const toldOf: Readonly<Record<End['how'], string>> = {
  restart: 'the cloud restarts',
  killAndStart: 'the cloud is killed',
};

const occurredOn = '2026-03-01';

/** A village, and who acts there for whomever is suspended. */
const registerVillage = async ({ send }: Clients, village: string): Promise<void> => {
  await send(
    {
      key: `soak-village-${village}`,
      command: 'RegisterVillage',
      body: { occurredOn, village, name: '桐溪村' },
    },
    2,
  );
  const registered = await send({
    key: `soak-acting-${village}`,
    command: 'RegisterCadre',
    body: { occurredOn, village, ...actingPersonOf(village), nearRelatives: [] },
  });
  let { version } = registered.body;
  for (const kind of actingPosts) {
    const recorded = await send({
      key: `soak-acting-${village}-${kind}`,
      command: 'RecordPost',
      id: String(registered.body['cadreId']),
      ifMatch: Number(version),
      body: { occurredOn, kind, obtained: 'elected', termFrom: '2021-03-15' },
    });
    ({ version } = recorded.body);
  }
};

const countedBy = <Item>(
  items: readonly Item[],
  name: (item: Item) => string,
): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const item of items) counts[name(item)] = (counts[name(item)] ?? 0) + 1;
  return counts;
};

const tokensOf = async ({ tokenOf }: TestCloud): Promise<Record<Role, string>> =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(officials).map(
        async ([role, person]) => [role, await tokenOf(person)] as const,
      ),
    ),
  ) as Record<Role, string>;

/**
 * Random cases on a cloud of their own whose functions die at random, whose relay hears old news,
 * whose commands come twice and side by side, and which is restarted once in the middle and killed
 * as often as is asked for. Then everything is held against what it promises.
 */
export const soak = async ({
  cases,
  seed,
  clients: people = 8,
  faults = 'every=0.02',
  kills = 0,
  tell = () => undefined,
}: SoakOptions): Promise<Soaked> => {
  const cloud = await startTestCloud({ waitSeconds, faults, journalLimit });
  try {
    const driving = await driven(cloud);
    const journal = newJournal();
    const clients = clientsOf({
      url: cloud.facts.url,
      tokens: await tokensOf(cloud),
      journal,
    });
    await Promise.all(villages.map((village) => registerVillage(clients, village)));
    tell('the county is open');
    const invoke = invokerOf(driving);
    const caseIds: CaseId[] = [];
    const failures: string[] = [];
    const disturbed: Disturbed = {
      redelivered: 0,
      rebuilt: 0,
      reconciled: 0,
      rung: 0,
      started: 0,
      delivered: 0,
      repaired: 0,
    };
    let [done, next] = [0, 0];
    const work = { isOver: false };
    const ended = { restart: 0, killAndStart: 0 };
    const wheel = (index: number): Wheel => ({
      clients,
      chance: chanceOf(seed * 100_003 + index),
      stateOf: driving.stateOf,
      ring: (asOf) => untilDone(invoke, 'ringDue', { asOf }),
      opened: (caseId) => caseIds.push(caseId),
    });
    /** People work on meanwhile, and send again what is not answered. */
    const ending = async () => {
      for (const { how, after } of endsOf(cases, kills, chanceOf(seed + 1))) {
        while (!work.isOver && journal.entries.length < after) await pause(20);
        if (work.isOver) return;
        tell(toldOf[how]);
        await cloud[how]();
        ended[how] += 1;
        tell('the cloud is back');
      }
    };
    /** The cases that were asked for, and more where these end before the cloud has. */
    const goesOn = (index: number): boolean =>
      index < cases || (index < mostCases * cases && ended.restart + ended.killAndStart <= kills);
    const person = async () => {
      for (let index = next++; goesOn(index); index = next++) {
        const own = wheel(index);
        await driveCase(own, subjectOf(index, own.chance)).catch((error: unknown) =>
          failures.push(String(error)),
        );
        done += 1;
        if (done % 10 === 0) tell(`${done} of ${cases} cases`);
      }
    };
    const disturbing = disturb(
      {
        chance: chanceOf(seed),
        caseIds: () => caseIds,
        stateOf: driving.stateOf,
        invoke,
        isOver: () => work.isOver,
      },
      disturbed,
    );
    const working = Promise.all(Array.from({ length: people }, person)).finally(
      () => (work.isOver = true),
    );
    await Promise.all([working, ending(), disturbing]);
    tell('everybody has gone home');
    await comesToRest(driving, caseIds, invoke);
    const evidence = await gather({ driving, clients, journal, caseIds });
    const conclusions = countedBy(evidence.cases, ({ head: { state } }) =>
      state.stage === 'closed' ? state.conclusion : `still ${state.stage}`,
    );
    return {
      violations: violationsIn(evidence),
      conclusions,
      journal,
      disturbed,
      deaths: await deathsIn(cloud.facts.endpoint),
      restarts: ended.restart,
      kills: ended.killAndStart,
      failures,
      facts: cloud.facts,
    };
  } finally {
    await cloud.stop();
  }
};
