import * as z from 'zod';
import { MeasureId } from '../ids.ts';

/**
 * The steps at which the procedure waits for a person. Those of a measure exist once per measure.
 */
export const CaseStep = z.enum([
  'identification',
  'investigation',
  'hearing',
  'decision',
  'filing',
  'discipline',
  'service',
]);
export const MeasureStep = z.enum(['petition', 'vote', 'resignation', 'imposition']);
export const Step = z.enum([...CaseStep.options, ...MeasureStep.options]);
export type Step = z.infer<typeof Step>;

/** A step of this case: the step itself, or the step and its measure. */
export const StepKey = z.union([CaseStep, z.templateLiteral([MeasureStep, '#', MeasureId])]);
export type StepKey = z.infer<typeof StepKey>;

export const stepKey = (step: Step, measureId?: MeasureId): StepKey =>
  StepKey.parse(measureId === undefined ? step : `${step}#${measureId}`);

export const stepOf = (key: StepKey): { readonly step: Step; readonly measureId?: MeasureId } => {
  const [step, measureId] = key.split('#');
  return measureId === undefined
    ? { step: Step.parse(step) }
    : { step: Step.parse(step), measureId: MeasureId.parse(measureId) };
};

/**
 * The verdicts by which a step can end. Every Choice of the state machine names those of the step
 * before it.
 */
export const outcomesOf = {
  identification: ['accepted', 'rejected'],
  investigation: ['submitted'],
  hearing: ['heard', 'waived', 'lapsed'],
  decision: ['dispositionDecided', 'noMeasure'],
  filing: ['acknowledged', 'lapsed'],
  discipline: ['referred', 'dealtWith'],
  service: ['served', 'notServable'],
  petition: ['valid', 'lapsed', 'overtaken'],
  vote: ['passed', 'resignationApproved', 'rejected', 'lapsed', 'overtaken'],
  resignation: [
    'resigned',
    'resignationToBeApproved',
    'refusedSoRemoval',
    'refusedSoPetition',
    'refusedSoVote',
    'refused',
    'overtaken',
  ],
  imposition: ['inEffect', 'overtaken'],
} as const satisfies Record<Step, readonly string[]>;

export const Outcome = z.enum([...new Set(Object.values(outcomesOf).flat())]);
export type Outcome = z.infer<typeof Outcome>;

/**
 * What the machine is told when the step's own outcome is not the answer: the case ends, or a newer
 * run took over.
 */
export const Interruption = z.enum(['ended', 'superseded']);

/**
 * Where a measure begins: with the villagers' petition, their vote, the order to resign, or at
 * once.
 */
export const Route = z.enum(['petition', 'vote', 'resignation', 'imposition']);
export type Route = z.infer<typeof Route>;
