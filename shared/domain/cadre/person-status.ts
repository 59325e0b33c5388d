import * as z from 'zod';
import { CalendarDay } from '../time/calendar-day.ts';
import { isPartyPost } from './post.ts';
import type { Cadre } from './cadre.ts';

/**
 * What somebody is beside the posts in the village: of the Party or not, and in public service of
 * another kind, for which the ceilings of Sanctions Law 22 and 23 do not hold, or in none.
 */
export const PersonStatus = z.enum([
  'partyMember',
  'noPartyMember',
  'civilServant',
  'institutionStaff',
  'stateEnterpriseStaff',
  'noPublicServant',
]);
export type PersonStatus = z.infer<typeof PersonStatus>;

/** One status, and the day since which it is so. */
export const StatusSince = z.strictObject({ status: PersonStatus, since: CalendarDay });
type StatusSince = z.infer<typeof StatusSince>;

/** As many as a dossier takes. */
export const mostStatuses = 30;

const ofParty: readonly PersonStatus[] = ['partyMember', 'noPartyMember'];

/** The status of these that was the latest to begin by a day; of two on one day that told last. */
const latestOf = (statuses: readonly StatusSince[], day: CalendarDay): PersonStatus | undefined =>
  statuses
    .filter(({ since }) => since <= day)
    .reduce<
      StatusSince | undefined
    >((latest, one) => (latest === undefined || one.since >= latest.since ? one : latest), undefined)
    ?.status;

/**
 * Whether it is known that the cadre was a Party member on a day: registered as one, or holding a
 * Party post, which nobody else holds. Of a dossier that says neither it is not known.
 */
export const isPartyMemberOn = ({ posts, statuses }: Cadre, day: CalendarDay): boolean => {
  const byPost = posts
    .filter(({ kind }) => isPartyPost(kind))
    .map(({ termFrom }): StatusSince => ({ status: 'partyMember', since: termFrom }));
  const registered = statuses.filter(({ status }) => ofParty.includes(status));
  return latestOf([...byPost, ...registered], day) === 'partyMember';
};

/** Whether the cadre was in public service of another kind on a day, by what is registered. */
export const isPublicServantOn = ({ statuses }: Cadre, day: CalendarDay): boolean => {
  const latest = latestOf(
    statuses.filter(({ status }) => !ofParty.includes(status)),
    day,
  );
  return latest !== undefined && latest !== 'noPublicServant';
};
