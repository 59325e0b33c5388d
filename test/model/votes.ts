import { CaseEvent } from '../../shared/domain/events.ts';
import type { Forum } from '../../shared/policy/policy-pack.ts';
import type { RecordedEvent } from '../../shared/domain/timeline.ts';
import { roll } from '../support/bodies.ts';

type Counts = { readonly present?: number; readonly returned: number; readonly for: number };

const { voters, adults, members } = roll as Readonly<Record<'voters' | 'adults' | 'members', number>>;

/** The law's own arithmetic, without the pack: what a forum has said by its counts (VCOL 19, 26, 30; 农村集体经济组织法 27). */
const results: Readonly<Record<Forum, (counts: Counts) => CaseEvent['type']>> = {
  votersBallot: ({ returned, for: inFavour }) => (returned * 2 > voters && inFavour * 2 > returned ? 'VotePassed' : 'VoteRejected'),
  villagersAssembly: ({ present = 0, for: inFavour }) => {
    if (present * 2 <= adults) return 'VoteInquorate';
    return inFavour * 2 > present ? 'VotePassed' : 'VoteRejected';
  },
  representativeAssembly: ({ present = 0, for: inFavour }) => {
    if (present * 3 < members * 2) return 'VoteInquorate';
    return inFavour * 2 > present ? 'VotePassed' : 'VoteRejected';
  },
  membersAssembly: ({ present = 0, for: inFavour }) => {
    if (present * 3 < members * 2) return 'VoteInquorate';
    return inFavour * 3 >= members * 2 ? 'VotePassed' : 'VoteRejected';
  },
};

/** Votes whose result is not the one that their counts give. */
export const votesNotCounted = (events: readonly RecordedEvent[]): readonly string[] =>
  events.flatMap(({ type, data, sequence }) => {
    const event = CaseEvent.parse({ type, data });
    if (event.type !== 'VotePassed' && event.type !== 'VoteRejected' && event.type !== 'VoteInquorate') return [];
    const { counts } = event.data;
    return results[counts.forum](counts) === event.type ? [] : [`${event.type} (${sequence}) is not what ${JSON.stringify(counts)} gives`];
  });
