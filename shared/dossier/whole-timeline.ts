import type { RecordedEvent, StreamKey } from '../domain/timeline/timeline.ts';
import type { Dossier } from './port.ts';

const eventsAtOnce = 200;

/**
 * A timeline from its first event to its last, or no further than a version, page by page. A page
 * may be shorter than asked for (DynamoDB ends one at 1 MB): only an empty one is the end.
 */
export const wholeTimeline = async (
  dossier: Pick<Dossier, 'timeline'>,
  stream: StreamKey,
  upTo = Number.POSITIVE_INFINITY,
): Promise<readonly RecordedEvent[]> => {
  const events: RecordedEvent[] = [];
  while (events.length < upTo) {
    const limit = Math.min(eventsAtOnce, upTo - events.length);
    const page = await dossier.timeline(stream, events.length, limit);
    if (page.length === 0) break;
    events.push(...page);
  }
  return events;
};
