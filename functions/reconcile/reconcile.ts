import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { CalendarDay, today } from '../../shared/domain/time/calendar-day.ts';
import { CaseId, Instant } from '../../shared/domain/ids.ts';
import { calendarsOfCounties } from '../../shared/dossier/calendar-of-county.ts';
import { queueClient, stepFunctionsClient } from '../runtime/aws/clients.ts';
import { calendar, composeDossierWithWaits, now, pause } from '../runtime/composition.ts';
import { pinnedPack } from '../../shared/policy/packs.ts';
import { environment } from '../runtime/environment.ts';
import { logged } from '../runtime/log/log.ts';
import { machineOn, runningNames } from '../runtime/aws/state-machine.ts';
import { parkingOn } from '../runtime/aws/parking-queue.ts';
import { caseCounts } from './case-counts.ts';
import { reconcileCases, redrive } from './reconcile-cases.ts';
import { outcomeOf, readingsOf } from './reconcile-report.ts';

/**
 * The schedule sends its own particulars, which mean nothing here. By hand one names a case, may
 * ask for its rebuild, or has the parked records taken up. `asOf` is the day by which last days are
 * judged where callers may name one.
 */
const Asked = z
  .object({
    caseId: CaseId.optional(),
    rebuild: z.boolean().optional(),
    redrive: z.boolean().optional(),
    asOf: CalendarDay.optional(),
  })
  .refine(
    ({ caseId, rebuild }) => rebuild !== true || caseId !== undefined,
    'a rebuild is asked for one case at a time',
  );

const { MACHINE_ARN, MACHINE_VERSION_ARN, PARKING_QUEUE_URL, ALLOW_AS_OF } = environment(
  'MACHINE_ARN',
  'MACHINE_VERSION_ARN',
  'PARKING_QUEUE_URL',
  'ALLOW_AS_OF',
);
const client = stepFunctionsClient();

/**
 * Where callers may say which day it is, cases lie in the past on purpose: nothing there is late
 * unless a day is named.
 */
const ringsBy = (asOf: CalendarDay | undefined): Instant | null => {
  if (!ALLOW_AS_OF && asOf !== undefined) throw new Error('the day comes from the clock here');
  if (!ALLOW_AS_OF) return now();
  return asOf === undefined ? null : Instant.parse(`${asOf}T12:00:00.000Z`);
};

const composed = {
  ...composeDossierWithWaits(),
  machine: machineOn(client),
  machineVersion: MACHINE_VERSION_ARN,
  running: () => runningNames(client, MACHINE_ARN),
  parking: parkingOn(queueClient(), PARKING_QUEUE_URL),
  pinnedPack,
  now,
  pause,
  sleep,
};

export const handler = logged('Reconcile', async (event: unknown, note) => {
  const asked = Asked.parse(event);
  const service = {
    ...composed,
    calendarOf: calendarsOfCounties(composed.dossier, calendar),
    ringsBy: ringsBy(asked.asOf),
  };
  if (asked.redrive === true) {
    const redriven = await redrive(service);
    note({ outcome: 'redriven', redriven });
    return redriven;
  }
  const report = await reconcileCases(service, asked);
  note({ outcome: outcomeOf(report), ...report, ...readingsOf(report) });
  if (asked.caseId === undefined) note(await caseCounts(service, today(now())));
  return report;
});
