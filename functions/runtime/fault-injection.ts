import { writeSync } from 'node:fs';

/**
 * The places at which a function may be made to die, each with its own kind of half-done work
 * behind it. A transaction is one of the dossier, a start and a task success are calls of the
 * engine that went through.
 */
export type FaultPoint =
  | 'beforeTransaction'
  | 'afterTransaction'
  | 'afterStart'
  | 'afterTaskSuccess'
  | 'betweenRecords'
  | 'afterArchivePut'
  | 'betweenDueRows';

/**
 * `every=0.02,afterStart=1`: how likely a function is to die at each point; `every` stands for
 * those not named.
 */
const likelihood = (faults: string, point: FaultPoint): number => {
  const given = new Map(faults.split(',').map((one) => one.split('=') as [string, string]));
  return Number(given.get(point) ?? given.get('every') ?? 0);
};

/**
 * Ends the process here, with nothing cleaned up, where the setting `faults` lets it. Bundles of a
 * stage without that setting are made with FAULTS undefined, which leaves nothing of this in them.
 */
export const crashAt = (point: FaultPoint): void => {
  if (process.env['FAULTS'] === undefined) return;
  if (Math.random() >= likelihood(process.env['FAULTS'], point)) return;
  // Past the logger: the line must be out before the process is gone.
  writeSync(2, `${JSON.stringify({ level: 'ERROR', message: 'died', point })}\n`);
  process.exit(1);
};
