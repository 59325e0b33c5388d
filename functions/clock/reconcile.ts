import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { today } from '../../shared/domain/calendar-day.ts';
import { CaseId } from '../../shared/domain/ids.ts';
import { stepFunctionsClient } from '../runtime/clients.ts';
import { composeDossierWithWaits, now, pause } from '../runtime/composition.ts';
import { environment } from '../runtime/environment.ts';
import { logged } from '../runtime/log.ts';
import { machineOn, runningNames } from '../runtime/machine.ts';
import { census } from './census.ts';
import { lookOver, outcomeOf, readingsOf } from './look-over.ts';

/** The schedule sends its own particulars, which mean nothing here; by hand one names a case, and may ask for its rebuild. */
const Asked = z
  .object({ caseId: CaseId.optional(), rebuild: z.boolean().optional() })
  .refine(({ caseId, rebuild }) => rebuild !== true || caseId !== undefined, 'a rebuild is asked for one case at a time');

const { MACHINE_ARN, MACHINE_VERSION_ARN } = environment('MACHINE_ARN', 'MACHINE_VERSION_ARN');
const client = stepFunctionsClient();
const service = {
  ...composeDossierWithWaits(),
  machine: machineOn(client),
  machineVersion: MACHINE_VERSION_ARN,
  running: () => runningNames(client, MACHINE_ARN),
  now,
  pause,
  sleep,
};

export const handler = logged('Reconcile', async (event: unknown, note) => {
  const asked = Asked.parse(event);
  const overlooked = await lookOver(service, asked);
  note({ outcome: outcomeOf(overlooked), ...overlooked, ...readingsOf(overlooked) });
  if (asked.caseId === undefined) note(await census(service, today(now())));
  return overlooked;
});
