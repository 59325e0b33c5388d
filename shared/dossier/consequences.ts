import type { Case } from '../domain/case/case.ts';
import type { CaseEvent } from '../domain/case/events.ts';
import { answerOnClosing } from '../domain/exit/procedure/arrival.ts';
import { duesOf } from '../domain/exit/procedure/dues.ts';
import type { Stamp } from '../domain/timeline/stamp.ts';
import { countedOf } from './figures.ts';
import { caseStream } from './keys.ts';
import type { Change } from './port.ts';

const keysOf = <Key extends string>(record: Readonly<Partial<Record<Key, unknown>>>) =>
  Object.keys(record) as Key[];

type Consequences = Omit<Change, 'streams'>;

/**
 * What the new events of a case mean for its waits, its due rows, its procedure and the county's
 * figures.
 */
export const consequences = (
  before: Case | null,
  after: Case | null,
  events: readonly CaseEvent[] = [],
  stamp: Stamp,
): Consequences => {
  if (after === null || events.length === 0) return { answers: [], dueOpened: [], dueClosed: [] };
  const stream = caseStream(after.caseId);
  const isOpen = (step: string) => after.procedure.open.some((one) => one.step === step);
  const closedSteps = (before?.procedure.open ?? []).filter(({ step }) => !isOpen(step));
  const opened = new Map(
    events.flatMap((event) => duesOf(event).opened).map((due) => [due.due, due]),
  );
  const requested = events.findLast((event) => event.type === 'ProcedureRequested');
  const counted = countedOf(before, after);
  return {
    answers: closedSteps.map(({ step, round }) => ({
      stream,
      step,
      round,
      answer: answerOnClosing(after, step),
    })),
    dueOpened: [...opened.values()]
      .filter(({ due }) => due in after.procedure.dues)
      .map((due) => ({ stream, ...due })),
    dueClosed: keysOf(before?.procedure.dues ?? {})
      .filter((due) => !(due in after.procedure.dues))
      .map((due) => ({ stream, due })),
    ...(requested !== undefined && {
      procedure: { stream, ...requested.data, requestedAt: stamp.recordedAt },
    }),
    ...(counted !== null && { counted }),
  };
};
