import * as z from 'zod';
import { Bilingual } from './bilingual.ts';

/** Party sanctions, lightest first (中国共产党纪律处分条例 8). */
export const PartySanction = z.enum([
  'PARTY_WARNING',
  'SERIOUS_PARTY_WARNING',
  'REMOVAL_FROM_PARTY_POSTS',
  'PARTY_PROBATION',
  'PARTY_EXPULSION',
]);
export type PartySanction = z.infer<typeof PartySanction>;

/** Government sanctions, lightest first (公职人员政务处分法 7). */
export const GovernmentSanction = z.enum([
  'GOVERNMENT_WARNING',
  'DEMERIT',
  'MAJOR_DEMERIT',
  'GRADE_REDUCTION',
  'DISMISSAL',
  'GOVERNMENT_EXPULSION',
]);
export type GovernmentSanction = z.infer<typeof GovernmentSanction>;

const lawfulRefusal = {
  allowed: z.literal(false),
  code: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  article: z.string().min(1),
  sentence: Bilingual,
  lawfulRoute: Bilingual,
};

/**
 * Why something is refused, in a form that can be shown: stable code, article, and the way that the
 * law does leave.
 */
export const LawfulRefusal = z.strictObject(lawfulRefusal).readonly();
export type LawfulRefusal = z.infer<typeof LawfulRefusal>;

/**
 * How long a sanction bars from posts: months, counted from the decision or from the day that
 * rights are restored.
 */
const Bar = z
  .strictObject({
    allowed: z.literal(true),
    label: Bilingual,
    barMonths: z.int().positive(),
    barFrom: z.enum(['decision', 'rightsRestored']),
  })
  .readonly();

/**
 * A sanction above the ceiling of village posts: what it is for whoever is a civil servant or the
 * like beside them. Expulsion runs for no time.
 */
const AboveCeiling = z
  .strictObject({
    ...lawfulRefusal,
    ofPublicServant: z
      .strictObject({ label: Bilingual, barMonths: z.int().positive().nullable() })
      .readonly(),
  })
  .readonly();

/**
 * What the discipline organs may have decided; this service refers and records, it never sanctions.
 */
export const SanctionRules = z
  .strictObject({
    party: z
      .strictObject({
        kinds: z.record(PartySanction, Bar).readonly(),
        /** What is drawn up in place of a sanction short of expulsion, once the member has died. */
        writtenConclusion: z.strictObject({ label: Bilingual }).readonly(),
        source: z.string().min(1),
      })
      .readonly(),
    government: z
      .strictObject({
        kinds: z
          .record(GovernmentSanction, z.discriminatedUnion('allowed', [Bar, AboveCeiling]))
          .readonly(),
        maximumCombinedMonths: z.int().positive(),
        source: z.string().min(1),
      })
      .readonly(),
  })
  .readonly();
export type SanctionRules = z.infer<typeof SanctionRules>;
