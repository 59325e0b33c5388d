import * as z from 'zod';
import type { Readings } from '../../shared/contract/metrics.ts';
import type { Parked } from '../runtime/aws/parking-queue.ts';

const Text = z.object({ S: z.string() });
const Keyed = z.object({
  dynamodb: z.object({ Keys: z.object({ pk: Text, sk: Text }), SequenceNumber: z.string() }),
});

/**
 * Of the image only this is read: whether both that must meet have come. The row itself says what
 * is true.
 */
export const Image = z.object({
  dynamodb: z.object({
    NewImage: z
      .object({ token: z.unknown().optional(), answer: z.unknown().optional() })
      .optional(),
  }),
});

export const StreamBatch = z.object({ Records: z.array(z.unknown()) });

export type Origin = Omit<Parked, 'reason'>;

/** Where a record came from; of one without keys, nothing. */
export const originOf = (record: unknown): Origin => {
  const keyed = Keyed.safeParse(record);
  if (!keyed.success) return { pk: '', sk: '', sequenceNumber: '' };
  const { Keys, SequenceNumber } = keyed.data.dynamodb;
  return { pk: Keys.pk.S, sk: Keys.sk.S, sequenceNumber: SequenceNumber };
};

const Dated = z.object({ dynamodb: z.object({ ApproximateCreationDateTime: z.number() }) });

/** How long the oldest record of a batch has waited for the relay. */
export const latenessOf = (event: unknown, secondsNow: number): Readings => {
  const written = StreamBatch.parse(event)
    .Records.map((record) => Dated.safeParse(record))
    .flatMap(({ data }) => (data === undefined ? [] : [data.dynamodb.ApproximateCreationDateTime]));
  return written.length === 0
    ? {}
    : { RelayLateness: Math.max(0, secondsNow - Math.min(...written)) };
};
