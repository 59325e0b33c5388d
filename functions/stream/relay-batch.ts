import type { Readings } from '../../shared/contract/metrics.ts';
import { StepKey } from '../../shared/domain/case/steps.ts';
import { StreamKey } from '../../shared/domain/timeline/timeline.ts';
import { caseIdIn, procedureKey, waitPrefix } from '../../shared/dossier/keys.ts';
import { isTransient } from '../runtime/transient-failure.ts';
import { crashAt } from '../runtime/fault-injection.ts';
import { asError, type Note } from '../runtime/log/log.ts';
import type { Parked } from '../runtime/aws/parking-queue.ts';
import { Image, originOf, StreamBatch, type Origin } from './stream-record.ts';
import { deliverAnswer, startProcedure, type DeliveryService } from './deliver.ts';

export type RelayService = DeliveryService & { readonly park: (parked: Parked) => Promise<void> };

const relayRow = async (
  service: RelayService,
  record: unknown,
  { pk, sk }: Origin,
): Promise<string> => {
  const image = Image.parse(record).dynamodb.NewImage;
  if (image === undefined) return 'removed';
  const stream = StreamKey.parse(pk);
  if (sk === procedureKey(stream).sk) return startProcedure(service, stream);
  if (!sk.startsWith(waitPrefix)) return 'not for the procedure';
  if (image.token === undefined || image.answer === undefined) return 'nothing to deliver';
  return deliverAnswer(service, stream, StepKey.parse(sk.slice(waitPrefix.length)));
};

type Relayed = {
  readonly of: string;
  readonly outcome: string;
  readonly failedAt?: string;
  readonly error?: Error;
};

const parkRecord = async (
  service: RelayService,
  origin: Origin,
  error: Error,
): Promise<Relayed> => {
  try {
    await service.park({ reason: error.name, ...origin });
    return { of: origin.pk, outcome: 'parked', error };
  } catch {
    return {
      of: origin.pk,
      outcome: 'could not be parked',
      failedAt: origin.sequenceNumber,
      error,
    };
  }
};

/**
 * A failure that passes is left to the stream, which comes again; any other would hold up everybody
 * behind it, and is parked.
 */
const relayRecord = async (service: RelayService, record: unknown): Promise<Relayed> => {
  const origin = originOf(record);
  try {
    return { of: origin.pk, outcome: await relayRow(service, record, origin) };
  } catch (thrown) {
    const error = asError(thrown);
    if (!isTransient(error)) return parkRecord(service, origin, error);
    return { of: origin.pk, outcome: 'to be tried again', failedAt: origin.sequenceNumber, error };
  }
};

const readingsOf = (relayed: readonly Relayed[]): Readings => {
  const numberOf = (...outcomes: readonly string[]) =>
    relayed.filter(({ outcome }) => outcomes.includes(outcome)).length;
  return {
    RelayDelivered: numberOf('delivered', 'started'),
    RelayParked: numberOf('parked'),
    RelayPutOff: numberOf('to be tried again', 'could not be parked'),
  };
};

export type BatchAnswer = {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
};

/**
 * Relays what has changed in the dossier to the machine, each record for itself: no order matters
 * between them.
 */
export const relayBatch = async (
  service: RelayService,
  event: unknown,
  note: Note,
): Promise<BatchAnswer> => {
  const records = StreamBatch.parse(event).Records;
  const relayed = await Promise.all(
    records.map(async (record) => {
      const one = await relayRecord(service, record);
      if (records.length > 1) crashAt('betweenRecords');
      return one;
    }),
  );
  const errors = relayed.flatMap(({ error }) => (error === undefined ? [] : [error]));
  note({
    outcome: errors.length > 0 ? 'partly failed' : 'done',
    cases: relayed.map(({ of, outcome }) => ({ caseId: caseIdIn(of) ?? of, outcome })),
    ...readingsOf(relayed),
  });
  if (errors[0] !== undefined) note({ error: errors[0] });
  return {
    batchItemFailures: relayed.flatMap(({ failedAt }) =>
      failedAt === undefined ? [] : [{ itemIdentifier: failedAt }],
    ),
  };
};
