import * as z from 'zod';
import type { PolicyPack } from '../../../policy/policy-pack.ts';
import type { Case } from '../../case/case.ts';
import { isToBeServed } from '../../case/decision-service.ts';
import type { CaseEvent } from '../../case/events.ts';
import { isDecided } from '../../case/measure.ts';
import type { Redress } from '../../case/redress.ts';
import { ServiceRecord } from '../../case/service-record.ts';
import { caseRule } from '../../command/command.ts';
import type { Circumstances } from '../../command/circumstances.ts';
import { requireInOrder } from '../../command/dates.ts';
import { Document } from '../../document.ts';
import { refuse } from '../../refusal/refusal.ts';
import { CalendarDay } from '../../time/calendar-day.ts';
import { deadlineOf, dueOf } from '../../time/deadline.ts';
import { atStage } from '../procedure/open-step.ts';
import { requireServed } from './service.ts';

/**
 * Service of the decision (送达决定): its paper reaches the cadre, with the ways of redress in it (by
 * analogy with Sanctions Law 45, 46). A measure does not wait for it; the archive does.
 */
export const ServeDecision = z.strictObject({
  occurredOn: CalendarDay,
  service: ServiceRecord,
  /** The written decision (处置决定书, 不予处置决定书). */
  document: Document,
});

type Way = PolicyPack['redress'][number];

const isOpenTo = ({ postKinds }: Way, state: Case): boolean =>
  postKinds.length === 0 || state.posts.held.some(({ kind }) => postKinds.includes(kind));

/** What the cadre may do against the measures, each way from the day of service; none against none. */
const redressOf = (
  state: Case,
  { pack, calendar, occurredOn }: Circumstances,
): readonly Redress[] => {
  if (!state.measures.some(isDecided)) return [];
  return pack.redress
    .filter((way) => isOpenTo(way, state))
    .map(({ code, label, to, within, source }) => ({
      way: code,
      label,
      to,
      deadline:
        within === null
          ? null
          : dueOf({ rule: deadlineOf(pack, within), anchor: occurredOn, calendar }),
      source,
    }));
};

const serveDecision = (
  state: Case,
  { service, document }: z.infer<typeof ServeDecision>,
  circumstances: Circumstances,
): readonly CaseEvent[] => {
  atStage(state, 'atMeasures', 'atService');
  if (!isToBeServed(state)) refuse('decision-already-served');
  requireInOrder(state.since, circumstances);
  requireServed(state, service, circumstances);
  const redress = redressOf(state, circumstances);
  return [
    { type: 'DecisionServed', data: { decidedOn: state.unserved, service, document, redress } },
  ];
};

export const serviceRules = { ServeDecision: caseRule(ServeDecision, serveDecision) };
