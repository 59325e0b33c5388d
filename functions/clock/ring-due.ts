import * as z from 'zod';
import { CalendarDay } from '../../shared/domain/time/calendar-day.ts';
import { composeDossier, now, pause, pinnedPack } from '../runtime/composition.ts';
import { environment } from '../runtime/environment.ts';
import { logged } from '../runtime/log/log.ts';
import { readingsOfRing, ring } from './ring.ts';

/**
 * The schedule sends its own particulars, which mean nothing here; `asOf` is for whoever rings by
 * hand.
 */
const Ring = z.object({ asOf: CalendarDay.optional() });

const { ALLOW_AS_OF } = environment('ALLOW_AS_OF');
const service = { dossier: composeDossier(), now, pause, pinnedPack };

export const handler = logged('Ring what is due', async (event: unknown, note) => {
  const { asOf } = Ring.parse(event);
  if (asOf !== undefined && !ALLOW_AS_OF) throw new Error('the day comes from the clock here');
  const rung = await ring(service, asOf);
  note({
    outcome: rung.failed.length > 0 ? 'partly failed' : 'done',
    ...rung,
    ...readingsOfRing(rung),
  });
  if (rung.failed.length > 0)
    throw new Error(`${rung.failed.length} due rows could not be judged; the others were`);
  return rung;
});
