import * as z from 'zod';
import { Disposition, PostKind } from '../../policy/policy-pack.ts';
import { Person } from '../people/person.ts';

/** What makes a suspension definite. */
export const SuspensionParticulars = z.strictObject({
  /** Whole months; the end date is computed (pack: `suspension`). */
  months: z.int().positive().max(60),
  /** Who acts meanwhile (临时负责人): somebody of the same committee, by the register. */
  actingPerson: Person,
});

/** What makes a demotion definite: the kind of post to which it leads. */
export const DemotionParticulars = z.strictObject({ to: PostKind });

/**
 * What makes a disposition definite. It is told to the cadre, decided by the committee, part of the
 * motion that is voted on, and carried out as it is.
 */
export const Particulars = z.union([SuspensionParticulars, DemotionParticulars]);
export type Particulars = z.infer<typeof Particulars>;

/**
 * A disposition with its particulars, as it is kept. Suspensions and demotions that were stored
 * before particulars were decided have none.
 */
export const DefiniteDisposition = z.strictObject({
  disposition: Disposition,
  particulars: Particulars.optional(),
});
export type DefiniteDisposition = z.infer<typeof DefiniteDisposition>;

const withoutParticulars = Disposition.exclude(['SUSPENSION', 'DEMOTION']);

/**
 * A disposition as a command states it, with other `fields` beside: a suspension or a demotion with
 * its particulars, any other without.
 */
export const statedDisposition = <Fields extends z.core.$ZodShape>(fields: Fields) =>
  z.discriminatedUnion('disposition', [
    z.strictObject({ ...fields, disposition: withoutParticulars }),
    z.strictObject({
      ...fields,
      disposition: z.literal('SUSPENSION'),
      particulars: SuspensionParticulars,
    }),
    z.strictObject({
      ...fields,
      disposition: z.literal('DEMOTION'),
      particulars: DemotionParticulars,
    }),
  ]);

/** Who acts meanwhile, where a suspension names them. */
export const actingPersonIn = ({ particulars }: DefiniteDisposition): Person | null =>
  particulars !== undefined && 'actingPerson' in particulars ? particulars.actingPerson : null;
