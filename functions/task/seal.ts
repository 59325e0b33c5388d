import { ExecutionInput } from '../../shared/contract/tasks.ts';
import type { Archive } from '../runtime/aws/archive.ts';
import { composeDossier, now, pause } from '../runtime/composition.ts';
import { environment } from '../runtime/environment.ts';
import { machineClock } from '../runtime/machine-clock.ts';
import { task } from '../runtime/task.ts';
import { sealCase } from './seal-case.ts';

const { ALLOW_AS_OF } = environment('ALLOW_AS_OF');
const archive: Pick<Archive, 'keep'> = {
  keep: async (manifest) =>
    (await import('../runtime/aws/opened-archive.ts')).archive.keep(manifest),
};
const service = {
  dossier: composeDossier(),
  archive,
  now: machineClock(now, ALLOW_AS_OF),
  pause,
};

export const handler = task('Seal the archive', ExecutionInput, (input) =>
  sealCase(service, input),
);
