import { isTied } from '../../case/recusal.ts';
import type { Case } from '../../case/case.ts';
import type { ServiceRecord } from '../../case/service-record.ts';
import type { Circumstances } from '../../command/circumstances.ts';
import { requireNotAfter } from '../../command/dates.ts';
import { refuse } from '../../refusal/refusal.ts';
import { deadlineOf, dueOf } from '../../time/deadline.ts';

/** Serving is part of handling the case: nobody who is tied to it does it. */
const requireFreeServers = (state: Case, { servers }: ServiceRecord): void => {
  const tied = servers.findIndex(({ personId }) => isTied(state, personId));
  if (tied >= 0) refuse('recusal-required', { field: `service.servers.${tied}` });
};

/**
 * What is left behind was seen by somebody, or is on a picture. By law this holds in civil
 * procedure; here it is the mechanism's own rule.
 */
const requireSeen = (
  state: Case,
  { witnesses, recording, servers }: Extract<ServiceRecord, { manner: 'left' }>,
): void => {
  const parties = [state.subject.name, ...servers.map(({ name }) => name)];
  const isSeen = witnesses.some((witness) => !parties.includes(witness));
  if (!isSeen && recording === undefined)
    refuse('service-not-witnessed', { field: 'service.witnesses' });
};

/** A notice serves nothing before it has run as long as the pack says (`serviceByNotice`). */
const requireRun = (
  { publishedOn }: Extract<ServiceRecord, { manner: 'notice' }>,
  { pack, calendar, occurredOn }: Circumstances,
): void => {
  requireNotAfter(publishedOn, occurredOn, 'service.publishedOn');
  const { dueOn } = dueOf({
    rule: deadlineOf(pack, 'serviceByNotice'),
    anchor: publishedOn,
    calendar,
  });
  if (occurredOn < dueOn) refuse('notice-still-running', { field: 'occurredOn', facts: { dueOn } });
};

/** Refuses a service that does not count on the day on which it is said to have taken place. */
export const requireServed = (
  state: Case,
  service: ServiceRecord,
  circumstances: Circumstances,
): void => {
  requireFreeServers(state, service);
  switch (service.manner) {
    case 'inPerson':
      return;
    case 'left':
      return requireSeen(state, service);
    case 'post':
      return requireNotAfter(service.postedOn, circumstances.occurredOn, 'service.postedOn');
    case 'notice':
      return requireRun(service, circumstances);
  }
};
