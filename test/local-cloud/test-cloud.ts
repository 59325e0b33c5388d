import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killCloudOf, stopCloud } from '../../infra/local/emulator.ts';
import { freePort } from '../../infra/local/ports.ts';
import { isAlive } from '../../infra/local/processes.ts';
import {
  type Flaws,
  type PersonClaims,
  type SignIn,
  signToken,
} from '../../infra/local/token-issuer.ts';
import type { StackFacts } from '../../infra/local/stack-facts.ts';
import { openStage } from '../../infra/local/local-stack.ts';
import { keepLines } from './kept-for-the-end.ts';
import { everyLogLine } from './log-groups.ts';

export type TestCloudOptions = {
  /** Shortens every wait of the procedure to so many seconds. */
  readonly waitSeconds?: number;
  /** Makes functions die on purpose, e.g. `every=0.02`. */
  readonly faults?: string;
  /** In bytes: how much may be written to tables between two checkpoints. */
  readonly journalLimit?: number;
};

/**
 * A cloud of the test's own, with the stack deployed: nobody else meets it, and nothing of it is
 * left after `stop`.
 */
export type TestCloud = {
  readonly folder: string;
  readonly facts: StackFacts;
  readonly signIn: SignIn;
  /**
   * The emulator's process, in whose group the functions' workers run. Another one after a restart.
   */
  readonly pid: () => number;
  readonly tokenOf: (person: PersonClaims, flaws?: Flaws) => Promise<string>;
  /**
   * Stops gracefully and starts again with its state, as a person does with `npm stop` and `npm
   * start`.
   */
  readonly restart: () => Promise<void>;
  /** Kills the emulator and the workers of its functions, as a power cut does, and starts again. */
  readonly killAndStart: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

const prefix = 'exit-mechanism-test-';
const silent = () => undefined;

/** Test runs that were killed could not clean up after themselves: whoever comes next does. */
const sweep = (): void => {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const folder = join(tmpdir(), name);
    if (isAlive(ownerOf(folder))) continue;
    killCloudOf(folder);
    rmSync(folder, { recursive: true, force: true });
  }
};

const ownerOf = (folder: string): number => {
  try {
    return Number(readFileSync(join(folder, 'owner'), 'utf8'));
  } catch {
    // It is being made.
    return process.pid;
  }
};

const newFolder = () => {
  sweep();
  const folder = mkdtempSync(join(tmpdir(), prefix));
  writeFileSync(join(folder, 'owner'), String(process.pid));
  return folder;
};

export const startTestCloud = async (options: TestCloudOptions = {}): Promise<TestCloud> => {
  const folder = newFolder();
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const port = await freePort();
  const stage = { ...options, port, folder, tell: silent };
  const { cloud, facts, signIn } = await openStage(stage).catch((error: unknown) => {
    killCloudOf(folder);
    remove();
    throw error;
  });
  let running = cloud;
  const abandon = () => {
    killCloudOf(folder);
    remove();
  };
  process.once('exit', abandon);
  return {
    folder,
    facts,
    signIn,
    pid: () => running.pid,
    tokenOf: (person, flaws) => signToken(signIn, person, flaws),
    restart: async () => {
      await stopCloud(running);
      running = (await openStage(stage)).cloud;
    },
    killAndStart: async () => {
      killCloudOf(folder);
      running = (await openStage(stage)).cloud;
    },
    stop: async () => {
      process.off('exit', abandon);
      // A cloud that was killed has nothing to tell any more.
      keepLines(await everyLogLine(facts.endpoint).catch(() => []));
      abandon();
    },
  };
};
