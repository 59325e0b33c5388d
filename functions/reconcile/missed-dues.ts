import { addDays, today } from '../../shared/domain/time/calendar-day.ts';
import { CaseId, Instant } from '../../shared/domain/ids.ts';
import { caseHead } from '../../shared/dossier/heads.ts';
import type { DueRow } from '../../shared/dossier/items.ts';
import { caseStream, idOfStream } from '../../shared/dossier/keys.ts';
import type { Dossier, Unreadable } from '../../shared/dossier/port.ts';

const hourMilliseconds = 60 * 60 * 1000;
const dayMilliseconds = 24 * hourMilliseconds;

/** The last daily ring, 08:30 in Shanghai, that has had an hour to do its work. */
const lastRing = (now: Instant): Instant => {
  const over = Date.parse(now) - hourMilliseconds;
  const sameDay = Date.parse(`${new Date(over).toISOString().slice(0, 10)}T00:30:00.000Z`);
  return Instant.parse(
    new Date(sameDay <= over ? sameDay : sameDay - dayMilliseconds).toISOString(),
  );
};

const rowsOf = async (
  dossier: Dossier,
  until: string,
  caseId: CaseId | undefined,
  unreadable: Unreadable,
): Promise<readonly DueRow[]> => {
  if (caseId !== undefined)
    return (await dossier.dueOf(caseStream(caseId))).filter(
      ({ deadline }) => deadline.dueOn <= until,
    );
  const rows: DueRow[] = [];
  for await (const row of dossier.dueUpTo(until, unreadable)) rows.push(row);
  return rows;
};

/**
 * Due rows whose last day had passed when the bell last rang, and which are still there. A case
 * that was written since then is left to the next ring: its row may be younger than the last.
 */
export const missedDues = async (
  dossier: Dossier,
  now: Instant,
  caseId: CaseId | undefined,
  unreadable: Unreadable,
): Promise<readonly DueRow[]> => {
  const rang = lastRing(now);
  const missed: DueRow[] = [];
  for (const row of await rowsOf(dossier, addDays(today(rang), -1), caseId, unreadable)) {
    const head = await caseHead(dossier, row.stream);
    if (
      head !== null &&
      head.recordedAt < rang &&
      head.state.procedure.dues[row.due] === row.deadline.dueOn
    )
      missed.push(row);
  }
  return missed;
};

export const caseOfDue = ({ stream }: DueRow): CaseId => CaseId.parse(idOfStream(stream));
