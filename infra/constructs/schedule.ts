import { Duration } from 'aws-cdk-lib';
import {
  Effect,
  PolicyDocument,
  PolicyStatement,
  Role,
  ServicePrincipal,
} from 'aws-cdk-lib/aws-iam';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import type { Alarms } from './alarms.ts';
import type { BackendFunction } from './backend-function.ts';

export interface ScheduleProps {
  readonly rings: BackendFunction;
  /** In UTC: the zone of a schedule is the platform's, the working day is ours. */
  readonly expression: string;
  readonly description: string;
  readonly alarms: Alarms;
  /** After how many hours without a ring somebody is told, and what people notice by then. */
  readonly silence: { readonly hours: number; readonly errorImpact: string };
}

/**
 * Rings one function at a fixed time. A ring that was missed is made good by the next: both
 * functions take everything up to now.
 */
export class Schedule extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { rings, expression, description, alarms, silence }: ScheduleProps,
  ) {
    super(scope, id);
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com'),
      inlinePolicies: {
        ring: new PolicyDocument({
          statements: [
            new PolicyStatement({
              effect: Effect.ALLOW,
              actions: ['lambda:InvokeFunction'],
              resources: [rings.functionArn],
            }),
          ],
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
        retryPolicy: {
          maximumRetryAttempts: 5,
          maximumEventAgeInSeconds: Duration.hours(6).toSeconds(),
        },
      },
    });
    alarms.raiseWhenSilent(`${rings.node.id}Silent`, {
      metric: rings.metricInvocations({ period: Duration.hours(1), statistic: 'Sum' }),
      periods: silence.hours,
      errorImpact: silence.errorImpact,
    });
  }
}

/** 08:30 in Shanghai, the whole year: China keeps no summer time. */
export const everyMorning = {
  expression: 'cron(30 0 * * ? *)',
  description: 'Every day at 08:30 in Shanghai',
  silence: {
    hours: 26,
    errorImpact:
      'Deadlines pass and nobody records it: no morning bell has rung for a day. Look at the schedule, then ring by hand; one ring takes them all.',
  },
} as const;

export const everyQuarter = {
  expression: 'rate(15 minutes)',
  description: 'Every quarter of an hour',
  silence: {
    hours: 1,
    errorImpact:
      'Cases that stand still are found by nobody: reconcile has not been rung for an hour. Look at the schedule, then run it by hand.',
  },
} as const;
