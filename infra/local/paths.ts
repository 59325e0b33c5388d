import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');
export const bin = join(root, 'node_modules', '.bin');
/** Everything that the local cloud leaves on this machine; git ignores it. */
export const localFolder = join(root, '.local');
export const stackFile = join(localFolder, 'stack.json');
export const account = '000000000000';
export const region = 'us-east-1';
