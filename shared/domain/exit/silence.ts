import type { PolicyPack } from '../../policy/policy-pack.ts';
import type { CalendarDay } from '../time/calendar-day.ts';
import type { Case } from '../case/case.ts';
import type { CaseEvent } from '../case/events.ts';
import { MeasureId } from '../ids.ts';
import { consequenceOfRefusal } from '../disposition/lawfulness.ts';
import type { Measure } from '../case/measure.ts';
import type { Due } from '../case/due.ts';
import { settling } from './measures/settlement.ts';

/** A last day that has passed. */
export type Passed = { readonly due: Due; readonly dueOn: CalendarDay };

const measureIn = (state: Case, id: MeasureId): Measure => {
  const measure = state.measures.find((one) => one.measureId === id);
  if (measure === undefined) throw new Error(`no measure ${id} in this case`);
  return measure;
};

/**
 * What silence means by itself: never consent, and beyond these three no more than that a step is
 * late. While a supervisory investigation freezes the measures nobody may bring a petition or
 * resign, so that both are late only.
 */
const meaningOf = (state: Case, { due, dueOn }: Passed, pack: PolicyPack): CaseEvent => {
  if (due === 'hearingWindow') return { type: 'HearingLapsed', data: { windowEndedOn: dueOn } };
  if (state.lifeEvents.supervision !== null) return { type: 'StepOverdue', data: { due, dueOn } };
  const [subject, id] = due.split('#');
  if (subject === 'petition')
    return { type: 'PetitionLapsed', data: { measureId: MeasureId.parse(id), dueOn } };
  if (subject !== 'resignationAnswer') return { type: 'StepOverdue', data: { due, dueOn } };
  const measure = measureIn(state, MeasureId.parse(id));
  return {
    type: 'ResignationNotGiven',
    data: {
      measureId: measure.measureId,
      leadsTo: consequenceOfRefusal(pack, measure.postKind),
      dueOn,
    },
  };
};

/**
 * What is recorded once a last day has passed without the act that it was for; nothing where the
 * act has been done, the day was moved, or the lapse stands already. Takes place on that last day.
 */
export const lapse = (state: Case, passed: Passed, pack: PolicyPack): readonly CaseEvent[] => {
  if (state.procedure.dues[passed.due] !== passed.dueOn) return [];
  return settling(state, [meaningOf(state, passed, pack)], passed.dueOn);
};
