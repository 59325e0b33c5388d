import { queueClient, stepFunctionsClient } from '../runtime/aws/clients.ts';
import { composeDossierWithWaits, secondsNow } from '../runtime/composition.ts';
import { environment } from '../runtime/environment.ts';
import { logged } from '../runtime/log/log.ts';
import { machineOn } from '../runtime/aws/state-machine.ts';
import { parkIn } from '../runtime/aws/parking-queue.ts';
import { relayBatch } from './relay-batch.ts';
import { latenessOf } from './stream-record.ts';

const { PARKING_QUEUE_URL } = environment('PARKING_QUEUE_URL');
const service = {
  waits: composeDossierWithWaits().waits,
  machine: machineOn(stepFunctionsClient()),
  park: parkIn(queueClient(), PARKING_QUEUE_URL),
};

export const handler = logged('Relay', async (event: unknown, note) => {
  note(latenessOf(event, secondsNow()));
  return relayBatch(service, event, note);
});
