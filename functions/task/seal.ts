import { ExecutionInput } from '../../shared/contract/tasks.ts';
import { archiveIn } from '../runtime/aws/archive.ts';
import { archiveClient } from '../runtime/aws/clients.ts';
import { composeDossier, now, pause } from '../runtime/composition.ts';
import { environment } from '../runtime/environment.ts';
import { machineClock } from '../runtime/machine-clock.ts';
import { task } from '../runtime/task.ts';
import { sealCase } from './seal-case.ts';

const { ARCHIVE_BUCKET, ALLOW_AS_OF } = environment('ARCHIVE_BUCKET', 'ALLOW_AS_OF');
const service = {
  dossier: composeDossier(),
  archive: archiveIn(archiveClient(), ARCHIVE_BUCKET),
  now: machineClock(now, ALLOW_AS_OF),
  pause,
};

export const handler = task('Seal the archive', ExecutionInput, (input) =>
  sealCase(service, input),
);
