import type { ActMeanwhile } from '../domain/case/act-meanwhile.ts';
import type { Case } from '../domain/case/case.ts';
import { isStale, laneOfCommand } from '../domain/case/lane.ts';
import { oversees } from '../domain/case/oversight.ts';
import { MeasureId } from '../domain/ids.ts';
import type { Caller } from '../domain/people/person.ts';
import { Refusal } from '../domain/refusal/refusal.ts';
import type { RecordedEvent } from '../domain/timeline/timeline.ts';
import { caseStream } from './keys.ts';
import type { Dossier } from './port.ts';

/** As many acts as an answer names; whoever wants more reads the timeline. */
const mostActs = 20;
/** One page of the timeline: between two acts of people lie a few events of the machine. */
const eventsAtOnce = 100;

const actIn = ({ sequence, type, data, stamp }: RecordedEvent): readonly ActMeanwhile[] => {
  if (stamp.actor.kind !== 'person') return [];
  const measureId = MeasureId.safeParse(data['measureId']);
  return [
    {
      version: sequence,
      type,
      ...(measureId.success && { measureId: measureId.data }),
      role: stamp.actor.role,
      occurredOn: stamp.occurredOn,
    },
  ];
};

/**
 * What people have done since a version, the earliest first; nothing for who reads no more of the
 * case than the opinion that they raised.
 */
export const actsSince = async (
  dossier: Dossier,
  state: Case,
  version: number,
  caller: Caller,
): Promise<readonly ActMeanwhile[]> => {
  if (!oversees(caller, state) || version >= state.lastAct.version) return [];
  const events = await dossier.timeline(caseStream(state.caseId), version, eventsAtOnce);
  return events.flatMap(actIn).slice(0, mostActs);
};

type Seen = { readonly body: object; readonly ifMatch?: number };

/** Whether a command was judged by a case on which somebody has acted since, as far as it concerns it. */
export const isJudgedByOlder = (state: Case, { body, ifMatch }: Seen): boolean =>
  ifMatch !== undefined && isStale(state, laneOfCommand(body), ifMatch);

/** The case has moved on since the version that was seen: who acted last, and what has been done. */
export class StaleVersion extends Refusal {
  readonly changes: readonly ActMeanwhile[];

  constructor({ lastAct, stage }: Case, changes: readonly ActMeanwhile[]) {
    const { version, role, recordedAt } = lastAct;
    super('stale-version', { facts: { version, stage, changedBy: role, recordedAt } });
    this.changes = changes;
  }
}
