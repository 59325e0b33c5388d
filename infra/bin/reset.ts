import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { alone, lockFile } from '../local/alone.ts';
import { killCloudOf } from '../local/emulator.ts';
import { localFolder, stackFile } from '../local/paths.ts';
import { run, step, tell } from '../local/progress.ts';

const folder = join(localFolder, 'cloud');

await run(() =>
  alone(folder, () =>
    step(tell, 'local cloud forgotten', async () => {
      killCloudOf(folder);
      for (const name of await readdir(folder))
        if (name !== lockFile) await rm(join(folder, name), { recursive: true, force: true });
      await rm(stackFile, { force: true });
    }),
  ),
);
