import { join } from 'node:path';
import { alone } from '../local/alone.ts';
import { runningCloud, stopCloud } from '../local/emulator.ts';
import { localFolder } from '../local/paths.ts';
import { PlainRefusal, run, step, tell } from '../local/progress.ts';

const folder = join(localFolder, 'cloud');

await run(() =>
  alone(folder, async () => {
    const cloud = await runningCloud(folder);
    if (!cloud) return tell('The local cloud is not running.');
    const { isWhole } = await step(tell, 'local cloud stopped', () => stopCloud(cloud));
    if (!isWhole)
      throw new PlainRefusal(
        'It could not save all that it knew: what was written to its tables is kept, what was deployed since the last start is deployed again.',
      );
  }),
);
