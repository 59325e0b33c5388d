import { archiveIn, type Archive } from './archive.ts';
import { archiveClient } from './clients.ts';
import { environment } from '../environment.ts';

const { ARCHIVE_BUCKET } = environment('ARCHIVE_BUCKET');

/**
 * The archive of this deployment, in a file of its own that is loaded when it is first asked for:
 * whoever lists cases, and a start, do not wait for its client.
 */
export const archive: Archive = archiveIn(archiveClient(), ARCHIVE_BUCKET);
