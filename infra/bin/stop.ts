import { join } from 'node:path';
import { runningCloud, stopCloud } from '../local/emulator.ts';
import { localFolder } from '../local/paths.ts';
import { run, step } from '../local/progress.ts';

await run(async () => {
  const cloud = await runningCloud(join(localFolder, 'cloud'));
  if (!cloud) return console.log('The local cloud is not running.');
  await step(console.log, 'local cloud stopped, its state kept', () => stopCloud(cloud));
});
