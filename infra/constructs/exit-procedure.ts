import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import {
  CfnStateMachineVersion,
  DefinitionBody,
  LogLevel,
  StateMachine,
  StateMachineType,
} from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { Alarms } from './alarms.ts';
import type { BackendFunction } from './backend-function.ts';
import { allow } from './grants.ts';
import type { MachineName } from './machine-name.ts';
import { removalOf, retentionOf } from './removal-policy.ts';
import { withWaitsOf } from './shortened-waits.ts';
import type { Settings } from '../settings.ts';

export interface ExitProcedureProps {
  readonly settings: Settings;
  readonly machine: MachineName;
  readonly openWait: BackendFunction;
  readonly seal: BackendFunction;
  readonly alarms: Alarms;
}

/** The exit procedure: order and waiting, as `workflows/exit-procedure.asl.json` draws it. */
export class ExitProcedure extends Construct {
  /** What a new case is pinned to. */
  readonly versionArn: string;
  readonly stateMachine: StateMachine;

  constructor(scope: Construct, id: string, props: ExitProcedureProps) {
    super(scope, id);
    const { settings, openWait, seal } = props;
    const definition = readFileSync(
      join(import.meta.dirname, '../../workflows/exit-procedure.asl.json'),
      'utf8',
    );
    const stateMachine = new StateMachine(this, 'Machine', {
      stateMachineName: props.machine.name,
      stateMachineType: StateMachineType.STANDARD,
      definitionBody: DefinitionBody.fromString(withWaitsOf(settings.waitSeconds, definition)),
      definitionSubstitutions: {
        Partition: Stack.of(this).partition,
        OpenWaitFunctionArn: openWait.functionArn,
        SealFunctionArn: seal.functionArn,
      },
      tracingEnabled: true,
      logs: {
        level: LogLevel.ALL,
        // Inputs carry identifiers only; the log carries not even those.
        includeExecutionData: false,
        destination: new LogGroup(this, 'Logs', {
          logGroupName: `/aws/vendedlogs/states/${props.machine.name}`,
          retention: retentionOf(settings),
          removalPolicy: removalOf(settings),
        }),
      },
    });
    allow(stateMachine, ['lambda:InvokeFunction'], [openWait.functionArn, seal.functionArn]);
    this.versionArn = settings.emulated ? stateMachine.stateMachineArn : this.publish(stateMachine);
    this.stateMachine = stateMachine;
    this.alarmOn(stateMachine, props.alarms);
    Validations.of(stateMachine.role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'Delivery of logs and X-Ray take no resource name.',
    });
  }

  /** A version stays when a newer one comes: cases under way are pinned to it. */
  private publish(stateMachine: StateMachine): string {
    const version = new CfnStateMachineVersion(this, 'Version', {
      stateMachineArn: stateMachine.stateMachineArn,
      stateMachineRevisionId: stateMachine.stateMachineRevisionId,
    });
    version.applyRemovalPolicy(RemovalPolicy.RETAIN);
    return version.attrArn;
  }

  private alarmOn(stateMachine: StateMachine, alarms: Alarms): void {
    const metric = { period: Duration.minutes(5), statistic: 'Sum' };
    alarms.raise('ProcedureFailed', {
      metric: stateMachine.metricFailed(metric),
      threshold: 1,
      errorImpact:
        'A case stands still until reconcile starts its procedure again: open the failed execution, mend what it names, run reconcile.',
    });
    alarms.raise('ProcedureTimedOut', {
      metric: stateMachine.metricTimedOut(metric),
      threshold: 1,
      errorImpact:
        'An execution has reached the end of its time; its case stands still until reconcile starts its procedure again, from where the dossier is.',
    });
    alarms.raise('ProcedureAborted', {
      metric: stateMachine.metricAborted(metric),
      threshold: 1,
      errorImpact:
        'Somebody stopped a procedure by hand; its case stands still until reconcile starts it again.',
    });
    alarms.raise('ProcedureThrottled', {
      metric: stateMachine.metricThrottled(metric),
      threshold: 1,
      errorImpact:
        'Procedures move on late: the account makes more transitions than its quota lets it. Look for an execution in a loop, or ask for a higher quota.',
    });
  }
}
