import type { RecordedEvent } from '../domain/timeline/timeline.ts';
import { caseEvents } from './audience-of-events.ts';
import { masked, type AnyMask } from './mask.ts';

const masks: Readonly<Record<string, AnyMask>> = caseEvents;

/** A fact that a later version of this service wrote is told by its name alone. */
const unknownFact: AnyMask = {};

const maskOf = (type: string): AnyMask =>
  (Object.hasOwn(masks, type) ? masks[type] : undefined) ?? unknownFact;

/**
 * An event as people may read it. What is masked is still under the hash: the county's verification
 * reads the original.
 */
export const eventView = ({ sequence, type, data, stamp, hash, prevHash }: RecordedEvent) => ({
  sequence,
  type,
  data: masked(maskOf(type), data),
  stamp,
  prevHash,
  hash,
});
