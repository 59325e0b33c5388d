import { CaseEvent, type CaseEventOf } from '../../shared/domain/case/events.ts';
import type { Forum } from '../../shared/policy/policy-pack.ts';
import type { RecordedEvent } from '../../shared/domain/timeline/timeline.ts';
import type { Roll } from '../../shared/domain/voting/counts.ts';
import type { MeasureId } from '../../shared/domain/ids.ts';

type Counts = { readonly present?: number; readonly returned: number; readonly for: number };

/**
 * The law's own arithmetic, without the pack: what a forum has said by its counts (VCOL 19, 26, 30;
 * 农村集体经济组织法 27, 28).
 */
const results: Readonly<Record<Forum, (counts: Counts, roll: Roll) => CaseEvent['type']>> = {
  votersBallot: ({ returned, for: inFavour }, { voters = 0 }) =>
    returned * 2 > voters && inFavour * 2 > returned ? 'VotePassed' : 'VoteRejected',
  villagersAssembly: ({ present = 0, for: inFavour }, { adults = 0 }) => {
    if (present * 2 <= adults) return 'VoteInquorate';
    return inFavour * 2 > present ? 'VotePassed' : 'VoteRejected';
  },
  representativeAssembly: ({ present = 0, for: inFavour }, { members = 0 }) => {
    if (present * 3 < members * 2) return 'VoteInquorate';
    return inFavour * 2 > present ? 'VotePassed' : 'VoteRejected';
  },
  membersAssembly: ({ present = 0, for: inFavour }, { members = 0 }) => {
    if (present * 3 < members * 2) return 'VoteInquorate';
    return inFavour * 3 >= members * 2 ? 'VotePassed' : 'VoteRejected';
  },
  membersRepresentatives: ({ present = 0, for: inFavour }, { members = 0 }) => {
    if (present * 3 < members * 2) return 'VoteInquorate';
    return inFavour * 3 >= members * 2 ? 'VotePassed' : 'VoteRejected';
  },
};

/** The last call of a vote on a measure: by its roll, and on its day, the vote was held. */
const callOf = (before: readonly CaseEvent[], measureId: MeasureId) =>
  before.findLast(
    (event) =>
      (event.type === 'VoteConvened' || event.type === 'VoteConvenedAnew') &&
      event.data.measureId === measureId,
  ) as CaseEventOf<'VoteConvened' | 'VoteConvenedAnew'> | undefined;

/**
 * Votes whose result is not the one that their counts give by the roll of their call, or that were
 * held on another day.
 */
export const votesNotCounted = (recorded: readonly RecordedEvent[]): readonly string[] => {
  const events = recorded.map(({ type, data }) => CaseEvent.parse({ type, data }));
  return events.flatMap((event, index) => {
    if (
      event.type !== 'VotePassed' &&
      event.type !== 'VoteRejected' &&
      event.type !== 'VoteInquorate'
    )
      return [];
    const { counts, heldOn, measureId } = event.data;
    const convened = callOf(events.slice(0, index), measureId)?.data.convened;
    if (convened?.meetingOn !== heldOn)
      return [
        `${event.type} (${index + 1}) was held on ${heldOn}, and called for ${convened?.meetingOn}`,
      ];
    return results[counts.forum](counts, convened.roll) === event.type
      ? []
      : [`${event.type} (${index + 1}) is not what ${JSON.stringify(counts)} gives`];
  });
};
