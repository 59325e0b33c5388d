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
  withdrew,
}: CommitteeMeeting): boolean =>
  present + withdrew.length <= fullMembership &&
  inFavour + against + abstain === present &&
  attendees.length === present &&
  new Set(attendees).size === attendees.length;

/** Nobody had two parts in it, and whoever reported was there to report. */
const isEachInOnePart = ({
  attendees,
  sittingIn,
  withdrew,
  reportedBy,
}: CommitteeMeeting): boolean => {
  const there = [...attendees, ...sittingIn, ...withdrew];
  return (
    new Set(there).size === there.length && reportedBy.every((person) => there.includes(person))
  );
};

/**
 * Who investigated may report and sit in, and has no vote; who is tied to the case neither reports
 * nor sits in (by analogy with Sanctions Law 47).
 */
const requireUntied = (state: Case, meeting: CommitteeMeeting): void => {
  const investigator = meeting.attendees.findIndex((person) =>
    state.people.investigatedBy.includes(person),
  );
  if (investigator >= 0)
    refuse('investigator-may-not-decide', { field: `meeting.attendees.${investigator}` });
  for (const part of ['attendees', 'sittingIn', 'reportedBy'] as const) {
    const tied = meeting[part].findIndex((person) => isTied(state, person));
    if (tied >= 0) refuse('attendee-must-be-recused', { field: `meeting.${part}.${tied}` });
  }
};

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
  requireUntied(state, meeting);
  if (!isEachInOnePart(meeting)) refuse('meeting-does-not-add-up', { field: 'meeting' });
};
