import { Duration, Stack } from 'aws-cdk-lib';
import { Dashboard as CloudWatchDashboard, PeriodOverride } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { carriers, cases, commands, trouble, type Watched } from './dashboard-widgets.ts';

/**
 * The stack seen from outside, on one page: the cases first, then what people do, then what carries
 * them, then what is broken.
 */
export class Dashboard extends Construct {
  constructor(scope: Construct, id: string, props: Watched) {
    super(scope, id);
    new CloudWatchDashboard(this, 'Dashboard', {
      dashboardName: Stack.of(this).stackName,
      defaultInterval: Duration.days(7),
      // Each graph has the period that its figures come in.
      periodOverride: PeriodOverride.INHERIT,
      widgets: [cases(props), commands(props), carriers(props), trouble(props)],
    });
  }
}
