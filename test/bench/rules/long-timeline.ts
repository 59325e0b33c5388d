import { CaseEvent } from '../../../shared/domain/case/events.ts';
import type { RecordedEvent } from '../../../shared/domain/timeline/timeline.ts';
import { raised } from '../../support/named-pasts.ts';
import { act, type Past } from '../../support/past.ts';

/**
 * A case that is returned, amended and raised again until its timeline is so long. Every act is one
 * that the rules allow.
 */
export const longTimeline = (events: number): readonly RecordedEvent[] => {
  let past: Past = raised();
  while (past.timelines.case.length < events)
    past = act(act(past, 'ReturnOpinion'), 'AmendOpinion');
  return past.timelines.case.slice(0, events);
};

/** The facts of a timeline, as they are folded. */
export const factsOf = (timeline: readonly RecordedEvent[]): readonly CaseEvent[] =>
  timeline.map(({ type, data }) => CaseEvent.parse({ type, data }));
