import type { CaseStage } from '../domain/case/case.ts';
import type { RefusalKind } from '../domain/refusal/refusal-details.ts';

// What is measured: written by the functions in their log lines, drawn and watched by the stack.

/** Under which name all metrics of the backend stand in CloudWatch. */
export const metricNamespace = 'ExitMechanism';

/**
 * The facts by which a metric may be split. Each has few values, all known beforehand: never an id,
 * a place or a person.
 */
export type Dimension = 'command' | 'outcome' | 'function';
/**
 * The stage of deployment (`prod`): every metric is split by it, so that two stacks of one account
 * never add up.
 */
export const deploymentDimension = 'deployment';

type Metric = {
  readonly unit: 'Count' | 'Seconds' | 'None';
  /** Each set is a way to look at it; the empty one is the whole. */
  readonly by: readonly (readonly Dimension[])[];
};

const number = { unit: 'Count', by: [[]] } as const satisfies Metric;
const days = { unit: 'None', by: [[]] } as const satisfies Metric;

/** The metric of each stage: how many cases are there. Closed ones are no longer counted. */
export const casesByStage = {
  raised: 'CasesRaised',
  returned: 'CasesReturned',
  underInvestigation: 'CasesUnderInvestigation',
  atHearing: 'CasesAtHearing',
  atDecision: 'CasesAtDecision',
  atFiling: 'CasesAtFiling',
  atMeasures: 'CasesAtMeasures',
  atService: 'CasesAtService',
  ending: 'CasesEnding',
} as const satisfies Record<Exclude<CaseStage, 'closed'>, string>;

export const metrics = {
  /** Commands of people, by what became of them. */
  Commands: { unit: 'Count', by: [['command'], ['outcome']] },
  /** Requests that failed by our fault (5xx). */
  HttpFailures: { unit: 'Count', by: [['function']] },
  /** Answers handed to the procedures that waited for them, and procedures started. */
  RelayDelivered: number,
  /** Records that could not be delivered and lie in the parking queue. */
  RelayParked: number,
  /** Records left to the stream, which brings them again. */
  RelayPutOff: number,
  /** How long ago the oldest record of a batch was written. */
  RelayLateness: { unit: 'Seconds', by: [[]] },
  /** Last days that had passed when the bell rang. */
  DueRung: number,
  /** Facts that were recorded because of them. */
  DueLapsed: number,
  /** Of these: steps that are late, and nothing more follows by itself. */
  DueOverdue: number,
  /** Last days that could not be judged. */
  DueFailed: number,
  /** Years of working days that should be entered by now: one each for a county and a year. */
  WorkCalendarsMissing: number,
  /** What reconcile found standing still and brought on. */
  FindingsRepaired: number,
  /** What it could not bring on: for a person to look at. */
  FindingsLeft: number,
  CasesRaised: number,
  CasesReturned: number,
  CasesUnderInvestigation: number,
  CasesAtHearing: number,
  CasesAtDecision: number,
  CasesAtFiling: number,
  CasesAtMeasures: number,
  CasesAtService: number,
  CasesEnding: number,
  /** Open steps whose last day has passed, or is not known. */
  StepsOverdue: number,
  /** Days since the act that the oldest open step follows. */
  OldestOpenStepDays: days,
} as const satisfies Record<string, Metric>;
export type MetricName = keyof typeof metrics;

/** Readings, each under the name of its metric. */
export type Readings = { readonly [Name in MetricName]?: number };

/**
 * What may become of a command. A refusal is told by its kind, never by its code: the kinds are
 * few.
 */
export const commandOutcomes = [
  'done',
  'repeated',
  'refused: invalid',
  'refused: unlawful',
  'refused: limit',
  'refused: forbidden',
  'refused: missing',
  'refused: conflict',
  'refused: stale',
  'refused: malformed',
  'failed',
] as const;
export type CommandOutcome = (typeof commandOutcomes)[number];
export const refusalOutcome = (kind: RefusalKind | 'malformed'): CommandOutcome =>
  `refused: ${kind}`;
