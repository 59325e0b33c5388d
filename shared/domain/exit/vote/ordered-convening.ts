import * as z from 'zod';
import type { Forum } from '../../../policy/policy-pack.ts';
import type { Case } from '../../case/case.ts';
import type { CaseEvent } from '../../case/events.ts';
import { dispositionNow, type MeasureIn } from '../../case/measure.ts';
import type { Circumstances } from '../../command/circumstances.ts';
import { requireInOrderOf } from '../../command/dates.ts';
import { requireLawful } from '../../disposition/lawfulness.ts';
import { Document } from '../../document.ts';
import { MeasureId } from '../../ids.ts';
import { refuse } from '../../refusal/refusal.ts';
import { CalendarDay } from '../../time/calendar-day.ts';
import { deadlineOf, dueOf } from '../../time/deadline.ts';
import { isOverdue } from '../procedure/places.ts';
import { atStage, measureAt } from '../procedure/open-step.ts';

/**
 * Order to convene (责令召集): a villagers' committee that does not call the vote in time is ordered
 * to by the township government (VCOL 41). That the township convenes itself once the order has not
 * been followed either is provincial practice (Beijing, Shanghai, Henan) and a rule of this
 * mechanism; it is recorded as such.
 */
export const OrderConvening = z.strictObject({
  occurredOn: CalendarDay,
  measureId: MeasureId,
  document: Document,
});

/** The last day to follow an order to convene, passed or not; undefined where none was given. */
const lastDayOf = (
  { procedure: { dues, overdue } }: Case,
  { measureId }: MeasureIn<'awaitingVote'>,
): CalendarDay | undefined => dues[`convening#${measureId}`] ?? overdue[`convening#${measureId}`];

/** What the villagers' committee convenes; the collective's assembly is its board's to call. */
const ofVillage = (forum: Forum): boolean =>
  forum !== 'membersAssembly' && forum !== 'membersRepresentatives';

export const orderConvening = (
  state: Case,
  body: z.infer<typeof OrderConvening>,
  circumstances: Circumstances,
): readonly CaseEvent[] => {
  const measure = measureAt(atStage(state, 'atMeasures'), body.measureId, 'awaitingVote');
  requireInOrderOf(state, measure, circumstances);
  const { pack, calendar, occurredOn } = circumstances;
  const cell = requireLawful(pack, dispositionNow(measure), measure.postKind, 'measureId');
  if (!cell.forums.some(ofVillage)) refuse('collective-not-ordered', { field: 'measureId' });
  const { convened } = measure;
  if (convened !== null && convened.meetingOn >= occurredOn)
    refuse('vote-already-convened', { facts: { meetingOn: convened.meetingOn } });
  if (!isOverdue(state, measure)) refuse('convening-not-late');
  const orderedBy = lastDayOf(state, measure);
  if (orderedBy !== undefined) refuse('convening-already-ordered', { facts: { orderedBy } });
  const deadline = dueOf({
    rule: deadlineOf(pack, 'orderedConvening'),
    anchor: occurredOn,
    calendar,
  });
  const { measureId, document } = body;
  return [{ type: 'ConveningOrdered', data: { measureId, deadline, document } }];
};

/**
 * Refuses a call by the township unless an order to convene has run out, or the call takes the
 * place of one of its own.
 */
export const requireConvenerOfLaw = (
  state: Case,
  measure: MeasureIn<'awaitingVote'>,
  { convenedBy }: { readonly convenedBy?: 'township' | undefined },
  { occurredOn }: Circumstances,
): void => {
  if (convenedBy === undefined || measure.convened?.convenedBy === 'township') return;
  const orderedBy = lastDayOf(state, measure);
  if (orderedBy === undefined) return refuse('township-may-not-convene', { field: 'convenedBy' });
  if (orderedBy >= occurredOn)
    refuse('township-may-not-convene', { field: 'convenedBy', facts: { orderedBy } });
};
