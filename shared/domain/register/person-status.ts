import * as z from 'zod';
import type { Cadre } from '../cadre/cadre.ts';
import { StatusProof, type CadreEventOf } from '../cadre/cadre-events.ts';
import { mostStatuses, PersonStatus } from '../cadre/person-status.ts';
import type { Circumstances } from '../command/circumstances.ts';
import { requireNotAfter } from '../command/dates.ts';
import { refuse } from '../refusal/refusal.ts';
import { CalendarDay } from '../time/calendar-day.ts';
import { requirePast } from './posts.ts';

/** What a cadre is beside the posts, shown by a paper: as much of it as sanctions depend on (PIPL 6). */
export const RecordPersonStatus = z.strictObject({
  occurredOn: CalendarDay,
  status: PersonStatus,
  since: CalendarDay,
  proof: StatusProof,
});

/** Told once more it changes nothing. */
export const recordPersonStatus = (
  { statuses }: Cadre,
  { status, since, proof }: z.infer<typeof RecordPersonStatus>,
  circumstances: Circumstances,
): readonly CadreEventOf<'PersonStatusRecorded'>[] => {
  requirePast(circumstances);
  requireNotAfter(since, circumstances.occurredOn, 'since');
  if (statuses.some((one) => one.status === status && one.since === since)) return [];
  if (statuses.length >= mostStatuses)
    refuse('too-many-statuses', { facts: { most: mostStatuses } });
  return [{ type: 'PersonStatusRecorded', data: { status, since, proof } }];
};
