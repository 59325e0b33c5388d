import * as z from 'zod';
import { Document } from '../document.ts';
import { Person, PersonName } from '../people/person.ts';
import { lineOf, Reason, Reference } from '../text-field.ts';
import { CalendarDay } from '../time/calendar-day.ts';

// Service (送达): how a paper reached the cadre. The day of service is the day of the act that the
// record stands in; what runs from the service runs from that day.

const reached = {
  /** The room, the address, or where a notice was put up. */
  place: lineOf(200),
  /** Who brought, posted or put it up. */
  servers: z.array(Person).min(1).max(5).readonly(),
  /** The return of service (送达回证), the postal receipt or the notice itself. */
  receipt: Document,
};

/** Who signed for it: the cadre, an adult of the household, or somebody with authority. */
const Recipient = z.discriminatedUnion('capacity', [
  z.strictObject({ capacity: z.literal('cadre') }),
  z.strictObject({ capacity: z.literal('householdMember'), name: PersonName }),
  z.strictObject({ capacity: z.literal('representative'), name: PersonName }),
]);

/** The record of one paper served on the cadre (送达记录), whichever paper it is. */
export const ServiceRecord = z
  .discriminatedUnion('manner', [
    z.strictObject({ manner: z.literal('inPerson'), ...reached, receivedBy: Recipient }),
    /** Left where the cadre lives, because nobody would sign (留置). */
    z.strictObject({
      manner: z.literal('left'),
      ...reached,
      refusal: Reason,
      witnesses: z.array(PersonName).max(5).readonly(),
      /** A photograph or film of it. */
      recording: Document.optional(),
    }),
    /** By registered post: served on the day on which it was received. */
    z.strictObject({
      manner: z.literal('post'),
      ...reached,
      postedOn: CalendarDay,
      tracking: Reference,
    }),
    /** By public notice, where nothing else reaches the cadre: served once it has run. */
    z.strictObject({
      manner: z.literal('notice'),
      ...reached,
      publishedOn: CalendarDay,
      reason: Reason,
    }),
  ])
  .meta({
    id: 'ServiceRecord',
    description:
      'How a paper reached the cadre; the day of service is `occurredOn` of the act that holds it.',
  });
export type ServiceRecord = z.infer<typeof ServiceRecord>;
