import type { CalendarDay } from '../../time/calendar-day.ts';
import type { Case } from '../../case/case.ts';
import type { CaseEvent } from '../../case/events.ts';
import type { PostId } from '../../ids.ts';
import { evolveMeasures } from '../../case/evolve-measure.ts';
import { isPending, mustBeDecidedAnew, type Measure } from '../../case/measure.ts';

type Unresolved = {
  readonly postId: Measure['postId'];
  readonly after: 'votedDown' | 'lapsed' | 'refused';
};

/** Posts whose last measure came to rest without effect. */
const unresolved = (measures: readonly Measure[]): readonly Unresolved[] => {
  const last = new Map(measures.map((measure) => [measure.postId, measure]));
  return [...last.values()]
    .filter(mustBeDecidedAnew)
    .map(({ postId, status }) => ({ postId, after: status }));
};

/**
 * Posts that end together: what was pending on one may have kept the case from going back about
 * another. Where a post ends alone and everything comes to rest with it, what was pending was its
 * own, and is overtaken.
 */
const endedBy = (event: CaseEvent): readonly PostId[] =>
  event.type === 'PostsEndedDuringCase' ? event.data.posts : [];

/**
 * Once no measure is pending any more, those that came to nothing go back to the committee, under a
 * new run, as far as their post is still held. Adds what follows from `events`, which took place on
 * `day`.
 */
export const settling = (
  state: Case,
  events: readonly CaseEvent[],
  day: CalendarDay,
): readonly CaseEvent[] => {
  const measures = events.reduce<readonly Measure[]>(
    (before, event) => evolveMeasures(before, event, day),
    state.measures,
  );
  if (state.stage !== 'atMeasures' || measures.some(isPending)) return events;
  const ended = [...state.posts.ended, ...events.flatMap(endedBy)];
  const posts = unresolved(measures).filter(({ postId }) => !ended.includes(postId));
  if (posts.length === 0) return events;
  const { run, machineVersion } = state.procedure;
  return [
    ...events,
    { type: 'DecisionReopened', data: { posts } },
    { type: 'ProcedureRequested', data: { run: run + 1, machineVersion } },
  ];
};
