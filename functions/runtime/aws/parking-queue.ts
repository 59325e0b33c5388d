import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import * as z from 'zod';

/**
 * A record that no delivery can be made of: where it came from and why, and nothing of what it
 * holds.
 */
export const Parked = z.object({
  reason: z.string(),
  pk: z.string(),
  sk: z.string(),
  sequenceNumber: z.string(),
});
export type Parked = z.infer<typeof Parked>;

/**
 * A parked record as it is taken up again. What the stream itself has parked is a whole batch and
 * names no row.
 */
export type TakenUp = { readonly receipt: string; readonly parked: Parked | null };

/** The queue in which records lie that the relay could not deliver. */
export type Parking = {
  /**
   * Those that nobody else has taken up, at most so many. They come back by themselves if nothing
   * is done about them.
   */
  readonly takeUp: (most: number) => Promise<readonly TakenUp[]>;
  readonly remove: (receipt: string) => Promise<void>;
  /** Lays a record back, so that it is seen, and its alarm rings on. */
  readonly layBack: (receipt: string) => Promise<void>;
};

export const parkIn =
  (client: SQSClient, QueueUrl: string) =>
  async (parked: Parked): Promise<void> => {
    await client.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(parked) }));
  };

const parkedIn = (body: string): Parked | null => {
  try {
    return Parked.parse(JSON.parse(body));
  } catch {
    return null;
  }
};

/** Longer than `reconcile` may run. */
const secondsTaken = 360;
const mostAtOnce = 10;

const takeUp = async (
  client: SQSClient,
  QueueUrl: string,
  most: number,
): Promise<readonly TakenUp[]> => {
  const taken: TakenUp[] = [];
  for (;;) {
    const MaxNumberOfMessages = Math.min(mostAtOnce, most - taken.length);
    if (MaxNumberOfMessages <= 0) return taken;
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({
        QueueUrl,
        MaxNumberOfMessages,
        VisibilityTimeout: secondsTaken,
        WaitTimeSeconds: 0,
      }),
    );
    if (Messages.length === 0) return taken;
    taken.push(
      ...Messages.flatMap(({ ReceiptHandle, Body = '' }) =>
        ReceiptHandle === undefined ? [] : [{ receipt: ReceiptHandle, parked: parkedIn(Body) }],
      ),
    );
  }
};

export const parkingOn = (client: SQSClient, QueueUrl: string): Parking => ({
  takeUp: (most) => takeUp(client, QueueUrl, most),
  remove: async (ReceiptHandle) =>
    void (await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }))),
  layBack: async (ReceiptHandle) =>
    void (await client.send(
      new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout: 0 }),
    )),
});
