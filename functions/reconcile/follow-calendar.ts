import { dayReached } from '../../shared/domain/case/business-day.ts';
import { followCalendar } from '../../shared/domain/exit/procedure/moved-deadlines.ts';
import type { CaseId } from '../../shared/domain/ids.ts';
import type { CalendarOf } from '../../shared/dossier/calendar-of-county.ts';
import { handleSystemAct, type SystemService } from '../../shared/dossier/handle-system-act.ts';
import { caseStream } from '../../shared/dossier/keys.ts';
import { tryEach, type Failed } from './concurrency.ts';

export type FollowService = SystemService & { readonly calendarOf: CalendarOf };

export type Followed = {
  /** Cases whose last days were worked out anew. */
  readonly recomputed: readonly CaseId[];
  readonly failed: readonly Failed[];
};

/** Whether anything was recorded. Read behind the head, the due rows are no older than it. */
const follow = (service: FollowService, caseId: CaseId): Promise<boolean> =>
  handleSystemAct(service, {
    caseId,
    system: 'reconcile',
    absent: false,
    decide: async ({ case: { state } }) => {
      const occurredOn = dayReached(state);
      if (Object.keys(state.procedure.dues).length === 0) return { occurredOn, result: false };
      const dues = await service.dossier.dueOf(caseStream(caseId));
      const facts = followCalendar(state, dues, await service.calendarOf(state.county));
      return {
        occurredOn,
        result: facts.length > 0,
        ...(facts.length > 0 && { acted: { case: facts } }),
      };
    },
  });

/**
 * Lets each case follow the calendar in force in its county, by one fact a case. No progress is kept
 * anywhere: what a pass that died has left is what the next one finds, and a case that follows
 * already has nothing recorded, however often and by however many it is looked at.
 */
export const followCalendars = async (
  service: FollowService,
  caseIds: readonly CaseId[],
): Promise<Followed> => {
  const recomputed: CaseId[] = [];
  const failed = await tryEach(
    caseIds,
    (caseId) => caseId,
    async (caseId) => {
      if (await follow(service, caseId)) recomputed.push(caseId);
    },
  );
  return { recomputed, failed };
};
