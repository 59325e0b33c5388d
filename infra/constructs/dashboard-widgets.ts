import { Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import {
  AlarmStatusWidget,
  Color,
  MathExpression,
  SingleValueWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import {
  casesByStage,
  commandOutcomes,
  deploymentDimension,
  metricNamespace,
} from '../../shared/contract/metrics.ts';
import type { Alarms } from './alarms.ts';
import type { BackendFunction } from './backend-function.ts';
import { graph } from './graph.ts';
import { customMetric } from './custom-metric.ts';
import { type FunctionName, peoplesFunctions } from '../functions.ts';
import type { Settings } from '../settings.ts';

/** What the dashboard shows. */
export interface Watched {
  readonly settings: Settings;
  readonly functions: Readonly<Record<FunctionName, BackendFunction>>;
  readonly stateMachine: StateMachine;
  readonly api: HttpApi;
  readonly alarms: Alarms;
}

const quarter = { minutes: 15 } as const;
const daily = { statistic: 'Sum', minutes: 24 * 60 } as const;

/** How many cases there are, and how long they wait. */
export const cases = ({ settings }: Watched) => {
  const latest = { statistic: 'Maximum', ...quarter } as const;
  const stages = Object.entries(casesByStage).map(([label, name]) =>
    customMetric(settings, name, { ...latest, label }),
  );
  return [
    graph('Cases in progress, by stage', stages, { width: 16, stacked: true }),
    new SingleValueWidget({
      title: 'Open steps, and years not entered',
      width: 8,
      height: 6,
      metrics: [
        customMetric(settings, 'OldestOpenStepDays', { ...latest, label: 'the oldest, in days' }),
        customMetric(settings, 'StepsOverdue', { ...latest, label: 'past their last day' }),
        customMetric(settings, 'WorkCalendarsMissing', {
          statistic: 'Maximum',
          minutes: 24 * 60,
          label: 'years of working days not entered',
        }),
      ],
    }),
  ];
};

/** What people do. */
export const commands = ({ settings }: Watched) => {
  const outcomes = commandOutcomes.map((outcome) =>
    customMetric(settings, 'Commands', { ...daily, of: { outcome }, label: outcome }),
  );
  const byCommand = new MathExpression({
    expression: `SEARCH('{${metricNamespace},command,${deploymentDimension}} MetricName="Commands" ${deploymentDimension}="${settings.stage}"', 'Sum', 86400)`,
    label: '',
    period: Duration.days(1),
  });
  const failures = peoplesFunctions.map((name) =>
    customMetric(settings, 'HttpFailures', {
      statistic: 'Sum',
      ...quarter,
      of: { function: name },
      label: name,
    }),
  );
  return [
    graph('Commands a day, by outcome', outcomes, { stacked: true }),
    graph('Commands a day, by command', [byCommand], { stacked: true }),
    graph('Requests that failed', failures),
  ];
};

/** What carries the cases on: the relay and the clock. */
export const carriers = ({ settings, functions }: Watched) => {
  const counted = (name: Parameters<typeof customMetric>[1], label: string) =>
    customMetric(settings, name, { statistic: 'Sum', ...quarter, label });
  return [
    graph('Relay: how late, in seconds', [
      customMetric(settings, 'RelayLateness', {
        statistic: 'Maximum',
        ...quarter,
        label: 'oldest record',
      }),
      new MathExpression({
        expression: 'age / 1000',
        label: 'age in the stream',
        period: Duration.minutes(15),
        usingMetrics: {
          age: functions.relay.metric('IteratorAge', {
            statistic: 'Maximum',
            period: Duration.minutes(15),
          }),
        },
      }),
    ]),
    graph('Relay: records', [
      counted('RelayDelivered', 'delivered'),
      counted('RelayPutOff', 'put off'),
      counted('RelayParked', 'parked'),
    ]),
    graph('Clock', [
      counted('FindingsRepaired', 'standing still, brought on'),
      counted('FindingsLeft', 'standing still, left'),
      ...(['DueRung', 'DueLapsed', 'DueOverdue', 'DueFailed'] as const).map((name) =>
        customMetric(settings, name, { ...daily, label: ringLabels[name] }),
      ),
    ]),
  ];
};

/** What is broken. */
export const trouble = ({ functions, stateMachine, api, alarms }: Watched) => {
  const hourly = { statistic: 'Sum', period: Duration.hours(1) };
  return [
    graph('Procedures', [
      stateMachine.metricStarted({ ...hourly, label: 'started', color: Color.GREY }),
      stateMachine.metricFailed({ ...hourly, label: 'failed' }),
      stateMachine.metricTimedOut({ ...hourly, label: 'timed out' }),
      stateMachine.metricAborted({ ...hourly, label: 'aborted' }),
    ]),
    graph('Errors', [
      ...Object.entries(functions).map(([label, one]) => one.metricErrors({ ...hourly, label })),
      api.metricServerError({ ...hourly, label: 'API, 5xx' }),
    ]),
    new AlarmStatusWidget({ title: 'Alarms', width: 8, height: 6, alarms: [...alarms.alarms] }),
  ];
};

const ringLabels = {
  DueRung: 'last days rung',
  DueLapsed: 'lapsed',
  DueOverdue: 'steps late',
  DueFailed: 'not judged',
} as const;
