import { archiveIn, type Archive } from '../runtime/aws/archive.ts';
import { archiveClient } from '../runtime/aws/clients.ts';
import { environment } from '../runtime/environment.ts';

const { ARCHIVE_BUCKET } = environment('ARCHIVE_BUCKET');

/**
 * The archive that verification compares with, in a file of its own: whoever lists cases does not
 * wait for it.
 */
export const archive: Pick<Archive, 'read'> = archiveIn(archiveClient(), ARCHIVE_BUCKET);
