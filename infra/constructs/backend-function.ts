import { Duration, Validations } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  type Code,
  Function,
  LoggingFormat,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Alarms } from './alarms.ts';
import { retentionOf, removalOf } from './removal-policy.ts';
import { functionFacts, type FunctionName } from '../functions.ts';
import type { Settings } from '../settings.ts';

export interface BackendFunctionProps {
  readonly settings: Settings;
  readonly code: Code;
  readonly name: FunctionName;
  readonly environment: Readonly<Record<string, string>>;
  readonly alarms: Alarms;
}

/**
 * A Lambda function as all of ours are: one log group with a retention, tracing, structured logs,
 * alarms, a role that may log and nothing more.
 */
export class BackendFunction extends Function {
  constructor(scope: Construct, id: string, props: BackendFunctionProps) {
    const { settings } = props;
    const { description, impact, firstAid, timeoutSeconds } = functionFacts[props.name];
    const logGroup = new LogGroup(scope, `${id}Logs`, {
      retention: retentionOf(settings),
      removalPolicy: removalOf(settings),
    });
    const role = new Role(scope, `${id}Role`, {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: `What the function ${id} may do`,
      inlinePolicies: {
        writeOwnLog: new PolicyDocument({
          statements: [
            new PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [logGroup.logGroupArn],
            }),
          ],
        }),
      },
    });
    super(scope, id, {
      role,
      logGroup,
      code: props.code,
      handler: 'index.handler',
      description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      timeout: Duration.seconds(timeoutSeconds),
      memorySize: 1024,
      tracing: Tracing.ACTIVE,
      loggingFormat: LoggingFormat.JSON,
      environment: {
        STAGE: settings.stage,
        ...(settings.faults !== undefined && { FAULTS: settings.faults }),
        ...props.environment,
      },
    });
    props.alarms.raise(`${id}Errors`, {
      metric: this.metricErrors({ period: Duration.minutes(5), statistic: 'Sum' }),
      threshold: 1,
      errorImpact: `${impact} ${firstAid}`,
    });
    props.alarms.raise(`${id}Throttles`, {
      metric: this.metricThrottles({ period: Duration.minutes(5), statistic: 'Sum' }),
      threshold: 1,
      errorImpact: `${impact} The account runs too many functions at once: see which, and ask for a higher quota.`,
    });
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'X-Ray takes trace segments under no resource name.',
    });
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-L1',
      reason: 'Node 24 is the newest runtime of Lambda for Node.',
    });
  }
}
