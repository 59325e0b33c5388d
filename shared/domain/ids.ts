import * as z from 'zod';

const ulid = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

/** A case: one exit procedure of one cadre. A ULID, given by the server. */
export const CaseId = z
  .string()
  .regex(ulid)
  .brand('CaseId')
  .meta({ examples: ['01JAF3K5T0C5W9Z2Q7XH8M4N6P'] });
export type CaseId = z.infer<typeof CaseId>;

/**
 * A cadre's dossier, in the form of a ULID; given by the server, always the same for the same
 * person of a county.
 */
export const CadreId = z
  .string()
  .regex(ulid)
  .brand('CadreId')
  .meta({ examples: ['01JAF3K5T0D1R6B8V2Y4E9S3GA'] });
export type CadreId = z.infer<typeof CadreId>;

/** A post of one cadre, numbered within the cadre's dossier. */
export const PostId = z
  .string()
  .regex(/^post-[1-9]\d{0,2}$/)
  .brand('PostId')
  .meta({ examples: ['post-1'] });
export type PostId = z.infer<typeof PostId>;

/** A measure of one case, numbered within the case. */
export const MeasureId = z
  .string()
  .regex(/^measure-[1-9]\d{0,2}$/)
  .brand('MeasureId')
  .meta({ examples: ['measure-1'] });
export type MeasureId = z.infer<typeof MeasureId>;

/** A piece of evidence of one case, numbered within the case. */
export const EvidenceId = z
  .string()
  .regex(/^evidence-[1-9]\d{0,2}$/)
  .brand('EvidenceId')
  .meta({ examples: ['evidence-1'] });
export type EvidenceId = z.infer<typeof EvidenceId>;

export const postId = (number: number): PostId => PostId.parse(`post-${number}`);
export const measureId = (number: number): MeasureId => MeasureId.parse(`measure-${number}`);
export const evidenceId = (number: number): EvidenceId => EvidenceId.parse(`evidence-${number}`);

/** A moment in time, ISO 8601 in UTC with milliseconds. */
export const Instant = z.iso
  .datetime({ precision: 3 })
  .brand('Instant')
  .meta({ examples: ['2026-03-02T01:15:00.000Z'] });
export type Instant = z.infer<typeof Instant>;

/**
 * A random value under a hash, never told: without it, what an answer masks could be guessed and
 * tried.
 */
export const Salt = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand('Salt');
export type Salt = z.infer<typeof Salt>;

/** SHA-256 of the bytes of a document, 64 lower-case hexadecimal digits. */
export const Sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand('Sha256')
  .meta({ examples: ['9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'] });
export type Sha256 = z.infer<typeof Sha256>;
