import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { queueClient, stepFunctionsClient } from '../runtime/clients.ts';
import { composeDossierWithWaits, secondsNow } from '../runtime/composition.ts';
import { environment } from '../runtime/environment.ts';
import { logged } from '../runtime/log.ts';
import { machineOn } from '../runtime/machine.ts';
import { latenessOf, relayBatch, type Parked } from './relay-batch.ts';

const { PARKING_QUEUE_URL } = environment('PARKING_QUEUE_URL');
const queue = queueClient();

const park = async (parked: Parked): Promise<void> => {
  await queue.send(new SendMessageCommand({ QueueUrl: PARKING_QUEUE_URL, MessageBody: JSON.stringify(parked) }));
};

const service = { waits: composeDossierWithWaits().waits, machine: machineOn(stepFunctionsClient()), park };

export const handler = logged('Relay', async (event: unknown, note) => {
  note(latenessOf(event, secondsNow()));
  return relayBatch(service, event, note);
});
