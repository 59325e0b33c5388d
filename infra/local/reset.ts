import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { killCloudOf } from './cloud.ts';
import { localFolder, stackFile } from './places.ts';
import { run, step } from './telling.ts';

const folder = join(localFolder, 'cloud');

await run(() =>
  step(console.log, 'local cloud forgotten', async () => {
    killCloudOf(folder);
    await rm(folder, { recursive: true, force: true });
    await rm(stackFile, { force: true });
  }),
);
