import type { Deadline } from '../time/deadline.ts';
import type { ToAnnounce } from './announced-matter.ts';
import type { CaseEvent } from './events.ts';

/** What an event says is to be announced, whether or not it says by when. */
const announcedIn = (event: CaseEvent): ToAnnounce | null => {
  if (event.type === 'VotePassed' || event.type === 'VoteRejected')
    return { about: event.data.measureId, since: event.data.heldOn };
  if (event.type === 'TerminationDeclared')
    return { about: event.data.measureId, since: event.data.effectiveOn };
  const isAnswer =
    event.type === 'OfferedResignationAccepted' || event.type === 'OfferedResignationDeclined';
  return isAnswer && event.data.vote !== undefined
    ? { about: event.data.postId, since: event.data.vote.heldOn }
    : null;
};

/**
 * What an event brings that the villagers are to be told, and by when; nothing of what was recorded
 * before that was asked for.
 */
export const toBeAnnounced = (
  event: CaseEvent,
): (ToAnnounce & { readonly deadline: Deadline }) | null => {
  const announced = announcedIn(event);
  const deadline = 'announcement' in event.data ? event.data.announcement : undefined;
  return announced === null || deadline === undefined ? null : { ...announced, deadline };
};

/** What is to be announced after an event. */
export const evolveToAnnounce = (
  before: readonly ToAnnounce[],
  event: CaseEvent,
): readonly ToAnnounce[] => {
  if (event.type === 'AnnouncementPosted')
    return before.filter(({ about }) => about !== event.data.about);
  const added = toBeAnnounced(event);
  if (added === null) return before;
  const { about, since } = added;
  return [...before.filter((one) => one.about !== about), { about, since }];
};
