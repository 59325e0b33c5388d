import type { PolicyPack } from '../../policy/policy-pack.ts';
import type { PersonId } from '../people/person.ts';
import { refuse } from '../refusal/refusal.ts';
import type { CalendarDay } from '../time/calendar-day.ts';
import { petitionReaches } from '../voting/petition.ts';
import { resultOf } from '../voting/tally.ts';
import type { VillagersRecall } from '../voting/villagers-recall.ts';

const requirePetition = ({ petition }: VillagersRecall, pack: PolicyPack): void => {
  const verdict = petitionReaches(petition, pack.petition);
  if (verdict.kind === 'refused') refuse(verdict.code, { field: 'recall.petition' });
  else if (!verdict.reached) refuse('petition-too-small', { field: 'recall.petition' });
};

const requireBallot = ({ counts, roll }: VillagersRecall, { vote }: PolicyPack): void => {
  const verdict = resultOf('votersBallot', { ...counts, roll }, vote.forums);
  if (verdict.kind === 'refused') refuse(verdict.code, { field: 'recall.counts' });
  else if (verdict.result !== 'passed') refuse('recall-not-carried', { field: 'recall.counts' });
};

/** Nobody chairs or counts a vote on themselves or their family. */
const requireUntied = ({ chair, tellers }: VillagersRecall, tied: readonly PersonId[]): void => {
  if (tied.includes(chair.personId)) refuse('chair-must-be-recused', { field: 'recall.chair' });
  if (new Set(tellers.map(({ personId }) => personId)).size < tellers.length)
    refuse('teller-repeated', { field: 'recall.tellers' });
  const own = tellers.findIndex(({ personId }) => tied.includes(personId));
  if (own >= 0) refuse('teller-must-be-recused', { field: `recall.tellers.${own}` });
};

/**
 * Refuses a recall by the villagers that their own signatures and ballots do not bear out: enough
 * must have asked, more than half of the registered voters voted, and more than half of those been
 * for it (VCOL 19).
 */
export const requireRecalled = (
  recall: VillagersRecall,
  endedOn: CalendarDay,
  tied: readonly PersonId[],
  pack: PolicyPack,
): void => {
  const { submittedOn, heldOn } = recall;
  if (heldOn < submittedOn)
    refuse('date-out-of-order', { field: 'recall.heldOn', facts: { since: submittedOn } });
  if (endedOn < heldOn) refuse('date-out-of-order', { field: 'endedOn', facts: { since: heldOn } });
  requireUntied(recall, tied);
  requirePetition(recall, pack);
  requireBallot(recall, pack);
};
