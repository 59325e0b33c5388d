import type { Readings } from '../../shared/contract/metrics.ts';
import { addDays, today, type CalendarDay } from '../../shared/domain/time/calendar-day.ts';
import type { Case } from '../../shared/domain/case/case.ts';
import { CaseId } from '../../shared/domain/ids.ts';
import { recomputedDue } from '../../shared/domain/exit/procedure/moved-deadlines.ts';
import { silenceOn } from '../../shared/domain/exit/silence.ts';
import type { CalendarOf } from '../../shared/dossier/calendar-of-county.ts';
import { handleSystemAct, type SystemService } from '../../shared/dossier/handle-system-act.ts';
import type { DueRow } from '../../shared/dossier/items.ts';
import { idOfStream } from '../../shared/dossier/keys.ts';
import type { PolicyPack } from '../../shared/policy/policy-pack.ts';
import { crashAt } from '../runtime/fault-injection.ts';
import { asError, numbersOf } from '../runtime/log/log.ts';

export type RingService = SystemService & {
  /** The working days in force in a county. */
  readonly calendarOf: CalendarOf;
  readonly pinnedPack: (policy: Case['policy']) => PolicyPack;
};

/**
 * What a ring did: what it recorded for each last day that had passed, the facts by their number,
 * and each row that it could not judge.
 */
export type Rung = {
  readonly asOf: CalendarDay;
  readonly recorded: Readonly<Record<string, number>>;
  readonly cases: readonly { readonly caseId: string; readonly recorded: readonly string[] }[];
  readonly failed: readonly {
    readonly stream: string;
    readonly due: string;
    readonly error: string;
  }[];
};

/**
 * The facts of one last day that has passed; none where the row is older than the case, or where the
 * calendar entered since moves that day: nobody's silence counts before reconcile has moved it.
 */
export const ringOne = (
  { pinnedPack, calendarOf, ...service }: RingService,
  { stream, due, deadline }: DueRow,
): Promise<readonly string[]> =>
  handleSystemAct(service, {
    caseId: CaseId.parse(idOfStream(stream)),
    system: 'clock',
    decide: async ({ case: { state } }) => {
      const { dueOn } = deadline;
      const moved = recomputedDue({ due, deadline }, await calendarOf(state.county));
      const isLater = moved !== null && moved.to > dueOn;
      const facts = isLater ? [] : silenceOn(state, { due, dueOn }, pinnedPack(state.policy));
      return {
        occurredOn: dueOn,
        result: facts.map(({ type }) => type),
        ...(facts.length > 0 && { acted: { case: facts } }),
      };
    },
  });

/**
 * Records what silence means on every last day before `asOf`, however long ago: the last day itself
 * belongs to whoever may act on it. One row that can't be judged holds up no other. Ringing again
 * finds nothing to do.
 */
export const ring = async (
  service: RingService,
  asOf: CalendarDay = today(service.now()),
): Promise<Rung> => {
  const cases: Rung['cases'][number][] = [];
  const failed: Rung['failed'][number][] = [];
  const unreadable = ({ stream, row }: { readonly stream: string; readonly row: string }) =>
    void failed.push({ stream, due: row, error: 'unreadable' });
  for await (const row of service.dossier.dueUpTo(addDays(asOf, -1), unreadable)) {
    try {
      cases.push({ caseId: idOfStream(row.stream), recorded: await ringOne(service, row) });
    } catch (error) {
      failed.push({ stream: row.stream, due: row.due, error: asError(error).name });
    }
    crashAt('betweenDueRows');
  }
  return { asOf, recorded: numbersOf(cases.flatMap(({ recorded }) => recorded)), cases, failed };
};

/** A ring in numbers. A step that is late is told apart: its silence means nothing by itself. */
export const readingsOfRing = ({
  cases,
  failed,
  recorded: { StepOverdue = 0 },
}: Rung): Readings => ({
  DueRung: cases.length + failed.length,
  DueLapsed: cases.filter(({ recorded }) => recorded.length > 0).length - StepOverdue,
  DueOverdue: StepOverdue,
  DueFailed: failed.length,
});
