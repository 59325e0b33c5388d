import { globSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { testsIn } from './collect.mjs';
import { keepGenerations, load, loadEverythingAnew, readAgain } from './modules.mjs';

/**
 * The tests that say what the rules are. Random sequences are left out: a rule needs a test that
 * names it.
 */
const testFilesIn = () =>
  globSync(['test/shared/{domain,policy}/**/*.test.ts', 'test/replay/*.test.ts'])
    .filter((file) => !file.includes('lawful-sequences'))
    .toSorted();
let testFiles = [];

/**
 * What Stryker's instrumented code looks at: the mutant that is active, and who is to be told that
 * code was reached.
 */
const stryker = { mutantCoverage: { static: {}, perTest: {} } };

// Building its pasts is a part of a test file's work: whoever breaks them is noticed as by a test.
const reading = (file) => `${file} is read`;
const idOf = (file, { name }) => `${file}: ${name}`;

/** Runs one thing under its own name and says how it went. */
const tried = async (id, run) => {
  const begun = performance.now();
  stryker.currentTestId = id;
  try {
    const value = await run();
    return { id, value, milliseconds: performance.now() - begun };
  } catch (error) {
    return {
      id,
      failure: error instanceof Error ? error.message : String(error),
      milliseconds: performance.now() - begun,
    };
  } finally {
    stryker.currentTestId = undefined;
  }
};

/**
 * The trials of a file, one after the other: its reading, then those of its tests that are asked
 * for.
 */
const trialsOf = async function* (file, isAsked) {
  const read = await tried(reading(file), async () => testsIn(readAgain(file)));
  yield read;
  for (const test of read.value ?? [])
    if (isAsked(idOf(file, test))) yield await tried(idOf(file, test), test.body);
};

/**
 * Loads every module of the rules and of the tests while nothing is mutated: one that was first
 * loaded with a mutant active would keep what it made of it.
 */
const loaded = async () => {
  for (const file of globSync('shared/{domain,policy}/**/*.ts')) await load(file);
  for (const file of testFiles) await tried('loading', async () => testsIn(readAgain(file)));
};

const asTest =
  (file) =>
  ({ id, milliseconds, failure }) => ({
    id,
    name: id,
    fileName: file,
    timeSpentMs: milliseconds,
    ...(failure === undefined ? { status: 0 } : { status: 1, failureMessage: failure }),
  });

/** The file named after the mutated one comes first: it is the one to notice. */
const inOrder = (files, mutated) => {
  const named = `${basename(mutated, '.ts')}.test.ts`;
  return files.toSorted(
    (one, other) => Number(basename(other) === named) - Number(basename(one) === named),
  );
};

/**
 * What has to run for a mutant that these tests reach: all of a file whose pasts reach it, for any
 * test may look at them.
 */
const askedOf = (testFilter) => {
  if (testFilter === undefined) return { files: testFiles, isAsked: () => true };
  const asked = new Set(testFilter);
  const reaches = (file, id) => asked.has(reading(file)) || asked.has(id);
  const files = testFiles.filter((file) => testFilter.some((id) => id.startsWith(file)));
  return { files, isAsked: (id) => reaches(id.slice(0, id.indexOf(': ')), id) };
};

export class RuleTests {
  capabilities() {
    return { reloadEnvironment: true };
  }

  init() {
    Object.assign(globalThis, { ['__stryker__']: stryker });
    keepGenerations();
    testFiles = testFilesIn();
  }

  async dryRun() {
    await this.loadedWithout();
    // What was reached while loading belongs to no test.
    stryker.mutantCoverage.perTest = {};
    const tests = [];
    for (const file of testFiles) {
      for await (const trial of trialsOf(file, () => true)) tests.push(asTest(file)(trial));
    }
    return { status: 'complete', tests, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, reloadEnvironment, sandboxFileName }) {
    if (reloadEnvironment) loadEverythingAnew();
    else await this.loadedWithout();
    Object.assign(stryker, {
      activeMutant: activeMutant.id,
      hitLimit,
      hitCount: hitLimit === undefined ? undefined : 0,
    });
    this.isClean = !reloadEnvironment;
    const { files, isAsked } = askedOf(testFilter);
    let nrOfTests = 0;
    for (const file of inOrder(files, relative(process.cwd(), sandboxFileName))) {
      for await (const { id, failure } of trialsOf(file, isAsked)) {
        nrOfTests += 1;
        if (stryker.hitCount > hitLimit) return { status: 'timeout', reason: 'hit limit' };
        if (failure !== undefined)
          return { status: 'killed', killedBy: [id], failureMessage: failure, nrOfTests };
      }
    }
    return { status: 'survived', nrOfTests };
  }

  /** All modules as they are without a mutant in what they compute while they load. */
  async loadedWithout() {
    stryker.activeMutant = undefined;
    if (this.isClean) return;
    if (this.isClean === false) loadEverythingAnew();
    await loaded();
    this.isClean = true;
  }
}
