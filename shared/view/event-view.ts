import type { RecordedEvent } from '../domain/timeline/timeline.ts';
import { everybody, masked } from './audience.ts';

const masks: Readonly<Record<string, Parameters<typeof masked>[0]>> = {
  ...everybody.caseEvents,
  ...everybody.cadreEvents,
};

/**
 * An event as people may read it. What is masked is still under the hash: the county's verification
 * reads the original.
 */
export const eventView = ({ sequence, type, data, stamp, hash, prevHash }: RecordedEvent) => ({
  sequence,
  type,
  data: masked(masks[type] ?? {}, data),
  stamp,
  prevHash,
  hash,
});
