import type { Case } from '../../case/case.ts';
import type { Conclusion } from '../../case/event-data.ts';
import type { CaseEvent } from '../../case/events.ts';
import type { Measure } from '../../case/measure.ts';
import {
  CaseStep,
  MeasureStep,
  stepKey,
  type Outcome,
  type Step,
  type StepKey,
} from '../../case/steps.ts';
import { exitProcedure } from './exit-procedure.ts';

const { steps } = exitProcedure;

/** The step that a measure waits for, by its status; `null` where it has come to rest. */
export const stepOfMeasure = (measure: Measure): StepKey | null => {
  const step = MeasureStep.options.find((name) => steps[name].awaitedBy(measure));
  return step === undefined ? null : stepKey(step, measure.measureId);
};

export type Verdict = { readonly step: StepKey; readonly outcome: Outcome };

type Ending = {
  readonly step: Step;
  readonly outcome: (event: CaseEvent, before: Case) => Outcome | null;
};

/** Which steps an event of each type may end: the table, read by event. */
const endings: ReadonlyMap<string, readonly Ending[]> = (() => {
  const byEvent = new Map<string, Ending[]>();
  for (const step of [...CaseStep.options, ...MeasureStep.options])
    for (const [type, given] of Object.entries<unknown>(steps[step].endedBy)) {
      // The outcome stands under the type of the event that it is called with.
      const outcome = (
        typeof given === 'function' ? given : (): unknown => given
      ) as Ending['outcome'];
      byEvent.set(type, [...(byEvent.get(type) ?? []), { step, outcome }]);
    }
  return byEvent;
})();

const isOfMeasure = (step: Step): boolean => MeasureStep.options.some((name) => name === step);

/** What overtakes a measure ends the step that it waits for, and none where it waits for none. */
const waitsAt = (before: Case, event: CaseEvent, key: StepKey): boolean =>
  event.type !== 'MeasureOvertaken' ||
  before.measures.some(
    (one) => one.measureId === event.data.measureId && stepOfMeasure(one) === key,
  );

/**
 * The step that an event ends, seen from the state before it, and the outcome that stands from then
 * on.
 */
export const verdictOf = (event: CaseEvent, before: Case): Verdict | null => {
  const measureId = 'measureId' in event.data ? event.data.measureId : undefined;
  for (const ending of endings.get(event.type) ?? []) {
    const step = stepKey(ending.step, isOfMeasure(ending.step) ? measureId : undefined);
    const outcome = ending.outcome(event, before);
    if (outcome !== null && waitsAt(before, event, step)) return { step, outcome };
  }
  return null;
};

/**
 * The outcomes that no longer stand after an event: its steps are gone through again, under a new
 * run.
 */
export const undoneBy = (event: CaseEvent): readonly StepKey[] => {
  const reopened = event.type === 'RecusalDiscovered' ? event.data.reopens : null;
  if (
    event.type === 'ReturnedToInvestigation' ||
    event.type === 'ReopenedForNewFacts' ||
    reopened === 'investigation'
  )
    return ['investigation', 'hearing', 'decision', 'filing', 'service'];
  if (
    event.type === 'DecisionReopened' ||
    event.type === 'ReturnedToDecision' ||
    event.type === 'DecisionRevoked' ||
    reopened === 'decision'
  )
    return ['decision', 'filing', 'service'];
  return [];
};

const conclusions: Readonly<Partial<Record<CaseEvent['type'], Conclusion>>> = {
  OpinionRejected: 'rejected',
  CaseWithdrawn: 'withdrawn',
  NoMeasureDecided: 'noMeasure',
  OpinionFoundUnfounded: 'unfounded',
  OpinionNotProved: 'notProved',
};

/** What ends the whole case, and how; `null` for an event after which it goes on. */
export const conclusionOf = (event: CaseEvent): Conclusion | null =>
  event.type === 'AllPostsEnded' ? event.data.conclusion : (conclusions[event.type] ?? null);
