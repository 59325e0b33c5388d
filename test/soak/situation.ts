import { addDays, type CalendarDay } from '../../shared/domain/time/calendar-day.ts';
import type { Case } from '../../shared/domain/case/case.ts';
import type { CommandName } from '../../shared/domain/people/permissions.ts';
import type { Due } from '../../shared/domain/case/due.ts';
import type { Body } from '../support/bodies.ts';
import type { Chance } from './chance.ts';

/**
 * What somebody does next in a case: a command with what is particular about it, or nothing, until
 * the last day is over.
 */
export type Choice =
  | { readonly command: CommandName; readonly changes: Body }
  | { readonly silentUntil: CalendarDay; readonly due: Due };

export type Situation = {
  readonly state: Case;
  readonly day: CalendarDay;
  readonly chance: Chance;
  readonly acts: number;
  readonly substantiated: boolean;
  /** Nothing comes from outside: a case must end by its own procedure. */
  readonly undisturbed?: boolean;
};

/** Nobody acts until the last day has passed; `null` where there is none. */
export const silence = (state: Case, due: Due): Choice | null => {
  const dueOn = state.procedure.dues[due];
  return dueOn === undefined ? null : { silentUntil: addDays(dueOn, 1), due };
};
