import { setTimeout as pause } from 'node:timers/promises';
import type { CaseId } from '../../shared/domain/ids.ts';
import type { Role } from '../../shared/domain/people/person.ts';
import { startTestCloud, type TestCloud } from '../local-cloud/test-cloud.ts';
import { drive, type Driving } from '../support/driving.ts';
import { chanceOf } from './chance.ts';
import { violationsIn, type Violation } from './check.ts';
import { clientsOf, type Clients } from './clients.ts';
import { officials, subjectOf, villages } from './county.ts';
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
  readonly tell?: (line: string) => void;
};

export type Soaked = {
  readonly violations: readonly Violation[];
  readonly conclusions: Readonly<Record<string, number>>;
  readonly journal: Journal;
  readonly disturbed: Disturbed;
  readonly deaths: Deaths;
  readonly restarts: number;
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

/** A gate that is closed while the cloud is stopped. */
const gateOf = () => {
  let opened: Promise<void> = Promise.resolve();
  return {
    mayPass: () => opened,
    closedWhile: (does: () => Promise<void>): Promise<void> => (opened = does()),
  };
};

const registerVillages = async ({ send }: Clients): Promise<void> => {
  await Promise.all(
    villages.map((village) =>
      send(
        {
          key: `soak-village-${village}`,
          command: 'RegisterVillage',
          body: { occurredOn: '2026-03-01', village, name: '桐溪村' },
        },
        2,
      ),
    ),
  );
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
 * whose commands come twice and side by side, and which is restarted once in the middle. Then
 * everything is held against what it promises.
 */
export const soak = async ({
  cases,
  seed,
  clients: people = 8,
  faults = 'every=0.02',
  tell = () => undefined,
}: SoakOptions): Promise<Soaked> => {
  const cloud = await startTestCloud({ waitSeconds, faults });
  try {
    const driving = await driven(cloud);
    const journal = newJournal();
    const gate = gateOf();
    const clients = clientsOf({
      url: cloud.facts.url,
      tokens: await tokensOf(cloud),
      journal,
      mayAct: gate.mayPass,
    });
    await registerVillages(clients);
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
    let [done, isOver, restarts, next] = [0, false, 0, 0];
    const wheel = (index: number): Wheel => ({
      clients,
      chance: chanceOf(seed * 100_003 + index),
      stateOf: driving.stateOf,
      ring: (asOf) => untilDone(invoke, 'ringDue', { asOf }),
      opened: (caseId) => caseIds.push(caseId),
    });
    const restartOnce = async () => {
      if (restarts > 0 || done < cases / 2) return;
      restarts += 1;
      tell('the cloud restarts');
      await gate.closedWhile(async () => {
        // What was sent is answered first: the emulator saves its state once, and forgets what it
        // promises after that.
        while (journal.underWay > 0) await pause(50);
        await cloud.restart();
      });
      tell('the cloud is back');
    };
    const person = async () => {
      for (let index = next++; index < cases; index = next++) {
        const own = wheel(index);
        await driveCase(own, subjectOf(index, own.chance)).catch((error: unknown) =>
          failures.push(String(error)),
        );
        done += 1;
        if (done % 10 === 0) tell(`${done} of ${cases} cases`);
        await restartOnce().catch((error: unknown) => failures.push(String(error)));
      }
    };
    const disturbing = disturb(
      {
        chance: chanceOf(seed),
        caseIds: () => caseIds,
        stateOf: driving.stateOf,
        invoke,
        mayAct: gate.mayPass,
        isOver: () => isOver,
      },
      disturbed,
    );
    await Promise.all(Array.from({ length: people }, person));
    isOver = true;
    await disturbing;
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
      restarts,
      failures,
      facts: cloud.facts,
    };
  } finally {
    await cloud.stop();
  }
};
