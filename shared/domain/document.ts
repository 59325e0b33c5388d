import * as z from 'zod';
import { Sha256 } from './ids.ts';
import { lineOf } from './text-field.ts';

/** As RFC 6838 has it: type and subtype, in ASCII. */
const MediaType = z
  .string()
  .max(100)
  .regex(/^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*\/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]*$/)
  .meta({ examples: ['application/pdf'] });

/** A paper or scan: its title and the SHA-256 of its bytes, by which the original can be proved. */
export const Document = z
  .strictObject({
    title: lineOf(200),
    sha256: Sha256,
    mediaType: MediaType,
    bytes: z.int().positive().max(1_000_000_000),
  })
  .meta({
    id: 'Document',
    description: 'A document by its fingerprint; the bytes stay with the office that holds it.',
  });
export type Document = z.infer<typeof Document>;
