import { parseArgs } from 'node:util';
import * as z from 'zod';
import { PlainRefusal, run, tell } from '../../infra/local/progress.ts';
import { reportOf, violationsTold } from './report.ts';
import { soak } from './soak.ts';

// `npm run soak -- --cases 200 --seed 7 --kills 5`: how the procedure fares while its functions die
// and the whole cloud is killed.

const Options = z.object({
  cases: z.coerce.number().int().positive(),
  seed: z.coerce.number().int().nonnegative(),
  clients: z.coerce.number().int().positive(),
  faults: z.string(),
  kills: z.coerce.number().int().nonnegative(),
});

const asked = () => {
  try {
    const { values } = parseArgs({
      options: {
        cases: { type: 'string', default: '200' },
        seed: { type: 'string', default: '7' },
        clients: { type: 'string', default: '8' },
        faults: { type: 'string', default: 'every=0.02' },
        kills: { type: 'string', default: '5' },
      },
    });
    return Options.parse(values);
  } catch {
    throw new PlainRefusal(
      'Use it as: npm run soak -- --cases 200 --seed 7 --clients 8 --faults every=0.02 --kills 5, whole numbers but for the faults.',
    );
  }
};

await run(async () => {
  const options = { ...asked(), tell };
  const began = performance.now();
  const soaked = await soak(options);
  tell(`\n${reportOf(soaked, options, (performance.now() - began) / 1000)}`);
  if (soaked.violations.length === 0 && soaked.failures.length === 0)
    return tell('\nEvery promise was kept.');
  tell(`\n${violationsTold(soaked)}`);
  process.exitCode = 1;
});
