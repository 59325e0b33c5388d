import { Arn, ArnFormat, Stack, Token, Validations } from 'aws-cdk-lib';
import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { allow } from './grants.ts';
import type { Settings } from '../settings.ts';

/**
 * The machine has a name of its own, so that the functions it calls can be allowed to answer it
 * without a cycle.
 */
export class MachineName {
  readonly name: string;
  readonly arn: string;
  readonly executionsArn: string;
  private readonly answerable: string;

  constructor(scope: Construct, subject: string, { emulated }: Settings) {
    const stack = Stack.of(scope);
    this.name = `${stack.stackName}-${subject}`;
    this.arn = Arn.format(
      {
        service: 'states',
        resource: 'stateMachine',
        resourceName: this.name,
        arnFormat: ArnFormat.COLON_RESOURCE_NAME,
      },
      stack,
    );
    this.executionsArn = Arn.format(
      {
        service: 'states',
        resource: 'execution',
        resourceName: `${this.name}:*`,
        arnFormat: ArnFormat.COLON_RESOURCE_NAME,
      },
      stack,
    );
    this.answerable = emulated ? '*' : this.arn;
    const account = Token.isUnresolved(stack.account) ? '<AWS::AccountId>' : stack.account;
    const named = (resource: string) =>
      `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:states:${stack.region}:${account}:${resource}:${this.name}:*]`;
    Validations.of(stack).acknowledge(
      {
        id: named('stateMachine'),
        reason:
          'A case runs on the version it is pinned to, so every version of this one machine may be started.',
      },
      {
        id: named('execution'),
        reason: 'The executions of this one machine; each has the name of its case.',
      },
    );
  }

  grantAnswer(...grantees: readonly IGrantable[]): void {
    for (const grantee of grantees) allow(grantee, ['states:SendTaskSuccess'], [this.answerable]);
  }

  grantFail(grantee: IGrantable): void {
    allow(grantee, ['states:SendTaskFailure'], [this.answerable]);
  }

  grantStart(...grantees: readonly IGrantable[]): void {
    for (const grantee of grantees) {
      allow(grantee, ['states:StartExecution'], [this.arn, `${this.arn}:*`]);
      allow(grantee, ['states:DescribeExecution'], [this.executionsArn]);
    }
  }

  grantListRunning(grantee: IGrantable): void {
    allow(grantee, ['states:ListExecutions'], [this.arn]);
  }
}
