import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';

export interface AlarmBoardProps {
  readonly key: Key;
  /** Who is told; more subscriptions can be added to the topic by hand. */
  readonly email: string | undefined;
}

export interface RaiseProps {
  readonly metric: IMetric;
  readonly threshold: number;
  /** What people notice while it rings, and what to do first. */
  readonly errorImpact: string;
  readonly periods?: number;
}

/** Where every alarm of the stack goes, each with a sentence that says what it means for people. */
export class AlarmBoard extends Construct {
  private readonly topic: Topic;

  constructor(scope: Construct, id: string, props: AlarmBoardProps) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', { masterKey: props.key, enforceSSL: true });
    props.key.grant(new ServicePrincipal('cloudwatch.amazonaws.com'), 'kms:Decrypt', 'kms:GenerateDataKey');
    if (props.email !== undefined) this.topic.addSubscription(new EmailSubscription(props.email));
  }

  raise(id: string, props: RaiseProps): Alarm {
    const alarm = new Alarm(this, id, {
      metric: props.metric,
      threshold: props.threshold,
      evaluationPeriods: props.periods ?? 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription: props.errorImpact,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
    return alarm;
  }
}
