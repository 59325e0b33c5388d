import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alone } from '../../../infra/local/alone.ts';

const folder = mkdtempSync(join(tmpdir(), 'exit-mechanism-alone-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Another process at work on the folder, until it is killed. */
const anotherAtWork = async () => {
  const module = JSON.stringify(join(import.meta.dirname, '../../../infra/local/alone.ts'));
  const child = spawn(
    join(import.meta.dirname, '../../../node_modules/.bin/node'),
    [
      '--input-type=module',
      '--eval',
      `const { alone } = await import(${module});
       await alone(${JSON.stringify(folder)}, async () => {
         console.log('at work');
         await new Promise((resolve) => setTimeout(resolve, 60_000));
       });`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await once(child.stdout, 'data');
  return child;
};

it('of two that start, stop or reset a cloud at once the later is told so and does nothing; one that was killed is in nobody’s way', async () => {
  const other = await anotherAtWork();
  let did = 0;
  const work = async () => void (did += 1);
  try {
    await expect(alone(folder, work)).rejects.toThrow(
      'Another npm start, stop or reset is at work',
    );
    expect(did).toBe(0);
  } finally {
    other.kill('SIGKILL');
    await once(other, 'exit');
  }
  await alone(folder, work);
  await alone(folder, work);
  expect(did).toBe(2);
});
