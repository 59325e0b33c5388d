import { GovernmentSanction, PartySanction } from '../../../policy/sanction-rules.ts';
import type { Cadre } from '../../cadre/cadre.ts';
import { isPublicServantOn } from '../../cadre/person-status.ts';
import type { Discipline, DisciplineSanction } from '../../case/discipline.ts';
import type { Circumstances } from '../../command/circumstances.ts';
import { refuse } from '../../refusal/refusal.ts';
import { addMonths, type CalendarDay } from '../../time/calendar-day.ts';

// How long what the organs decided runs and bars, and what they cannot have decided.

/** A decision as its paper says it. */
type Sanctioned = {
  readonly sanction: DisciplineSanction;
  readonly decidedOn: CalendarDay;
  /** The period that the decision sets where it adds up several equal sanctions. */
  readonly months?: number | undefined;
};

/**
 * For how many months a government sanction runs by its kind; `null` for expulsion, which runs for
 * no time. One above the ceiling is refused to whoever is not in public service beside the village.
 */
const monthsByKind = (
  kind: GovernmentSanction,
  { decidedOn }: Sanctioned,
  { pack }: Circumstances,
  cadre: Cadre,
): number | null => {
  const rule = pack.sanctions.government.kinds[kind];
  if (rule.allowed) return rule.barMonths;
  if (isPublicServantOn(cadre, decidedOn)) return rule.ofPublicServant.barMonths;
  const { code, article, sentence, lawfulRoute } = rule;
  return refuse('sanction-not-lawful', {
    field: 'sanction',
    pack: { code, article, sentence, lawfulRoute },
  });
};

/**
 * Refuses a period that no decision may set: for several equal sanctions at least one period of
 * their kind, and at most the pack's `maximumCombinedMonths` (Sanctions Law 15).
 */
const requirePeriod = (
  months: number | undefined,
  ofKind: number | null,
  { pack }: Circumstances,
): void => {
  if (months === undefined) return;
  const { maximumCombinedMonths: most } = pack.sanctions.government;
  if (ofKind === null) refuse('sanction-period-not-lawful', { field: 'months' });
  else if (months < ofKind || months > most)
    refuse('sanction-period-not-lawful', { field: 'months', facts: { least: ofKind, most } });
};

/**
 * Until when what was decided bars; `null` where it does not, or rights must be restored first
 * (pack: `sanctions`). Refuses a sanction or a period that the law does not know.
 */
export const barOf = (
  sanctioned: Sanctioned,
  circumstances: Circumstances,
  cadre: Cadre,
): CalendarDay | null => {
  const { sanction, decidedOn, months } = sanctioned;
  const { party, government } = circumstances.pack.sanctions;
  const ofGovernment = GovernmentSanction.safeParse(sanction);
  if (ofGovernment.success) {
    const kind = ofGovernment.data;
    const ofKind = monthsByKind(kind, sanctioned, circumstances, cadre);
    requirePeriod(months, ofKind, circumstances);
    const rule = government.kinds[kind];
    const isOpen = ofKind === null || (rule.allowed && rule.barFrom === 'rightsRestored');
    return isOpen ? null : addMonths(decidedOn, months ?? ofKind);
  }
  requirePeriod(months, null, circumstances);
  const ofParty = PartySanction.safeParse(sanction);
  if (!ofParty.success) return null;
  const { barFrom, barMonths } = party.kinds[ofParty.data];
  return barFrom === 'decision' ? addMonths(decidedOn, barMonths) : null;
};

/**
 * Refuses one of several equal sanctions of a day that would make them longer than they may be
 * together. Different kinds are not added up: the heaviest of them is executed (Sanctions Law 15),
 * whose bar is the longest by itself. Nor are those of different days, of which the law says nothing.
 */
export const requireCombined = (
  before: Discipline['outcomes'],
  added: Sanctioned,
  circumstances: Circumstances,
  cadre: Cadre,
): void => {
  const government = GovernmentSanction.safeParse(added.sanction);
  if (!government.success) return;
  const ofKind = monthsByKind(government.data, added, circumstances, cadre) ?? 0;
  const { maximumCombinedMonths } = circumstances.pack.sanctions.government;
  const together = [...before, added]
    .filter(
      ({ sanction, decidedOn }) => sanction === added.sanction && decidedOn === added.decidedOn,
    )
    .reduce((sum, { months = ofKind }) => sum + months, 0);
  if (together > maximumCombinedMonths)
    refuse('sanctions-too-long', { field: 'sanction', facts: { maximumCombinedMonths } });
};
