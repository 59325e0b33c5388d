import { Duration, Stack } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import {
  AlarmStatusWidget,
  Color,
  Dashboard,
  GraphWidget,
  type GraphWidgetProps,
  type IMetric,
  MathExpression,
  PeriodOverride,
  SingleValueWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import {
  casesByStage,
  commandOutcomes,
  deploymentDimension,
  metricNamespace,
} from '../../shared/contract/metrics.ts';
import type { AlarmBoard } from './alarms.ts';
import type { BackendFunction } from './backend-function.ts';
import { ownMetric } from './custom-metric.ts';
import { constructIdOf, type FunctionName, peoplesFunctions } from '../functions.ts';
import type { Settings } from '../settings.ts';

export interface CaseBoardProps {
  readonly settings: Settings;
  readonly functions: Readonly<Record<FunctionName, BackendFunction>>;
  readonly stateMachine: StateMachine;
  readonly api: HttpApi;
  readonly alarms: AlarmBoard;
}

/** What the longest lawful step takes, an extended investigation, and a month beyond it. */
const forgottenAfterDays = 90;

const quarter = { minutes: 15 } as const;
const daily = { statistic: 'Sum', minutes: 24 * 60 } as const;
/** The newest of what is written once a day, and again by whoever rings by hand. */
const lastDay = { statistic: 'Maximum', minutes: 24 * 60 } as const;

const graph = (title: string, left: IMetric[], more: Partial<GraphWidgetProps> = {}) =>
  new GraphWidget({
    title,
    left,
    width: 8,
    height: 6,
    leftYAxis: { min: 0, showUnits: false },
    ...more,
  });

/**
 * The stack seen from outside, on one page: the cases first, then what people do, then what carries
 * them, then what is broken.
 */
export class CaseBoard extends Construct {
  constructor(scope: Construct, id: string, props: CaseBoardProps) {
    super(scope, id);
    this.watchCases(props);
    this.watchRequests(props);
    new Dashboard(this, 'Dashboard', {
      dashboardName: Stack.of(this).stackName,
      defaultInterval: Duration.days(7),
      // Each graph has the period that its figures come in.
      periodOverride: PeriodOverride.INHERIT,
      widgets: [this.cases(props), this.commands(props), this.carriers(props), this.trouble(props)],
    });
  }

  private watchCases({ settings, alarms }: CaseBoardProps): void {
    alarms.raise('CasesStandStill', {
      metric: ownMetric(settings, 'FindingsLeft', { statistic: 'Minimum', minutes: 30 }),
      threshold: 1,
      errorImpact:
        'Reconcile finds cases that do not move and cannot bring them on: their people wait in vain. Its line in the log names each; mend what holds it, then rebuild it.',
    });
    alarms.raise('WorkCalendarMissing', {
      metric: ownMetric(settings, 'WorkCalendarsMissing', lastDay),
      threshold: 1,
      errorImpact:
        'The holidays of a year that should be known by now are not entered, so that last days in it are provisional. Have the county’s organization department enter the State Council’s notice.',
    });
    alarms.raise('CaseForgotten', {
      metric: ownMetric(settings, 'OldestOpenStepDays', { statistic: 'Maximum', minutes: 60 }),
      threshold: forgottenAfterDays,
      errorImpact: `A step has been open for ${forgottenAfterDays} days, longer than any may take: somebody waits for a decision. The list by due date names the case; remind its township.`,
    });
  }

  /**
   * A request that failed was answered, so that the platform counts no error: the function's own
   * figure does.
   */
  private watchRequests({ settings, alarms }: CaseBoardProps): void {
    for (const name of peoplesFunctions) {
      alarms.raise(`${constructIdOf(name)}Failures`, {
        metric: ownMetric(settings, 'HttpFailures', {
          statistic: 'Sum',
          minutes: 5,
          of: { function: name },
        }),
        threshold: 1,
        errorImpact: `Somebody was answered 500 by ${name}: what they asked for was not done. The line of that request in the function’s log says why, under the correlation id that they were given.`,
      });
    }
  }

  private cases({ settings }: CaseBoardProps) {
    const latest = { statistic: 'Maximum', ...quarter } as const;
    const stages = Object.entries(casesByStage).map(([label, name]) =>
      ownMetric(settings, name, { ...latest, label }),
    );
    return [
      graph('Cases in progress, by stage', stages, { width: 16, stacked: true }),
      new SingleValueWidget({
        title: 'Open steps, and years not entered',
        width: 8,
        height: 6,
        metrics: [
          ownMetric(settings, 'OldestOpenStepDays', { ...latest, label: 'the oldest, in days' }),
          ownMetric(settings, 'StepsOverdue', { ...latest, label: 'past their last day' }),
          ownMetric(settings, 'WorkCalendarsMissing', {
            ...lastDay,
            label: 'years of working days not entered',
          }),
        ],
      }),
    ];
  }

  private commands({ settings }: CaseBoardProps) {
    const outcomes = commandOutcomes.map((outcome) =>
      ownMetric(settings, 'Commands', { ...daily, of: { outcome }, label: outcome }),
    );
    const byCommand = new MathExpression({
      expression: `SEARCH('{${metricNamespace},command,${deploymentDimension}} MetricName="Commands" ${deploymentDimension}="${settings.stage}"', 'Sum', 86400)`,
      label: '',
      period: Duration.days(1),
    });
    const failures = peoplesFunctions.map((name) =>
      ownMetric(settings, 'HttpFailures', {
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
  }

  private carriers({ settings, functions }: CaseBoardProps) {
    const counted = (name: Parameters<typeof ownMetric>[1], label: string) =>
      ownMetric(settings, name, { statistic: 'Sum', ...quarter, label });
    return [
      graph('Relay: how late, in seconds', [
        ownMetric(settings, 'RelayLateness', {
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
          ownMetric(settings, name, { ...daily, label: ringLabels[name] }),
        ),
      ]),
    ];
  }

  private trouble({ functions, stateMachine, api, alarms }: CaseBoardProps) {
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
  }
}

const ringLabels = {
  DueRung: 'last days rung',
  DueLapsed: 'lapsed',
  DueOverdue: 'steps late',
  DueFailed: 'not judged',
} as const;
