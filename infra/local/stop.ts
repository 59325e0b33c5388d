import { join } from 'node:path';
import { runningCloud, stopCloud } from './cloud.ts';
import { localFolder } from './places.ts';
import { run, step } from './telling.ts';

await run(async () => {
  const cloud = await runningCloud(join(localFolder, 'cloud'));
  if (!cloud) return console.log('The local cloud is not running.');
  await step(console.log, 'local cloud stopped, its state kept', () => stopCloud(cloud));
});
