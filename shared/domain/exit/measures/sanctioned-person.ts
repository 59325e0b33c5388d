import { GovernmentSanction } from '../../../policy/sanction-rules.ts';
import type { Cadre } from '../../cadre/cadre.ts';
import { isPartyMemberOn, isPublicServantOn } from '../../cadre/person-status.ts';
import type { Case } from '../../case/case.ts';
import type { DisciplineSanction } from '../../case/discipline.ts';
import { refuse } from '../../refusal/refusal.ts';
import type { CalendarDay } from '../../time/calendar-day.ts';

// Whom a sanction can reach: the living, a member of the Party, somebody in a public post.

type Decided = { readonly sanction: DisciplineSanction; readonly decidedOn: CalendarDay };

const isOfGovernment = (sanction: DisciplineSanction): boolean =>
  GovernmentSanction.options.some((one) => one === sanction);

/**
 * After death no government sanction is given (Sanctions Law 27). The Party still expels, or draws
 * up a written conclusion in place of a lesser sanction (Party Disciplinary Regulations 38).
 */
const requireAlive = ({ lifeEvents: { diedOn } }: Case, { sanction, decidedOn }: Decided): void => {
  const hasDied = diedOn !== null && decidedOn > diedOn;
  if (sanction === 'PARTY_WRITTEN_CONCLUSION' && !hasDied)
    refuse('conclusion-without-death', { field: 'sanction' });
  if (hasDied && sanction !== 'PARTY_EXPULSION' && sanction !== 'PARTY_WRITTEN_CONCLUSION')
    refuse('sanction-after-death', { field: 'decidedOn', facts: { diedOn } });
};

/** Nobody who has left every public post is given a government sanction (Sanctions Law 27). */
const requireInPost = (cadre: Cadre, { decidedOn }: Decided): void => {
  if (isPublicServantOn(cadre, decidedOn)) return;
  const ends = cadre.posts.map(({ endedOn }) => endedOn);
  const leftOn = ends
    .filter((day) => day !== null)
    .toSorted()
    .at(-1);
  const hasLeft = leftOn !== undefined && !ends.includes(null) && leftOn < decidedOn;
  if (hasLeft) refuse('sanction-after-leaving', { field: 'decidedOn', facts: { leftOn } });
};

/**
 * Refuses to record against somebody what no organ can have decided about such a person. Whether
 * they are a Party member must be known; a dossier that does not say so is completed first.
 */
export const requireReachable = (state: Case, cadre: Cadre, decided: Decided): void => {
  requireAlive(state, decided);
  if (isOfGovernment(decided.sanction)) requireInPost(cadre, decided);
  else if (!isPartyMemberOn(cadre, decided.decidedOn))
    refuse('party-membership-unknown', { field: 'sanction' });
};
