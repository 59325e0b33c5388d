import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { killCloud, runningCloud } from './cloud.ts';
import { localFolder, stackFile } from './places.ts';
import { run, step } from './telling.ts';

const folder = join(localFolder, 'cloud');

await run(() =>
  step(console.log, 'local cloud forgotten', async () => {
    const cloud = await runningCloud(folder);
    if (cloud) killCloud(cloud);
    await rm(folder, { recursive: true, force: true });
    await rm(stackFile, { force: true });
  }),
);
