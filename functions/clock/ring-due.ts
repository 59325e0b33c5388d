import * as z from 'zod';
import { CalendarDay } from '../../shared/domain/time/calendar-day.ts';
import { calendarsOfCounties } from '../../shared/dossier/calendar-of-county.ts';
import { calendar, composeDossier, now, pause } from '../runtime/composition.ts';
import { pinnedPack } from '../../shared/policy/packs.ts';
import { environment } from '../runtime/environment.ts';
import { logged } from '../runtime/log/log.ts';
import { readingsOfCalendars } from './calendar-readings.ts';
import { readingsOfRing, ring } from './ring.ts';

/**
 * The schedule sends its own particulars, which mean nothing here; `asOf` is for whoever rings by
 * hand.
 */
const Ring = z.object({ asOf: CalendarDay.optional() });

const { ALLOW_AS_OF, COUNTIES } = environment('ALLOW_AS_OF', 'COUNTIES');
const dossier = composeDossier();
const service = { dossier, now, pause, pinnedPack };

export const handler = logged('Ring what is due', async (event: unknown, note) => {
  const { asOf } = Ring.parse(event);
  if (asOf !== undefined && !ALLOW_AS_OF) throw new Error('the day comes from the clock here');
  const calendarOf = calendarsOfCounties(dossier, calendar);
  const rung = await ring({ ...service, calendarOf }, asOf);
  note({
    outcome: rung.failed.length > 0 ? 'partly failed' : 'done',
    ...rung,
    ...readingsOfRing(rung),
    ...(await readingsOfCalendars(calendarOf, COUNTIES, rung.asOf)),
  });
  if (rung.failed.length > 0)
    throw new Error(`${rung.failed.length} due rows could not be judged; the others were`);
  return rung;
});
