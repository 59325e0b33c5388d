import type * as z from 'zod';
import { GovernmentSanction, PartySanction } from '../../../policy/sanction-rules.ts';
import { type CalendarDay, addMonths, compareDays } from '../../time/calendar-day.ts';
import type { Circumstances } from '../../command/circumstances.ts';
import { refuse } from '../../refusal/refusal.ts';
import type { RecordDisciplineOutcome } from './discipline-referral.ts';

/**
 * How long a sanction bars; counted from the decision where the pack says so, open where rights
 * must be restored first.
 */
export const barOf = (
  { sanction, decidedOn }: z.infer<typeof RecordDisciplineOutcome>,
  { pack }: Circumstances,
  hasCommitteePost: boolean,
): CalendarDay | null => {
  const party = PartySanction.safeParse(sanction);
  if (party.success) {
    const { barFrom, barMonths } = pack.sanctions.party.kinds[party.data];
    return barFrom === 'decision' ? addMonths(decidedOn, barMonths) : null;
  }
  const kind = pack.sanctions.government.kinds[GovernmentSanction.parse(sanction)];
  if (kind.allowed)
    return kind.barFrom === 'decision' ? addMonths(decidedOn, kind.barMonths) : null;
  if (!hasCommitteePost) return null;
  const { code, article, sentence, lawfulRoute } = kind;
  return refuse('sanction-not-lawful', {
    field: 'sanction',
    pack: { code, article, sentence, lawfulRoute },
  });
};

type Sanctioned = Pick<z.infer<typeof RecordDisciplineOutcome>, 'sanction' | 'decidedOn'>;

/** For how long a government sanction runs; no time at all for any other. */
const monthsOf = ({ sanction }: Sanctioned, { pack }: Circumstances): number => {
  const government = GovernmentSanction.safeParse(sanction);
  const kind = government.success ? pack.sanctions.government.kinds[government.data] : null;
  return kind?.allowed === true ? kind.barMonths : 0;
};

/**
 * Refuses a government sanction that would make those of the case longer than they may be together:
 * several equal ones may be added up to so many months (Sanctions Law 15; pack:
 * `maximumCombinedMonths`). That one begins with the end of another is this mechanism's own count.
 */
export const requireCombined = (
  before: readonly Sanctioned[],
  added: Sanctioned,
  circumstances: Circumstances,
): void => {
  if (monthsOf(added, circumstances) === 0) return;
  const { maximumCombinedMonths } = circumstances.pack.sanctions.government;
  [...before, added]
    .toSorted((one, other) => compareDays(one.decidedOn, other.decidedOn))
    .reduce<CalendarDay | null>((running, one) => {
      const from = running !== null && running > one.decidedOn ? running : one.decidedOn;
      const until = addMonths(from, monthsOf(one, circumstances));
      if (until > addMonths(one.decidedOn, maximumCombinedMonths))
        refuse('sanctions-too-long', { field: 'sanction', facts: { maximumCombinedMonths } });
      return until;
    }, null);
};
