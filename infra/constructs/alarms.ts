import { Stack } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type CreateAlarmOptions,
  type IMetric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';

export interface AlarmsProps {
  readonly key: Key;
  /** Who is told; more subscriptions can be added to the topic by hand. */
  readonly email: string | undefined;
}

interface WatchProps {
  readonly metric: IMetric;
  /** What people notice while it rings, and what to do first. */
  readonly errorImpact: string;
  readonly periods?: number;
}

export interface RaiseProps extends WatchProps {
  readonly threshold: number;
}

/**
 * Where every alarm of the stack goes, each with a sentence that says what it means for people, and
 * a row in infra/README.md.
 */
export class Alarms extends Construct {
  private readonly topic: Topic;
  private readonly raised: Alarm[] = [];

  constructor(scope: Construct, id: string, props: AlarmsProps) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', { masterKey: props.key, enforceSSL: true });
    props.key.grant(
      new ServicePrincipal('cloudwatch.amazonaws.com'),
      'kms:Decrypt',
      'kms:GenerateDataKey',
    );
    if (props.email !== undefined) this.topic.addSubscription(new EmailSubscription(props.email));
  }

  /** Every alarm so far. */
  get alarms(): readonly Alarm[] {
    return this.raised;
  }

  /** Rings while a metric reaches the threshold. */
  raise(id: string, { threshold, ...watch }: RaiseProps): void {
    this.watch(id, watch, {
      threshold,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }

  /**
   * Rings when something that happens by itself has not happened for so many periods: nobody else
   * would miss it.
   */
  raiseWhenSilent(id: string, watch: Required<WatchProps>): void {
    this.watch(id, watch, {
      threshold: 1,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.BREACHING,
    });
  }

  private watch(
    id: string,
    { metric, errorImpact, periods }: WatchProps,
    when: Omit<CreateAlarmOptions, 'evaluationPeriods'>,
  ): void {
    const alarm = new Alarm(this, id, {
      ...when,
      metric,
      alarmName: `${Stack.of(this).stackName}-${id}`,
      evaluationPeriods: periods ?? 1,
      alarmDescription: errorImpact,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
    this.raised.push(alarm);
  }
}
