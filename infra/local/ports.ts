import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { PlainRefusal } from './progress.ts';

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address
          ? resolve(address.port)
          : reject(new Error('No free port.')),
      );
    });
  });

const patienceMilliseconds = 5000;

/** Waits a little: a process that was killed gives its port back somewhat later than its name. */
export const requireFree = async (port: number): Promise<void> => {
  const until = performance.now() + patienceMilliseconds;
  while (!(await isFree(port)) && performance.now() < until) await sleep(100);
  if (!(await isFree(port)))
    throw new PlainRefusal(
      `Port ${port} is taken by another program. Free it, or name another one with LOCAL_CLOUD_PORT=….`,
    );
};
