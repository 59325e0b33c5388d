import { SealInput } from '../../shared/contract/tasks.ts';
import { archiveClient } from '../runtime/clients.ts';
import { composeDossier, now, pause } from '../runtime/composition.ts';
import { environment } from '../runtime/environment.ts';
import { task } from '../runtime/task.ts';
import { archiveIn } from './archive.ts';
import { sealCase } from './seal-case.ts';

const { ARCHIVE_BUCKET } = environment('ARCHIVE_BUCKET');
const service = { dossier: composeDossier(), archive: archiveIn(archiveClient(), ARCHIVE_BUCKET), now, pause };

export const handler = task('Seal the archive', SealInput, (input) => sealCase(service, input));
