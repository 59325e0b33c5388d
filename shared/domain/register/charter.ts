import * as z from 'zod';
import canonicalize from 'canonicalize';
import { Charter } from '../cadre/charter.ts';
import type { Acted, Circumstances, Dossiers } from '../command/circumstances.ts';
import { requireNotAfter } from '../command/dates.ts';
import { VillageCode } from '../people/organization.ts';
import { refuse } from '../refusal/refusal.ts';
import { CalendarDay } from '../time/calendar-day.ts';
import { requirePast } from './posts.ts';

export const RegisterCharter = z.strictObject({
  occurredOn: CalendarDay,
  village: VillageCode,
  charter: Charter,
});

/** There are more representatives than this (农村集体经济组织法 28). */
const tooFewRepresentatives = 20;

/**
 * The charter of a village's collective, as far as it says who releases officers: registered with
 * the charter itself, and again once it is amended. What stands registered already changes nothing.
 */
export const registerCharter = (
  { village }: Dossiers,
  { charter }: z.infer<typeof RegisterCharter>,
  circumstances: Circumstances,
): Acted => {
  if (village === null) return refuse('village-not-found', { field: 'village' });
  requirePast(circumstances);
  requireNotAfter(charter.adoptedOn, circumstances.occurredOn, 'charter.adoptedOn');
  const since = village.charter?.adoptedOn;
  if (since !== undefined && charter.adoptedOn < since)
    refuse('date-out-of-order', { field: 'charter.adoptedOn', facts: { since } });
  const { number = tooFewRepresentatives + 1 } = charter.representatives ?? {};
  if (number <= tooFewRepresentatives)
    refuse('too-few-members-representatives', { field: 'charter.representatives.number' });
  return canonicalize(charter) === canonicalize(village.charter)
    ? {}
    : { village: [{ type: 'CharterRegistered', data: { charter } }] };
};
