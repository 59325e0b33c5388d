import type { OpenWaitInput } from '../../shared/contract/tasks.ts';
import type { Case } from '../../shared/domain/case/case.ts';
import { dayReached } from '../../shared/domain/case/business-day.ts';
import { arriveAt, type Arrived } from '../../shared/domain/exit/procedure/arrival.ts';
import { retryOnConflict } from '../../shared/dossier/retry.ts';
import {
  handleSystemAct,
  type SystemDecision,
  type SystemService,
} from '../../shared/dossier/handle-system-act.ts';
import { calendarOfCounty } from '../../shared/dossier/calendar-of-county.ts';
import { caseStream } from '../../shared/dossier/keys.ts';
import type { Waits } from '../../shared/dossier/port.ts';
import type { PolicyPack } from '../../shared/policy/policy-pack.ts';
import type { WorkCalendar } from '../../shared/policy/work-calendar.ts';
import type { Machine } from '../runtime/aws/state-machine.ts';

export type OpeningService = SystemService & {
  readonly waits: Pick<Waits, 'renew'>;
  readonly machine: Pick<Machine, 'answer'>;
  readonly pinnedPack: (policy: Case['policy']) => PolicyPack;
  /** The calendar that ships; what the case’s county has entered goes on top. */
  readonly calendar: WorkCalendar;
};

const decisionOn = async (
  service: OpeningService,
  input: OpenWaitInput,
  state: Case,
): Promise<SystemDecision<Arrived>> => {
  const { run, taskToken: token } = input;
  const arrived = arriveAt(state, input, {
    pack: service.pinnedPack(state.policy),
    calendar: await calendarOfCounty(service.dossier, service.calendar, state.county),
  });
  const occurredOn = dayReached(state);
  if (arrived.kind !== 'open') return { occurredOn, result: arrived };
  const { step, round } = arrived.event.data;
  return {
    occurredOn,
    acted: { case: [arrived.event] },
    opens: { stream: caseStream(state.caseId), step, round, run, token },
    result: arrived,
  };
};

/**
 * An execution outlives its case where the tables were put back to an earlier day: it ends like one
 * that a newer run has overtaken.
 */
const gone: Arrived = { kind: 'answer', answer: { outcome: 'superseded' } };

/**
 * The machine has come to a step: the step is opened with its token, or gets the new token where it
 * is open, or the machine is told at once what it missed. `null` where the wait moved on in
 * between, so that one must look again.
 */
const arriveOnce = async (
  service: OpeningService,
  input: OpenWaitInput,
): Promise<string | null> => {
  const { caseId, run, taskToken: token } = input;
  const arrived = await handleSystemAct(service, {
    caseId,
    system: 'workflow',
    absent: gone,
    decide: ({ case: { state } }) => decisionOn(service, input, state),
  });
  if (arrived.kind === 'open') return 'opened';
  if (arrived.kind === 'answer')
    return `answered ${arrived.answer.outcome}: ${await service.machine.answer(token, arrived.answer)}`;
  const { step, round } = arrived;
  return (await service.waits.renew({ stream: caseStream(caseId), step, round, run, token }))
    ? 'renewed'
    : null;
};

/**
 * Says what became of the wait. Throws where the case is changed faster than it can be read, or is
 * not there.
 */
export const arriveAtStep = async (
  service: OpeningService,
  input: OpenWaitInput,
): Promise<string> => {
  const done = await retryOnConflict(() => arriveOnce(service, input), service.pause);
  if (done === null) throw new Error('the wait was renewed by others every time');
  return done;
};
