import * as fc from 'fast-check';
import { wrongAtRest, wrongNow } from './invariants.ts';
import { actOn, casesOf, happen, settle, steps, world, type Step, type World } from './steps.ts';

// People act in any order, at once and twice; the stream is slow, repeats and mixes up what it has
// to say; functions die between any two calls; waits last too long and executions are lost. What
// always holds, and that everything still comes to an end.

const told = async (done: readonly Step[]): Promise<World> => {
  const made = await world();
  for (const step of done) {
    await happen(made, step);
    expect(await wrongNow(made)).toEqual([]);
  }
  const repaired = await settle(made);
  if (done.every(({ does }) => does !== 'lose' && does !== 'timeOut')) expect(repaired).toEqual([]);
  return made;
};

const areOver = async (made: World): Promise<boolean> =>
  (await Promise.all(made.cadreIds.map((cadreId) => casesOf(made, cadreId))))
    .flat()
    .every(({ stage }) => stage === 'closed');

/** People who are done with it act until no case is left, and no death or sentence helps them. */
const wentOn = async (made: World): Promise<void> => {
  for (let seed = 0; seed < 400 && !(await areOver(made)); seed += 1) {
    for (const [number, cadreId] of made.cadreIds.entries()) {
      const isActive = (await casesOf(made, cadreId)).some(({ stage }) => stage !== 'closed');
      if (isActive) await actOn(made, number, seed, 'undisturbed');
    }
    await settle(made);
  }
};

describe('a county in which anything can happen at any moment', () => {
  it('is right at every moment, comes to rest, and brings every case to an end', async () => {
    const isRight = async (done: readonly Step[]): Promise<void> => {
      const made = await told(done);
      expect(await wrongAtRest(made)).toEqual([]);
      await wentOn(made);
      expect(await areOver(made)).toBe(true);
      expect(await wrongAtRest(made)).toEqual([]);
      made.county.engine.timeOutAll();
      await settle(made);
      expect([...made.county.engine.statuses.values()]).not.toContain('RUNNING');
    };
    // On a busy machine fewer runs have to do; a counterexample is made smaller as long as there is
    // time.
    await fc.assert(fc.asyncProperty(steps, isRight), {
      seed: 20260302,
      numRuns: 24,
      interruptAfterTimeLimit: 15_000,
    });
  });
});
