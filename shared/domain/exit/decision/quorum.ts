import { reaches } from '../../voting/shares.ts';
import type { Case } from '../../case/case.ts';
import type { Circumstances } from '../../command/circumstances.ts';
import { requireNotAfter } from '../../command/dates.ts';
import type { CommitteeMeeting } from '../../case/committee-meeting.ts';
import { isTied } from '../../case/recusal.ts';
import { refuse } from '../../refusal/refusal.ts';

const addsUp = ({
  fullMembership,
  present,
  for: inFavour,
  against,
  abstain,
  attendees,
}: CommitteeMeeting): boolean =>
  present <= fullMembership &&
  inFavour + against + abstain === present &&
  attendees.length === present &&
  new Set(attendees).size === attendees.length;

/**
 * Refuses a decision that its meeting does not carry: two thirds of the full membership present and
 * more than half of it for (pack: `meeting`), with nobody among the attendees who investigated or
 * is tied to the case.
 */
export const requireCarried = (
  state: Case,
  meeting: CommitteeMeeting,
  { pack, occurredOn }: Circumstances,
): void => {
  requireNotAfter(meeting.heldOn, occurredOn, 'meeting.heldOn');
  if (meeting.heldOn < state.since)
    refuse('occurred-before-previous-step', {
      field: 'meeting.heldOn',
      facts: { since: state.since },
    });
  if (!addsUp(meeting)) refuse('meeting-does-not-add-up', { field: 'meeting' });
  const { present, fullMembership } = meeting;
  if (fullMembership < pack.meeting.minimumMembers)
    refuse('committee-too-small', {
      field: 'meeting.fullMembership',
      facts: { minimumMembers: pack.meeting.minimumMembers },
    });
  if (!reaches(present, fullMembership, pack.meeting.present))
    refuse('meeting-not-quorate', { field: 'meeting.present', facts: { present, fullMembership } });
  if (!reaches(meeting.for, fullMembership, pack.meeting.for))
    refuse('decision-not-carried', {
      field: 'meeting.for',
      facts: { for: meeting.for, fullMembership },
    });
  const investigator = meeting.attendees.findIndex((person) =>
    state.people.investigatedBy.includes(person),
  );
  if (investigator >= 0)
    refuse('investigator-may-not-decide', { field: `meeting.attendees.${investigator}` });
  const tied = meeting.attendees.findIndex((person) => isTied(state, person));
  if (tied >= 0) refuse('attendee-must-be-recused', { field: `meeting.attendees.${tied}` });
};
