import type { DeadlineName } from '../../../policy/deadline-rule.ts';
import type { PolicyPack } from '../../../policy/policy-pack.ts';
import type { Case, CaseStage } from '../../case/case.ts';
import type { CaseEvent, CaseEventOf, CaseEventType } from '../../case/events.ts';
import type { Measure } from '../../case/measure.ts';
import type { CaseStep, MeasureStep, outcomesOf, Step } from '../../case/steps.ts';
import type { CommandName } from '../../people/permissions.ts';
import type { Caller } from '../../people/person.ts';
import type { CalendarDay } from '../../time/calendar-day.ts';
import type * as z from 'zod';

// What a procedure is made of. Its table says these things of each step; what it waits for, what
// falls due, what lapses and what somebody may do next are functions of the table and a case.

type OutcomeOf<Name extends Step> = (typeof outcomesOf)[Name][number];

/** The events that end a step, each with its outcome; `null` where this one ends another step. */
type EndedBy<Name extends Step> = {
  readonly [Type in CaseEventType]?:
    | OutcomeOf<Name>
    | ((event: CaseEventOf<Type>, before: Case) => OutcomeOf<Name> | null);
};

/** What must hold beside the open step for a command to have its place; all of it. */
export type OfCase = readonly ((state: Case, caller: Caller) => boolean)[];
export type OfMeasure = readonly ((measure: Measure, state: Case) => boolean)[];

/** What silence means where it means more than that a step is late. */
export type Silence = (
  state: Case,
  passed: { readonly dueOn: CalendarDay; readonly measure: Measure | null },
  pack: PolicyPack,
) => CaseEvent;

/** A period within a step, in which somebody may answer what `openedBy` told them. */
type Window = {
  readonly due: 'hearingWindow' | 'resignationAnswer' | 'convening';
  readonly openedBy: CaseEventType;
  /** What ends it before the step. */
  readonly endedBy?: readonly CaseEventType[];
  /** Whether the step's own due stays beside it. */
  readonly besideStep?: boolean;
  readonly silence: 'late' | Silence;
  /** Silence says nothing while a supervisory investigation forbids the answer. */
  readonly lateUnderSupervision: boolean;
};

type StepDefinition<Name extends Step> = {
  /** The period within which the step is to be done, from the day of the act that led to it. */
  readonly within: DeadlineName;
  readonly endedBy: EndedBy<Name>;
  /** The event that gives the step another last day. */
  readonly extendedBy?: CaseEventType;
  readonly window?: Window;
  /** `late`: no more than that it is late. */
  readonly silence: 'late' | Silence;
};

/** A step of the case as a whole. */
export type CaseStepDefinition<Name extends z.infer<typeof CaseStep>> = StepDefinition<Name> & {
  /** Stages in which the case goes on only through this step. */
  readonly awaitedIn: readonly CaseStage[];
  /** What must be true beside the stage; always where it is not said. */
  readonly awaitedIf?: (state: Case) => boolean;
  readonly commands: {
    readonly [Name in CommandName]?: { readonly in: readonly CaseStage[]; readonly if?: OfCase };
  };
};

/** A step that exists once for each measure of the case. */
export type MeasureStepDefinition<Name extends z.infer<typeof MeasureStep>> =
  StepDefinition<Name> & {
    readonly awaitedBy: (measure: Measure) => boolean;
    readonly commands: {
      readonly [Name in CommandName]?: {
        readonly if?: OfMeasure;
      };
    };
  };

/** What may be done while no step is waited for, or beside one. */
export type BesideSteps = {
  readonly in: readonly CaseStage[];
  readonly if?: OfCase;
};

/** A procedure: its steps, what goes beside them, and the events that end none. */
export type Procedure = {
  readonly steps: {
    readonly [Name in z.infer<typeof CaseStep>]: CaseStepDefinition<Name>;
  } & { readonly [Name in z.infer<typeof MeasureStep>]: MeasureStepDefinition<Name> };
  readonly besideSteps: { readonly [Name in CommandName]?: BesideSteps };
};
