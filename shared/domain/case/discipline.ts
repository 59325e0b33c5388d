import * as z from 'zod';
import { GovernmentSanction, PartySanction } from '../../policy/sanction-rules.ts';
import { SituationCode } from '../../policy/situation.ts';
import { CalendarDay } from '../time/calendar-day.ts';
import { Reference } from '../text-field.ts';

/**
 * What a discipline or supervision organ decided: a sanction, or for a member who has died the
 * written conclusion that stands in its place. This service refers and records; it sanctions nobody.
 */
export const DisciplineSanction = z.union([
  PartySanction,
  GovernmentSanction,
  z.literal('PARTY_WRITTEN_CONCLUSION'),
]);
export type DisciplineSanction = z.infer<typeof DisciplineSanction>;

/** As many clues handed over, and as many decisions of the organs, as one dossier takes. */
export const mostReferrals = 10;
export const mostOutcomes = 10;

/**
 * To whom a clue is handed over: to the discipline and supervision organs, to the police, to audit,
 * to the agriculture department.
 */
export const ReferralOrgan = z.enum(['discipline', 'police', 'audit', 'agriculture']);
export type ReferralOrgan = z.infer<typeof ReferralOrgan>;

export const Referral = z.strictObject({
  to: ReferralOrgan,
  referredOn: CalendarDay,
  reference: Reference,
});
export type Referral = z.infer<typeof Referral>;

/**
 * How a decision of the organs came about: on what the case handed over, found by the organ itself
 * while the case ran or after it, or before the case was opened.
 */
export const OutcomeSource = z.enum(['ourReferral', 'organItself', 'earlier']);
export type OutcomeSource = z.infer<typeof OutcomeSource>;

export const DisciplineOutcome = z.strictObject({
  sanction: DisciplineSanction,
  decidedOn: CalendarDay,
  reference: Reference,
  barredUntil: CalendarDay.nullable(),
  /** The period that the decision set, where it added up several equal sanctions. */
  months: z.int().positive().optional(),
  /** Not said of outcomes recorded before there was another source than the case's own referral. */
  source: OutcomeSource.optional(),
  /** The situations of the case that the decision dealt with. */
  situations: z.array(SituationCode).max(8).readonly().optional(),
});

/** What the case has handed over, and what the organs decided, on that or of themselves. */
export const Discipline = z.strictObject({
  /** The referral of a case in which there could be one alone, to the discipline organs. */
  referredOn: CalendarDay.optional(),
  reference: Reference.optional(),
  /** Every other. */
  referrals: z.array(Referral).max(mostReferrals).readonly().optional(),
  outcomes: z.array(DisciplineOutcome).max(mostOutcomes).readonly(),
});
export type Discipline = z.infer<typeof Discipline>;

/** All that a case has handed over, in the order in which it did, whenever it was recorded. */
export const referralsOf = (discipline: Discipline | null): readonly Referral[] => {
  if (discipline === null) return [];
  const { referredOn, reference, referrals = [] } = discipline;
  return referredOn === undefined || reference === undefined
    ? referrals
    : [{ to: 'discipline', referredOn, reference }, ...referrals];
};
