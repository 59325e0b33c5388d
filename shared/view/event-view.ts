import type { Correction } from '../domain/timeline/correction.ts';
import type { RecordedEvent } from '../domain/timeline/timeline.ts';
import { caseEvents } from './audience-of-events.ts';
import { changesOf, correctionIn, correctionSeen, type Masks } from './corrections-seen.ts';
import { masked, type AnyMask } from './mask.ts';

const masks: Masks = caseEvents;

/** A fact that a later version of this service wrote is told by its name alone. */
const unknownFact: AnyMask = {};

const maskOf = (type: string): AnyMask =>
  (Object.hasOwn(masks, type) ? masks[type] : undefined) ?? unknownFact;

/** A correction tells no more of an entry than the entry itself does. */
const dataSeen = ({ type, data }: RecordedEvent): Readonly<Record<string, unknown>> => {
  if (type !== 'EntryCorrected') return masked(maskOf(type), data);
  const correction = correctionIn(data);
  return correction === null ? {} : correctionSeen(masks)(correction);
};

/**
 * An event as people may read it, and beside it what of it is read otherwise since it was corrected.
 * What is masked is still under the hash: the county's verification reads the original.
 */
export const eventView = (event: RecordedEvent, corrections: readonly Correction[] = []) => {
  const { sequence, type, stamp, hash, prevHash } = event;
  const corrected = changesOf(corrections, sequence, masks);
  return {
    sequence,
    type,
    data: dataSeen(event),
    ...(corrected.length > 0 && { corrected }),
    stamp,
    prevHash,
    hash,
  };
};
