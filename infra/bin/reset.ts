import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { killCloudOf } from '../local/emulator.ts';
import { localFolder, stackFile } from '../local/paths.ts';
import { run, step } from '../local/progress.ts';

const folder = join(localFolder, 'cloud');

await run(() =>
  step(console.log, 'local cloud forgotten', async () => {
    killCloudOf(folder);
    await rm(folder, { recursive: true, force: true });
    await rm(stackFile, { force: true });
  }),
);
