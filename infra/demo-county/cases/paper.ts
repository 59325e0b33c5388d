import { createHash } from 'node:crypto';
import type { Body } from './story.ts';

/** A paper by its fingerprint; the bytes stay with the office that holds it. */
export const paper = (title: string): Body => ({
  title,
  sha256: createHash('sha256').update(title).digest('hex'),
  mediaType: 'application/pdf',
  bytes: 48_213,
});
