import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { ulid } from 'ulid';
import { Instant, Salt } from '../../shared/domain/ids.ts';
import { jitteredPause } from '../../shared/dossier/retry.ts';
import { dynamoDossier } from '../../shared/dossier/dynamo/dossier.ts';
import { dynamoWaits } from '../../shared/dossier/dynamo/waits.ts';
import type { CommandService } from '../../shared/dossier/command-request.ts';
import type { Dossier, Waits } from '../../shared/dossier/port.ts';
import { packsGoingBackFrom, pinnedPack } from '../../shared/policy/packs.ts';
import { workCalendar } from '../../shared/policy/work-calendar.ts';
import { dynamoClient } from './aws/clients.ts';
import { environment } from './environment.ts';
import { crashAt } from './fault-injection.ts';

// What the functions are made of: the clock, ids and chance come in here and nowhere else.

export const now = (): Instant => Instant.parse(new Date().toISOString());
export const secondsNow = (): number => Math.floor(Date.now() / 1000);
export const newId = (): string => ulid();
export const newSalt = (): Salt => Salt.parse(randomBytes(16).toString('hex'));
export const pause = jitteredPause(Math.random, sleep);
export const calendar = workCalendar;

const onTables = () => {
  const { DOSSIER_TABLE, TIMELINE_TABLE, WAITS_TABLE } = environment(
    'DOSSIER_TABLE',
    'TIMELINE_TABLE',
    'WAITS_TABLE',
  );
  return {
    client: dynamoClient(),
    tables: { dossier: DOSSIER_TABLE, timeline: TIMELINE_TABLE, waits: WAITS_TABLE },
    pause,
  };
};

/** A dossier on either side of whose transactions a function may be made to crash. */
const withCrashPoints = (dossier: Dossier): Dossier => ({
  ...dossier,
  append: async (change) => {
    crashAt('beforeTransaction');
    const appended = await dossier.append(change);
    crashAt('afterTransaction');
    return appended;
  },
});

/** The dossier as people's functions hold it. */
export const composeDossier = (): Dossier => withCrashPoints(dynamoDossier(onTables()));

/** The dossier with the waits, for what stands behind the stream and the machine. */
export const composeDossierWithWaits = (): { readonly dossier: Dossier; readonly waits: Waits } => {
  const on = onTables();
  return { dossier: withCrashPoints(dynamoDossier(on)), waits: dynamoWaits(on) };
};

/** The pinned pack, or for a new case the one that counts on the day of its opinion. */
export const packsWithDefault = (id: string): CommandService['packOf'] =>
  packsGoingBackFrom(pinnedPack({ id }));
