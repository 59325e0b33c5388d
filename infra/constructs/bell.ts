import { Duration } from 'aws-cdk-lib';
import { Effect, PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import type { BackendFunction } from './backend-function.ts';

export interface BellProps {
  readonly rings: BackendFunction;
  /** In UTC: the zone of a schedule is the platform's, the working day is ours. */
  readonly expression: string;
  readonly description: string;
}

/** Rings one function at a fixed time. A ring that was missed is made good by the next: both functions take everything up to now. */
export class Bell extends Construct {
  constructor(scope: Construct, id: string, { rings, expression, description }: BellProps) {
    super(scope, id);
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com'),
      inlinePolicies: {
        ring: new PolicyDocument({
          statements: [new PolicyStatement({ effect: Effect.ALLOW, actions: ['lambda:InvokeFunction'], resources: [rings.functionArn] })],
        }),
      },
    });
    new CfnSchedule(this, 'Schedule', {
      description,
      scheduleExpression: expression,
      scheduleExpressionTimezone: 'UTC',
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: rings.functionArn,
        roleArn: role.roleArn,
        retryPolicy: { maximumRetryAttempts: 5, maximumEventAgeInSeconds: Duration.hours(6).toSeconds() },
      },
    });
  }
}
